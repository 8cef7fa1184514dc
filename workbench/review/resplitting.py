"""Other claims for one sentence, finer or coarser: what people worked on stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING

from workbench.article.anchor import place_number
from workbench.claims.claim import AsideReason, Claim, ClaimState, birth_id
from workbench.review.carving import quoting
from workbench.review.edits import Edit
from workbench.review.order import Placed, retired, with_claims
from workbench.review.overlap import is_covered, is_mostly_shared, shared
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Sequence

    from workbench.article.span import Span
    from workbench.claims.claim import Proposal
    from workbench.review.ground import Ground
    from workbench.review.state import ReviewState

_LABEL = marked("splitting the sentence anew")


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
    stay, and so do claims made or changed by hand. Nothing is proposed beside them for words that
    they quote, or where one of them shares more than half of its own words, or of the proposal's;
    untouched claims that nothing comes in the place of then stay, too.
    ``known`` is what the splitter offers at other granularities: a claim that is neither there nor
    among ``proposals`` was made by hand. Without it, hand-work is told by its traces alone: an edge
    that was moved, a split or merge, a reason for setting aside that no splitter gives.
    Claims that go are retired. ``sentence`` is an index; spans are offsets of the whole text.
    """
    untouched = _Untouched(state, ground, judged, (*proposals, *known) if known else ())
    here, stay = _claims_around(state, ground, sentence, untouched)
    made, left_out = _made(state, ground, proposals, stay)
    ids = {each.claim.id for each in (*made, *map(Placed, stay))}
    gone = [
        Placed(retired(claim))
        for claim in here
        if claim.id not in ids and not left_out.needs(ground.spans(state, claim.id))
    ]
    changed = [each for each in (*made, *gone) if state.claims.get(each.claim.id) != each.claim]
    focus = next((each.claim.id for each in made if each.claim.state is ClaimState.ACTIVE), "")
    if not changed:
        return Edit(state, tr(_LABEL), ())
    touched = tuple(each.claim.id for each in changed)
    return Edit(with_claims(state, ground.anchors, changed), tr(_LABEL), touched, focus)


def kept(
    state: ReviewState,
    ground: Ground,
    sentence: int,
    proposals: Sequence[Proposal],
    judged: Container[str] = (),
    known: Collection[Proposal] = (),
) -> tuple[str, ...]:
    """Ids of the claims to which `resplit` prefers none of ``proposals``: people worked on them.

    Not those that quote just what is proposed.
    """
    untouched = _Untouched(state, ground, judged, (*proposals, *known) if known else ())
    _, stay = _claims_around(state, ground, sentence, untouched)
    proposed = {proposal.spans for proposal in proposals}
    return tuple(
        claim.id
        for claim in stay
        if claim not in untouched and ground.spans(state, claim.id) not in proposed
    )


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


def _claims_around(
    state: ReviewState, ground: Ground, sentence: int, untouched: _Untouched
) -> tuple[list[Claim], list[Claim]]:
    """The listed claims that lie in the sentence, and those quoting words of it that stay."""
    whole = ground.sentences[sentence].span
    near = _claims_at(state, ground, whole)
    here = [claim for claim in near if _lies_in(ground.spans(state, claim.id), whole)]
    return here, [claim for claim in near if claim not in here or claim not in untouched]


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
) -> tuple[list[Placed], _LeftOut]:
    """The claims of those proposals that are no claims that ``stay``, nor said by these."""
    staying = [ground.spans(state, claim.id) for claim in stay]
    ids: list[str] = []
    new: list[bool] = []
    for proposal in proposals:
        there = quoting(state, ground, proposal.spans)
        listed = there is not None and there.is_listed
        new.append(there not in stay if listed else not _is_said(ground, proposal, staying))
        if there:
            ids.append(there.id if listed or new[-1] else "")
        else:
            ids.append(_birth_id(state, ground, proposal, ids) if new[-1] else "")
    placed = [
        Placed(_claim(ground, proposal, claim_id, ids), proposal.spans[0].start)
        for proposal, claim_id in zip(proposals, ids, strict=True)
    ]
    offered = [span for proposal in proposals for span in proposal.spans]
    said = [span for proposal in compress(proposals, new) for span in proposal.spans]
    said += [span for spans in staying for span in spans]
    return list(compress(placed, new)), _LeftOut(ground.text, offered, said)


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """The words of proposals that give way to claims that stay."""

    text: str
    offered: Sequence[Span]
    """What all proposals quote."""
    said: Sequence[Span]
    """What the claims that come and stay quote."""

    def needs(self, claim: Sequence[Span]) -> bool:
        """Whether a claim has words that were to be said otherwise, and now would not be at all."""
        return not is_covered(self.text, shared(claim, self.offered), self.said)


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


def _is_said(ground: Ground, proposal: Proposal, staying: Sequence[Sequence[Span]]) -> bool:
    """Whether claims that stay quote its words already, or one of them so many that both clash."""
    together = [span for spans in staying for span in spans]
    return is_covered(ground.text, proposal.spans, together) or any(
        is_mostly_shared(ground.text, proposal.spans, spans) for spans in staying
    )
