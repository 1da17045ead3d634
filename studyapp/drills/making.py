"""Drills: cards made from the document's components, flows and prices, each with the line of its fact.

Which card one is depends on its kind and the names it speaks of alone, not on lines or order, so its
history stays when the document around it changes.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from studyapp.atlas.model import Flow, Step
from studyapp.atlas.names import Mention
from studyapp.cards.dialects.html import escaped
from studyapp.cards.model import Card
from studyapp.cards.reading import Gathered, digest
from studyapp.cost.estimate import DEFAULT_GB_PER_TB
from studyapp.document.model import Document, Heading
from studyapp.document.plain import plain
from studyapp.drills.prices import askable, names_of, question
from studyapp.drills.sentences import say
from studyapp.links import names_of as component_names
from studyapp.study import Study

DEFINITION, STEP, PRICE, PLACE = KINDS = ("definition", "step", "price", "place")
"""The kinds of drills, as settings say them; a card's tags are `drill` and its kind."""
TAG = "drill"
GAP = "…"

_STEPS_SHOWN = 3
_COMMAS = (",", "，", "、")
_MORE = "… → "


class Made(NamedTuple):
    """What makes a drill: the names it is known by, its sides as plain text, and its fact's line."""

    names: tuple[str, ...]
    front: str
    back: str
    line: int
    reverse: tuple[str, str] | None = None
    """The front and back of the card that asks the other way round."""


def drills(study: Study, kinds: Collection[str], language: str) -> tuple[Card, ...]:
    """The drills of some of `KINDS` (others are passed over), kind by kind in the document's order.

    `language` (`ko`, `en`) is that of the questions. Price questions have some numbers; `fresh` gives others.
    """
    makers: dict[str, Callable[[Study, str], Iterator[Made]]] = {
        DEFINITION: _definitions,
        STEP: _steps,
        PRICE: _prices,
        PLACE: _places,
    }
    cards = _Cards(study.document)
    for kind, maker in makers.items():
        if kind in kinds:
            for made in maker(study, language):
                cards.add(kind, made)
    return tuple(cards.gathered.cards)


def fresh(study: Study, card: Card, seed: str, language: str, gb_per_tb: int = 0) -> Card:
    """The card with the numbers of a seed, the same for the same seed; any but a price drill as it is.

    A seed is one showing: what changes with each, such as the card's count of answers. `gb_per_tb` 0 means
    what the document's arithmetic reveals, else 1024.
    """
    if card.origin != "generated" or card.tags != (TAG, PRICE):
        return card
    rate = next((rate for rate in study.rates.rates if _key(PRICE, names_of(rate)) == card.key), None)
    if rate is None or not askable(rate):
        return card
    size = gb_per_tb or study.rates.gb_per_tb or DEFAULT_GB_PER_TB
    asked = question(rate, f"{card.key} {seed}", language, size)
    return card._replace(
        front=asked.front,
        back=asked.back,
        front_markdown=_markdown(asked.front),
        back_markdown=_markdown(asked.back),
    )


def target_of(study: Study, card: Card) -> str | None:
    """The component that a `place` drill asks for; None for any other card, or where it is no more."""
    if card.origin != "generated" or card.tags != (TAG, PLACE):
        return None
    names = (component.name for component in study.atlas.components)
    return next((name for name in names if _key(PLACE, (name,)) == card.key), None)


def _definitions(study: Study, language: str) -> Iterator[Made]:
    """What is it? And what is it called? The other way only where one component alone is so described."""
    names = component_names(study)
    described = Counter(component.summary for component in study.atlas.components)
    for component in study.atlas.components:
        text = component.summary
        mentions = names.mentions(text)
        if not text or component.kind == "instance" or _is_list(component.name, text, mentions):
            continue
        for mention in reversed(mentions):
            if mention.name == component.name:
                text = text[: mention.start] + GAP + text[mention.end :]
        asks = say(language, "definition", name=component.name)
        answer = ", ".join((component.name, *component.aliases))
        is_telling = described[component.summary] == 1 and any(map(str.isalnum, text))
        reverse = (say(language, "term", text=text), answer) if is_telling else None
        yield Made((component.name,), asks, component.summary, component.lines[0], reverse)


def _is_list(name: str, summary: str, mentions: Sequence[Mention]) -> bool:
    """Whether a summary begins by counting up other components: it is a title's list, and defines nothing."""
    first = mentions[0] if mentions else None
    if first is None or first.start or first.name == name:
        return False
    return summary[first.end :].lstrip().startswith(_COMMAS)


def _steps(study: Study, language: str) -> Iterator[Made]:
    for flow in study.atlas.flows:
        passed: Counter[str] = Counter()
        for at, step in enumerate(flow.steps[1:], start=1):
            before = flow.steps[at - 1].text
            passed[before] += 1
            names = (flow.title, before, *([str(passed[before])] if passed[before] > 1 else []))
            asks = say(language, "step", title=flow.title, way=_way(flow, at, step)).strip()
            yield Made(names, asks, step.text, flow.line)


def _way(flow: Flow, at: int, asked: Step) -> str:
    """The steps up to the one that is asked for, with the condition under which it follows."""
    shown = [
        f"({step.condition}) {step.text}" if step.condition else step.text
        for step in flow.steps[max(0, at - _STEPS_SHOWN) : at]
    ]
    way = " → ".join([*shown, f"({asked.condition}) ?" if asked.condition else "?"])
    return _MORE + way if at > _STEPS_SHOWN else way


def _prices(study: Study, language: str) -> Iterator[Made]:
    size = study.rates.gb_per_tb or DEFAULT_GB_PER_TB
    for rate in study.rates.rates:
        if askable(rate):
            names = names_of(rate)
            asked = question(rate, _key(PRICE, names), language, size)
            yield Made(names, asked.front, asked.back, rate.lines[0])


def _places(study: Study, language: str) -> Iterator[Made]:
    parents = {component.name: component.parent for component in study.atlas.components}
    for component in study.atlas.components:
        asks = say(language, "place", name=component.name)
        trail = " › ".join(_trail(parents, component.name))
        yield Made((component.name,), asks, trail, component.lines[0])


def _trail(parents: Mapping[str, str | None], name: str | None) -> list[str]:
    """The names of all that a component lies in, the outermost first, and its own."""
    trail: list[str] = []
    while name is not None and name not in trail:
        trail.insert(0, name)
        name = parents.get(name)
    return trail


class _Cards:
    """Makes cards of what was made, each with the block and the headings that its line stands in."""

    def __init__(self, document: Document) -> None:
        self.gathered = Gathered()
        self._document = document
        self._starts = [block.line for block in document.blocks]

    def add(self, kind: str, made: Made) -> None:
        card = self._card(kind, made, _key(kind, made.names), "basic", (made.front, made.back))
        first = self.gathered.add(card)
        if made.reverse:
            key = _key(kind, (*made.names, "reversed"))
            other = self._card(kind, made, key, "reversed", made.reverse)
            self.gathered.add(other._replace(note=first.key))

    def _card(self, kind: str, made: Made, key: str, asking: str, sides: tuple[str, str]) -> Card:
        block = max(0, bisect_right(self._starts, made.line) - 1)
        front, back = sides
        return Card(
            key,
            asking,
            "generated",
            front,
            back,
            (TAG, kind),
            self._path(block, made.line),
            made.line,
            block,
            _markdown(front),
            _markdown(back),
            self._document.page,
        )

    def _path(self, index: int, line: int) -> tuple[str, ...]:
        if index >= len(self._document.blocks):
            return ()
        block = self._document.blocks[index]
        own: list[Heading] = []
        for part in block.parts:
            if isinstance(part, Heading) and part.line < line:
                own = [*(above for above in own if above.level < part.level), part]
        return (*self._document.path(block), *(plain(heading.text) for heading in own))


def _key(kind: str, names: Collection[str]) -> str:
    return digest("\n".join((TAG, kind, *names)))


def _markdown(text: str) -> str:
    """Plain text as Markdown that shows its lines as they are."""
    return "\n".join(f"{escaped(line)}  " if line else "" for line in text.split("\n")).rstrip()
