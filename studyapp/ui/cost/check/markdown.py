"""The check of a document's arithmetic as Markdown."""

import re

from PySide6.QtCore import QCoreApplication

from studyapp.ui.cost.check.content import Content, Row
from studyapp.ui.cost.rates.unassigned import price_of

_MARKS = re.compile(r"([\\|*_`<\[])")


def markdown(title: str, content: Content) -> str:
    """All that the page shows, as headings, one table, and lists."""
    parts = [f"# {title}", content.summary.text]
    if content.size:
        parts.append(_escaped(content.size))
    parts += _tables(content.rows)
    parts += _conflicts(content)
    if content.unassigned:
        items = [f"- {price_of(u)} ({u.line}): {_escaped(u.text)}" for u in content.unassigned]
        parts += [f"## {QCoreApplication.translate('CheckPage', 'Not assigned')}", "\n".join(items)]
    if content.assigned:
        items = [f"- {_escaped(text)}" for _, text in content.assigned]
        parts += [f"## {QCoreApplication.translate('CheckPage', 'Assigned by you')}", "\n".join(items)]
    if content.unsupported:
        items = [f"- {line}: {_escaped(said)} – {_escaped(text)}" for line, said, text in content.unsupported]
        parts += [f"## {QCoreApplication.translate('CheckPage', 'Not supported')}", "\n".join(items)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _tables(rows: tuple[Row, ...]) -> list[str]:
    parts: list[str] = []
    table: list[str] = []
    head = [
        QCoreApplication.translate("CheckModel", "Line"),
        QCoreApplication.translate("CheckModel", "The document writes"),
        QCoreApplication.translate("CheckModel", "It comes to"),
        QCoreApplication.translate("CheckModel", "Check"),
    ]
    for row in (*rows, None):
        if row is None or row.kind == "example":
            if table:
                parts.append("\n".join([_row(head), "| ---: | --- | ---: | --- |", *table]))
                table = []
            if row is not None:
                parts.append(f"## {_escaped(row.label)}")
            continue
        checks = "; ".join(verdict.text for verdict in row.verdicts)
        table.append(_row([str(row.line or ""), row.text or row.label, row.amount, checks]))
    return parts


def _conflicts(content: Content) -> list[str]:
    if not content.conflicts:
        return []
    parts = [f"## {QCoreApplication.translate('CheckPage', 'Contradictions')}"]
    for conflict in content.conflicts:
        parts.append(f"### {_escaped(conflict.title)} – {_escaped(conflict.about)}")
        sides: list[str] = []
        for side in conflict.sides:
            mark = f" ({QCoreApplication.translate('ConflictCard', 'counts here')})" if side.applied else ""
            sides.append(
                f"- {_escaped(side.words)}{mark}" + (f": {_escaped(side.cost)}" if side.cost else "")
            )
            sides += [f"  - {line}: {_escaped(text)}" for line, text in side.lines]
        parts += ["\n".join(sides), " ".join(_escaped(sentence) for sentence in conflict.sentences)]
    return parts


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(_escaped(' '.join(cell.split())) for cell in cells)} |"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
