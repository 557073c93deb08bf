"""What can be wrong with a progress file held against its plan."""
