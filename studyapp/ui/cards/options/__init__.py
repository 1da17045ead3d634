"""How a person wants to learn: every choice holds at once and is kept."""
