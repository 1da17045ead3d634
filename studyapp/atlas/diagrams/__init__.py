"""A drawing that was read, laid out clean."""
