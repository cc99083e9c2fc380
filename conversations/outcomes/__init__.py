"""The answer that is owed: what the office says became of each proposal, to whom, and by when."""
