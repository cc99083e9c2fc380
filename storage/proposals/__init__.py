"""Proposals: what is stored of them, of what they said before, and of what others say of them."""
