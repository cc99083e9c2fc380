"""What is on the wall of a table's room and on the desks of who leads it, behind their keys."""
