"""Components while they are being gathered from many places of a document."""

from studyapp.atlas.model import Component, Fact
from studyapp.atlas.names import Names
from studyapp.document.model import Problem


class Draft:
    """A component in the making."""

    __slots__ = ("aliases", "facts", "instance_of", "kind", "lines", "name", "parent", "scope", "summary")

    def __init__(self, name: str, kind: str) -> None:
        self.name = name
        self.kind = kind
        self.aliases: list[str] = []
        self.facts: list[Fact] = []
        self.lines: list[int] = []
        self.parent: str | None = None
        self.scope: str | None = None
        self.summary = ""
        self.instance_of: str | None = None


class Workshop:
    """All components of a document in the making, with the names that lead to them."""

    def __init__(self) -> None:
        self.drafts: dict[str, Draft] = {}
        self.names = Names()
        self.instances: dict[tuple[str, str], str] = {}
        """The instance of a component, by one of its own names, folded."""
        self.problems: list[Problem] = []

    def add(self, name: str, aliases: tuple[str, ...], kind: str, line: int) -> Draft:
        """The draft of that name or of one of its aliases, made where there is none yet."""
        known = next((found for n in (name, *aliases) if (found := self.names.exact(n))), None)
        draft = self.drafts.get(known) if known else None
        if draft is None:
            draft = self.drafts[name] = Draft(name, kind)
        for alias in (name, *aliases):
            if alias != draft.name and alias not in draft.aliases:
                draft.aliases.append(alias)
            self.names.add(alias, draft.name)
        if line not in draft.lines:
            draft.lines.append(line)
        return draft

    def is_component(self, name: str | None) -> bool:
        """Whether a name is that of a general part of the hierarchy: no service, resource or instance."""
        return name is not None and (draft := self.drafts.get(name)) is not None and draft.kind == "component"

    def set_parent(self, name: str, parent: str, line: int) -> bool:
        """Let `name` lie inside `parent` unless it has a parent already; a loop is refused with a problem."""
        draft = self.drafts[name]
        if draft.parent is not None or name == parent:
            return False
        above: str | None = parent
        seen = {name}
        while above is not None:
            if above in seen:
                self.problems.append(Problem(line, "warning", "parent-loop", (name, parent)))
                return False
            seen.add(above)
            above = self.drafts[above].parent
        draft.parent = parent
        return True

    def depth(self, name: str) -> int:
        """How many components lie around one."""
        above, count = self.drafts[name].parent, 0
        while above is not None:
            above, count = self.drafts[above].parent, count + 1
        return count

    def components(self) -> tuple[Component, ...]:
        """The finished components, in the order of the lines that first name them."""
        drafts = sorted(self.drafts.values(), key=lambda draft: min(draft.lines))
        return tuple(
            Component(
                draft.name,
                tuple(draft.aliases),
                draft.kind,
                draft.parent,
                draft.summary or _definition(draft.facts),
                tuple(draft.facts),
                draft.scope,
                tuple(sorted(draft.lines)),
                draft.instance_of,
            )
            for draft in drafts
        )


def _definition(facts: list[Fact]) -> str:
    return facts[0].text if facts else ""
