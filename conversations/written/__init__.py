"""What people write, read: folded, and as a time in days, clocks and dates."""
