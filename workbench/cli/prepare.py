"""``workbench prepare``: make an article's claim list, as opening it in the window does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.adopting import is_refinable, settled
from workbench.claims.claim import ClaimState
from workbench.claims.placing import anchored
from workbench.cli.context import project_at
from workbench.cli.output import complain, say
from workbench.cli.refining import offer_no_parser, refined
from workbench.errors import ExitCode
from workbench.refinement import granularity_of
from workbench.session import prepare

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from workbench.claims.claim import Claim
    from workbench.cli.context import Context
    from workbench.opening import Draft


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("path", type=Path, metavar="ARTICLE")
    offer_no_parser(parser)


def run(args: Namespace, context: Context) -> int:
    """Write ``claims.yaml`` where there is none yet, and split further what nobody worked on.

    A list that was split once is left as it is.
    """
    project = project_at(args.path)
    draft, folder = prepare(project, args.path)
    if not args.no_parser and is_refinable(folder.claims, draft):
        offered = refined(draft, granularity_of(project), context.places.cache)
        if offered:
            folder = folder._replace(claims=settled(draft, folder.claims, offered))
    for problem in folder.problems:
        complain(str(problem))
    if folder.claims.document is None:
        return ExitCode.PROBLEMS
    claims = folder.claims.document.claims
    if lost := _lost(claims, draft):
        found = "claim is" if lost == 1 else "claims are"
        complain(
            f"{draft.article.slug}: {lost} {found} not found in this draft any more; "
            f"the list was left as it is ({folder.claims.path})."
        )
        return ExitCode.PROBLEMS
    active = sum(claim.state is ClaimState.ACTIVE for claim in claims)
    aside = sum(claim.state is ClaimState.SET_ASIDE for claim in claims)
    say(
        f"{draft.article.slug}: {len(draft.sentences)} sentences, {active} claims, "
        f"{aside} set aside, in {folder.claims.path}"
    )
    return ExitCode.PROBLEMS if folder.problems else ExitCode.CLEAN


def _lost(claims: Sequence[Claim], draft: Draft) -> int:
    """How many claims to check are not in the draft any more."""
    anchors = anchored(claims, draft.locator, draft.sentences)
    return sum(each.state is ClaimState.ACTIVE and anchors[each.id] is None for each in claims)
