"""A mistake of the program, told so that it can be passed on: no words and no folders of anybody.

What an exception says may quote a note or an article, and where a file lies may say whom an article
is about. So of the message only what Python itself says of code is kept, and of a path the part
below the program.
"""

from __future__ import annotations

import re
import sys
import traceback
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from workbench.store.atomic import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

LOG_LINES = 50
"""Of the log, in a report."""
_HOME = Path(__file__).parents[1]
_ABOUT_CODE = (TypeError, AttributeError, NameError, ImportError, RecursionError, ZeroDivisionError)
"""Their messages name types and attributes; those of all others may quote anything."""
_NAME = re.compile(r"[A-Za-z_][\w.]*")
_QUOTED = re.compile(r"(?<!\w)['\"“‘]([^'\"”’]*)")
"""What begins with a quotation mark; an apostrophe stands behind a letter."""
_PATH = re.compile(r"(?<![\w.])(?:\w{2,}:/|~?/|[A-Za-z]:[\\/]|\\\\)[^\s\"'’”].*")
"""A path or an address, and what follows it on the line: a path may have blanks in it."""
_FOLDERS = ("site-packages", "dist-packages", f"python{sys.version_info[0]}.{sys.version_info[1]}")


class Mistake(NamedTuple):
    """An exception that nobody foresaw."""

    kind: str
    """Its class."""
    place: str
    """Where it was raised: two mistakes of one kind and place are the same."""
    told: str
    """The whole of it, as Python tells it, without anybody's words."""


def mistake_of(error: BaseException) -> Mistake:
    """What can be told of an exception."""
    frames = [*_frames(error.__traceback__)]
    return Mistake(type(error).__name__, frames[-1] if frames else "", "\n".join(_told(error)))


def report(facts: Iterable[tuple[str, str]], mistake: Mistake | None, log: Iterable[str]) -> str:
    """The report of a mistake, or of a problem without one, for a person to read first."""
    lines = chain.from_iterable(each.splitlines() for each in log)
    parts = (
        "\n".join(f"{name}: {value}" for name, value in facts),
        *((mistake.told,) if mistake else ()),
        "\n".join(["The log's last lines:", *map(without_paths, [*lines][-LOG_LINES:])]),
    )
    return "\n\n".join(parts) + "\n"


def without_paths(text: str) -> str:
    """``text`` in its lines, each cut where a path or an address begins."""
    return "\n".join(_PATH.sub("[path]", line) for line in text.split("\n"))


def write_report(path: Path, text: str) -> None:
    """Put a report where somebody wants it; raises `SaveFailed`."""
    replace_file(path, text.encode())


def _told(error: BaseException) -> Iterator[str]:
    """An exception below what led to it."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and before is not error:
        yield from _told(before)
        yield ""
    yield "Traceback (most recent call last):"
    yield from (f"  {frame}" for frame in _frames(error.__traceback__))
    yield f"{type(error).__name__}: {_said(error)}"


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(trace):
        code = frame.f_code
        yield f"{_below_program(code.co_filename)}:{line} in {code.co_qualname}"


def _said(error: BaseException) -> str:
    if isinstance(error, OSError):
        return error.strerror or "(no reason)"
    if not isinstance(error, _ABOUT_CODE):
        return "(its words are left out: they may quote an article)"
    line = str(error).partition("\n")[0]
    quotations = (each for each in _QUOTED.finditer(line) if not _is_name(each[1]))
    words = next(quotations, None)
    return without_paths(line if words is None else f"{line[: words.start()]}[…]")


def _is_name(text: str) -> bool:
    """Whether this is a name of the program's own."""
    return text.isascii() and _NAME.fullmatch(text) is not None


def _below_program(name: str) -> str:
    """A source file as it is known everywhere: from the program's or the library's own folder."""
    path = PurePath(name)
    if path.is_relative_to(_HOME):
        inside = path.relative_to(_HOME)
        if not set(_FOLDERS).intersection(inside.parts):
            return inside.as_posix()
    for folder in _FOLDERS:
        if folder in path.parts:
            at = path.parts.index(folder) + 1
            return PurePath(*path.parts[at:]).as_posix()
    return path.name
