"""The page: a report as one HTML file that loads nothing, for the screen, the phone and paper."""
