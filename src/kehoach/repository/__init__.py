"""Which files belong together: a plan, the roster that holds for it, and the progress on it."""
