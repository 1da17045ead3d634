"""Drawings made at random beyond boxes in boxes: captions, forks, turns, lines through walls; and drift."""

import random
import re

from tests.atlas.drawings.test_drawing import NAMES, Made, canvas, cells, drawn, make_leaf, put, put_border

CAPTIONS = ("같은 AZ 내부: $0 (무료)", "Between zones: $0.01/GB", "다른 리전 간 복제", "free")

Captioned = tuple[Made, list[str]]
"""A drawing and the captions in it."""


def paste(rows: list[list[str]], part: Made, row: int, column: int) -> None:
    for at, line in enumerate(part.canvas):
        rows[row + at][column : column + len(line)] = line


def make_fork(chance: random.Random) -> Made:
    """One box above, two or three below it, on one line that forks."""
    leaves = [make_leaf(chance) for _ in range(chance.randint(2, 3))]
    top, gap = make_leaf(chance), chance.randint(3, 6)
    widths = [len(leaf.canvas[0]) for leaf in leaves]
    starts = [sum(widths[:at]) + gap * at for at in range(len(leaves))]
    middles = [start + width // 2 for start, width in zip(starts, widths, strict=True)]
    middle = (middles[0] + middles[-1]) // 2
    wide, high = len(top.canvas[0]), len(top.canvas)
    left = max(0, middle - wide // 2)
    middle = min(max(middle, left + 1), left + wide - 2)
    if not middles[0] < middle < middles[-1]:
        return make_fork(chance)
    tall = max(len(leaf.canvas) for leaf in leaves)
    rows = canvas(max(starts[-1] + widths[-1], left + wide), high + 3 + tall)
    paste(rows, top, 0, left)
    for leaf, start in zip(leaves, starts, strict=True):
        paste(rows, leaf, high + 3, start)
    rows[high - 1][middle], rows[high][middle] = "┬", "│"
    put(rows, high + 1, middles[0], "┌" + "─" * (middles[-1] - middles[0] - 1) + "┐")
    for column in middles[1:-1]:
        rows[high + 1][column] = "┬"
    rows[high + 1][middle] = "┼" if middle in middles else "┴"
    for column in middles:
        rows[high + 2][column], rows[high + 3][column] = "│", "▼"
    boxes = [top.boxes[0], *(leaf.boxes[0] for leaf in leaves)]
    return Made(rows, boxes, [(0, at + 1, "forward", "") for at in range(len(leaves))])


def make_turn(chance: random.Random) -> Made:
    """A line that leaves a box sideways and comes down on another."""
    one, other = make_leaf(chance), make_leaf(chance)
    wide, high = len(one.canvas[0]), len(one.canvas)
    start = wide + chance.randint(1, 4)
    rows = canvas(start + len(other.canvas[0]) + 1, high + 2 + len(other.canvas))
    paste(rows, one, 0, 0)
    paste(rows, other, high + 2, start)
    column = start + len(other.canvas[0]) // 2
    put(rows, 1, wide, "─" * (column - wide) + "┐")
    for row in range(2, high + 2):
        rows[row][column] = "│"
    rows[high + 2][column] = "▼"
    return Made(rows, [one.boxes[0], other.boxes[0]], [(0, 1, "forward", "")])


def make_row(chance: random.Random) -> Made:
    leaves, gap = [make_leaf(chance) for _ in range(chance.randint(2, 3))], chance.randint(4, 7)
    rows = canvas(
        sum(len(leaf.canvas[0]) + gap for leaf in leaves) - gap, max(len(leaf.canvas) for leaf in leaves)
    )
    edges: list[tuple[int, int, str, str]] = []
    column = 0
    for at, leaf in enumerate(leaves):
        paste(rows, leaf, 0, column)
        if at and chance.random() < 0.7:
            put(rows, 1, column - gap, "─" * (gap - 1) + "▶")
            edges.append((at - 1, at, "forward", ""))
        column += len(leaf.canvas[0]) + gap
    return Made(rows, [leaf.boxes[0] for leaf in leaves], edges)


def make_block(chance: random.Random) -> Captioned:
    """A fork, a turn or a row, some under a caption."""
    part = chance.choice((make_fork, make_turn, make_row, make_row))(chance)
    if chance.random() < 0.6:
        return part, []
    caption = chance.choice(CAPTIONS)
    rows = canvas(max(len(part.canvas[0]), len(cells(caption))), len(part.canvas) + 1)
    put(rows, 0, 0, caption)
    paste(rows, part, 1, 0)
    return part._replace(canvas=rows), [caption]


def make_page(chance: random.Random, depth: int) -> Captioned:
    """A container of blocks, and of containers."""
    parts = [
        make_page(chance, depth - 1) if depth and chance.random() < 0.4 else make_block(chance)
        for _ in range(chance.randint(1, 3))
    ]
    label, is_title = chance.choice(NAMES), chance.random() < 0.5
    row = 2 if is_title else 3
    width = max(*(len(part.canvas[0]) for part, _ in parts), len(cells(label)) + 6) + 6
    rows = canvas(width, row + sum(len(part.canvas) + 1 for part, _ in parts) + 1)
    put_border(rows, label if is_title else "")
    if not is_title:
        put(rows, 1, 3, label)
        put(rows, 2, 0, "├" + "─" * (width - 2) + "┤")
    made = Made(rows, [(label, None)], [])
    captions: list[str] = []
    for part, own in parts:
        paste(rows, part, row, 3)
        first = len(made.boxes)
        made.boxes.extend((name, 0 if parent is None else parent + first) for name, parent in part.boxes)
        made.edges.extend((one + first, other + first, arrow, text) for one, other, arrow, text in part.edges)
        captions += own
        row += len(part.canvas) + 1
    return made, captions


def make_pair(chance: random.Random) -> Captioned:
    """Two containers; a line through their walls, and one that goes around below with a label on it."""
    leaves = [make_leaf(chance), make_leaf(chance)]
    names = [chance.choice(NAMES), chance.choice(NAMES)]
    widths = [
        max(len(leaf.canvas[0]), len(cells(name)) + 6) + 6 for leaf, name in zip(leaves, names, strict=True)
    ]
    gap, high = chance.randint(12, 16), max(len(leaf.canvas) for leaf in leaves) + 3
    rows = canvas(sum(widths) + gap, high + 2)
    starts = [0, widths[0] + gap]
    for start, width, leaf, name in zip(starts, widths, leaves, names, strict=True):
        frame = canvas(width, high)
        put_border(frame, name)
        paste(frame, leaf, 1, 3)
        paste(rows, Made(frame, [], []), 0, start)
    left, right = 3 + len(leaves[0].canvas[0]), starts[1] + 3
    for column in range(left, right - 1):
        rows[2][column] = "┼" if rows[2][column] == "│" else "─"
    rows[2][right - 1] = "▶"
    low, far = 3 + len(leaves[0].canvas[0]) // 2, right + len(leaves[1].canvas[0]) // 2
    for column, leaf, mark in ((low, leaves[0], "┬"), (far, leaves[1], "▲")):
        rows[len(leaf.canvas)][column] = mark
        for row in range(len(leaf.canvas) + 1, high):
            rows[row][column] = "┼" if row == high - 1 else "│"
    put(rows, high, low, "└" + "─" * (far - low - 1) + "┘")
    put(rows, high, low + 3, " 복제 ")
    boxes = [(names[0], None), (leaves[0].boxes[0][0], 0), (names[1], None), (leaves[1].boxes[0][0], 2)]
    return Made(rows, boxes, [(1, 3, "forward", ""), (1, 3, "forward", "복제")]), []


def moved(chance: random.Random, line: str) -> str:
    """One border of a row a column further left or right, all else where it was."""
    borders = [found.start() for found in re.finditer(r"[│┐┘┤]", line)]
    if not borders:
        return line
    place = chance.choice(borders)
    chars = list(line + " ")
    if chance.random() < 0.5 and chars[place + 1] == " ":
        chars[place], chars[place + 1] = " " if chars[place] == "│" else "─", chars[place]
    elif place > 1 and chars[place - 1] in " ─":
        chars[place - 1], chars[place] = chars[place], " "
    return "".join(chars).rstrip()


def pages(count: int) -> list[tuple[random.Random, Captioned]]:
    """So many drawings, each with the chance it was made by; every third is a pair of containers."""
    found: list[tuple[random.Random, Captioned]] = []
    for seed in range(count):
        chance = random.Random(seed)
        found.append(
            (chance, make_pair(chance) if seed % 3 == 2 else make_page(chance, chance.randint(0, 2)))
        )
    return found


def lines_of(page: Captioned) -> list[str]:
    return drawn(page[0])
