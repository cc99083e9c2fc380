"""Proposals: what a table would do, written by one, read and supported by all."""
