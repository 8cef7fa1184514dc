"""A claim as plain text to pass on: what it says, what was found, and by which sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import ClaimState, joined, squeezed
from workbench.review.check import Check
from workbench.review.listing import aside_words
from workbench.review.verdict import word_of
from workbench.wording import counted, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.claims.claim import Claim
    from workbench.review.evidence import Evidence
    from workbench.review.state import ReviewState

_INDENT = "   "
_DOT = " · "


class PassedOn(NamedTuple):
    """What goes out of the house."""

    text: str
    """In lines that read well in a mail; ends without a line break."""
    sources: int
    """How many sources are in it."""
    withheld: int
    """How many are not, because they must not be passed on."""


def passed_on(state: ReviewState, claim_id: str, article: str = "") -> PassedOn:
    """A claim with this reviewer's verdict, note and sources; ``article`` is the article's title.

    A source that is marked sensitive is left out, and its absence said. Raises `UnknownClaim`.
    """
    claim = state.claim(claim_id)
    check = state.check(claim_id) or Check(claim.wording)
    sources = [source for source in check.links if not source.sensitive]
    withheld = len(check.links) - len(sources)
    by = squeezed(state.mine.name)
    said = _found(claim, check, by, stale=state.is_stale(claim_id))
    parts = (
        "\n".join(_words(claim, article)),
        "\n".join(said),
        tr("Note:") + f"\n{check.note}" if check.note else "",
        "\n".join(_sources(sources, withheld)),
    )
    return PassedOn("\n\n".join(filter(None, parts)), len(sources), withheld)


def _words(claim: Claim, article: str) -> Iterator[str]:
    """In quotation marks only what the article says: a rewording in them would be a false quote."""
    yield tr("“{text}”", text=squeezed(joined(claim.quote)))
    if claim.statement:
        yield tr("Checked as: {words}", words=squeezed(claim.statement))
    if article:
        yield tr("Article: {title}", title=squeezed(article))


def _found(claim: Claim, check: Check, by: str, *, stale: bool) -> Iterator[str]:
    if claim.state is ClaimState.SET_ASIDE:
        yield tr("Set aside: {reason}", reason=aside_words(claim.reason))
    if check.verdict is None:
        if claim.state is not ClaimState.SET_ASIDE:
            yield tr("Verdict: open")
        return
    word = word_of(check.verdict)
    if check.checked:
        yield tr("Verdict: {verdict} ({name}, {day})", verdict=word, name=by, day=check.checked)
    else:
        yield tr("Verdict: {verdict} ({name})", verdict=word, name=by)
    if stale:
        yield tr("Given on other words: {words}", words=squeezed(check.claim))


def _sources(sources: Sequence[Evidence], withheld: int) -> Iterator[str]:
    if sources:
        yield tr("Sources:")
    for number, source in enumerate(sources, 1):
        first, *others = _lines(source)
        yield f"{number}. {first}"
        yield from (f"{_INDENT}{line}" for line in others)
    if withheld:
        yield counted(
            "{count} source that must not be passed on is left out.",
            "{count} sources that must not be passed on are left out.",
            withheld,
        )


def _lines(source: Evidence) -> Iterator[str]:
    """Title and publisher, the link, where in it and when it was read; each if there is any."""
    if named := ", ".join(filter(None, (squeezed(source.title), squeezed(source.publisher)))):
        yield named
    if source.url:
        yield source.url
    read = tr("read {day}", day=source.read) if source.read else ""
    if where := _DOT.join(filter(None, (squeezed(source.locator), read))):
        yield where
