"""Relations from sentences: what is part of, depends on or connects what, in Korean and in English order.

A cue of the lexicon ("{}에 종속", "depends on {}") governs the component next to it, and the list that it
stands in. The other side is the sentence's own topic, or what the line is about: a row, heading or question.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from studyapp.atlas.build import Workshop
from studyapp.atlas.model import Relation
from studyapp.atlas.names import Mention, undecorated
from studyapp.atlas.sources import Line, Sources, is_word, phrases, split_label, spoken
from studyapp.document.model import Block, Heading, Text
from studyapp.document.plain import plain
from studyapp.lexicon import words

_SENTENCE = re.compile(r"(?<=[.;。])\s+|\n")
_CLAUSE_END = re.compile(r"[.;:。()]")
_REACH = 48
"""How far in characters a cue may stand before the name it governs ("consists of three or more …")."""
_LABEL_KINDS = ("contains", "part_of", "depends_on", "connects")
_SKIPPED = re.compile(r"(?:\s*[(（][^()]*[)）])?\s*$")


class Cue(NamedTuple):
    """Words that tell a relation; `before` where the component stands before them (Korean), else after."""

    kind: str
    text: str
    before: bool


class Statement(NamedTuple):
    """A text that may state relations, and the component it is about unless it says another."""

    line: int
    text: str
    about: str | None
    defines: bool
    """It says what that component is: a table's cell, or a fact that is called a definition."""


@cache
def _cues() -> dict[str, tuple[Cue, ...]]:
    """Every cue by its folded words."""
    cues: dict[str, tuple[Cue, ...]] = {}
    for kind, patterns in words("atlas").get("relations", {}).items():
        for pattern in patterns:
            folded = pattern.casefold()
            text = folded.replace("{}", "").strip()
            cues[text] = (*cues.get(text, ()), Cue(kind, text, folded.startswith("{}")))
    return cues


@cache
def _any_cue() -> re.Pattern[str]:
    """Finds the longest cue at a place; grouped by first letters, since it runs over every line."""
    groups: dict[str, list[str]] = {}
    for text in sorted(_cues(), key=len, reverse=True):
        groups.setdefault(text[:1], []).append(re.escape(text)[len(re.escape(text[:1])) :])
    # The letter comes before the look behind, so that the pattern can be searched for by its first letters.
    branches = (
        f"{re.escape(first)}{f'(?<![a-z]{first})' if first.isascii() else ''}(?:{'|'.join(rest)})"
        for first, rest in groups.items()
    )
    return re.compile("|".join(branches) or r"(?!)")


def read_relations(sources: Sources, workshop: Workshop) -> tuple[Relation, ...]:
    """All relations that the document's sentences state between its components, once each."""
    found: dict[tuple[str, str, str], Relation] = {}
    for said in _statements(sources, workshop):
        for relation in _read(said, workshop):
            ends = sorted((relation.source, relation.target)) if relation.kind == "connects" else relation[:2]
            found.setdefault((ends[0], ends[1], relation.kind), relation)
    return tuple(found.values())


def _statements(sources: Sources, workshop: Workshop) -> Iterator[Statement]:
    """Every table cell and line that has a cue."""
    any_cue = _any_cue()
    for _, table in sources.tables:
        for line, cells in table.rows:
            about = None
            for cell in cells[1:]:
                if any_cue.search(cell.casefold()):
                    about = about or workshop.names.exact(
                        undecorated(re.sub(r"\s*[(（].*", "", plain(cells[0])))
                    )
                    yield Statement(line, plain(cell), about, defines=True)
        yield from _parent_column(table.header, table.rows)
    labels: dict[int, str] = {}
    for source in sources.texts:
        above = source.block.parent
        if above not in labels:
            labels[above] = _label_of(sources.document.blocks[above]) if above >= 0 else ""
        listed = labels[above] if source.line == source.block.line else ""
        if listed or any_cue.search(source.text.casefold()) or _label_kind(source.text):
            text = plain(spoken(source.text.strip().removeprefix("- ")))
            about = _about(source, sources, workshop)
            if listed and _ends_with_name(text, workshop):
                yield Statement(source.line, f"{listed}: {text}", about, defines=True)
            yield Statement(source.line, text, about, _defines(text))


def _defines(text: str) -> bool:
    label = split_label(text)
    return label is not None and is_word(label[0], "labels", "definition")


def _label_kind(text: str) -> str | None:
    """The relation that a line's label states by itself ("Consists of: zones")."""
    label = split_label(text) if ":" in text[:40] or "：" in text[:40] else None
    return next((kind for kind in _LABEL_KINDS if label and is_word(label[0], "labels", kind)), None)


def _label_of(block: Block) -> str:
    """A block's text, if it is a label that states a relation of what is listed below, else ""."""
    parts = block.parts
    if len(parts) != 1 or not isinstance(parts[0], Text):
        return ""
    written = parts[0].text.rstrip(" *")
    label = split_label(written if written.endswith((":", "：")) else f"{written}:")
    return label[0] if label and not label[1] and _label_kind(f"{label[0]}: ") else ""


def _ends_with_name(text: str, workshop: Workshop) -> bool:
    """Whether a list item is a name and what counts it ("three zones", "존 3개 이상"), no sentence."""
    mentions = workshop.names.mentions(text)
    ends = {mention.end for mention in mentions}
    return _end_of_list(text.casefold(), len(text), ends) in ends


def _parent_column(
    header: tuple[str, ...], rows: tuple[tuple[int, tuple[str, ...]], ...]
) -> Iterator[Statement]:
    """Cells under a heading such as "Parent" say by themselves what the row lies in."""
    columns = [at for at, cell in enumerate(header) if at and is_word(plain(cell), "headers", "parent")]
    for line, cells in rows:
        for at in columns:
            if at < len(cells) and cells[at]:
                yield Statement(line, f"{plain(cells[0])} is part of {plain(cells[at])}", None, defines=True)


def _about(source: Line, sources: Sources, workshop: Workshop) -> str | None:
    """What a line speaks of when it does not say: the question or bullet above it, else the heading above."""
    document = sources.document
    at = source.block.parent
    while at >= 0:
        above = document.blocks[at]
        first = above.parts[0] if above.parts else None
        if isinstance(first, Text):
            for mention in workshop.names.mentions(plain(first.text)):
                if workshop.is_component(mention.name):
                    return mention.name
        elif isinstance(first, Heading):
            return _named_by(first, workshop)
        at = above.parent
    own = [part for part in source.block.parts if isinstance(part, Heading) and part.line < source.line]
    headings = (*document.headings[source.block.index], *own)
    return _named_by(headings[-1], workshop) if headings else None


def _named_by(heading: Heading, workshop: Workshop) -> str | None:
    return workshop.names.exact(re.sub(r"\s*[(（/].*", "", undecorated(plain(heading.text))))


def _read(said: Statement, workshop: Workshop) -> Iterator[Relation]:
    line, text, about = said.line, said.text, said.about
    label = split_label(text)
    if label and label[1]:
        named = workshop.names.exact(label[0])
        about, text = named or about, label[1]
        if named is None and workshop.is_component(about):
            yield from _read_label(label, line, about, workshop)
    subject = about if workshop.is_component(about) else None
    sentences = _SENTENCE.split(text)
    while sentences and not _any_cue().search(sentences[-1].casefold()):
        sentences.pop()
    for sentence in sentences:
        mentions = [m for m in workshop.names.mentions(sentence) if workshop.is_component(m.name)]
        for relation, subject_used in _read_sentence(sentence, mentions, subject, line, said.defines):
            subject = subject_used
            yield relation
        subject = _topic(sentence, mentions, len(sentence)) or subject


def _read_label(
    label: tuple[str, str], line: int, about: str | None, workshop: Workshop
) -> Iterator[Relation]:
    """`Consists of: zones`: the label is the cue, the list its text opens with is governed."""
    kind = _label_kind(f"{label[0]}: ")
    text = label[1]
    mentions = [m for m in workshop.names.mentions(text) if workshop.is_component(m.name)]
    if kind is None or about is None or not mentions:
        return
    governed = _after(text.casefold(), 0, mentions)
    if any(m.name == about for m in governed):
        return
    for mention in governed:
        if kind == "contains":
            yield Relation(mention.name, about, "part_of", line)
        else:
            yield Relation(about, mention.name, kind, line)


def _read_sentence(
    sentence: str, mentions: Sequence[Mention], about: str | None, line: int, defines: bool
) -> Iterator[tuple[Relation, str]]:
    folded = sentence.casefold()
    for match in _any_cue().finditer(folded):
        at, end = match.span()
        if folded[end - 1].isascii() and folded[end : end + 1].isalnum():
            continue  # "contain" in "containers"
        if _negated(folded, at, end) or (not defines and _is_place_of_action(folded, end)):
            continue
        for cue in _cues()[match[0]]:
            governed = _before(folded, at, mentions) if cue.before else _after(folded, end, mentions)
            if governed:
                yield from _relate(cue, governed, sentence, mentions, about, line)
                break


def _relate(
    cue: Cue,
    governed: list[Mention],
    sentence: str,
    mentions: Sequence[Mention],
    about: str | None,
    line: int,
) -> Iterator[tuple[Relation, str]]:
    others = [m for m in mentions if m not in governed]
    start = min(m.start for m in governed)
    if not cue.before and _has_own_subject(sentence, cue, start):
        clause = max(sentence.rfind(sign, 0, start) for sign in ",;:") + 1
        subject = _topic(sentence, [m for m in others if m.start >= clause], start)
        if subject is None:
            return
    else:
        subject = _topic(sentence, others, start) or about
    if cue.kind == "part_of" and subject in {m.name for m in governed} and others:
        # "Within a Region there are several zones": what follows lies inside.
        later = [m for m in others if m.start > governed[-1].end]
        subject = later[0].name if later else None
    if subject is None:
        return
    for mention in governed:
        if mention.name == subject:
            continue
        if cue.kind == "contains":
            yield Relation(mention.name, subject, "part_of", line), subject
        else:
            yield Relation(subject, mention.name, cue.kind, line), subject


def _has_own_subject(sentence: str, cue: Cue, before: int) -> bool:
    """Whether the clause up to a cue begins with a subject that is none of the components."""
    head = sentence.casefold()[:before].rpartition(cue.text)[0]
    clause = re.split(r"[,;:]", head)[-1].split()
    free = {*phrases("words", "list"), *phrases("words", "pronoun"), *phrases("words", "topic")}
    return any(word in phrases("words", "topic") for word in clause) and not free.issuperset(clause)


def _topic(sentence: str, mentions: Sequence[Mention], before: int) -> str | None:
    """The component that opens the sentence or the nearest clause before a place, marked as its topic."""
    for mention in reversed([m for m in mentions if m.start < before]):
        clause = max(sentence.rfind(",", 0, mention.start), sentence.rfind(".", 0, mention.start)) + 1
        opening = sentence[clause : mention.start].casefold().split()
        if _openers().issuperset(opening) and _is_topic(sentence, mention):
            return mention.name
    return None


@cache
def _openers() -> frozenset[str]:
    """Words that may stand before a sentence's topic."""
    return frozenset(word for key in ("list", "determiner", "opener") for word in phrases("words", key))


def _is_topic(sentence: str, mention: Mention) -> bool:
    after = re.sub(r"^\s*[(（][^()]*[)）]", "", sentence[mention.end :])
    if any(after.startswith(word) for word in phrases("words", "topic") if not word.isascii()):
        return True
    head = after.split()[:2]
    return any(word.casefold().strip(",") in phrases("words", "topic") for word in head)


def _before(folded: str, at: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The component that ends right before a cue, and the list it closes ("A, B 및 C 등")."""
    governed: list[Mention] = []
    ending = {mention.end: mention for mention in mentions}
    end = _end_of_list(folded, at, ending)
    while end in ending:
        mention = ending[end]
        governed.insert(0, mention)
        end = _trim_separator(folded, mention.start)
    return governed


def _end_of_list(folded: str, at: int, ends: Collection[int]) -> int:
    """Where a list may end before `at`: at a name right there ("Rack 7"), else before what counts it."""
    end = len(folded[:at].rstrip())
    return end if end in ends else _trim(folded, at)


def _trim(folded: str, at: int) -> int:
    """The place where the words before `at` end, without blanks, "등", a count and a parenthesis."""
    end = len(folded[:at].rstrip())
    for word in phrases("words", "etc"):
        if folded.endswith(word, 0, end):
            end = len(folded[: end - len(word)].rstrip())
            break
    counted = _count().search(folded, 0, end)
    if counted:
        end = counted.start()
    return _without_parenthesis(folded[:end])


@cache
def _count() -> re.Pattern[str]:
    """A count that Korean puts behind the counted ("존을 세 개 이상")."""
    number, counter, more = (
        "|".join(map(re.escape, phrases("words", key))) or "(?!)" for key in ("number", "counter", "more")
    )
    amount = rf"(?:\d[\d,~+]*|{number})\s*(?:{counter})?(?:\s*(?:{more}))?"
    return re.compile(rf"[을를이가은는]?\s*{amount}[을를의]?$")


def _without_parenthesis(text: str) -> int:
    match = _SKIPPED.search(text)
    return match.start() if match else len(text)


def _trim_separator(folded: str, start: int) -> int:
    """The place where an earlier item of the list ends, -1 where none does."""
    head = folded[:start].rstrip()
    for word in (",", "·", "/", *phrases("words", "list")):
        if head.endswith(word):
            head = head[: -len(word)].rstrip().rstrip(",")
            return _without_parenthesis(head)
    return -1


def _after(folded: str, end: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The first component within reach after a cue in the same clause, and the list it opens."""
    stop = _CLAUSE_END.search(folded, end)
    limit = min(stop.start() if stop else len(folded), end + _REACH)
    governed: list[Mention] = []
    for mention in mentions:
        if mention.start < end or (not governed and mention.start >= limit):
            continue
        if governed and not _joined(folded[governed[-1].end : mention.start]):
            break
        governed.append(mention)
    return governed


def _joined(between: str) -> bool:
    """Whether two names are in one list: only commas, list words and determiners stand between them."""
    between = re.sub(r"[(（][^()]*[)）]", " ", between)
    tokens = between.replace(",", " , ").split()
    passing = {",", "/", *phrases("words", "list"), *phrases("words", "determiner")}
    return bool(tokens) and all(token in passing for token in tokens) and not passing.isdisjoint(tokens)


def _is_place_of_action(folded: str, end: int) -> bool:
    """Whether a cue is where something happens ("존 안에서 보낼 때"): outside definitions no containment."""
    return folded.startswith(phrases("words", "undone_by"), end)


def _negated(folded: str, at: int, end: int) -> bool:
    after = folded[end : end + 8]
    if any(word in after for word in phrases("words", "negation_after")):
        return True
    before = folded[max(0, at - 16) : at].replace("n't", " n't").split()
    return any(word in before for word in phrases("words", "negation_before"))
