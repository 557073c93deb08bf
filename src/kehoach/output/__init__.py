"""The terminal and the machine: frames, tables, and JSON of every list."""
