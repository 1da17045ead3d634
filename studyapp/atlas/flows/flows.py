"""Flows: the ways of requests, from tables, from answers and from prose with arrows."""

import re
from collections.abc import Iterator

from studyapp.atlas.build import Workshop
from studyapp.atlas.model import Flow, Step
from studyapp.atlas.names import Mention
from studyapp.atlas.sources import (
    ARROW,
    HAS_ARROW,
    Line,
    Sources,
    is_word,
    phrases,
    speaks_of,
    split_label,
    spoken,
)
from studyapp.document.model import Block, Heading, Text
from studyapp.document.plain import plain

_CONDITION = re.compile(r"^[(（\[]([^()（）\[\]]+)[)）\]]\s*(.+)$")
_PARENTHESIS = re.compile(r"\s*[(（][^()（）]*[)）]")
_SUM = re.compile(r"=(?!>)")
_FEWEST_IN_PROSE = 3
"""Two names with an arrow are an example of traffic, not a flow, unless a table or an answer gives them."""


def read_flows(sources: Sources, workshop: Workshop) -> tuple[Flow, ...]:
    """All flows in order of their lines."""
    flows = [*_of_tables(sources, workshop), *_of_texts(sources, workshop), *_of_fences(sources, workshop)]
    return tuple(sorted(flows, key=lambda flow: flow.line))


def _of_tables(sources: Sources, workshop: Workshop) -> Iterator[Flow]:
    for _, table in sources.tables:
        heads = [plain(cell) for cell in table.header]
        named = [at for at, head in enumerate(heads) if at and speaks_of(head, "headers", "flow")]
        for line, cells in table.rows:
            columns = [at for at in named if at < len(cells)] or [
                at for at, cell in enumerate(cells) if at and len(ARROW.split(cell)) >= _FEWEST_IN_PROSE
            ]
            for at in columns[:1]:
                steps = read_steps(plain(cells[at]), workshop)
                if len(steps) > 1:
                    yield Flow(plain(cells[0]), steps, line)


def _of_texts(sources: Sources, workshop: Workshop) -> Iterator[Flow]:
    for source in sources.texts:
        if not (HAS_ARROW.search(source.text) and ARROW.search(source.text)):
            continue
        text = spoken(plain(re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", source.text)))
        title = _asked(sources, source.block)
        label = split_label(text)
        if label and label[1] and not ARROW.search(label[0]):
            text = label[1]
            title = title if is_word(label[0], "headers", "flow") else plain(label[0])
        steps = read_steps(text, workshop)
        fewest = 2 if _is_answer(sources, source.block) else _FEWEST_IN_PROSE
        if len(steps) >= fewest and not _SUM.search(text):
            yield Flow(title or _heading(sources, source), steps, source.line)


def _of_fences(sources: Sources, workshop: Workshop) -> Iterator[Flow]:
    for block, fence in sources.fences:
        group = ""
        for at, text in enumerate(fence.lines):
            if not (":" in text or "：" in text or HAS_ARROW.search(text)):
                continue
            stripped = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", text).strip()
            label = split_label(stripped)
            if label and not label[1]:
                group = label[0]
            if not (HAS_ARROW.search(stripped) and ARROW.search(stripped)):
                continue
            named = label if label and label[1] and not ARROW.search(label[0]) else None
            steps = read_steps(named[1] if named else stripped, workshop)
            if len(steps) >= _FEWEST_IN_PROSE and not _SUM.search(stripped):
                line = fence.line + 1 + at
                title = named[0] if named else group
                yield Flow(title or _heading(sources, Line(block, line, stripped)), steps, line)


def _is_answer(sources: Sources, block: Block) -> bool:
    """Whether a block answers the one above: that one is no heading."""
    return bool(_asked(sources, block))


def _asked(sources: Sources, block: Block) -> str:
    """The text of the bullet above, where it is no heading."""
    if block.parent < 0:
        return ""
    parts = sources.document.blocks[block.parent].parts
    if not parts or not isinstance(parts[0], Text):
        return ""
    return spoken(plain(parts[0].text)).rstrip(":：").strip()


def _heading(sources: Sources, source: Line) -> str:
    own = [part for part in source.block.parts if isinstance(part, Heading) and part.line < source.line]
    headings = (*sources.document.headings[source.block.index], *own)
    return plain(headings[-1].text) if headings else ""


def read_steps(text: str, workshop: Workshop) -> tuple[Step, ...]:
    """The stations between arrows; a leading parenthesis is a station's condition."""
    steps: list[Step] = []
    for part in ARROW.split(text):
        written = part.strip()
        if not written:
            continue
        condition, written = _split_condition(written)
        steps.append(Step(written, component_of(written, workshop), condition))
    return tuple(steps)


def _split_condition(written: str) -> tuple[str | None, str]:
    """`(on a miss) Backbone`, or Korean's `없으면 Backbone`, as condition and station."""
    match = _CONDITION.match(written)
    if match:
        return match[1].strip(), match[2].strip()
    first, _, rest = written.partition(" ")
    if rest and first.endswith(phrases("words", "condition_ending")):
        return first, rest.strip()
    return None, written


def component_of(written: str, workshop: Workshop) -> str | None:
    """The component a step stands for: its whole name, else one named in it, else what its parenthesis says.

    Of several that are named in it, it is the one that the step leads to ("to the Region over the Backbone"),
    else the longest.
    """
    names = workshop.names
    head = _PARENTHESIS.sub("", written).strip() or written
    found = names.resolve(head) or names.near(head)
    if found:
        return found
    mentions = names.mentions(head)
    if not mentions:
        return _by_last_words(head, workshop) or _in_parenthesis(written, workshop)
    general = [mention for mention in mentions if workshop.is_component(mention.name)] or mentions
    goals = [mention for mention in general if _is_said(head, mention, "goal")]
    return max(goals or general, key=lambda mention: mention.end - mention.start).name


def _by_last_words(head: str, workshop: Workshop) -> str | None:
    """The component of two or more words that nearly end a step ("the public load balancer")."""
    words = head.split()
    nearly = (workshop.names.near(" ".join(words[at:])) for at in range(1, len(words) - 1))
    return next((name for name in nearly if name), None)


def _in_parenthesis(written: str, workshop: Workshop) -> str | None:
    """Where a parenthesis says that a step is ("S3 in Region"), or the service that it says it is."""
    for match in _PARENTHESIS.finditer(written):
        inside = match[0].strip().strip("()（）").strip()
        found = workshop.names.exact(inside) or workshop.names.near(inside)
        if found and not workshop.is_component(found):
            return found
        for mention in workshop.names.mentions(inside):
            if workshop.is_component(mention.name) and _is_said(inside, mention, "place"):
                return mention.name
    return None


def _is_said(text: str, mention: Mention, how: str) -> bool:
    """Whether a name stands in one of the lexicon's patterns: as a goal ("to {}") or as a place ("in {}")."""
    before = text[: mention.start].casefold().split()
    while before and before[-1] in phrases("words", "determiner"):
        before.pop()
    after = text[mention.end :].casefold()
    for pattern in phrases("steps", how):
        ahead, _, behind = pattern.partition("{}")
        if before[len(before) - len(ahead.split()) :] != ahead.split():
            continue
        if after.startswith(behind) and not (behind and after[len(behind) : len(behind) + 1].isalpha()):
            return True
    return False
