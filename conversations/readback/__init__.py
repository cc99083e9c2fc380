"""Reading back: the public minutes go through the table point by point, before they are final."""
