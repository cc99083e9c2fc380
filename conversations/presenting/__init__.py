"""Presenting: the pages of a table, read alone or turned for everybody."""
