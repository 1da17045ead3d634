"""What can go wrong around the program, said in one plain sentence; anything else that is raised is a bug."""


class StudyappError(Exception):
    """The environment or the input does not allow what was asked.

    ``template`` is one sentence for the person, with what to do about it where that helps; ``{0}`` and on
    stand for ``details``, so that it can be translated. ``path`` names the file it is about, ``line`` its
    line, counted from 1; both stand before the message when it is shown.
    """

    def __init__(
        self, template: str, *details: str, path: str | None = None, line: int | None = None
    ) -> None:
        self.template = template
        self.details = details
        self.message = template.format(*details) if details else template
        super().__init__(self.message)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class UnreadableFile(StudyappError):
    """The file is missing, may not be read, or is no text."""


class UnwritableFile(StudyappError):
    """The file or folder cannot be made or written."""
