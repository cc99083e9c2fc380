"""My data: the informativa, what is kept about a person, and erasing it."""
