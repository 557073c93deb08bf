"""The Excel form of a unit for a period: what stands in it, how it looks, how it is read back."""
