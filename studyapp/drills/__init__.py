"""Cards that are made from what a document's map and prices say."""
