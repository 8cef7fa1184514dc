"""Nothing that people read in the window stands in the code unsaid: it goes through the catalogues.

A text is what has a blank between letters, or begins with a capital. Where one is meant for
programs, people who mend the desk, or the command line, that is told here with the reason.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SAYING = {"tr", "tr_as", "counted"}
DOORS = SAYING | {"marked", "marked_as"}
UNREAD_CALLS = {
    *("debug", "info", "warning", "error", "exception"),  # the log
    *("compile", "cast", "TypeVar", "later", "setObjectName", "strptime", "strftime"),
    *("ValueError", "TypeError", "AssertionError", "NotImplementedError"),  # for programmers
    *("Unwritable", "NotPlain", "unicodedata", "namedtuple", "import_module"),
}
KEY = re.compile(r"(Ctrl|Shift|Alt|Meta)\+.*")
CATEGORIES = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"}
"""Of characters, by Unicode."""
BLANK_BETWEEN_WORDS = re.compile(r"[^\W\d_][^\n]* [^\n]*[^\W\d_]")
CAPITAL = re.compile(r"&?[A-Z]&?[a-z]")
NOT_OF_THE_WINDOW = {
    "workbench/cli/": "the command line keeps to English",
    "workbench/claims/lexicon/": "the words of articles",
    "workbench/claims/atomic/": "the words of articles",
    "workbench/store/descriptions.py": "the JSON Schema, for editors of files",
    "workbench/store/json_schema.py": "the JSON Schema, for editors of files",
    "workbench/diagnosis.py": "the report of `workbench doctor`",
    "workbench/libraries.py": "the report of `workbench doctor`",
    "workbench/requirements.py": "what the system lacks, told before there is a window",
    "workbench/linting.py": "the answers of `workbench lint`",
    "workbench/unfinished.py": "the answers of `workbench lint --strict`",
    "workbench/mistake.py": "the report of a mistake, for who mends the desk",
    "ui/binding.py": "told before there is a window",
    "ui/logbook.py": "the log, and what Qt says in it",
}
WORDS_OF_ARTICLES = {
    f"workbench/{name}.py"
    for name in (
        *("article/abbreviations", "article/roles", "article/markdown", "article/sentences"),
        *("claims/attribution", "claims/calendar_dates", "claims/counted", "claims/date_words"),
        *("claims/dates", "claims/durations", "claims/language", "claims/negation"),
        *("claims/number_names", "claims/numbers", "claims/qualifiers", "claims/quantities"),
        *("claims/reading", "claims/similar", "claims/stated", "claims/iso_dates"),
    )
}
ALONE = {
    "ui/caretaker.py": {"Qt ", "Workbench", "System", "Libraries", "Locale"},
    "ui/language.py": {"English"},  # in its own words
    "ui/messages.py": {'<span style="white-space:pre-wrap">'} | CATEGORIES,
    "ui/sample_project.py": {"First Reader"},  # a name
    "ui/theme/ring_style.py": {"Fusion"},  # Qt's
    "ui/theme/style.py": {"Fusion", "Button"},
    "ui/theme/theme.py": {
        *("Noto Serif", "Source Serif 4", "Charter", "Cambria", "Georgia", "DejaVu Serif"),
    },
    "workbench/article/readers/text.py": {"Windows-1252"},  # an encoding
    "workbench/claims/signs.py": {
        "this that it these those such",
        "he she him his her hers himself herself",
    },  # words of articles
    "workbench/paths.py": {
        *("Library/Application Support", "Library/Caches", "AppData", "Local", "Cache"),
    },
    "workbench/sharing/git.py": {"git version ", "--format=%H %P"},  # git's own
    "workbench/spelling.py": {
        *("libenchant-2-2 hunspell-en-us", "enchant2 hunspell-en-US", "enchant hunspell-en_us"),
        *("libenchant-2-2 myspell-en", " -m pip install pyenchant", "brew install enchant"),
    },  # what is typed into a terminal
    "workbench/store/reader.py": {
        *("mapping values are not allowed", "unexpected end of stream"),
        *("could not find expected ':'", "unknown escape character"),
        *("invalid Unicode character escape", "expected ',' or", "did not find expected"),
        *("sequence entries are not allowed", "cannot start any token", "expected <block end>"),
    },  # the parser's complaints, which are looked up
    "workbench/store/writer.py": {"# yaml-language-server: $schema={}\n"},  # stands in files
}
"""Texts for programs in files whose other texts are read."""


def texts(code: str) -> list[tuple[int, str]]:
    """The texts in some code that are not said, with their lines."""
    tree = ast.parse(code)
    contexts = {
        ast.literal_eval(each.args[0])
        for each in ast.walk(tree)
        if isinstance(each, ast.Call) and _name(each.func) == "marked_as"
    }
    return [each for each in _texts(tree, ()) if each[1] not in contexts]


def _texts(node: ast.AST, within: tuple[ast.AST, ...]) -> Iterator[tuple[int, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            if _is_text(child.value) and not _is_unread(child, (*within, node)):
                yield child.lineno, child.value
        else:
            yield from _texts(child, (*within, node))


def _is_text(value: str) -> bool:
    if KEY.fullmatch(value):
        return False
    return bool(BLANK_BETWEEN_WORDS.search(value) or CAPITAL.match(value))


def _is_unread(text: ast.Constant, within: tuple[ast.AST, ...]) -> bool:
    """Whether a text is said, or is none that a person reads."""
    if isinstance(within[-1], (ast.Expr, ast.Compare, ast.Subscript)):
        return True  # a docstring, what is compared, a key or a type
    for each in within:
        if isinstance(each, ast.Call) and _name(each.func) in DOORS | UNREAD_CALLS:
            return True
        if isinstance(each, ast.Call) and _name(each.func) == "Entry" and text in each.args[2:3]:
            return True  # a row of the actions, which the catalogues know
        if isinstance(each, ast.AnnAssign) and _name(each.annotation) == "TypeAlias":
            return True
        if isinstance(each, ast.ClassDef) and any("Enum" in _name(base) for base in each.bases):
            return True  # a name of one of several, whatever it says
    return isinstance(within[-1], ast.Dict) and text in within[-1].keys


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def files() -> list[str]:
    """The files of which anything can be read in the window."""
    every = (path for room in ("workbench", "ui") for path in (ROOT / room).rglob("*.py"))
    names = sorted(path.relative_to(ROOT).as_posix() for path in every)
    unread = tuple(NOT_OF_THE_WINDOW)
    return [name for name in names if not name.startswith(unread) and name not in WORDS_OF_ARTICLES]


def code_of(name: str) -> str:
    """What stands in a file."""
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", files())
def test_what_people_read_is_said(name: str) -> None:
    """Else it stays English in every language."""
    assert [each for each in texts(code_of(name)) if each[1] not in ALONE.get(name, ())] == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Not saved")',
        'label.setText("Saved")',
        'label.setText(f"{count} claims left")',
        'NAMES = {1: "Open"}',
        'raise UsageError("There is no such claim.")',
        'Entry(Do.OPEN, Menu.FILE, text, tip="Open an article")',
    ],
)
def test_a_text_that_is_not_said_is_found(line: str) -> None:
    """In a call, a table, an error."""
    assert texts(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(tr("Not saved"))',
        'label.setText(counted("{count} claim", "{count} claims", 2))',
        'NAMES = {1: marked("Open")}',
        'STATE = "state of a claim"; NAMES = {1: marked_as("state of a claim", "Open")}',
        'logger.warning("The disk is full")',
        'keys = ("Ctrl+Shift+F", "F3", "utf-8")',
        '"""What it is for."""',
        'Entry(Do.OPEN, Menu.FILE, "Open an article")',
    ],
)
def test_what_is_said_or_nobody_reads_is_let_be(line: str) -> None:
    """The doors, the log, keys, docstrings and the rows of the actions."""
    assert texts(line) == []


def test_nothing_is_excused_that_is_not_there() -> None:
    """An excuse for a text that has gone would excuse the next one."""
    for name, excused in ALONE.items():
        assert excused <= {text for _, text in texts(code_of(name))}, name
    assert all((ROOT / name).exists() for name in (*NOT_OF_THE_WINDOW, *WORDS_OF_ARTICLES))


def test_only_the_window_speaks_another_language() -> None:
    """What programs read, and what stands in files, is the same everywhere."""
    every = [path for room in ("workbench", "ui") for path in (ROOT / room).rglob("*.py")]
    speaking = {
        path.relative_to(ROOT).as_posix()
        for path in every
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(each, ast.Call) and _name(each.func) == "speak"
    }

    assert speaking == {"ui/language.py"}


def said_too_early(code: str) -> list[int]:
    """The lines in which something is said at import, or once for all languages."""
    return sorted(set(_too_early(ast.parse(code), within=None)))


def _too_early(node: ast.AST, within: ast.FunctionDef | None) -> Iterator[int]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield from _too_early(child, child)
            continue
        is_early = within is None or _keeps_its_answer(within)
        if isinstance(child, ast.Call) and _name(child.func) in SAYING and is_early:
            yield child.lineno
        yield from _too_early(child, within)


def _keeps_its_answer(function: ast.FunctionDef) -> bool:
    calls = (getattr(each, "func", each) for each in function.decorator_list)
    return any(_name(each) in {"cache", "lru_cache"} for each in calls)


@pytest.mark.parametrize("name", files())
def test_nothing_is_said_before_the_language_is_known(name: str) -> None:
    """At import it would be English for ever; so would what is kept of the first answer."""
    assert said_too_early(code_of(name)) == []


@pytest.mark.parametrize(
    "code",
    [
        'NAME = tr("Open")',
        'class Tab:\n    NAME = tr("Open")',
        '@cache\ndef name():\n    return tr("Open")',
        '@functools.lru_cache(1)\ndef name():\n    return tr("Open")',
    ],
)
def test_what_is_said_too_early_is_found(code: str) -> None:
    """In a module, in a class, in a function that keeps its answer."""
    assert said_too_early(code)


def test_what_is_said_when_it_is_wanted_is_let_be() -> None:
    """A function says it anew each time."""
    assert said_too_early('NAME = marked("Open")\ndef name():\n    return tr(NAME)') == []
