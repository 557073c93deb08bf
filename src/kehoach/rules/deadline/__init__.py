"""What can be wrong with the times of a plan."""
