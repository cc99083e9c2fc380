"""Pairing: pairs, the requests that lead to them, and answers laid aside."""
