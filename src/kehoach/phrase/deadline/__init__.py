"""What the words of a deadline mean."""
