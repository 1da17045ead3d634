"""The sentences for what the reading of prices and a quick entry could not take as it stands."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.document.model import Problem

_LINES = r"\(([\d, ]+)\)"

MESSAGES = {
    # Reading a document
    "rate-direction-conflict": "The places that price “{0}” disagree on direction: {1}. "
    "Each direction is charged here.",
    "rate-price-conflict": "“{0}” has different prices: {1}. The first one counts.",
    "rate-unassigned": "The price {0} stands here without saying what it is for.",
    "rate-hourly": "{0} is a price by the hour; only prices by volume are reckoned with.",
    "rate-not-volume": "{0} is a price for storage, not for a volume that is moved.",
    "rate-range": "{0} is a range, not one price; it is left out.",
    "rate-block": "{0} is a price for a block of data, not for one unit; it is left out.",
    "rate-doubtful": "{0} may not be the price that holds (“{1}”); it is left out.",
    "rate-tiers-differ": "The tiers of “{0}” have prices that contradict one another, or in several units; "
    "those are left out.",
    "rate-tiers-over-headline": "“{0}” has one price here and tiers on line {1}; the tiers count.",
    "rate-tiers-unclear": "The tiers of “{0}” do not follow one another; the volume in between has no price.",
    "scenario-disagrees": "{0} comes to {1}, not to {2}.",
    "scenario-price-differs": "The example reckons “{0}” with {1}; the document's price is {2}.",
    "tb-size-conflict": "The examples reckon 1 TB as {0} GB (line {1}) and as {2} GB (line {3}); "
    "neither size is taken over.",
    "total-disagrees": "The lines add up to {0}, not to {1}.",
    # A volume
    "EMPTY": "Write a volume and a path, such as 500GB out.",
    "NEGATIVE": "A volume cannot be below zero.",
    "NOT_FINITE": "Write a number; NaN and infinity cannot be reckoned with.",
    "NOT_A_NUMBER": "“{0}” is no volume; write a number and a unit, such as 500GB.",
    "TOO_LARGE": "The volume is too large; the limit is 10^12 GB.",
    "TOO_SMALL": "The volume is too small to be reckoned with.",
    "BAD_NUMBER": "Check the number: a point is the decimal sign, commas part groups of three.",
    "BAD_GROUPING": "Check the number: a point is the decimal sign, commas part groups of three. "
    "Did you mean {0}?",
    "UNIT_BITS": "“{0}” means bits, not bytes. Did you mean {1}?",
    "UNIT_RATE": "“{0}” is a speed. Write the volume of a month, such as 500GB.",
    "UNIT_APART": "Write the unit right behind the number: {0}.",
    "UNIT_SHORT": "“{0}” alone is no unit. Did you mean {1}?",
    "UNKNOWN_UNIT": "“{0}” is no known unit. Use KB, MB, GB, TB, PB or KiB to PiB.",
    "NOT_MONTHLY": "The prices are for a month, “{0}” is not. Write the volume of a month.",
    # A quick entry
    "NO_PRICES": "This document gives no prices by volume.",
    "NO_VOLUME": "Add a volume, such as 500GB, or a sum, such as $45.",
    "NO_PATH": "Say which way the data goes.",
    "UNPRICED_PATH": "The document has no price for “{0}”.",
    "NO_PRICE_GIVEN": "The document names “{0}” but gives no price for it.",
    "AMBIGUOUS_PATH": "“{0}” fits several prices.",
    "NEGATIVE_SUM": "A sum cannot be below zero.",
    "NOT_DIGITS": "Write the number in digits, such as 1,000 GB.",
    "BAD_SUM": "Write the sum in digits, such as $4,500.50.",
    "VOLUME_AND_SUM": "Write a volume or a sum, not both; join entries with +.",
    "SEVERAL_PLACES": "Only two places in one entry; "
    "write each stretch of the way as an entry of its own, joined with +.",
    "DIRECTIONS_DIFFER": "Say one way or both ways, not both.",
    "SEVERAL_VOLUMES": "Several volumes in one entry; join entries with +.",
    "DIRECTION_NOT_APPLICABLE": "“{0}” is charged in one direction only; "
    "enter each direction as a volume of its own.",
    "BAD_FACTOR": "There are one or two directions, not {0}.",
    "FREE_PATH": "“{0}” costs nothing, so {1} buys any volume.",
    "FREE_BEYOND": "From some volume on “{0}” costs nothing, so {1} buys any volume.",
    "GOAL_UNPRICED": "The document's prices for “{0}” end at {1} ({2}); above that it gives none.",
    "OTHER_CURRENCY": "The document's price for “{0}” is in {1}.",
    # What was assumed
    "ASSUMED_GB": "no unit: GB assumed",
    "ASSUMED_DIRECTIONS": "both directions charged",
    "ONE_DIRECTION": "one direction",
    "ANY_PLACE": "no price of its own for “{0}”: the general one is taken",
    "TWO_REGIONS": "“{0}” and “{1}” taken as two regions",
    "ONE_REGION": "“{0}” and “{1}” taken as zones of one region",
    "TB_SIZE": "1 TB = {0} GB",
    "TB_SIZE_REVEALED": "1 TB = {0} GB, as line {1} of the document reckons",
    "NEAREST": "Priced in the document: {0}.",
}


def lines_of(problem: "Problem") -> set[int]:
    """The lines that a problem is about: its own, and those that its details name in brackets."""
    found = {problem.line}
    for numbers in re.findall(_LINES, " ".join(problem.details)):
        found.update(int(number) for number in numbers.split(","))
    return found


def sentence(code: str, details: tuple[str, ...] = ()) -> str:
    """The English sentence for a code, filled with its details; the code itself where no sentence is
    known.
    """
    template = MESSAGES.get(code)
    return template.format(*details) if template else code
