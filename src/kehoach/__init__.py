"""Plans of Vietnamese public offices as text that is checked like code."""
