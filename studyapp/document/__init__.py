"""Text to Document: blocks with their source lines, knowing no card, no map and no price."""
