"""``workbench split``: show the claims of an article, or split JSON lines for another program."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.claims.birth import born
from workbench.claims.granularity import Granularity
from workbench.claims.refined import reasons_by_wording
from workbench.claims.splitting import split_text
from workbench.cli.claims_table import claims_table, parsed_before
from workbench.cli.context import project_at
from workbench.cli.output import say, say_lines
from workbench.cli.refining import engine, offer_no_parser, refined
from workbench.errors import ArticleError, ExitCode, UsageError
from workbench.opening import first_claims, read_draft, read_folder
from workbench.refinement import granularity_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from workbench.claims.claim import Claim
    from workbench.claims.refined import Engine
    from workbench.cli.context import Context
    from workbench.opening import Draft
    from workbench.project import Project
    from workbench.review.listing import Parsed

_DEFAULT = Granularity.NORMAL


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("path", nargs="?", type=Path, help="an article; with --jsonl, a file")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text"} lines (default: standard input), answer one line for each',
    )
    parser.add_argument(
        "--granularity",
        choices=[each.value for each in Granularity],
        help="how finely to split, whatever is stored; else as the project says, or normal",
    )
    offer_no_parser(parser)


def run(args: Namespace, context: Context) -> int:
    """Print the table or the answering lines; nothing is written to the project."""
    if args.jsonl:
        lines = _lines_of(args.path) if args.path else iter(sys.stdin.buffer)
        splitter = _Splitter(
            None if args.no_parser else engine(), Granularity(args.granularity or _DEFAULT)
        )
        say_lines(splitter.answers(lines, args.path or Path("standard input")))
        return ExitCode.CLEAN
    if args.path is None:
        raise UsageError("Which article? Name its file: workbench split seeds/ARTICLE.txt")
    project = project_at(args.path)
    draft = read_draft(project, project.find(args.path))
    width = shutil.get_terminal_size((120, 24)).columns
    claims, parsed = _claims(project, draft, args, context)
    say(claims_table(claims, draft.language, width, parsed))
    return ExitCode.CLEAN


def _claims(
    project: Project, draft: Draft, args: Namespace, context: Context
) -> tuple[tuple[Claim, ...], Parsed]:
    """The list that is stored, or else, or where a granularity is asked for, a new one.

    With what parses add to the check-worthiness: of a stored list what is remembered, as the window
    shows it.
    """
    stored = read_folder(project, draft.article.slug).claims.document
    if stored and not args.granularity:
        cache = context.places.cache
        return stored.claims, {} if args.no_parser else parsed_before(project, draft, cache)
    wanted = Granularity(args.granularity) if args.granularity else granularity_of(project)
    offered = None if args.no_parser else refined(draft, wanted, context.places.cache)
    if offered is None:
        return first_claims(draft).claims, {}
    parsed = reasons_by_wording(offered.passages, offered.answers)
    return born(draft.article.text, offered.parts, draft.locator), parsed


def _lines_of(path: Path) -> Iterator[bytes]:
    try:
        return iter(path.read_bytes().splitlines(keepends=True))
    except OSError as error:
        raise ArticleError(f"{path} can't be read: {error.strerror}. Check the name.") from error


@dataclass(frozen=True, slots=True)
class _Splitter:
    """Answers lines."""

    engine: Engine | None
    granularity: Granularity

    def answers(self, lines: Iterable[bytes], path: Path) -> Iterator[str]:
        """One line of JSON for each line that is not empty."""
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield json.dumps(self._answer(line, path, number), ensure_ascii=False)

    def _answer(self, line: bytes, path: Path, number: int) -> dict[str, object]:
        try:
            record = json.loads(line.decode("utf-8-sig"))
            text, name = record["text"], record["id"]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UsageError(
                f'{path}:{number}: this is not a JSON line with "id" and "text". '
                "The lines before it were answered."
            ) from error
        if not isinstance(text, str):
            raise UsageError(f'{path}:{number}: "text" is not a text.')
        return {"id": name, **split_text(text, self.engine, self.granularity)}
