"""The document's own text, beside any tab."""
