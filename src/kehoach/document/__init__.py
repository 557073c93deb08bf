"""From text to located nodes: every key and value knows its place."""
