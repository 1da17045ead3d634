"""All cards in a table: to search, to sort, to filter, and to act on many at once."""
