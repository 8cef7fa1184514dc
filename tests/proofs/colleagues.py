"""What several people do to one article at the same time, by chance, as the store's documents.

Two who share a checkout of their own, or one person at two desks: they choose from so few claims,
links and words that they often meet, and sometimes do just the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import Claim, ClaimState, Kind, birth_id
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence
from workbench.review.verdict import Verdict
from workbench.store.documents import ClaimsFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

CLAIMS = 30
WORDS = ("ferry", "harbour", "berth", "pilot", "light", "fog", "cargo", "quay")
DAYS = ("2026-11-20", "2026-11-21", "2026-11-22")
VERDICTS = tuple(Verdict)
KINDS = (Kind.DATE, Kind.EVENT, Kind.QUANTITY)
REASONS = ("question", "wish", "opinion")
EDITABLE = (ClaimState.ACTIVE, ClaimState.SET_ASIDE)


class Focus(NamedTuple):
    """Where somebody works: on which claims, and how often on few of them."""

    claims: tuple[int, ...]
    share: float

    def choose(self, rng: Random, known: int) -> int:
        """The number of a claim."""
        hot = rng.random() < self.share
        return rng.choice(self.claims) if hot else rng.randrange(known)


def new_list(rng: Random) -> ClaimsFile:
    """The claim list of a new article."""
    claims: dict[str, Claim] = {}
    for number in range(CLAIMS):
        quote = f"The {rng.choice(WORDS)} of place {number} is {rng.choice(WORDS)} {number}"
        claim_id = birth_id([quote])
        claims[claim_id] = Claim(claim_id, (quote,), kind=rng.choice(KINDS))
    return ClaimsFile(
        "seeds/harbour.txt", "Harbour", "b83882cfa7f5", "rules-1", tuple(claims.values())
    )


def new_checks(slug: str, claims: ClaimsFile, rng: Random) -> ReviewerChecks:
    """A reviewer's file with about half of the claims judged."""
    checks = ReviewerChecks(slug, slug.title())
    for number in range(CLAIMS):
        if rng.random() < 0.5:
            checks = _with_check(checks, claims, number, _judged(Check(""), rng))
    return checks


def reviewed(
    checks: ReviewerChecks, claims: ClaimsFile, rng: Random, edits: int, focus: Focus
) -> ReviewerChecks:
    """The file after so many edits."""
    for _ in range(edits):
        number = focus.choose(rng, CLAIMS)
        before = checks.checks.get(claims.claims[number].id)
        if before is None:
            after: Check | None = _judged(Check(""), rng)
        else:
            after = rng.choice(_CHECK_EDITS)(before, rng)
        checks = _with_check(checks, claims, number, after)
    return checks


def _with_check(
    checks: ReviewerChecks, claims: ClaimsFile, number: int, check: Check | None
) -> ReviewerChecks:
    claim = claims.claims[number]
    held = dict(checks.checks)
    if check is None or check.is_empty:
        held.pop(claim.id, None)
    else:
        held[claim.id] = replace(check, claim=check.claim or claim.statement or claim.quote[0])
    return replace(checks, checks=held)


def _judged(check: Check, rng: Random) -> Check:
    verdict, day = rng.choice(VERDICTS), rng.choice(DAYS)
    note = "\n".join(rng.sample(WORDS, 3)) if rng.random() < 0.5 else check.note
    return replace(check, verdict=verdict, checked=day, note=note)


def _noted(check: Check, rng: Random) -> Check:
    lines = check.note.split("\n") if check.note else ["first", "second", "third", "fourth"]
    at = rng.randrange(len(lines) + 1)
    word = f"{rng.choice(WORDS)} {rng.randrange(3)}"
    return replace(check, note="\n".join([*lines[:at], word, *lines[at + rng.randrange(2) :]]))


def _linked(check: Check, rng: Random) -> Check:
    known = {link.url: link for link in check.links}
    url = f"https://example.org/{rng.choice(WORDS)}"
    known[url] = replace(known.get(url, Evidence(url)), title=f"Title {rng.randrange(3)}")
    return replace(check, links=tuple(known.values()))


def _unlinked(check: Check, rng: Random) -> Check:
    kept = [link for link in check.links if rng.random() < 0.5]
    return replace(check, links=tuple(kept))


def _flagged(check: Check, rng: Random) -> Check:
    return replace(check, flag=f"ask {rng.choice(WORDS[:3])}")


def _corrected(check: Check, rng: Random) -> Check:
    return replace(check, correction=f"better {rng.choice(WORDS[:3])}")


def _withdrawn(check: Check, rng: Random) -> Check | None:
    return None if rng.random() < 0.7 else replace(check, verdict=None, checked="")


_CHECK_EDITS: tuple[Callable[[Check, Random], Check | None], ...] = (
    *(_judged, _judged, _noted, _noted, _noted, _linked, _linked, _linked),
    *(_unlinked, _flagged, _corrected, _withdrawn),
)


def carved(claims: ClaimsFile, rng: Random, edits: int, focus: Focus) -> ClaimsFile:
    """The claim list after so many edits."""
    ids = [claim.id for claim in claims.claims]
    for _ in range(edits):
        wanted = ids[focus.choose(rng, len(ids))]
        held = list(claims.claims)
        at = next(i for i, claim in enumerate(held) if claim.id == wanted)
        if held[at].state in EDITABLE:
            held[at : at + 1] = rng.choice(_CLAIM_EDITS)(held[at], rng)
            claims = replace(claims, claims=tuple({each.id: each for each in held}.values()))
    return claims


def _reworded(claim: Claim, rng: Random) -> list[Claim]:
    return [replace(claim, statement=f"{claim.quote[0]}, {rng.choice(WORDS[:3])}.")]


def _of_another_kind(claim: Claim, rng: Random) -> list[Claim]:
    return [replace(claim, kind=rng.choice(KINDS))]


def _said_by(claim: Claim, rng: Random) -> list[Claim]:
    return [replace(claim, speaker=rng.choice(WORDS[:3]))]


def _put_aside(claim: Claim, rng: Random) -> list[Claim]:
    if claim.state is ClaimState.SET_ASIDE and rng.random() < 0.5:
        return [replace(claim, state=ClaimState.ACTIVE, reason="")]
    return [replace(claim, state=ClaimState.SET_ASIDE, reason=rng.choice(REASONS))]


def _split(claim: Claim, rng: Random) -> list[Claim]:
    words = claim.quote[0].split()
    at = rng.randrange(2, 4)
    halves = [" ".join(words[:at]), " ".join(words[at:])]
    children = [Claim(birth_id([half, claim.id]), (half,)) for half in halves]
    into = tuple(child.id for child in children)
    return [replace(claim, state=ClaimState.SPLIT, reason="", into=into), *children]


def _one_more(claim: Claim, rng: Random) -> list[Claim]:
    quote = f"{rng.choice(WORDS)} after {claim.quote[0]}"
    return [claim, Claim(birth_id([quote]), (quote,), kind=rng.choice(KINDS))]


_CLAIM_EDITS: tuple[Callable[[Claim, Random], list[Claim]], ...] = (
    *(_reworded, _reworded, _of_another_kind, _said_by),
    *(_put_aside, _put_aside, _split, _split, _one_more, _one_more),
)
