"""The refining process: loads the parser, which nobody else does, and answers line by line.

It is this program started again with `WORKER` as its only argument (see `workbench.__main__`), and
not a process of `multiprocessing`: that would run the starting program's main module again, pickle
objects and start a tracker beside it, and all that is needed is a pipe. The same start holds on
every system and where the program is packed into one file, whose only interpreter is the program.

It reads passages from standard input until that ends, which is also how it learns that its parent
is gone, however that died. What it says on standard output are answers and nothing else.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from workbench.claims.granularity import Granularity
from workbench.claims.parser import load_parser
from workbench.claims.plain import line, passage_from, refined_values, values
from workbench.claims.refined import refined
from workbench.errors import ParserMissing

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from workbench.claims.parser import Parser

_POLITENESS = 10
"""Added to the nice value: whatever the reviewer does comes first."""


def main() -> int:
    """Answer on the streams this process was started with, until nobody asks any more."""
    answers = _answer_stream()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is meant for the parent
    if hasattr(os, "nice"):  # elsewhere the parent starts us so
        os.nice(_POLITENESS)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers, load_parser)
    return 0


def serve(asked: BinaryIO, answers: BinaryIO, load: Callable[[], Parser]) -> None:
    """Say which parser there is, then answer every line with one line.

    Without a parser it says why, and nothing more.
    """
    try:
        parser = load()
    except ParserMissing as missing:
        _say(answers, {"missing": str(missing)})
        return
    _say(answers, {"parser": parser.name})
    for each in asked:
        request = values(each)
        passage = passage_from(request["passage"])
        answer = refined(passage, parser, Granularity(request["granularity"]))
        _say(answers, refined_values(answer))


def _say(answers: BinaryIO, said: dict[str, object]) -> None:
    answers.write(line(said).encode() + b"\n")
    answers.flush()


def _answer_stream() -> BinaryIO:
    """Standard output for the answers alone: what a library prints goes to the complaints."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own
