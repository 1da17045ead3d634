"""What single lines say of prices: a statement is one price of one path or of one tier, where it is said."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from studyapp.cost.labels import Labels
from studyapp.cost.reading.bounds import Bound
from studyapp.cost.reading.doubts import Doubts, told_of_one_line, with_both_sides, without_restated
from studyapp.cost.reading.lines import Line
from studyapp.cost.reading.prices import Prices, Token, first_bracket
from studyapp.cost.reading.statement import Place, Statement, pieces_of
from studyapp.cost.reading.wordlists import trimmed
from studyapp.document.model import Problem

_DECORATION = re.compile(r"^[^\w(#]+|(?:^|\s)#\S+")
_NEAR = 40
_COLONS = " \t:：=|–—-"
"""What stands between a tier and its price; a tilde is the tier's own."""
NOT_BY_VOLUME = {
    "hour": "rate-hourly",
    "month_unit": "rate-not-volume",
    "range": "rate-range",
    "block": "rate-block",
}
"""Prices that are no price of a unit of volume, with the problem that says so."""
_AT_END = re.compile(r"(?:[:：=|]|\s[-–—])\s*(\d[\d.,]*)\s*$")


class Statements:
    """Makes statements of lines; collects the problems of prices that are none by volume."""

    def __init__(self, prices: Prices, labels: Labels, doubts: Doubts) -> None:
        self.prices = prices
        self.labels = labels
        self.doubts = doubts
        self.problems: list[Problem] = []
        self._declared: tuple[tuple[str, str], tuple[str, ...]] | None = None
        self._free_captions: dict[str, bool] = {}
        self._units: dict[str, str | None] = {}

    def of_line(self, line: Line) -> Iterator[Statement]:
        """The statements of one line of text."""
        if line.text.rstrip("*_ ").endswith(("?", "？")):
            return
        place = Place(line.number, line.group, line.captions, line.headings, line.drawn, line.text)
        if not line.drawn and (free := self._free_items(line)) is not None:
            yield from (self._free(place, label) for label in free)
            return
        if self._declares(line):
            return
        unit = self._unit_above(line) or self.prices.single_unit(line.text)
        allowance = self._allowance(place)
        if allowance is not None:
            yield allowance
            return
        tokens = self.prices.tokens(line.text) or self._plain_number(line)
        if not tokens:
            return
        tokens = without_restated(line.text, tokens)
        found = list(self._of_tokens(line, place, tokens, unit))
        said = told_of_one_line(self._told_apart(found) if len(found) > 1 else [s for s, _ in found])
        for statement in with_both_sides(said, self._ways(line.text, tokens)) if len(said) == 2 else said:
            yield from self._spread(statement)

    def _ways(self, text: str, tokens: Sequence[Token]) -> list[str]:
        """Which way the words behind each price say: "in", "out", or "" for anything else."""
        ends = [*(token.start for token in tokens[1:]), len(text)]
        return [self._way(text[t.end : end]) for t, end in zip(tokens, ends, strict=True)]

    def _way(self, text: str) -> str:
        words = set(text.lower().split())
        said = [way for way, names in self.prices.words["short"].items() if words.intersection(names)]
        said += self.labels.scan(text).concepts
        return said[0] if len(said) == 1 else ""

    def _of_tokens(
        self, line: Line, place: Place, tokens: Sequence[Token], unit: str | None
    ) -> Iterator[tuple[Statement, str]]:
        """The statements of a line, each with the text behind its price."""
        before: Statement | None = None
        carried = ""
        pieces = pieces_of(line.text, tokens, self.prices.separator)
        doubts = self.doubts.of(line.text, tuple(tokens))
        for token, around, doubt in zip(tokens, pieces, doubts, strict=True):
            if not self._counts(token, unit, line):
                carried = self.prices.label(around[0]) or carried
                continue
            statement = self._statement(place, token, around, (before, carried), unit)
            if statement is not None:
                before, carried = statement, statement.label or carried
                yield statement._replace(doubt=doubt) if doubt else statement, around[1]

    def _plain_number(self, line: Line) -> tuple[Token, ...]:
        """A number at the end of a line below a caption that gives currency and unit ("Prices in USD per
        GB").
        """
        caption = next((c for c in line.captions[:3] if self.gives_unit(c)), "")
        found = _AT_END.search(line.text) if caption else None
        value = self.prices.number(found[1]) if found else None
        if found is None or value is None:
            return ()
        if value == value.to_integral_value() and self.labels.key(line.text[: found.start()]) is None:
            return ()  # a year, a count
        currency, unit = self.prices.currency(caption), self.unit_in(caption)
        return (Token(found.start(1), found.end(1), "price", value, currency, unit, "", found[1]),)

    def _told_apart(self, found: Sequence[tuple[Statement, str]]) -> list[Statement]:
        """Of several prices under one label the words behind each tell them apart: "$0.05/GB in Europe and
        …".
        """
        told: list[Statement] = []
        for number, (said, note) in enumerate(found):
            words = said.note or trimmed(note)
            alike = any(s.label == said.label and s.price for n, (s, _) in enumerate(found) if n != number)
            if alike and said.bound is None and said.direction is None and self.labels.scan(words).unknown:
                told.append(said._replace(label=f"{said.label} ({words})", note=""))
            else:
                told.append(said)
        return told

    def _spread(self, statement: Statement) -> Iterator[Statement]:
        """ "Ingress and traffic within a zone are free" is two statements, if each part names a path of
        its own.
        """
        parts = [part for part in self.prices.joined.split(statement.label) if part.strip()]
        keys = [self.labels.key(part) for part in parts]
        both_ways = set(self.prices.words["pairs"]["both_ways"]) <= set(keys)
        if statement.price or len(parts) < 2 or None in keys or len(set(keys)) < len(keys) or both_ways:
            yield statement
            return
        for part, key in zip(parts, keys, strict=True):
            yield statement._replace(label=self.prices.label(part), key=key)

    def opens_free_group(self, text: str) -> bool:
        """Whether all that stands below this line is free: `무료:`, `Free transfers:`."""
        known = self._free_captions.get(text)
        if known is None:
            known = self._free_captions[text] = self._opens_free_group(text)
        return known

    def gives_unit(self, caption: str) -> bool:
        """Whether a caption gives currency and unit for plain numbers below it."""
        return self.unit_in(caption) is not None and self.prices.currency(caption) is not None

    def governs(self, caption: str) -> bool:
        """Whether lines below a caption may be prices without any word of prices in them."""
        return self.opens_free_group(caption) or self.gives_unit(caption)

    def _opens_free_group(self, text: str) -> bool:
        caption = self.prices.free_caption(text)
        if caption is None or caption[1]:
            return False
        scan = self.labels.scan(caption[0])
        return self.labels.key_of(scan.concepts) is None and len(scan.unknown) <= 1

    def _free_items(self, line: Line) -> list[str] | None:
        """The labels of what a line says is free by where it stands: below `무료:`, or in a row behind it."""
        if self.opens_free_group(line.text):
            return []
        if line.captions and line.item and self.opens_free_group(line.captions[0]):
            return None if self.prices.tokens(line.text) else [self.prices.label(line.text)]
        caption = self.prices.free_caption(line.text)
        if caption is None or caption[0] or not caption[1] or self.prices.tokens(caption[1]):
            return None
        return [label for item in self.prices.joined.split(caption[1]) if (label := self.prices.label(item))]

    def _free(self, place: Place, label: str) -> Statement:
        known = self.labels.key(label)
        return Statement(
            place.line,
            label,
            known,
            None,
            Decimal(0),
            None,
            None,
            None,
            "",
            place.group,
            place.headings,
            known is not None or any(self.prices.has_context(h.lower()) for h in place.headings),
            None,
            False,
            place.text,
            "",
        )

    def _counts(self, token: Token, unit: str | None, line: Line) -> bool:
        """Whether a price is one by volume; says so where it is another one."""
        if token.kind != "price":
            return True
        code = NOT_BY_VOLUME.get(token.per)
        if code is not None:
            if token.unit or unit or token.per == "hour":
                self.problems.append(Problem(line.number, "hint", code, (token.text,)))
            return False
        if token.unit is None:
            return (not token.amount or unit is not None) and token.per == ""
        if self.prices.is_monthly(line.text[token.end : token.end + _NEAR]) and self.prices.is_storage(
            line.text
        ):
            self.problems.append(Problem(line.number, "hint", "rate-not-volume", (token.text,)))
            return False
        return True

    def _unit_above(self, line: Line) -> str | None:
        """The unit that a caption gives for all prices below it ("GB당 요금")."""
        if line.drawn:
            return None
        own = next((unit for c in line.captions[:3] if (unit := self.unit_in(c))), None)
        declared = self.declared(line.headings)
        return own or (declared[1] if declared else None)

    def unit_in(self, caption: str) -> str | None:
        """The unit that a caption says prices are for; captions come again with every line below them."""
        if caption not in self._units:
            self._units[caption] = self.prices.per_unit(caption)
        return self._units[caption]

    def _declares(self, line: Line) -> bool:
        """Whether a line gives currency and unit for what follows in its section ("단위: 원/GB", "prices in
        EUR per GB").
        """
        unit, currency = self.prices.per_unit(line.text), self.prices.currency(line.text)
        if unit is None or currency is None or self.prices.tokens(line.text) or len(line.text) > 80:
            return False
        self._declared = ((currency, unit), line.headings)
        return True

    def declared(self, headings: Sequence[str]) -> tuple[str, str] | None:
        """Currency and unit that were given for all prices below these headings."""
        if self._declared is None:
            return None
        given, above = self._declared
        return given if tuple(headings[len(headings) - len(above) :]) == above else None

    def _statement(
        self,
        place: Place,
        token: Token,
        around: tuple[str, str],
        before: tuple["Statement | None", str],
        unit: str | None,
    ) -> Statement | None:
        (own, note), (last, carried) = around, before
        bound, label = self._own_bound(own)
        bracket = first_bracket(note)
        if (bound is None or bound.kind == "rest") and note:
            behind, rest = self.prices.bound(bracket or note)
            note = rest if behind is not None and not bracket else note
            bound = behind if bound is None or (behind and behind.kind != "rest") else bound
        said = self.prices.direction(f"{own} {note}")
        label = self.prices.label(label)
        label = label if any(character.isalpha() for character in label) else ""
        known = self.labels.key(label) if label else None
        if said and known is None:
            label = trimmed(label.replace(said[1], " "))
        if token.kind == "free" and (bound is None or bound.kind == "over"):
            bound, label = self._free_volume((own, note), label, last, bound)
        if token.kind != "price" and not self._is_about(label, known, bound, own, token):
            return None
        if not label or self.prices.is_caption(label):
            label, known = self._other_label(place, note, said, carried, bracket)
            if bound is None:
                bound, label = self.prices.bound(label)
        unit = token.unit or (unit if token.kind == "price" else None)
        trusted = (token.kind == "price" and token.amount != 0) or known is not None
        extra = bracket if bracket and self.prices.bound(bracket)[0] is None else ""
        return Statement(
            place.line,
            label,
            known,
            bound,
            token.amount,
            token.currency,
            unit,
            said,
            extra,
            place.group,
            place.headings,
            trusted,
            self.path_above(place) if known is None and label else None,
            place.drawn,
            place.text,
            token.text,
        )

    def _free_volume(
        self, around: tuple[str, str], label: str, last: Statement | None, bound: Bound | None
    ) -> tuple[Bound | None, str]:
        """The volume that is free where it stands beside the word alone: "1 TB free"; or the one below a
        tier that was named before.
        """
        own, note = around
        volume = self.prices.volume_behind(own)
        if volume is not None:  # also where a word like "after" stands before it: "after 1 TB free"
            before = self.prices.bounds.without_noise(self.prices.label(own[: volume[1]]))
            return Bound("upto", None, volume[0]), "" if self.prices.bound(before)[0] else before
        if not label and last and last.bound and last.bound.low:
            return Bound("upto", None, last.bound.low), label
        volume = self.prices.volume_ahead(note)
        return (Bound("upto", None, volume), label) if volume is not None else (bound, label)

    def _allowance(self, place: Place) -> Statement | None:
        """What a line gives for free of a path that it names, or that stands above it: "Free allowance:
        100 GB".
        """
        found = self.prices.allowance(place.text)
        if found is None:
            return None
        volume, rest = found
        label = self.prices.label(rest)
        known = self.labels.key(label) if label else None
        if known is None:
            label, known = self.label_above(place)
        if known is None:
            return None
        said = self._free(place, label)
        return said._replace(key=known, bound=Bound("upto", None, volume))

    def _own_bound(self, own: str) -> tuple[Bound | None, str]:
        """The tier in the text before a price, and the label there; "then" alone is a tier, not a verb."""
        bound, label = self.prices.bound(own.strip(_COLONS)) if own else (None, "")
        if bound is not None:
            return bound, self.prices.label(label)
        label = self.prices.label(own)
        return self.prices.bound(label) if label else (None, "")

    def path_above(self, place: Place) -> tuple[str, str] | None:
        """Key and label of the nearest caption, where that names a path."""
        label, known = self.label_above(place)
        return (known, label) if known is not None else None

    def _is_about(self, label: str, known: str | None, bound: Bound | None, own: str, token: Token) -> bool:
        """Whether a word like "free" or "contact sales" is said of a path: behind a colon, or in a
        sentence of it.
        """
        if bound is not None or (token.kind == "free" and not own.strip() and not label):
            return True
        if own.rstrip().endswith((":", "：", "|", "-", "–", "—", "→", "=")) or own.rstrip().endswith(
            ("(", "（")
        ):
            return bool(label)
        return token.kind == "free" and known is not None

    def _other_label(
        self, place: Place, note: str, said: tuple[str, str] | None, before: str, bracket: str
    ) -> tuple[str, str | None]:
        """The label of a price that has none of its own: of the price before it, behind it, or above it."""
        behind = self.prices.label(note.replace(said[1], " ") if said else note)
        behind_key = self.labels.key(behind) if behind else None
        if behind_key and not bracket and not before:
            return behind, behind_key
        if before:
            return before, self.labels.key(before)
        label, known = self.label_above(place)
        if known is None and behind_key:
            return behind, behind_key
        return label, known

    def label_above(self, place: Place) -> tuple[str, str | None]:
        """The nearest caption that names a path, or that does at least not only speak of prices in
        general.
        """
        for caption in place.captions:
            label = self.caption_label(caption)
            if not label or self.prices.is_caption(label):
                continue
            known = self.labels.key(label)
            if known is not None:
                return label, known
            if place.drawn:
                continue
            if not self.prices.has_context(label.lower()):
                return label, None
        return "", None

    def caption_label(self, caption: str) -> str:
        """What a line above says its prices are for, its own price and tier words left out."""
        tokens = self.prices.tokens(caption)
        text = caption[: tokens[0].start] if tokens and tokens[0].start else caption
        return self.prices.label(_DECORATION.sub("", text).strip("?？ "))
