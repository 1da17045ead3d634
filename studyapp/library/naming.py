"""What the pages of a library are called, so that the histories of two files do not mix."""

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence


def clean(text: str) -> str:
    """Text that can be kept and compared: composed, and valid Unicode even where a file's name is not."""
    from unicodedata import normalize

    return text if text.isascii() else normalize("NFC", text.encode("utf-8", "replace").decode())


def folder_of(path: str) -> str:
    """The folder of a file's path below the library's, with "/" at its end; "" for that itself."""
    return clean(path[: path.rfind("/") + 1])


def pages_of(name: str, paths: Sequence[str]) -> list[str]:
    """What the page of each file is called, for files with one (clean) name in the order of their paths.

    The first has the name; the others have their folder before it, or else their path.
    """
    pages = [name] if paths else []
    for path in paths[1:]:
        wanted = folder_of(path) + name
        pages.append(wanted if wanted not in pages else clean(path))
    return pages


def all_pages(names: Mapping[str, str]) -> dict[str, str]:
    """What the page of each file of a folder is called, from what each calls itself, by their paths."""
    of_name: dict[str, list[str]] = defaultdict(list)
    for path in sorted(names, key=os.fsencode):
        of_name[clean(names[path])].append(path)
    return {
        path: page
        for name, paths in of_name.items()
        for path, page in zip(paths, pages_of(name, paths), strict=True)
    }
