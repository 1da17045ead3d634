"""The document's own arithmetic and contradictions, recomputed and side by side."""
