"""Results: what a table's work has come to, for whoever reads it."""
