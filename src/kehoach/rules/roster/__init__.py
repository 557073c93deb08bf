"""What can be wrong with units: in a roster, and in a plan held against its roster."""
