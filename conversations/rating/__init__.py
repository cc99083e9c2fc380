"""Rating: judging the objectives of one's table, and adding some of one's own."""
