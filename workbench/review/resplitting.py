"""Other claims for one sentence, finer or coarser: what people worked on stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.article.anchor import place_number
from workbench.article.steps import has_words
from workbench.claims.claim import AsideReason, Claim, ClaimState, birth_id
from workbench.review.carving import quoting
from workbench.review.edits import Edit
from workbench.review.order import Placed, retired, with_claims

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Sequence

    from workbench.article.span import Span
    from workbench.claims.claim import Proposal
    from workbench.review.ground import Ground
    from workbench.review.state import ReviewState

_LABEL = "splitting the sentence anew"


def resplit(
    state: ReviewState,
    ground: Ground,
    sentence: int,
    proposals: Sequence[Proposal],
    judged: Container[str] = (),
    known: Collection[Proposal] = (),
) -> Edit:
    """Put ``proposals`` in the place of a sentence's claims that nobody has worked on.

    Claims that this reviewer or somebody else (their ids are in ``judged``) said something about
    stay, and so do claims made or changed by hand; for words that these quote nothing is proposed.
    ``known`` is what the splitter offers at other granularities: a claim that is neither there nor
    among ``proposals`` was made by hand. Without it, hand-work is told by its traces alone: an edge
    that was moved, a split or merge, a reason for setting aside that no splitter gives.
    Claims that go are retired. ``sentence`` is an index; spans are offsets of the whole text.
    """
    untouched = _Untouched(state, ground, judged, (*proposals, *known) if known else ())
    whole = ground.sentences[sentence].span
    near = _claims_at(state, ground, whole)
    here = [claim for claim in near if _lies_in(ground.spans(state, claim.id), whole)]
    stay = [claim for claim in near if claim not in here or claim not in untouched]
    made = _made(state, ground, proposals, stay)
    ids = {each.claim.id for each in (*made, *map(Placed, stay))}
    gone = [Placed(retired(claim)) for claim in here if claim.id not in ids]
    changed = [each for each in (*made, *gone) if state.claims.get(each.claim.id) != each.claim]
    focus = next((each.claim.id for each in made if each.claim.state is ClaimState.ACTIVE), "")
    if not changed:
        return Edit(state, _LABEL, ())
    touched = tuple(each.claim.id for each in changed)
    return Edit(with_claims(state, ground.anchors, changed), _LABEL, touched, focus)


@dataclass(frozen=True, slots=True)
class _Untouched:
    """The claims that are as a splitter made them, and that nobody said anything about."""

    state: ReviewState
    ground: Ground
    judged: Container[str]
    offered: Collection[Proposal]
    """Everything a splitter may have made of the sentence; empty when that is not known."""

    def __contains__(self, claim: Claim) -> bool:
        if self.state.check(claim.id) or claim.id in self.judged:
            return False
        if self.offered:
            return any(self._is_made_from(claim, proposal) for proposal in self.offered)
        spans = self.ground.spans(self.state, claim.id)
        born = birth_id(claim.quote, place_number(spans, self.ground.locator))
        by_hand = any(claim.id in each.into for each in self.state.claims.values())
        return claim.id == born and not by_hand and claim.reason in {"", *AsideReason}

    def _is_made_from(self, claim: Claim, proposal: Proposal) -> bool:
        anchor = self.ground.anchors.get(claim.id)
        return (
            anchor is not None
            and anchor.spans == proposal.spans
            and (claim.kind, claim.speaker) == (proposal.kind, proposal.speaker)
            and (claim.statement, claim.reason) == (proposal.statement, proposal.aside)
        )


def _claims_at(state: ReviewState, ground: Ground, sentence: Span) -> list[Claim]:
    """The listed claims that quote words of the sentence."""
    return [
        state.claims[claim_id]
        for claim_id, anchor in ground.anchors.items()
        if anchor
        and anchor.spans[0].start < sentence.end
        and sentence.start < anchor.spans[-1].end
        and state.claims[claim_id].is_listed
    ]


def _lies_in(spans: Sequence[Span], sentence: Span) -> bool:
    return sentence.start <= spans[0].start and spans[-1].end <= sentence.end


def _made(
    state: ReviewState, ground: Ground, proposals: Sequence[Proposal], stay: Collection[Claim]
) -> list[Placed]:
    """The claims of those proposals that are no claims that ``stay``, nor said by these."""
    covered = [span for claim in stay for span in ground.spans(state, claim.id)]
    ids: list[str] = []
    new: list[bool] = []
    for proposal in proposals:
        there = quoting(state, ground, proposal.spans)
        listed = there is not None and there.is_listed
        new.append(there not in stay if listed else not _is_covered(ground, proposal, covered))
        if there:
            ids.append(there.id if listed or new[-1] else "")
        else:
            ids.append(_birth_id(state, ground, proposal, ids) if new[-1] else "")
    return [
        Placed(_claim(ground, proposal, claim_id, ids), proposal.spans[0].start)
        for proposal, claim_id, is_new in zip(proposals, ids, new, strict=True)
        if is_new
    ]


def _birth_id(
    state: ReviewState, ground: Ground, proposal: Proposal, taken: Collection[str]
) -> str:
    pieces = [span.of(ground.text) for span in proposal.spans]
    place = place_number(proposal.spans, ground.locator)
    return birth_id(pieces, place, {*state.claims, *taken})


def _claim(ground: Ground, proposal: Proposal, claim_id: str, ids: Sequence[str]) -> Claim:
    bare = Claim(
        claim_id,
        (),
        kind=proposal.kind,
        speaker=proposal.speaker,
        parent="" if proposal.parent is None else ids[proposal.parent],
        state=ClaimState.SET_ASIDE if proposal.aside else ClaimState.ACTIVE,
        reason=proposal.aside,
    )
    quoted = ground.quoting(bare, proposal.spans, proposal.inherited, exactly=False)
    return replace(quoted, statement=proposal.statement)


def _is_covered(ground: Ground, proposal: Proposal, covered: Sequence[Span]) -> bool:
    """Whether all words that it quotes lie in ``covered`` ones."""
    for start, end in proposal.spans:
        at = start
        for span in sorted(covered):
            if span.end <= at or span.start >= end:
                continue
            if has_words(ground.text[at : max(at, span.start)]):
                return False
            at = span.end
        if has_words(ground.text[at:end]):
            return False
    return True
