"""What a table's work has come to, page by page, for whoever may read it."""
