"""Sheets: the answers of one ballot, below rating, pairing and paper."""
