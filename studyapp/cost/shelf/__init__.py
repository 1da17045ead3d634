"""What a person keeps of a document's prices: estimates, look-ups and what they add to the prices."""
