"""Tables of a digest as files for a spreadsheet: Excel and CSV."""
