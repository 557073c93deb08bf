"""Places in a text, and Vietnamese letters."""
