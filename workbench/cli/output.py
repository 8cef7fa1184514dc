"""The one place of the core that prints: answers to stdout, complaints to stderr."""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from workbench.errors import OutputFailed
from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.store import atomic
else:
    atomic = later("workbench.store.atomic")

_GAP = "  "
_HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})


def prepare_streams() -> None:
    """Let a terminal that lacks a character show a stand-in for it, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def say(text: str) -> None:
    """Print one answer; raises `OutputFailed`, or `BrokenPipeError` when nobody reads on."""
    with _written():
        print(text)


def complain(text: str) -> None:
    """Print what went wrong, apart from the answers. There is nobody to tell when that fails."""
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def finish() -> None:
    """See that every answer has left this process; raises what `say` raises."""
    with _written():
        if sys.stdout:  # a desktop starts programs without one
            sys.stdout.flush()


@contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        _give_up()
        raise
    except OSError as error:
        _give_up()
        raise OutputFailed(
            f"The answer could not be written: {atomic.reason(error)}. What is saved stays saved."
        ) from error


def _give_up() -> None:
    """Let what still waits to be written go nowhere, or the interpreter's end would try again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def say_lines(lines: Iterable[str]) -> None:
    """Write machine-readable lines, UTF-8 on every platform, each as soon as it is known.

    Raises what `say` raises.
    """
    for line in lines:
        with _written():
            sys.stdout.buffer.write(line.encode() + b"\n")
            sys.stdout.buffer.flush()


def printable(text: str) -> str:
    """Others' text for a terminal: on one line, every control or hidden character made visible."""
    return "".join(
        f"\\u{ord(c):04x}" if unicodedata.category(c) in _HIDDEN else c
        for c in " ".join(text.split())
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """Rows in aligned columns; the last column is cut to what ``width`` leaves it."""
    cells = [tuple(head), *(tuple(map(printable, row)) for row in rows)]
    widths = [max(map(_columns, column)) for column in zip(*cells, strict=True)]
    taken = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    widths[-1] = max(20, width - taken)
    return "\n".join(_line(row, widths) for row in cells)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    *firsts, last = row
    padded = [cell + " " * (w - _columns(cell)) for cell, w in zip(firsts, widths, strict=False)]
    return _GAP.join([*padded, _cut(last, widths[-1])]).rstrip()


def _cut(text: str, width: int) -> str:
    if _columns(text) <= width:
        return text
    kept, used = [], 1
    for c in text:
        used += _columns(c)
        if used > width:
            break
        kept.append(c)
    return "".join(kept).rstrip() + "…"


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)
