"""The gallery of a document's box drawings, laid out clean."""
