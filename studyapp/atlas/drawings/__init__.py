"""Box drawings read from their characters: frames, nesting, lines and words."""
