"""What the numbers of a period rest on, and what of it was changed after the period was closed."""
