"""The ranking of a table's proposals: choosing, counting, and what came out."""
