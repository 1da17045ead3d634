"""Document to Atlas: components, relations, flows and drawings, and their layout."""
