"""The grammar of the command line, and the way from arguments to a verb."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.context import Context
from workbench.cli.output import complain, finish, prepare_streams
from workbench.errors import ExitCode, WorkbenchError
from workbench.later import later
from workbench.paths import places
from workbench.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

if TYPE_CHECKING:
    from workbench.cli import (
        doctor,
        lint,
        mark,
        merge,
        open,  # noqa: A004
        prepare,
        schema,
        split,
        status,
    )
else:
    open, prepare, split, mark, status, lint, merge, schema, doctor = (  # noqa: A001  (a verb)
        later(f"workbench.cli.{verb}")
        for verb in (
            *("open", "prepare", "split", "mark", "status", "lint", "merge", "schema", "doctor"),
        )
    )

VERBS = {
    "open": (open, "open an article or a project in the window"),
    "prepare": (prepare, "split an article and write its claims.yaml"),
    "split": (split, "show an article's claims, or split JSON lines"),
    "mark": (mark, "give a verdict from the command line"),
    "status": (status, "show how far articles and reviewers have come"),
    "lint": (lint, "check the files in checks/"),
    "merge": (merge, "merge three versions of a file, as a merge driver of git"),
    "schema": (schema, "print what the files in checks/ may say, as JSON Schema"),
    "doctor": (doctor, "show versions, folders and what the machine lacks"),
}
"""Each is loaded when it is asked for."""
_HELP = frozenset({"-h", "--help"})


def build_parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Declare the verb that ``argv`` begins with and what it takes, or else every verb.

    Six more would make each start a millisecond longer. Asking for help declares them all.
    ``--reviewer`` and ``--config-dir`` go before or after the verb.
    """
    parser = argparse.ArgumentParser(
        prog="workbench", description="Check an article claim by claim."
    )
    parser.add_argument("--version", action="version", version=f"workbench {VERSION}")
    _common(parser, default=None)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name in _meant(argv):
        verb, help_text = VERBS[name]
        sub = verbs.add_parser(
            name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}."
        )
        _common(sub, default=argparse.SUPPRESS)
        if name in argv:
            verb.arguments(sub)
            sub.set_defaults(run=verb.run)
    return parser


def _meant(argv: Sequence[str]) -> Sequence[str]:
    """The verbs to declare."""
    named = argv[:1] if argv and argv[0] in VERBS else ()
    return named if named and _HELP.isdisjoint(argv) else tuple(VERBS)


def run(
    argv: Sequence[str] | None,
    start_window: Callable[[Path | None, str, Path | None], int],
) -> int:
    """Carry one command out; every foreseen error is one sentence and an exit code."""
    prepare_streams()
    try:
        code = _carried_out(sys.argv[1:] if argv is None else argv, start_window)
        finish()
    except WorkbenchError as error:
        complain(f"workbench: {error}")
        return error.exit_code
    except BrokenPipeError:
        return ExitCode.CLEAN  # whoever read the answers has heard enough
    except KeyboardInterrupt:
        complain("workbench: stopped.")
        return ExitCode.PROBLEMS
    else:
        return code


def _carried_out(
    argv: Sequence[str], start_window: Callable[[Path | None, str, Path | None], int]
) -> int:
    try:
        args = build_parser(argv).parse_args(argv)
    except SystemExit:  # after help, which is an answer too
        finish()
        raise
    context = Context(places(args.config_dir), args.reviewer or "", start_window, args.config_dir)
    if args.verb != "open":  # the window waits with that until its first frame
        gc.enable()
    return int(args.run(args, context))


def _common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--reviewer", metavar="NAME", default=default, help="who is checking")
    parser.add_argument(
        "--config-dir", metavar="DIR", type=Path, default=default, help="where settings are kept"
    )
