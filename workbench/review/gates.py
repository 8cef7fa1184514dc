"""Gates: what evidence and notes a verdict should have. They warn and never stop anybody."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from workbench.claims.claim import ClaimState, squeezed
from workbench.review.evidence import Grade, Stance
from workbench.review.verdict import Verdict
from workbench.wording import counted, marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workbench.claims.claim import Claim
    from workbench.review.check import Check
    from workbench.review.evidence import Evidence
    from workbench.review.state import ReviewState

ORIGINS = 3
"""So many independent origins stand for one that was there itself."""

_SECOND_HAND = frozenset({Grade.SECONDARY, Grade.TERTIARY})
_COUNTS_UNDER = {Verdict.VERIFIED: Stance.SUPPORTS, Verdict.DISPUTED: Stance.REFUTES}
"""The stance that bears a verdict out; a link without one is taken to have it."""


class Gate(StrEnum):
    """The rules by the names they have in ``project.yaml``."""

    VERIFIED_SOURCE = "verified-source"
    """Verified needs evidence that is not the article itself, nor from its outlet."""
    DISPUTED_SOURCE = "disputed-source"
    """Disputed needs evidence against the claim, and a note."""
    THREE_ORIGINS = "three-origins"
    """Secondary and tertiary sources alone need three different origins."""
    UNSOURCED_WHERE = "unsourced-where"
    """Unsourced needs a note that says where one looked."""


class GateMode(StrEnum):
    """What a project makes of one gate."""

    WARN = "warn"
    OFF = "off"


class Home(NamedTuple):
    """Where the article itself was published, as far as its claim list tells."""

    url: str = ""
    publisher: str = ""

    def owns(self, link: Evidence) -> bool:
        """Whether ``link`` is the article, a copy of it in an archive, or from the same outlet."""
        if self.publisher and _name(self.publisher) == _name(link.publisher):
            return True
        own = _hosts(self.url)
        return any(_same_outlet(a, b) for a in own for b in _hosts(link.url))


class Need(StrEnum):
    """What would mend it."""

    SOURCE = "source"
    NOTE = "note"


_DISPUTED: dict[tuple[Need, ...], str] = {
    (Need.SOURCE,): marked("Disputed, but no source against it is given."),
    (Need.NOTE,): marked("Disputed, but no note says what is wrong."),
    (Need.SOURCE, Need.NOTE): marked(
        "Disputed, but no source against it is given and no note says what is wrong."
    ),
}


class Unmet(NamedTuple):
    """One gate that a verdict does not meet, with what is lacking in one sentence."""

    gate: Gate
    sentence: str
    needs: tuple[Need, ...]


class Standards(NamedTuple):
    """What the verdicts on one article are held to."""

    home: Home = Home()
    off: frozenset[Gate] = frozenset()
    """The gates that do not warn."""

    def unmet(self, claim: Claim, check: Check | None) -> tuple[Unmet, ...]:
        """The gates that a reviewer's verdict on a claim does not meet."""
        return unmet(claim, check, self.home, self.off) if check else ()

    def incomplete(self, state: ReviewState) -> int:
        """How many of a reviewer's verdicts leave a gate unmet."""
        checks = state.mine.checks.items()
        return sum(bool(self.unmet(state.claims[i], c)) for i, c in checks if i in state.claims)


def unmet(claim: Claim, check: Check, home: Home, off: Collection[Gate] = ()) -> tuple[Unmet, ...]:
    """The gates that the verdict in ``check`` does not meet, those switched ``off`` left out.

    Nothing is asked of a claim without a verdict, or that is not to be checked any more.
    """
    if check.verdict is None or claim.state is not ClaimState.ACTIVE:
        return ()
    bearing = _bearing(check, check.verdict, home)
    found = (
        _verified(check, bearing, home),
        _disputed(check, bearing),
        _origins(bearing),
        _unsourced(check),
    )
    return tuple(each for each in found if each and each.gate not in off)


def _bearing(check: Check, verdict: Verdict, home: Home) -> tuple[Evidence, ...]:
    """The links that bear the verdict out; for a verified claim none of the article's outlet."""
    stance = _COUNTS_UNDER.get(verdict)
    return tuple(
        link
        for link in check.links
        if (link.stance or stance) is stance
        and not (verdict is Verdict.VERIFIED and home.owns(link))
    )


def _verified(check: Check, bearing: Sequence[Evidence], home: Home) -> Unmet | None:
    if check.verdict is not Verdict.VERIFIED or bearing:
        return None
    if not check.links:
        what = tr("Verified, but no source is given.")
    elif all(home.owns(link) for link in check.links):
        what = tr(
            "Verified, but its only source is the article itself or the outlet it appeared in."
        )
    else:
        what = tr("Verified, but no source from outside the article's outlet supports it.")
    return Unmet(Gate.VERIFIED_SOURCE, what, (Need.SOURCE,))


def _disputed(check: Check, bearing: Sequence[Evidence]) -> Unmet | None:
    if check.verdict is not Verdict.DISPUTED:
        return None
    found = {Need.SOURCE: bool(bearing), Need.NOTE: bool(check.note.strip())}
    lacks = tuple(need for need, is_there in found.items() if not is_there)
    return Unmet(Gate.DISPUTED_SOURCE, tr(_DISPUTED[lacks]), lacks) if lacks else None


def _origins(bearing: Sequence[Evidence]) -> Unmet | None:
    if not bearing or any(link.grade not in _SECOND_HAND for link in bearing):
        return None
    count = len({origin_of(link) for link in bearing})
    if count >= ORIGINS:
        return None
    what = counted(
        "All its sources are second-hand and come from {count} origin; {wanted} are asked for.",
        "All its sources are second-hand and come from {count} different origins; "
        "{wanted} are asked for.",
        count,
        wanted=ORIGINS,
    )
    return Unmet(Gate.THREE_ORIGINS, what, (Need.SOURCE,))


def _unsourced(check: Check) -> Unmet | None:
    if check.verdict is not Verdict.UNSOURCED or check.note.strip():
        return None
    what = tr("Unsourced, but no note says where you looked.")
    return Unmet(Gate.UNSOURCED_WHERE, what, (Need.NOTE,))


def origin_of(link: Evidence) -> str:
    """What two links have in common that tell the same thing from the same mouth."""
    named = _name(link.origin) or _name(link.publisher)
    return named or next(iter(_hosts(link.url)), "") or _name(link.title)


def _name(text: str) -> str:
    """A name for comparing: "The Daily Example" is "Daily example"."""
    return squeezed(text).casefold().removeprefix("the ")


@lru_cache(maxsize=256)
def _hosts(url: str) -> tuple[str, ...]:
    """The host of an address, and of the address in its path where it leads to an archived copy.

    Kept, since the article's own is asked for with every link.
    """
    places = [place for place in _archived().split(url.partition("?")[0]) if place]
    return tuple(filter(None, (_host(place) for place in places)))


def _host(place: str) -> str:
    try:
        host = urlsplit(f"//{place}").hostname or ""
    except ValueError:
        return ""
    return _front().sub("", host.rstrip("."))


def _same_outlet(one: str, other: str) -> bool:
    """Whether two hosts are the same, or one is a part of the other."""
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


@cache
def _archived() -> re.Pattern[str]:
    return re.compile(r"https?:/{1,2}", re.IGNORECASE)


@cache
def _front() -> re.Pattern[str]:
    """What a site puts before its name without being another site."""
    return re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=.+\.)")
