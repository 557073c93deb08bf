"""Characters on disk: which files there are, and their bytes as text."""
