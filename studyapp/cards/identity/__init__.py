"""Which edited or moved card is which, and what other programs knew of it."""
