"""Reminders: when they are due, what they say, and who wants them."""
