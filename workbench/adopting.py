"""Puts refined claims in the place of whole sentences, where nobody has worked yet.

A sentence is refined as a whole or not at all: only where its claim is still the one the words
gave, nobody's file and no step of the history names that claim, and no other claim reaches into it.
So nothing that somebody judged or edited is touched, and nothing is said twice beside it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.birth import born
from workbench.claims.language import ENGLISH
from workbench.claims.placing import anchored
from workbench.claims.refined import reasons_by_wording
from workbench.pace import Pace
from workbench.review.check import ReviewerChecks
from workbench.review.coverage import Edges
from workbench.review.gates import Standards
from workbench.review.history import History
from workbench.review.listing import Lens, listing
from workbench.review.progress import Progress
from workbench.review.state import ReviewState
from workbench.store.folder import ids_named, load_claims
from workbench.store.save import save_claims

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from workbench.claims.claim import Anchor, Claim, Proposal
    from workbench.opening import Draft
    from workbench.refinement import Offered
    from workbench.review.listing import ClaimRow, Parsed
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored

_STANDARDS = Standards()
_UNREFINED = "tokens-"
"""How ``splitter:`` begins while nothing but words has been read."""


@dataclass(frozen=True, slots=True)
class Refinable:
    """An open article at one moment, for any thread to work from."""

    draft: Draft
    history: History
    claims: Stored[ClaimsFile]
    in_hand: frozenset[str] = frozenset()
    """Ids of claims that somebody is just working on; they stay, too."""
    standards: Standards = _STANDARDS
    """What verdicts are held to."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """The article with its refined claims, all worked out, to be taken over in one go."""

    before: History
    """The moment it was worked out for: later it does not hold any more."""
    history: History
    anchors: dict[str, Anchor | None]
    progress: Progress
    rows: tuple[ClaimRow, ...]
    firsts: Mapping[str, str]
    """The claims that gave way, each with the first of those in its place."""
    parsed: Parsed
    """What the parses add to the check-worthiness of claims, by wording."""
    standards: Standards
    """What its verdicts were held to: by others the rows do not hold any more."""

    @property
    def gone(self) -> frozenset[str]:
        """Ids of the claims that are not there any more."""
        return frozenset(self.firsts.keys() - self.history.present.claims.keys())


def is_refinable(claims: Stored[ClaimsFile], draft: Draft) -> bool:
    """Whether refining may still change this list: made from words, of this draft, and writable."""
    document = claims.document
    return (
        document is not None
        and not claims.read_only
        and document.splitter.startswith(_UNREFINED)
        and document.draft == draft.article.draft
    )


def adopted(start: Refinable, offered: Offered, pace: Pace) -> Adopted | None:
    """Work out the article with these claims; ``None`` where its list was settled meanwhile.

    Raises `Cancelled`, and `StoreError` where it can't be told what others have judged.
    """
    if not is_refinable(load_claims(start.claims.path), start.draft):
        return None
    exchange = _Exchange(start, offered, pace)
    return _worked_out(start, start.history.mapped(exchange.made), exchange.firsts, offered, pace)


def weighed(start: Refinable, offered: Offered, pace: Pace) -> Adopted:
    """Work out the article with the claims it has, weighed by what the parses say of them.

    For a list that was settled earlier. Raises `Cancelled`.
    """
    return _worked_out(start, start.history, {}, offered, pace)


def _worked_out(
    start: Refinable, history: History, firsts: Mapping[str, str], offered: Offered, pace: Pace
) -> Adopted:
    """The article as it is at the moment ``history`` stands at."""
    draft, present = start.draft, history.present
    claims = pace.over(list(present.claims.values()))
    anchors = anchored(claims, draft.locator, draft.sentences)
    pace.breathe()
    progress = Progress(draft.sentences, anchors, present)
    pace.breathe()
    parsed = reasons_by_wording(offered.passages, offered.answers)
    standards = start.standards
    rows = listing(present, anchors, Lens(draft.language == ENGLISH, parsed, standards))
    return Adopted(start.history, history, anchors, progress, rows, firsts, parsed, standards)


def settled(draft: Draft, claims: Stored[ClaimsFile], offered: Offered) -> Stored[ClaimsFile]:
    """Write the claims offered in the place of sentences; for a program without a session.

    Raises `SaveFailed`, and `StoreError` where it can't be told what people have judged.
    """
    document = claims.document
    if document is None or not is_refinable(claims, draft):
        return claims
    state = ReviewState({each.id: each for each in document.claims}, ReviewerChecks("", ""))
    refined = _Exchange(Refinable(draft, History(state), claims), offered, Pace()).made(state)
    wanted = tuple(refined.claims.values())
    return save_claims(claims, replace(document, claims=wanted, splitter=refined.splitter))


class _Exchange:
    """Which claims give way to which."""

    def __init__(self, start: Refinable, offered: Offered, pace: Pace) -> None:
        self._start = start
        self._splitter = offered.splitter
        self._pace = pace
        self._for = self._exchanges(self._born(offered.whole), self._by_sentence(offered.parts))
        """By id of each claim that gives way: those in its place."""
        self.firsts = {claim_id: made[0].id for claim_id, made in self._for.items()}
        self._known: dict[int, dict[str, Claim]] = {}

    def made(self, state: ReviewState) -> ReviewState:
        """A state of the history with every claim that gives way exchanged."""
        claims = self._known.get(id(state.claims))
        if claims is None:
            claims = self._known[id(state.claims)] = self._exchanged(state.claims)
        return replace(state, claims=claims, splitter=self._splitter)

    def _exchanged(self, claims: Mapping[str, Claim]) -> dict[str, Claim]:
        result: dict[str, Claim] = {}
        for claim_id, claim in claims.items():
            for each in self._for.get(claim_id, (claim,)):
                result[each.id] = each
        return result

    def _by_sentence(self, parts: Sequence[Proposal]) -> Mapping[int, list[Claim]]:
        found: defaultdict[int, list[Claim]] = defaultdict(list)
        for proposal, claim in zip(parts, self._born(parts), strict=True):
            found[proposal.sentence].append(claim)
        return found

    def _born(self, proposals: Sequence[Proposal]) -> tuple[Claim, ...]:
        draft = self._start.draft
        return born(draft.article.text, self._pace.over(proposals), draft.locator)

    def _exchanges(
        self, whole: Sequence[Claim], parts: Mapping[int, list[Claim]]
    ) -> dict[str, tuple[Claim, ...]]:
        """The exchange for each sentence that nobody has worked on. ``whole`` has one for each."""
        present = self._start.history.present.claims
        untouched = {claim.id for claim in whole if present.get(claim.id) == claim}
        others = {i: claim for i, claim in present.items() if i not in untouched}
        spared = self._named(others)
        reached = self._reached(others)
        free = {
            index: claim.id
            for index, claim in enumerate(whole)
            if claim.id in untouched
            and claim.id not in spared
            and index not in reached
            and parts.get(index)
            and not any(part.id in others for part in parts[index])
        }
        staying = present.keys() - free.values()
        there = staying | {part.id for index in free for part in parts[index]}
        return {
            claim_id: tuple(_hung(part, there) for part in parts[index])
            for index, claim_id in free.items()
        }

    def _named(self, others: Mapping[str, Claim]) -> frozenset[str]:
        """Ids of claims that any file, any step of the history or another claim speaks of."""
        files = ids_named(self._start.claims.path.parent)
        claims = (each for claim in others.values() for each in (claim.parent, *claim.into))
        start = self._start
        return files | start.history.touched | start.in_hand | frozenset(claims)

    def _reached(self, others: Mapping[str, Claim]) -> frozenset[int]:
        """The sentences that these claims reach into."""
        draft = self._start.draft
        edges = Edges(draft.sentences)
        claims = self._pace.over(list(others.values()))
        anchors = anchored(claims, draft.locator, draft.sentences)
        return frozenset(i for anchor in anchors.values() for i in edges.reached(anchor))


def _hung(part: Claim, there: Collection[str]) -> Claim:
    """``part`` as the content of its attribution, or of none where that did not come along."""
    return part if part.parent in there else replace(part, parent="")
