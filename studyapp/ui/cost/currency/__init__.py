"""A second currency beside the document's own, by a rate that the person types."""
