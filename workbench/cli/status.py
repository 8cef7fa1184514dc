"""``workbench status``: how far each article and each reviewer has come."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.context import project_at
from workbench.cli.output import complain, say, table
from workbench.errors import ExitCode, UsageError, WorkbenchError
from workbench.figures import figures_of
from workbench.paths import is_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from workbench.cli.context import Context
    from workbench.figures import ArticleFigures
    from workbench.review.coverage import Counts

_HEAD = (
    "article",
    "reviewer",
    "claims",
    "open",
    "verified",
    "disputed",
    "unsourced",
    "incomplete",
    "re-check",
    "not found",
    "set aside",
    "untouched",
)
_SELDOM = ("incomplete", "re-check", "not found")
"""Columns that are there only where something needs them: the table has few to spare."""
_ANYBODY = "(anybody)"
"""In place of a reviewer: the article's own ledger."""
_UNREADABLE = "(claim list can't be read)"
"""In place of a reviewer, where nothing can be counted."""
_NONE = "–"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "path", nargs="?", type=Path, default=Path(), help="an article or a project's folder"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")


def run(args: Namespace, context: Context) -> int:  # noqa: ARG001  (every verb takes both)
    """Print the figures; problems in files go to standard error and into the exit code."""
    articles, failures = _figures(args.path)
    if args.format == "json":
        say(json.dumps([_as_json(one) for one in articles], ensure_ascii=False, indent=2))
    elif articles:
        head, *rows = _without_idle([_HEAD, *(row for one in articles for row in _rows(one))])
        say(table(head, rows, shutil.get_terminal_size((120, 24)).columns))
    problems = [str(problem) for one in articles for problem in one.problems]
    for text in (*failures, *problems):
        complain(text)
    return ExitCode.PROBLEMS if failures or problems else ExitCode.CLEAN


def _figures(path: Path) -> tuple[list[ArticleFigures], list[str]]:
    project = project_at(path)
    if not is_folder(path):
        return [figures_of(project, project.seed(path))], []
    seeds = project.seeds()
    if not seeds:
        raise UsageError(f"No articles here: {project.root / 'seeds'} holds no .txt or .md file.")
    articles, failures = [], []
    for seed in seeds:
        try:
            articles.append(figures_of(project, seed))
        except WorkbenchError as error:
            failures.append(str(error))
    return articles, failures


def _rows(one: ArticleFigures) -> Iterator[tuple[str, ...]]:
    if one.unreadable:
        yield (one.article, _UNREADABLE, *(_NONE,) * (len(_HEAD) - 2))
        return
    for reviewer in one.reviewers:
        cells = _cells(reviewer.counts, reviewer.incomplete)
        yield (one.article, reviewer.reviewer, *cells)
    who = _ANYBODY if one.reviewers else _NONE
    settled = (_NONE,) * 5  # which verdict, and whose, is no matter of the article's ledger
    unsettled = (one.not_found, one.set_aside, one.sentences.untouched)
    yield (one.article, who, str(one.claims), str(one.open), *settled, *map(str, unsettled))


def _without_idle(lines: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The lines without those columns that are seldom needed and have nothing to say here."""
    idle = {
        at
        for at, (head, *cells) in enumerate(zip(*lines, strict=True))
        if head in _SELDOM and not {*cells} - {"0", _NONE}
    }
    return (tuple(cell for at, cell in enumerate(line) if at not in idle) for line in lines)


def _cells(counts: Counts, incomplete: int) -> tuple[str, ...]:
    numbers = (
        counts.claims,
        counts.open,
        counts.verified,
        counts.disputed,
        counts.unsourced,
        incomplete,
        counts.recheck,
        counts.not_found,
        counts.set_aside,
        counts.untouched,
    )
    return tuple(map(str, numbers))


def _as_json(one: ArticleFigures) -> dict[str, object]:
    """The figures; ``null`` for each that can't be told because the claim list can't be read."""
    coverage: dict[str, int] = one.sentences._asdict()
    figures: dict[str, object] = {
        "claims": one.claims,
        "open": one.open,
        "set_aside": one.set_aside,
        "not_found": one.not_found,
        "sentences": sum(coverage.values()),
        "untouched": one.sentences.untouched,
        "coverage": coverage,
    }
    return {
        "article": one.article,
        "seed": one.seed,
        "title": one.title,
        "prepared": one.prepared,
        "unreadable": str(one.unreadable) if one.unreadable else None,
        **(dict.fromkeys(figures) if one.unreadable else figures),
        "reviewers": [
            {
                "reviewer": each.reviewer,
                "name": each.name,
                **each.counts._asdict(),
                "incomplete": each.incomplete,
                "coverage": each.sentences._asdict(),
            }
            for each in one.reviewers
        ],
        "problems": [str(problem) for problem in one.problems],
    }
