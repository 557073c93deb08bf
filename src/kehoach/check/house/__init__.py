"""Rules of an office: held against the parts of a plan, and shown like any other rule."""
