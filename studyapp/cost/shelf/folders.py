"""Where what a person keeps of a document's prices lies, under names that any file system takes."""

import re
import unicodedata

from studyapp.paths import data_dir

MOST_BYTES = 120
"""Of a name in UTF-8: with an ending, or a number behind, it stays below the 255 of most file systems."""
_REFUSED = re.compile(r'[<>:"/\\|?*]')
"""What Windows does not take in a name."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.DOTALL)
"""What Windows takes for a device, whatever its ending."""
_MARKED = re.compile(r".*-[0-9a-f]{12}", re.DOTALL)


def folder_of(page: str) -> str:
    """The folder of what is kept of the prices of the document with this page name; nothing is made.

    Two pages never share one, also where the file system tells no capitals apart.
    """
    return data_dir("prices", safe_name(page))


def safe_name(name: str) -> str:
    """`name` as the name of a file without an ending; where it had to be changed, a digest tells it apart.

    One name gives one result, and no two names the same, also where capitals or ways to compose a letter
    are one to a file system.
    """
    base = "".join("_" if _is_refused(character) else character for character in name)
    base = unicodedata.normalize("NFC", base).strip(" .")
    short = base.encode()[:MOST_BYTES].decode(errors="ignore").strip(" .")
    if short == name == name.casefold() and short and not _RESERVED.match(short) and not _MARKED.match(short):
        return short
    from hashlib import blake2b

    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{short}-{digest}" if short and not _RESERVED.match(short.casefold()) else f"_{short}-{digest}"


def _is_refused(character: str) -> bool:
    return bool(_REFUSED.match(character)) or unicodedata.category(character)[0] == "C"
