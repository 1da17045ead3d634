"""Keeps the translations in step with the code: its strings into .ts files, those into .qm files for Qt.

Run: python packaging/translate.py [--check] [shell] [cards] [cards_browse] … For the catalogues named, or for
all, it adds strings that are new in the code, drops those that are gone, and compiles; then it lists what is
left to translate, and exits with 1 if anything is. With --check it changes nothing and says what it would.
"""

import ast
import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("ko", "en")
ROOMS = ("atlas", "cards", "cost")
TOOLS = Path(PySide6.__file__).parent
_OPTIONS = (
    *("-silent", "-no-obsolete", "-disable-heuristic", "similartext", "-locations", "none"),
    *("-source-language", "en", "-target-language"),
)
_UNFINISHED = re.compile(r'(<source>([^<]*)</source>\s*)<translation type="unfinished"></translation>')


def catalogues() -> dict[str, list[Path]]:
    """For each catalogue the files of its strings: one a room, one a folder in it, the shell for all else."""
    ui = ROOT / "studyapp" / "ui"
    found: dict[str, list[Path]] = {}
    for path in sorted(ui.rglob("*.py")):
        folders = path.relative_to(ui).parts[:-1]
        name = "_".join(folders) if folders and folders[0] in ROOMS else "shell"
        found.setdefault(name, []).append(path)
    return {name: paths for name, paths in found.items() if paths}


def sentences() -> Iterator[tuple[str, str]]:
    """Context and text of what code that knows no Qt tells a person: problems of reading, and errors."""
    ours = ROOT / "studyapp"
    paths = sorted(path for path in ours.rglob("*.py") if not path.is_relative_to(ours / "ui"))
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    errors, constants = _errors(trees.values()), _constants(trees.values())
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if path.name == "problems.py":
                yield from (("Problem", text) for text in _messages(node))
            if isinstance(node, ast.Call) and not path.is_relative_to(ours / "commands"):
                yield from (("Error", text) for text in _first_text(node, errors, constants))


def _errors(trees: Collection[ast.Module]) -> set[str]:
    """The names of StudyappError and of all classes that derive from it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"StudyappError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found - {"WrongUsage"}  # told by the command line alone


def _constants(trees: Collection[ast.Module]) -> dict[str, set[str]]:
    """The texts that stand under a name of a module."""
    found: dict[str, set[str]] = {}
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                for target in node.targets:
                    if isinstance(node.value.value, str):
                        found.setdefault(_name(target), set()).add(node.value.value)
    return found


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _messages(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Assign) and any(ast.unparse(target) == "MESSAGES" for target in node.targets):
        yield from ast.literal_eval(node.value).values()


def _first_text(call: ast.Call, errors: Collection[str], constants: Mapping[str, set[str]]) -> Iterator[str]:
    """The sentence of `UnreadableFile("…")` or `UnreadableFile(EMPTY)`; a bug's is not for translation."""
    if _name(call.func) in errors and call.args:
        yield from _texts(call.args[0], constants)


def _texts(node: ast.expr, constants: Mapping[str, set[str]]) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body, constants)
        yield from _texts(node.orelse, constants)
    elif isinstance(node, ast.Constant):
        yield str(node.value)
    else:
        yield from sorted(constants.get(_name(node), ()))


def update(folder: Path, only: Collection[str] = ()) -> None:
    """Bring the .ts files of `folder`, all or those of some catalogues, in step with the code."""
    with tempfile.TemporaryDirectory() as scratch:
        noted = Path(scratch) / "sentences.py"
        lines = [f"QCoreApplication.translate({context!r}, {_quoted(text)})" for context, text in sentences()]
        noted.write_text("\n".join(lines), encoding="utf-8")
        for name, paths in catalogues().items():
            if only and name not in only:
                continue
            sources = [*paths, noted] if name == "shell" else paths
            for language in LANGUAGES:
                target = folder / f"{name}.{language}.ts"
                _run("lupdate", *_OPTIONS, language, *map(str, sources), "-ts", str(target))
                if language == "en":
                    _take_over(target)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _take_over(path: Path) -> None:
    """English strings are their own translation, but for those that count something."""
    text = path.read_text(encoding="utf-8")
    path.write_text(_UNFINISHED.sub(r"\1<translation>\2</translation>", text), encoding="utf-8")


def release(folder: Path, only: Collection[str] = ()) -> None:
    """Compile the .ts files of `folder`."""
    for path in _files(folder, only):
        _run("lrelease", "-silent", "-removeidentical", str(path), "-qm", str(path.with_suffix(".qm")))


def _files(folder: Path, only: Collection[str]) -> list[Path]:
    return [path for path in sorted(folder.glob("*.ts")) if not only or path.name.split(".")[0] in only]


def unfinished(folder: Path, only: Collection[str] = ()) -> list[str]:
    """What is left to translate, as `file: text`."""
    left: list[str] = []
    for path in _files(folder, only):
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else [translation, *translation.iter("numerusform")]
            if (
                translation is None
                or translation.get("type")
                or not any((form.text or "").strip() for form in forms)
            ):
                left.append(f"{path.name}: {message.findtext('source')}")
    return left


def differences() -> list[str]:
    """The files of the repository that `update` and `release` would change."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "i18n"
        shutil.copytree(I18N, folder)
        update(folder)
        release(folder)
        names = {path.name for place in (folder, I18N) for path in place.iterdir()}
        _match, changed, missing = filecmp.cmpfiles(folder, I18N, sorted(names), shallow=False)
        return sorted([*changed, *missing])


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([os.fspath(TOOLS / tool), *arguments], check=True, capture_output=True, cwd=ROOT)


def main() -> int:
    """Update or check; 1 where something is left to do."""
    only = {word for word in sys.argv[1:] if not word.startswith("-")}
    if "--check" in sys.argv[1:]:
        left = [f"{name} is not up to date" for name in differences()]
    else:
        update(I18N, only)
        release(I18N, only)
        left = []
    left += unfinished(I18N, only)
    print("\n".join(left) if left else "complete")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
