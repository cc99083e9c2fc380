"""Inviting people to a table: seats, codes, and what became of them."""
