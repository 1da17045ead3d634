"""What is exported: one document, or all in a folder."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.errors import StudyappError
from studyapp.study import Study, open_as_chosen


class Documents(NamedTuple):
    """The documents at a path in the order of their names."""

    studies: tuple[Study, ...]
    places: tuple[str, ...]
    """How each is called in what is exported: the file's name, or its path below the folder."""
    problems: tuple[StudyappError, ...]
    """The files of a folder that could not be read."""


def open_documents(path: str, dialects: Sequence[str] = ()) -> Documents:
    """Read the document, or the documents of the folder, at a path; `dialects` as in the settings.

    Raises UnreadableFile where there is none; of a folder's files the others count all the same.
    """
    if not os.path.isdir(path):
        return Documents((open_as_chosen(path, dialects),), (os.path.basename(path),), ())
    from studyapp.library.folder import list_documents, whole

    studies: list[Study] = []
    places: list[str] = []
    problems: list[StudyappError] = []
    for found in list_documents(path, dialects).files:
        try:
            studies.append(open_as_chosen(whole(path, found.path), dialects))
            places.append(found.path)
        except StudyappError as error:
            problems.append(error)
    return Documents(tuple(studies), tuple(places), tuple(problems))
