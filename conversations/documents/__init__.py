"""Documents: what came out of a table as minutes, charts and data, one set of facts in all."""
