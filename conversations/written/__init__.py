"""What people write as a time: days, clocks, dates."""
