"""What was learned and how well, in numbers."""
