"""Taps: what a button can mean, by subject."""
