"""Tables of a digest: what Excel, CSV and the page show, with days as days and numbers as numbers."""
