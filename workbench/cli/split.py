"""``workbench split``: show the claims of an article, or split JSON lines for another program."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.claims.splitting import split_text
from workbench.cli.claims_table import claims_of, claims_table
from workbench.cli.context import project_at
from workbench.cli.output import say, say_lines
from workbench.errors import ArticleError, ExitCode, UsageError
from workbench.opening import read_draft

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from workbench.cli.context import Context

GRANULARITIES = ("coarse", "normal", "fine")


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
        choices=GRANULARITIES,
        default="normal",
        help="how finely to split; without the parser every sentence is one claim",
    )


def run(args: Namespace, context: Context) -> int:  # noqa: ARG001  (every verb takes both)
    """Print the table or the answering lines; nothing is written."""
    if args.jsonl:
        with_path = _lines_of(args.path) if args.path else iter(sys.stdin.buffer)
        say_lines(_answers(with_path, args.path or Path("standard input")))
        return ExitCode.CLEAN
    if args.path is None:
        raise UsageError("Which article? Name its file: workbench split seeds/ARTICLE.txt")
    project = project_at(args.path)
    draft = read_draft(project, project.find(args.path))
    width = shutil.get_terminal_size((120, 24)).columns
    say(claims_table(claims_of(project, draft), draft.language, width))
    return ExitCode.CLEAN


def _lines_of(path: Path) -> Iterator[bytes]:
    try:
        return iter(path.read_bytes().splitlines(keepends=True))
    except OSError as error:
        raise ArticleError(f"{path} can't be read: {error.strerror}. Check the name.") from error


def _answers(lines: Iterable[bytes], path: Path) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_answer(line, path, number), ensure_ascii=False)


def _answer(line: bytes, path: Path, number: int) -> dict[str, object]:
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
    return {"id": name, **split_text(text)}
