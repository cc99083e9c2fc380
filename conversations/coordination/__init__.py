"""Coordination: the panel, who is missing, the phases, the diary."""
