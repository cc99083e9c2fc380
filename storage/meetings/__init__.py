"""Meetings: when and where, and who comes."""
