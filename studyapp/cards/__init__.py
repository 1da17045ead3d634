"""Document to Deck: the cards of a document, their schedule, their history and the session."""
