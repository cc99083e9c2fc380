"""`/coppia`: two people of one table answer the rating as one sheet."""
