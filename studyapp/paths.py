"""Where the program finds what it ships and keeps what it writes.

Everything is a plain string handled by ``os.path``: pathlib alone would cost a tenth of a command's start.
"""

import os

from studyapp.errors import UnwritableFile

DATA_DIR_VARIABLE = "STUDYAPP_DATA_DIR"


def resource(*parts: str) -> str:
    """The path of a shipped file or folder, e.g. ``resource("fonts", "D2Coding.ttf")``; it need not exist.

    An installed or frozen program has its resources inside the package, a checkout beside it.
    """
    package = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(package, "resources")
    root = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "resources")
    return os.path.join(root, *parts)


def bundled_document() -> str:
    """The document that opens when no other was ever opened: the first that is shipped."""
    documents = resource("documents")
    return os.path.join(documents, min(os.listdir(documents)))


def use_data_dir(directory: str) -> None:
    """Move all that this process, and those that it starts, write below ``directory``."""
    os.environ[DATA_DIR_VARIABLE] = os.path.abspath(directory)


def data_dir(*parts: str) -> str:
    """The folder of the review history, or a path below it; nothing is made."""
    return os.path.join(_moved() or _platform_dir("data"), *parts)


def history_file() -> str:
    """The file of the review history; it may not be there yet."""
    return data_dir("history.db")


def config_dir(*parts: str) -> str:
    """The folder of the settings, or a path below it; nothing is made."""
    return os.path.join(_moved() or _platform_dir("config"), *parts)


def cache_dir(*parts: str) -> str:
    """The folder of what may be deleted at any time, or a path below it; nothing is made."""
    return os.path.join(_moved("cache") or _platform_dir("cache"), *parts)


def made(directory: str) -> str:
    """``directory``, made with its parents where missing; raises UnwritableFile where that is refused."""
    try:
        os.makedirs(directory, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableFile("the folder cannot be made ({0})", reason, path=directory) from error
    return directory


def _moved(*parts: str) -> str:
    directory = os.environ.get(DATA_DIR_VARIABLE, "")
    return os.path.abspath(os.path.join(directory, *parts)) if directory else ""


def _platform_dir(purpose: str) -> str:
    # Imported late: a command that is told its folder, or writes nothing, need not wait for it.
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("studyapp", appauthor=False)
    return {"data": dirs.user_data_dir, "config": dirs.user_config_dir, "cache": dirs.user_cache_dir}[purpose]
