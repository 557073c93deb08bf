"""Characters on disk: which files, what they say, and Vietnamese letters."""
