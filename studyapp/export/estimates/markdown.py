"""An estimate as Markdown: a table, how it is reckoned, and the lines of the document that it rests on.

Pipe tables as GitHub has them. No text of a person or a document becomes markup: what could is escaped, and
lines of the document stand as code. Only an address of mail may still be made a link, by programs that do so
whatever stands before its sign.
"""

import re
from collections.abc import Iterator, Sequence

from studyapp.cost.report import Quote, Report
from studyapp.export.markup import readable

_MEANINGFUL = re.compile(
    r"[\\`*_\[\]<>|~#^{}]|&(?=[#\w])|==|(?<!\w)\$(?!\d)|:(?=//)"
    r"|(?<=\w)@(?=\w)|(?<=www)\.",
    re.IGNORECASE,
)
_BEGINS_BLOCK = re.compile(r"\A(?:[-+=]|\d+[.)])(?=\s|\Z)|\A(?:[-+]\s*){3,}\Z|\A[-=]+\Z")
_BLANKS = re.compile(r"\s+")
_TICKS = re.compile(r"`+")


def to_markdown(report: Report) -> str:
    """The whole report."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """A text of one line that reads as it stands, wherever it is put; line breaks become blanks."""
    text = _BLANKS.sub(" ", readable(text)).strip()
    return _MEANINGFUL.sub(_with_strokes, text)


def _with_strokes(match: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in match[0])


def _paragraph(text: str) -> str:
    """A text that begins a line, and neither a list nor a heading."""
    text = escaped(text)
    found = _BEGINS_BLOCK.match(text)
    if found is None:
        return text
    at = found.end() - 1 if text[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def code(text: str) -> str:
    """A text as a code span, exactly: its fence is longer than any run of ticks in it."""
    text = _BLANKS.sub(" ", readable(text)).strip()
    longest = max((len(run) for run in _TICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else ""


def _lines(report: Report) -> Iterator[str]:
    words = report.words
    yield f"# {escaped(report.title)}"
    yield ""
    yield _paragraph(f"{report.document} · {report.made_shown}")
    yield ""
    yield f"**{escaped(words.total)}: {escaped(report.whole)}** · {escaped(report.size)}"
    if report.second is not None:
        yield ""
        yield _paragraph(f"{report.second.shown} · {report.second.rate}")
    yield ""
    yield from _table(report)
    yield from _section(words.formula, report.formula)
    yield from _section(words.assumptions, report.assumptions)
    yield from _section(words.conflicts, report.conflicts)
    if report.quotes:
        yield from ("", f"## {escaped(words.document)}", "")
        yield from (_quote(quote, words.line) for quote in report.quotes)


def _table(report: Report) -> Iterator[str]:
    words = report.words
    titles = (words.item, words.path, words.volume, words.calculation, words.amount, words.source)
    yield pipe_row([escaped(title) for title in titles])
    yield "| --- | --- | ---: | --- | ---: | ---: |"
    for row in report.rows:
        cells = (row.item, row.path, row.volume, row.calculation, row.amount, row.source)
        yield pipe_row([escaped(cell) for cell in cells])
    yield pipe_row(
        [f"**{escaped(words.total)}**", "", "", escaped(report.size), f"**{escaped(report.whole)}**", ""]
    )


def pipe_row(cells: Sequence[str]) -> str:
    """A row of a table; its cells are Markdown."""
    return f"| {' | '.join(cells)} |"


def _section(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield from ("", f"## {escaped(title)}", "")
        yield from (f"- {_paragraph(sentence)}" for sentence in sentences)


def _quote(quote: Quote, line: str) -> str:
    return f"- {escaped(line.format(quote.line))}: {code(quote.text)}".rstrip()
