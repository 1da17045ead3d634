"""A document's lines to its rate card and worked examples."""
