"""Home: where the day begins, help, languages, and what is said in groups."""
