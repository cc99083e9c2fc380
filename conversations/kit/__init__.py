"""The kit of the table: what is printed for it, letters with their codes and sheets to fill in."""
