"""The window: everything that knows Qt, and nothing that does not."""
