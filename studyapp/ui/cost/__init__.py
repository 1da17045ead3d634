"""The room of prices: quick entries, the estimate, and what the document says about both."""
