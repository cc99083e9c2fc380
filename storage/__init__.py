"""The floor that remembers: one unit of work, statements, frozen records. SQL never leaves it."""
