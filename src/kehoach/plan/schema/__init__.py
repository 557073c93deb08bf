"""JSON Schema of each sort of file, for editors, made of the shapes."""
