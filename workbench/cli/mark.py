"""``workbench mark``: give a verdict from a script, through the same door as the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.context import project_at, today, who
from workbench.cli.output import complain, say
from workbench.errors import ExitCode
from workbench.review.verdict import Verdict
from workbench.session import Session

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli.context import Context

OPEN = "open"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("path", type=Path, metavar="ARTICLE")
    parser.add_argument("claim", metavar="CLAIM-ID", help="as `workbench split ARTICLE` lists it")
    parser.add_argument("verdict", choices=[*map(str, Verdict), OPEN])
    parser.add_argument("--note", help="replace the note")
    parser.add_argument("--link", action="append", default=[], metavar="URL", help="add a source")


def run(args: Namespace, context: Context) -> int:
    """Mark the claim and save; all of it or nothing."""
    project = project_at(args.path)
    session = Session.open(project, args.path, who(project, context), today)
    if args.verdict == OPEN:
        session.reopen(args.claim)
    else:
        session.mark(args.claim, Verdict(args.verdict))
    if args.note is not None:
        session.write_note(args.claim, args.note)
    session.add_links(args.claim, args.link)
    session.save()
    say(f"{args.claim}: {args.verdict}, saved in {session.files.own.path}")
    for problem in session.files.problems:
        complain(str(problem))
    return ExitCode.CLEAN
