"""The room of cards: a question, its answer, four grades, and the list of what there is to learn."""
