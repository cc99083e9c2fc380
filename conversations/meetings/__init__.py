"""Meetings of the tables: made, changed, called off; who comes, and who was there."""
