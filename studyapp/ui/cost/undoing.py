"""Changes that can be taken back, also in a room that is built anew: handed over as plain values."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand, QUndoStack


class Step(NamedTuple):
    """A change as plain values; `kind` says who made it, one of no kind is made of `parts`."""

    kind: str
    title: str
    """In English."""
    values: tuple[object, ...] = ()
    parts: tuple["Step", ...] = ()


class Steps(NamedTuple):
    """The changes of a stack; the first `done` of them are done, the others were taken back."""

    steps: tuple[Step, ...]
    done: int


class Change(QUndoCommand):
    """A change that has a title in English, `step.title`, and is done by `apply`."""

    def __init__(self, context: str, step: Step) -> None:
        super().__init__(QCoreApplication.translate(context, step.title))
        self.step = step
        self.skips = 0
        """So many times it is only put in its place: it is done, or taken back, already."""

    def apply(self, *, forward: bool) -> None:
        """Do it, or take it back."""
        raise NotImplementedError

    def redo(self) -> None:
        self._go(forward=True)

    def undo(self) -> None:
        self._go(forward=False)

    def _go(self, *, forward: bool) -> None:
        if self.skips:
            self.skips -= 1
        else:
            self.apply(forward=forward)


def steps_of(stack: QUndoStack) -> Steps:
    """All changes of a stack."""
    return Steps(tuple(_step(stack.command(at)) for at in range(stack.count())), stack.index())


def _step(command: QUndoCommand) -> Step:
    if isinstance(command, Change):
        return command.step
    parts = tuple(_step(command.child(at)) for at in range(command.childCount()))
    return Step("", command.text(), (), parts)


def put_back(stack: QUndoStack, steps: Steps, made: Callable[[Step], Change]) -> None:
    """Have these changes on an empty stack, none of them done again; `made` makes one of a step."""
    for at, step in enumerate(steps.steps):
        _push(stack, step, made, 1 if at < steps.done else 2)
    stack.setIndex(steps.done)


def _push(stack: QUndoStack, step: Step, made: Callable[[Step], Change], skips: int) -> None:
    if step.kind:
        change = made(step)
        change.skips = skips
        stack.push(change)
        return
    first = step.parts[0] if step.parts else None
    stack.beginMacro(made(first).text() if first is not None and first.kind else step.title)
    for part in step.parts:
        _push(stack, part, made, skips)
    stack.endMacro()
