"""What is exported: one document, or all in a folder."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.errors import StudyappError
from studyapp.study import Study, open_as_chosen, page_name


class Documents(NamedTuple):
    """The documents at a path in the order of their names."""

    studies: tuple[Study, ...]
    places: tuple[str, ...]
    """How each is called in what is exported: the file's name, or its path below the folder."""
    problems: tuple[StudyappError, ...]
    """The files of a folder that could not be read."""
    pages: tuple[str, ...]
    """What the history calls the page of each: its name, which of several in a folder only one has."""


def open_documents(path: str, dialects: Sequence[str] = ()) -> Documents:
    """Read the document, or the documents of the folder, at a path; `dialects` as in the settings.

    Raises UnreadableFile where there is none; of a folder's files the others count all the same.
    """
    if not os.path.isdir(path):
        study = open_as_chosen(path, dialects)
        return Documents((study,), (os.path.basename(path),), (), (study.document.page,))
    from studyapp.library.folder import list_documents, whole
    from studyapp.library.naming import all_pages

    studies: list[Study] = []
    places: list[str] = []
    problems: list[StudyappError] = []
    names: dict[str, str] = {}
    for found in list_documents(path, dialects).files:
        # A file that cannot be read has its name all the same.
        names[found.path] = page_name(found.path)
        try:
            study = open_as_chosen(whole(path, found.path), dialects)
            names[found.path] = study.document.page
            studies.append(study)
            places.append(found.path)
        except StudyappError as error:
            problems.append(error)
    pages = all_pages(names)
    return Documents(tuple(studies), tuple(places), tuple(problems), tuple(pages[place] for place in places))
