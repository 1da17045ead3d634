"""Several machines: the page about them, and what exchanges reviews by itself."""
