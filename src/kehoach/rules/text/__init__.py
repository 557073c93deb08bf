"""What can be wrong with a file as characters."""
