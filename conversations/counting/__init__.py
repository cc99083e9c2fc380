"""Counting: which sheets enter the figures when a phase closes, and who is asked before."""
