"""The map room: the document's components as nested regions to walk through."""
