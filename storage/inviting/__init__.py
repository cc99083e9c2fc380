"""Ways to a seat, and seats that were taken from whoever had them."""
