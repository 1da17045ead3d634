"""The page that fits the scheduling to a person's own reviews."""
