"""Components from tables, from headings that name one and from lists of services by scope."""

import re
from collections.abc import Iterable, Sequence

from studyapp.atlas.build import Draft, Workshop
from studyapp.atlas.model import Fact
from studyapp.atlas.names import aliases_in_note, split_name, undecorated
from studyapp.atlas.sources import Sources, is_word, speaks_of, split_label, spoken
from studyapp.document.model import Block, Fence, Heading, Table, Text
from studyapp.document.plain import plain

_BULLET = re.compile(r"\s*(?:[-*+•]\s+)?(?:\[[ xX]\]\s+)?")
_SEPARATOR = re.compile(r"\s*+(?:,\s*+and\s|[,、·;]|(?<=\s)및\s)\s*+")
_OPEN = re.compile(r"\([^()]*+\)")
_MARK = re.compile(r"[.!?。]|(?:다|요|음|함|됨)$")
_LONGEST_LABEL = 24
"""A bullet with a list below it is that list's label, without a colon, if it has no more characters."""
_PARENTHESIS = re.compile(r"[(（][^()（）]*[)）]")
_PRICE = re.compile(r"[$€₩¥£]\s*\d|\d\s*원")


def read_tables(sources: Sources, workshop: Workshop) -> set[int]:
    """Rows of tables whose first column is headed as a name and another as a description, or as a scope.

    Returns the lines of the tables it took.
    """
    taken: set[int] = set()
    for block, table in sources.tables:
        heads = [plain(cell) for cell in table.header]
        roles = [_role(head) for head in heads]
        if "flow" in roles or not roles or len(roles) < 2:
            continue
        section = " ".join(sources.document.path(block)[-2:])
        named = roles[0] == "name" and ("description" in roles[1:] or "parent" in roles[1:])
        listed = roles[0] in ("service", "name") and "scope" in roles[1:]
        about_components = roles[0] in ("name", None) and speaks_of(section, "sections", "components")
        if (named or listed or about_components) and not _has_prices(table):
            taken.add(table.line)
            for line, cells in table.rows:
                _read_row(
                    workshop, heads, roles, line, cells, "service" if roles[0] == "service" else "component"
                )

    return taken


def read_known_tables(sources: Sources, workshop: Workshop, taken: set[int]) -> None:
    """Tables under unknown headings, most of whose rows begin with a component found elsewhere."""
    for _, table in sources.tables:
        heads = [plain(cell) for cell in table.header]
        roles = [_role(head) for head in heads]
        if table.line in taken or len(heads) < 2 or "flow" in roles or _has_prices(table):
            continue
        written = [plain(cells[0]) for _, cells in table.rows if cells and cells[0]]
        names = [split_name(undecorated(name)).name for name in written]
        known = sum(workshop.is_component(workshop.names.exact(name)) for name in names)
        if known >= 2 and known * 2 > len(names):
            roles[1] = roles[1] or "description"
            for line, cells in table.rows:
                _read_row(workshop, heads, roles, line, cells, "component")


def _role(head: str) -> str | None:
    for role in ("name", "description", "scope", "parent", "alias", "service", "flow"):
        if is_word(head, "headers", role):
            return role
    if speaks_of(head, "headers", "flow"):
        return "flow"
    return "name" if speaks_of(head, "sections", "components") else None


def _has_prices(table: Table) -> bool:
    return any(_PRICE.search(cell) for _, cells in table.rows for cell in cells)


def _read_row(
    workshop: Workshop,
    heads: Sequence[str],
    roles: Sequence[str | None],
    line: int,
    cells: Sequence[str],
    kind: str,
) -> None:
    written = plain(cells[0]) if cells else ""
    if not written:
        return
    name = split_name(undecorated(written))
    if is_word(name.name.split()[-1], "kinds", "service"):
        kind = "service"
    aliases = (*name.aliases, *aliases_in_note(name.note)) if kind == "component" else name.aliases
    draft = workshop.add(name.name, aliases, kind, line)
    if kind == "service" and draft.scope is None:
        draft.scope = scope_of(name.name)
    for head, role, cell in zip(heads[1:], roles[1:], cells[1:], strict=False):
        text = plain(cell)
        if not text or text in ("-", "—"):
            continue
        if role == "scope":
            draft.scope = scope_of(text)
            draft.kind = "service" if draft.scope and draft.kind == "component" else draft.kind
        elif role == "alias":
            workshop.add(draft.name, split_name(text)[:1] + split_name(text).aliases, draft.kind, line)
        elif role == "description" and not draft.summary:
            draft.summary = text
        else:
            draft.facts.append(Fact(head, text, line))


def scope_of(text: str) -> str | None:
    """global, regional or zonal; what stands in parentheses counts only where nothing else says it."""
    for part in (_PARENTHESIS.sub(" ", text), text):
        for scope in ("zonal", "global", "regional"):
            if speaks_of(part, "scopes", scope):
                return scope
    return None


def read_headings(sources: Sources, workshop: Workshop) -> None:
    """Headings that name a component, with the labelled statements below as its facts."""
    document = sources.document
    for block, heading in sources.headings:
        title = undecorated(plain(heading.text))
        name = split_name(title)
        children = list(document.children(block))
        facts = read_facts(sources, block, heading, children)
        known = workshop.names.exact(name.name)
        labels = {fact.label for fact in facts if fact.label}
        defined = any(is_word(label, "labels", "definition") for label in labels)
        above = document.headings[block.index]
        in_section = bool(above) and speaks_of(plain(above[-1].text), "sections", "components")
        said = _says_what_it_is(name.name, facts)
        if not (known or defined or (in_section and (labels or said))) or _is_group(title):
            continue
        aliases = (*name.aliases, *aliases_in_note(name.note))
        draft = workshop.add(name.name, aliases, "component", heading.line)
        if name.note and not draft.aliases and not draft.facts and not known:
            draft.facts.append(Fact("", name.note, heading.line))
        _take_facts(workshop, draft, facts)


def _is_group(title: str) -> bool:
    """Group headings ("Regional Services", "AZ-scoped resources") are no components."""
    return (_kind_of(title) is not None and scope_of(title) is not None) or speaks_of(
        title, "sections", "components"
    )


def _says_what_it_is(name: str, facts: Iterable[Fact]) -> bool:
    start = name.casefold()
    return any(
        fact.text.casefold().removeprefix("a ").removeprefix("an ").removeprefix("the ").startswith(start)
        for fact in facts
    )


def _take_facts(workshop: Workshop, draft: Draft, facts: Iterable[Fact]) -> None:
    for fact in facts:
        if is_word(fact.label, "labels", "alias"):
            workshop.add(
                draft.name, tuple(part.strip() for part in re.split("[,/]", fact.text)), draft.kind, fact.line
            )
        draft.facts.append(fact)
    definition = next((f.text for f in facts if is_word(f.label, "labels", "definition")), "")
    if not draft.summary:
        draft.summary = definition


def read_facts(sources: Sources, block: Block, heading: Heading, children: Sequence[Block]) -> list[Fact]:
    """The statements below a heading, in its own block and in its child blocks; a list is a fact a child."""
    facts: list[Fact] = []
    own = [part for part in block.parts if part.line > heading.line]
    _facts_of_parts(own, facts)
    for child in children:
        first = child.parts[0] if child.parts else None
        if first is None or isinstance(first, Heading):
            continue
        label = split_label(first.text) if isinstance(first, Text) else None
        has_children = child.end > child.index + 1
        if label is None and isinstance(first, Text) and has_children and len(first.text) <= _LONGEST_LABEL:
            label = (first.text, "")
        if label is not None and not label[1]:
            before = len(facts)
            name = plain(label[0])
            below = (part for inner in sources.document.descendants(child) for part in inner.parts)
            texts = (part for part in below if isinstance(part, Text))
            facts.extend(Fact(name, plain(_BULLET.sub("", text.text, count=1)), text.line) for text in texts)
            _facts_of_parts(child.parts[1:], facts, name)
            if len(facts) == before:
                facts.append(Fact(name, "", child.line))
        else:
            _facts_of_parts(child.parts, facts)
    return [fact for fact in facts if fact.text]


def _facts_of_parts(parts: Iterable[object], facts: list[Fact], label: str = "") -> None:
    group = label
    for part in parts:
        if isinstance(part, Text):
            text = _BULLET.sub("", part.text, count=1)
            split = split_label(text)
            if split is None or (group and group == label and label):
                facts.append(Fact(group, plain(spoken(text)), part.line))
            elif split[1]:
                facts.append(Fact(plain(split[0]), plain(split[1]), part.line))
            else:
                group = plain(split[0])
        elif isinstance(part, Table) and len(part.header) == 2 and not _has_prices(part):
            for line, cells in part.rows:
                if len(cells) > 1:
                    facts.append(Fact(plain(cells[0]), plain(cells[1]), line))


def read_scopes(sources: Sources, workshop: Workshop) -> None:
    """Services and resources from lists under headings that tell their scope."""
    document = sources.document
    for block, heading in sources.headings:
        title = undecorated(plain(heading.text))
        above = document.headings[block.index]
        group = undecorated(plain(above[-1].text)) if above else ""
        scope = scope_of(title)
        kind = _kind_of(title)
        if kind is None and _kind_of(group) and _is_about_scope(title):
            # What is bound to a single zone is a thing that one makes there, not the service that makes it.
            kind = "resource" if scope == "zonal" else _kind_of(group)
        if scope is None or kind is None:
            continue
        lines: list[tuple[int, str]] = []
        for inner in (block, *document.descendants(block)):
            if inner is not block and any(isinstance(part, Heading) for part in inner.parts):
                break
            _lines_of(inner, heading, lines)
        _read_list(workshop, lines, kind, scope)


def _kind_of(title: str) -> str | None:
    if speaks_of(title, "kinds", "resource"):
        return "resource"
    return "service" if speaks_of(title, "kinds", "service") else None


def _is_about_scope(title: str) -> bool:
    """A short heading below one about services ("Regional") tells the scope and nothing else."""
    return len(title.split()) <= 5 and scope_of(title) is not None


def _lines_of(block: Block, heading: Heading, lines: list[tuple[int, str]]) -> None:
    for part in block.parts:
        if isinstance(part, Fence):
            lines.extend((part.line + 1 + at, text) for at, text in enumerate(part.lines))
        elif isinstance(part, Text) and part.line > heading.line:
            lines.append((part.line, ("- " if block.bullet and part.line == block.line else "") + part.text))


def _read_list(workshop: Workshop, lines: Iterable[tuple[int, str]], kind: str, scope: str) -> None:
    """Names of a list in groups ("Compute:"); a group of traits is passed over.

    The first group holds services whatever it is called; a later one only if its name or its items say so.
    """
    groups: list[tuple[str, list[tuple[int, str]]]] = [("", [])]
    for line, text in lines:
        stripped = text.strip()
        item = _BULLET.sub("", stripped, count=1)
        label = split_label(item)
        if label is not None and not label[1]:
            groups.append((label[0], []))
        elif label is not None and speaks_of(label[0], "groups", "traits"):
            continue
        elif label is not None:
            listed = _looks_like_list(label[1]) and not _looks_like_list(label[0])
            groups[-1][1].append((line, label[1] if listed else label[0]))
        elif item != stripped:
            groups[-1][1].append((line, item))
    first = True
    for title, items in groups:
        split = ((line, _names_in(plain(item))) for line, item in items)
        names = [(line, name) for line, found in split for name in found if name.strip()]
        if not names or speaks_of(title, "groups", "traits"):
            continue
        told = speaks_of(title, "kinds", "service") or speaks_of(title, "kinds", "resource")
        if first or told or all(_is_proper_name(name) for _, name in names):
            first = False
            for line, name in names:
                _add_service(workshop, name, kind, scope, line)


def _names_in(text: str) -> list[str]:
    """The names of a list; a separator in parentheses parts none."""
    hidden = [(match.start(), match.end()) for match in _OPEN.finditer(text)]
    names: list[str] = []
    at = place = 0
    for match in _SEPARATOR.finditer(text):
        while place < len(hidden) and hidden[place][1] <= match.start():
            place += 1
        if place < len(hidden) and hidden[place][0] < match.start():
            continue
        names.append(text[at : match.start()])
        at = match.end()
    return [*names, text[at:]]


def _is_proper_name(text: str) -> bool:
    """A name as products have it: few words, the first with a capital or a digit."""
    spoken = text.split()
    return len(spoken) <= 4 and any(letter.isupper() or letter.isdigit() for letter in spoken[0])


def _looks_like_list(text: str) -> bool:
    return "," in text or "·" in text


def _add_service(workshop: Workshop, written: str, kind: str, scope: str, line: int) -> None:
    bare = re.split(r"\s+[—–-]\s+", written.strip(), maxsplit=1)[0]
    bare = re.sub(r"\s*(?:등|etc\.?)$", "", bare).strip()
    if not bare or len(bare) > 60 or _MARK.search(bare.rstrip(")")):
        return
    whole = split_name(bare)
    parts = whole.name.split("/") if "/" in whole.name and " " not in whole.name else [whole.name]
    for name in parts:
        aliases = whole.aliases if len(parts) == 1 else ()
        known = workshop.names.exact(name)
        if known and workshop.drafts[known].name.casefold() != name.casefold():
            known = None
        draft = workshop.add(name, aliases if known is None else (), kind, line)
        draft.scope = draft.scope or scope
        if draft.kind == "component" and known is None:
            draft.kind = kind
