"""Where everything stands on the map, and how lines run between."""
