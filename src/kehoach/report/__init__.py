"""Documents: a digest says what a report says, one writer for each format says it on paper."""
