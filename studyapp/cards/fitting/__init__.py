"""The schedule fitted to a person's own reviews, and what it costs."""
