"""Days: periods, official days off, working days."""
