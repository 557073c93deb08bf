"""What can be wrong with the comments that take findings away."""
