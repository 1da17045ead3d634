"""What the text in the boxes of a drawing is: a box's label, or a note in it."""

from studyapp.atlas.drawings.edges import Words
from studyapp.atlas.drawings.frames import Frame

# Row, column, text, and the box that it is in.
TextNote = tuple[int, int, str, int | None]


class BoxTexts:
    """`labels` of all boxes in their order with their `lines`, and the `notes`, which label nothing.

    A title in the top border names a box, else what stands above its first divider. Without either, all text
    in a box that holds no others is its name; one that holds boxes is named by the first lines above them, or
    by the one line below them.
    """

    def __init__(self, frames: list[Frame], texts: list[list[tuple[int, str]]], words: list[Words]) -> None:
        self.notes: list[TextNote] = []
        self.labels: list[str] = []
        self.lines: list[tuple[str, ...]] = []
        held: list[list[Words]] = [[] for _ in frames]
        children: list[list[Frame]] = [[] for _ in frames]
        for frame in frames:
            if frame.parent is not None:
                children[frame.parent.number].append(frame)
        for word in words:
            if word.inside is None:
                self._note(word)
            else:
                held[word.inside.number].append(word)
        for frame in frames:
            if frame.parted:
                self._name_holder(frame, held[frame.number], children[frame.number])
            else:
                self._name_leaf(frame, texts[frame.number], held[frame.number])

    def _note(self, words: Words) -> None:
        piece, inside = words.piece, words.inside
        box = None if inside is None else inside.number
        self.notes.append((words.row, piece.column, piece.words, box))

    def _name(self, frame: Frame, named: list[tuple[int, str]]) -> None:
        """Settle a label; a title in the bottom border is one where there is no other."""
        below = frame.base.words
        if below and named:
            self.notes.append((frame.bottom, frame.base.column, below, frame.number))
        elif below:
            named = [(frame.bottom, below)]
        lines: dict[int, str] = {}
        for row, text in named:
            lines[row] = f"{lines[row]} {text}" if row in lines else text
        self.lines.append(tuple(lines.values()))
        self.labels.append(" ".join(lines.values()))

    def _name_leaf(self, frame: Frame, texts: list[tuple[int, str]], held: list[Words]) -> None:
        for words in held:
            self._note(words)
        named = [(frame.row, frame.top.words)] if frame.top.words else []
        rest = texts
        if not named:
            first = min(frame.dividers, default=frame.bottom)
            named = [text for text in texts if text[0] < first] or texts
            rest = texts[len(named) :]
        for place, (row, text) in enumerate(rest):
            self.notes.append((row, place, text, frame.number))
        self._name(frame, named)

    def _name_holder(self, frame: Frame, held: list[Words], children: list[Frame]) -> None:
        held.sort(key=_reading_order)
        title = frame.top.words
        named: list[Words] = []
        if not title:
            first = min(frame.dividers, default=-1)
            named = [words for words in held if words.row < first]
            named = named or _heading(held, children) or _footing(held, children)
        for words in held:
            if words not in named:
                self._note(words)
        lines = [(words.row, words.piece.words) for words in named]
        self._name(frame, [(frame.row, title)] if title else lines)


def _reading_order(words: Words) -> tuple[int, int]:
    return words.row, words.piece.column


def _heading(held: list[Words], children: list[Frame]) -> list[Words]:
    """The first lines of text above the boxes inside, down to a blank row or one with several texts in it."""
    top = min(child.row for child in children)
    above = [words for words in held if words.row < top]
    return _lines(above, children)


def _footing(held: list[Words], children: list[Frame]) -> list[Words]:
    """The last line of text below the boxes inside."""
    bottom = max(child.bottom for child in children)
    below = [words for words in held if words.row > bottom]
    return below if len(below) == 1 else []


def _lines(above: list[Words], children: list[Frame]) -> list[Words]:
    lines: list[Words] = []
    rows = [words.row for words in above]
    for words in above:
        alone = rows.count(words.row) == 1
        if not alone and not lines and not _captions(above, words.row, children):
            return [words]
        if not alone or (lines and words.row != lines[-1].row + 1):
            break
        lines.append(words)
    return lines


def _captions(above: list[Words], row: int, children: list[Frame]) -> bool:
    """Whether the texts of a row stand each above a box of its own."""
    found: list[int] = []
    for words in above:
        if words.row == row:
            piece = words.piece
            under = [c.number for c in children if c.top.column < piece.end and piece.column < c.top.end]
            found += under[:1] or [-1]
    return -1 not in found and len(set(found)) == len(found)
