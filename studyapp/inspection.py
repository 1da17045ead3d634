"""What was read, as the JSON of `studyapp inspect` and as a summary for people."""

from collections.abc import Mapping
from typing import Any

from studyapp.atlas.model import Atlas, Diagram
from studyapp.cards.model import Card
from studyapp.cards.reading import is_card
from studyapp.cost.stored import card_to_json
from studyapp.document.model import Document, Problem
from studyapp.study import Study, problem_messages

FORMAT = "studyapp.inspect/1"
OUTLINE_FORMAT = "studyapp.outline/1"


def study_json(study: Study) -> dict[str, Any]:
    """The whole model; money and volumes as decimal strings, lines 1-based."""
    document = study.document
    return {
        "format": FORMAT,
        "document": {
            "path": study.path,
            "page": document.page,
            "title": document.title,
            "sha256": study.sha256,
            "lines": document.lines,
            "blocks": len(document.blocks),
        },
        "cards": [_card(card) for card in study.deck.cards],
        **_atlas(study.atlas),
        **card_to_json(study.rates),
        "checklists": [
            {"title": c.title, "items": [item._asdict() for item in c.items], "line": c.line}
            for c in study.checklists
        ],
        "problems": [problem_json(problem) for problem in study.problems],
    }


def outline_json(document: Document) -> dict[str, Any]:
    """The block tree as Logseq reads it."""
    return {
        "format": OUTLINE_FORMAT,
        "blocks": [
            {
                "line": block.line,
                "depth": block.depth,
                "first_line": block.lines[0] if block.lines else "",
                "children": sum(1 for _ in document.children(block)),
                "card": is_card(block),
                "properties": block.properties,
            }
            for block in document.blocks
        ],
    }


def outline_text(document: Document) -> str:
    """The block tree for people: line, indent and first line of every block."""
    return "".join(
        f"{block.line:>6} {'  ' * (block.depth - 1)}{block.lines[0] if block.lines else ''}\n"
        for block in document.blocks
    )


def problem_json(problem: Problem) -> dict[str, Any]:
    """A problem with its English sentence."""
    return {
        "line": problem.line,
        "severity": problem.severity,
        "code": problem.code,
        "message": sentence(problem),
    }


def sentence(problem: Problem) -> str:
    """The English sentence for a problem."""
    template = problem_messages().get(problem.code, problem.code)
    return template.format(*problem.details)


def summary(study: Study) -> str:
    """A few lines for people: what was found, and the problems."""
    document = study.document
    scenarios = study.rates.scenarios
    lines = [
        f"{document.title}  ({document.lines} lines, {len(document.blocks)} blocks)",
        f"  cards        {len(study.deck.cards)}",
        f"  components   {len(study.atlas.components)}",
        f"  relations    {len(study.atlas.relations)}",
        f"  flows        {len(study.atlas.flows)}",
        f"  drawings     {len(study.atlas.diagrams)}",
        f"  prices       {len(study.rates.rates)}",
        f"  examples     {len(scenarios)}",
        f"  checklists   {len(study.checklists)}",
        f"  problems     {len(study.problems)}",
    ]
    lines += [f"    line {p.line}: {p.severity}: {sentence(p)} [{p.code}]" for p in study.problems]
    return "\n".join(lines) + "\n"


def _card(card: Card) -> Mapping[str, Any]:
    return {
        "key": card.key,
        "kind": card.kind,
        "origin": card.origin,
        "front": card.front,
        "back": card.back,
        "tags": list(card.tags),
        "path": list(card.path),
        "line": card.line,
    }


def _atlas(atlas: Atlas) -> dict[str, Any]:
    return {
        "components": [
            {
                "name": c.name,
                "aliases": list(c.aliases),
                "kind": c.kind,
                "parent": c.parent,
                "summary": c.summary,
                "facts": [fact._asdict() for fact in c.facts],
                "scope": c.scope,
                "lines": list(c.lines),
                "instance_of": c.instance_of,
            }
            for c in atlas.components
        ],
        "relations": [relation._asdict() for relation in atlas.relations],
        "flows": [
            {"title": flow.title, "steps": [step._asdict() for step in flow.steps], "line": flow.line}
            for flow in atlas.flows
        ],
        "diagrams": [_diagram(diagram) for diagram in atlas.diagrams],
    }


def _diagram(diagram: Diagram) -> dict[str, Any]:
    drawing = diagram.drawing
    return {
        "line": diagram.line,
        "path": list(diagram.path),
        "boxes": [{"id": box.id, "label": box.label, "parent": box.parent} for box in drawing.boxes],
        "edges": [
            {"source": edge.source, "target": edge.target, "arrow": edge.arrow, "label": edge.label}
            for edge in drawing.edges
        ],
        "texts": [{"text": note.text, "box": note.box} for note in drawing.notes],
        "sure": drawing.sure,
    }
