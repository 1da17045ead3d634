"""Quick entries: read, completed, mended, priced."""
