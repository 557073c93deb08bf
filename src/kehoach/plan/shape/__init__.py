"""The shape of each kind of file as pydantic models: which keys, and what may stand under them."""
