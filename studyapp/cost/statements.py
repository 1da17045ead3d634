"""What single lines say of prices: a statement is one price of one path or of one tier, where it is said."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from studyapp.cost.bounds import Bound
from studyapp.cost.doubts import Doubts, told_of_one_line, without_restated
from studyapp.cost.labels import Labels
from studyapp.cost.lines import Line
from studyapp.cost.prices import Prices, Token, first_bracket
from studyapp.cost.said import Place, Statement
from studyapp.cost.wordlists import lowered, trimmed
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
        self.declared: tuple[str, str] | None = None
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
        if self.declares(line.text):
            return
        unit = self._unit_above(line) or self.prices.single_unit(line.text)
        allowance = self._allowance(place)
        if allowance is not None:
            yield allowance
            return
        tokens = self.prices.tokens(line.text) or self._plain_number(line)
        tokens = without_restated(line.text, tokens)
        for statement in told_of_one_line(list(self._of_tokens(line, place, tokens, unit))):
            yield from self._spread(statement)

    def _of_tokens(
        self, line: Line, place: Place, tokens: Sequence[Token], unit: str | None
    ) -> Iterator[Statement]:
        before: Statement | None = None
        carried = ""
        several = sum(1 for token in tokens if token.kind == "price" and token.unit) > 1
        pieces = _pieces(line.text, tokens, self.prices.separator)
        doubts = self.doubts.of(line.text, tuple(tokens))
        for token, around, doubt in zip(tokens, pieces, doubts, strict=True):
            if not self._counts(token, unit, line):
                carried = self.prices.label(around[0]) or carried
                continue
            statement = self._statement(place, token, around, (before, carried), unit)
            if statement is not None:
                before, carried = statement, statement.label or carried
                told = self._told_apart(statement, around[1]) if several else statement
                yield told._replace(doubt=doubt)

    def _plain_number(self, line: Line) -> tuple[Token, ...]:
        """A number at the end of a line below a caption that gives currency and unit ("Prices in USD per
        GB").
        """
        caption = next((c for c in line.captions[:3] if self.gives_unit(c)), "")
        found = _AT_END.search(line.text) if caption else None
        value = self.prices.number(found[1]) if found else None
        if found is None or value is None:
            return ()
        currency, unit = self.prices.currency(caption), self.unit_in(caption)
        return (Token(found.start(1), found.end(1), "price", value, currency, unit, "", found[1]),)

    def _told_apart(self, statement: Statement, note: str) -> Statement:
        """Of several prices under one label the words behind each tell them apart: "$0.05/GB in Europe and
        …".
        """
        if statement.bound is not None or statement.direction is not None:
            return statement
        if not self.labels.scan(statement.note or note).unknown:
            return statement
        return statement._replace(label=f"{statement.label} ({statement.note or trimmed(note)})", note="")

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
        return own or (self.declared[1] if self.declared else None)

    def unit_in(self, caption: str) -> str | None:
        """The unit that a caption says prices are for; captions come again with every line below them."""
        if caption not in self._units:
            self._units[caption] = self.prices.per_unit(caption)
        return self._units[caption]

    def declares(self, text: str) -> bool:
        """Whether a line gives currency and unit for what follows ("단위: 원/GB", "prices in EUR per GB")."""
        unit, currency = self.prices.per_unit(text), self.prices.currency(text)
        if unit is None or currency is None or self.prices.tokens(text) or len(text) > 80:
            return False
        self.declared = (currency, unit)
        return True

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
        if bound is None and note:
            bound, rest = self.prices.bound(bracket or note)
            note = rest if bound is not None and not bracket else note
        said = self.prices.direction(f"{own} {note}")
        label = self.prices.label(label)
        label = label if any(character.isalpha() for character in label) else ""
        known = self.labels.key(label) if label else None
        if said and known is None:
            label = trimmed(label.replace(said[1], " "))
        if token.kind == "free" and bound is None:
            bound, label = self._free_volume(own, note, label, last)
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
        self, own: str, note: str, label: str, last: Statement | None
    ) -> tuple[Bound | None, str]:
        """The volume that is free where it stands beside the word alone: "1 TB free"; or the one below a
        tier that was named before.
        """
        volume = self.prices.volume_behind(own)
        if volume is not None:
            return Bound("upto", None, volume[0]), self.prices.label(own[: volume[1]])
        if not label and last and last.bound and last.bound.low:
            return Bound("upto", None, last.bound.low), label
        volume = self.prices.volume_ahead(note)
        return (Bound("upto", None, volume), label) if volume is not None else (None, label)

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


def _pieces(text: str, tokens: Sequence[Token], separator: re.Pattern[str]) -> list[tuple[str, str]]:
    """For each price the text before it that is its own, and the text behind it up to the next one's own."""
    pieces: list[tuple[str, str]] = []
    own = text[: tokens[0].start] if tokens else ""
    for number, token in enumerate(tokens):
        if number + 1 == len(tokens):
            pieces.append((own, text[token.end :]))
            break
        between = text[token.end : tokens[number + 1].start]
        cut = separator.search(lowered(between))
        bracket = re.match(r"\s*[(（][^()（）]*[)）]", between)
        if bracket:
            note, following = bracket[0], between[bracket.end() :]
        elif cut:
            note, following = between[: cut.start()], between[cut.end() :]
        else:
            note, following = "", between
        pieces.append((own, note))
        own = following
    return pieces
