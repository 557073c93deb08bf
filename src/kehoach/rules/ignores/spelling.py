"""Names of rules as they are mistyped."""


def as_name(written: str) -> str:
    """Write a name as names of rules are: small letters, hyphens."""
    return "-".join(written.lower().replace("_", " ").split())
