"""What can be wrong with a file as YAML."""
