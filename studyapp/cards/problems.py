"""The sentences for what the reading of cards could not take as it stands."""

MESSAGES = {
    "card-without-question": "This card has no question: write it beside #card, or #card below it.",
    "card-without-answer": "This card has nothing to reveal: give it a child block, or a {{{{cloze …}}}}.",
    "card-repeated": "This card has the same text as the one on line {0}; the two are learned apart.",
    "card-too-long": "The answer is too long to learn; from here on it is left out.",
    "card-without-gap": "This card hides nothing: put brackets around what is asked.",
    "query-unclosed": "This query has a bracket or a quote that never closes; it stands for all cards.",
    "query-unknown": "This query uses ({0} …), which is not known here; that part of it asks for nothing.",
    "cloze-unclosed": "This cloze is never closed; end it with }}}} on the same line.",
}
