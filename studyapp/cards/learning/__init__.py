"""What is learned today: the cards of a deck in their order, one after the other, and their answers."""
