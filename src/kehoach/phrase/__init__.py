"""The small languages of plans, pure: words in, meaning out."""
