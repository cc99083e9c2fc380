"""Merging: look-alikes told apart, or made one proposal."""
