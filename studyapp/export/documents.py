"""What is exported: one document, or all in a folder."""

import os
from typing import NamedTuple

from studyapp.errors import StudyappError
from studyapp.study import Study, open_study


class Documents(NamedTuple):
    """The documents at a path in the order of their names."""

    studies: tuple[Study, ...]
    places: tuple[str, ...]
    """How each is called in what is exported: the file's name, or its path below the folder."""
    problems: tuple[StudyappError, ...]
    """The files of a folder that could not be read."""


def open_documents(path: str) -> Documents:
    """Read the document, or the documents of the folder, at a path.

    Raises UnreadableFile where there is none; of a folder's files the others count all the same.
    """
    if not os.path.isdir(path):
        return Documents((open_study(path),), (os.path.basename(path),), ())
    from studyapp.library.folder import list_documents, whole

    studies: list[Study] = []
    places: list[str] = []
    problems: list[StudyappError] = []
    for found in list_documents(path).files:
        try:
            studies.append(open_study(whole(path, found.path)))
            places.append(found.path)
        except StudyappError as error:
            problems.append(error)
    return Documents(tuple(studies), tuple(places), tuple(problems))
