"""Holding files against the rules: select, ignore, run."""
