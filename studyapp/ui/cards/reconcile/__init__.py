"""The page on which a person says which edited card is which."""
