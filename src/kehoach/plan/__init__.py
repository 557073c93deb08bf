"""What the files of a plan repository say: plans, rosters, progress, settings."""
