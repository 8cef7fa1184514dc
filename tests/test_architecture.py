"""House rules no linter knows: what may be imported and called where, and how long things get.

Which room imports which is checked by the contracts in pyproject.toml.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ui
import workbench

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent
CORE = "workbench/"
WINDOW = "ui/"
OWN_WORDS = ("seeds/", "checks/", "tests/golden/")
"""Where people's own words are kept; they may say anything."""

HEAVY = ("PySide6", "shiboken6", "spacy", "numpy")
"""What the command line never waits for."""

LONGEST_FILE = 500
LONGEST_FUNCTION = 50
LONGEST_CLASS = 300
LONGEST_MAIN_WINDOW = 400

MARKUP_CALLS = {"setHtml", "setMarkdown", "insertHtml", "appendHtml", "setStyleSheet"}
"""They interpret text that others wrote, or put colours where the palette cannot reach them."""
HEX_COLOUR = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
EMPTY_NAMES = {"utils", "util", "helpers", "common", "misc", "manager", "data"}

SILENCED = re.compile(r"#\s*(noqa(?!:)|type:\s*ignore(?!\[))")
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(work|root|tmp|home/\w+)/")
HOST = re.compile(r"https?://(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
KNOWN_HOSTS = {"example.org", "example.com", "example.net", "json-schema.org", "w3.org"} | {
    "web.archive.org"  # opened in the browser when a reviewer asks for it
}
"""The hosts the project's own files may name: nothing is fetched from anywhere."""


@cache
def tracked() -> tuple[str, ...]:
    """The files git keeps, as far as they are there."""
    answer = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = answer.stdout.decode().split("\0")
    return tuple(name for name in names if name and (ROOT / name).is_file())


def python_files(*folders: str) -> list[str]:
    """The Python files in these folders, or everywhere."""
    return [name for name in tracked() if name.endswith(".py") and name.startswith(folders or "")]


@cache
def text_of(name: str) -> str:
    """A file's text; nothing for pictures and the like."""
    content = (ROOT / name).read_bytes()
    return "" if b"\0" in content else content.decode("utf-8")


@cache
def nodes_of(name: str) -> tuple[ast.AST, ...]:
    """Every node of a Python file."""
    return tuple(ast.walk(ast.parse(text_of(name), name)))


def offenders(names: Iterable[str], offends: Callable[[ast.AST], bool]) -> list[str]:
    """Where these files break a rule, as ``file:line``."""
    return [
        f"{name}:{getattr(node, 'lineno', 1)}"
        for name in names
        for node in nodes_of(name)
        if offends(node)
    ]


def lines_with(pattern: re.Pattern[str], names: Iterable[str]) -> list[str]:
    """Where a pattern occurs in these files, as ``file:line``."""
    return [
        f"{name}:{number}"
        for name in names
        for number, line in enumerate(text_of(name).splitlines(), 1)
        if pattern.search(line)
    ]


def called(node: ast.AST) -> str:
    """The last name of what is called, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


# Imports

IMPORT_ALL = """
import importlib, pkgutil, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked}:
            raise ModuleNotFoundError(f"{{name}} is not for the core", name=name)

sys.meta_path.insert(0, Blocked())
import workbench
for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
    importlib.import_module(module.name)
    print(module.name)
"""


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter in the project's folder."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_core_needs_no_window() -> None:
    """Every module of the core is imported where Qt and the heavy libraries are absent."""
    child = run_python("-c", IMPORT_ALL.format(blocked=(*HEAVY, "ui")))
    assert child.stderr == ""
    assert {f"{name}.py" for name in child.stdout.replace(".", "/").split()} >= {
        name for name in python_files(CORE) if not name.endswith("__init__.py")
    }


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_the_command_line_answers_without_heavy_imports(option: str) -> None:
    """Asking for help loads neither Qt nor a language model."""
    child = run_python("-X", "importtime", "-m", "workbench", option)
    modules = (line.rpartition("|")[2].strip() for line in child.stderr.splitlines())
    loaded = {module.partition(".")[0] for module in modules}
    assert child.returncode == 0
    assert "workbench" in loaded
    assert loaded.isdisjoint({*HEAVY, "ui"})


def test_imports_stand_at_the_top() -> None:
    """No import in a function: what a module needs can be seen, and cycles show at once."""

    def imports(node: ast.AST) -> bool:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        return any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node))

    assert offenders(python_files(), imports) == []


def test_little_is_imported_by_a_name_that_no_contract_can_see() -> None:
    """Where the program starts the window, for what waits, the parser, and an optional library."""
    reaching = [
        where.partition(":")[0]
        for where in offenders(
            python_files(CORE), lambda node: called(node) in {"import_module", "__import__"}
        )
    ]
    known = {
        *("workbench/__main__.py", "workbench/later.py", "workbench/claims/parser.py"),
        "workbench/spelling.py",
    }
    assert set(reaching) <= known


def test_every_module_that_waits_is_there() -> None:
    """A name that is misspelt would only be found out when the module is first used."""
    names = {
        node.args[0].value
        for name in python_files("workbench/", "ui/")
        for node in nodes_of(name)
        if isinstance(node, ast.Call)
        and called(node) == "later"
        and isinstance(node.args[0], ast.Constant)
    }
    assert "ui.views.claim_card" in names
    assert [name for name in sorted(map(str, names)) if find_spec(name) is None] == []


def test_packages_hold_no_code_of_their_own() -> None:
    """An ``__init__.py`` is a docstring: things are imported from the file that defines them."""

    def is_only_docstring(name: str) -> bool:
        body = ast.parse(text_of(name)).body
        return len(body) == 1 and ast.get_docstring(ast.Module(body, [])) is not None

    inits = [name for name in python_files() if name.endswith("__init__.py")]
    assert [name for name in inits if not is_only_docstring(name)] == []


def test_both_packages_come_from_one_place() -> None:
    """``ui`` is a name others use too; it must be ours, beside the core."""
    assert Path(ui.__file__).parents[1] == Path(workbench.__file__).parents[1] == ROOT


def test_only_the_program_is_packaged() -> None:
    """The wheel holds the core and the window: no tests, articles or verdicts."""
    settings = tomllib.loads(text_of("pyproject.toml"))["tool"]["setuptools"]
    patterns = settings["packages"]["find"]["include"]
    folders = {name.partition("/")[0] for name in tracked() if "/" in name}
    packaged = {f for f in folders if any(fnmatch(f, pattern) for pattern in patterns)}
    assert packaged == {"workbench", "ui"}


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without ``__init__.py`` would be left out of the contracts."""
    folders = {str(Path(name).parent) for name in python_files(CORE, WINDOW)}
    assert [f for f in sorted(folders) if f"{f}/__init__.py" not in tracked()] == []


# Sizes


def length(node: ast.AST) -> int:
    """How many lines a definition takes."""
    start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
    return int(end - start + 1)


def test_files_stay_short() -> None:
    """A file that grows past the limit is two things."""
    lengths = {name: len(text_of(name).splitlines()) for name in python_files()}
    assert [name for name, lines in lengths.items() if lines > LONGEST_FILE] == []
    assert lengths.get("ui/main_window.py", 0) <= LONGEST_MAIN_WINDOW


@pytest.mark.parametrize(
    ("kinds", "longest"),
    [
        ((ast.FunctionDef, ast.AsyncFunctionDef), LONGEST_FUNCTION),
        ((ast.ClassDef,), LONGEST_CLASS),
    ],
    ids=["functions", "classes"],
)
def test_definitions_stay_short(kinds: tuple[type[ast.AST], ...], longest: int) -> None:
    """Functions and classes fit a reader's head."""

    def is_long(node: ast.AST) -> bool:
        return isinstance(node, kinds) and length(node) > longest

    assert offenders(python_files(), is_long) == []


def test_names_say_something() -> None:
    """No module is called after nothing in particular."""
    assert [name for name in python_files() if Path(name).stem in EMPTY_NAMES] == []


# Calls


def test_only_one_file_of_the_program_prints() -> None:
    """Answers go out through ``workbench/cli/output.py``; the rest is logged."""
    silent = [name for name in python_files(CORE, WINDOW) if name != "workbench/cli/output.py"]
    assert offenders(silent, lambda node: called(node) == "print") == []


def test_the_window_interprets_no_markup() -> None:
    """Text is shown as it is, and colours come from the palette, never from a style sheet."""
    assert offenders(python_files(WINDOW), lambda node: called(node) in MARKUP_CALLS) == []


def test_colours_are_named_by_role() -> None:
    """A colour's figures stand in the theme alone."""

    def is_colour(node: ast.AST) -> bool:
        value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        return isinstance(value, str) and HEX_COLOUR.fullmatch(value) is not None

    elsewhere = [name for name in python_files(WINDOW) if not name.startswith("ui/theme/")]
    assert offenders(elsewhere, is_colour) == []


def test_signals_are_connected_to_methods() -> None:
    """A lambda or partial keeps its widget alive for ever."""

    def leaks(node: ast.AST) -> bool:
        arguments: Sequence[ast.AST] = node.args if isinstance(node, ast.Call) else ()
        return called(node) == "connect" and any(
            isinstance(each, ast.Lambda) or called(each) == "partial" for each in arguments
        )

    assert offenders(python_files(WINDOW), leaks) == []


# Texts


def test_checks_are_silenced_by_name() -> None:
    """A ``noqa`` or ``type: ignore`` says what it silences."""
    assert lines_with(SILENCED, python_files()) == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    """Paths of somebody's computer mean nothing on another."""
    ours = [name for name in tracked() if not name.startswith(OWN_WORDS)]
    assert lines_with(MACHINE_PATH, ours) == []


def test_no_file_points_at_a_server() -> None:
    """The program is offline and its packages come from wherever the user's tools look."""
    named = {
        f"{host} in {name}"
        for name in tracked()
        if not name.startswith(OWN_WORDS)
        for host in HOST.findall(text_of(name))
        if host not in KNOWN_HOSTS and not host.endswith((".example", ".invalid"))
    }
    assert named == set()


@pytest.mark.parametrize(
    ("pattern", "line", "found"),
    [
        (SILENCED, "x = 1  @ noqa", True),
        (SILENCED, "x = 1  @ noqa: E501", False),
        (SILENCED, "x = 1  @ type: ignore", True),
        (SILENCED, "x = 1  @ type: ignore[misc]", False),
        (MACHINE_PATH, "open('|root|notes')", True),
        (MACHINE_PATH, "see ~|work|notes and seeds|work|notes", False),
        (HOST, "https:||www.example.org|atlas", True),
        (HOST, "https:||", False),
    ],
)
def test_the_patterns_find_what_they_are_for(
    pattern: re.Pattern[str], line: str, found: bool
) -> None:
    """With @ for the number sign and | for the slash here, so that this file keeps the rules."""
    assert bool(pattern.search(line.replace("@", "#").replace("|", "/"))) is found
