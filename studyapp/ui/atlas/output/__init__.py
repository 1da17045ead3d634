"""Pictures of the map and of drawings, for other programs."""
