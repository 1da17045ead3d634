"""Two clicks, one price: a path on the map and what a volume costs on it."""
