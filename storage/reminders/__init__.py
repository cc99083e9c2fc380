"""Reminders: whom they reach, and announcements."""
