"""What people write, by rule: days, clocks, dates, and which of its signs are seen."""
