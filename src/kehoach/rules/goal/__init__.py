"""What can be wrong with the goals of a plan."""
