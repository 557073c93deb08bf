"""The units and groups of an office: what a name in a plan stands for on a day."""
