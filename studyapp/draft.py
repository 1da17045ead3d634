"""Files that are written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress

from studyapp.errors import UnwritableFile


@contextmanager
def draft(path: str) -> Generator[str]:
    """The path of a new file beside `path`, which takes its place when the block ends well.

    Where it does not, what stood at `path` is as it was. No two drafts have one name, whichever thread,
    process or machine writes them: the last that ends is what stands there, whole. Raises UnwritableFile
    where the block, or the change of place, raises OSError.
    """
    beside = os.path.join(os.path.dirname(path), f".{os.path.basename(path)}.{os.urandom(8).hex()}.new")
    try:
        if os.path.isdir(path):
            raise UnwritableFile("This is a folder; name a file in it.", path=path)
        yield beside
        with open(beside, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(beside, path)
    except FileNotFoundError:
        if os.path.isdir(os.path.dirname(path) or os.curdir):  # as where the system makes up the files
            raise UnwritableFile("This file may not be written; name another folder.", path=path) from None
        raise UnwritableFile("There is no such folder; make it, or name another.", path=path) from None
    except PermissionError:
        raise UnwritableFile("This file may not be written; name another folder.", path=path) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableFile("This file could not be written ({0}).", reason, path=path) from None
    finally:
        with suppress(OSError):
            os.remove(beside)
