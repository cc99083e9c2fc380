"""What people write, by rule: folded, read as days, clocks and dates, its signs seen or not."""
