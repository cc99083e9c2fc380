"""Publishing: giving a phase's results to the participants, and their reading it."""
