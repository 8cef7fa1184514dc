"""What a claim cut by hand takes over from the claims it is made of, and what its words tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.claim import Claim, Kind
from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article.span import Span
    from workbench.claims import kinds, speakers
    from workbench.review.ground import Ground
    from workbench.review.state import ReviewState
else:
    kinds = later("workbench.claims.kinds")
    speakers = later("workbench.claims.speakers")


def kind_by_rules(ground: Ground, spans: Sequence[Span]) -> Kind:
    """The kind that the words of ``spans`` have by themselves; *other* where no rules apply."""
    if not ground.english:
        return Kind.OTHER
    words = " ".join(span.of(ground.text) for span in spans)
    (attribution,) = speakers.speakers([words])
    return kinds.kind_of(words, attribution)


def part_of(ground: Ground, claim: Claim, whole: Sequence[Span], part: Sequence[Span]) -> Claim:
    """What a part of ``claim`` begins with: everything but its words.

    The kind is that of the part's own words, unless a person chose another for the whole.
    """
    chosen = not ground.english or claim.kind is not kind_by_rules(ground, whole)
    return replace(claim, kind=claim.kind if chosen else kind_by_rules(ground, part))


def made_of(one: Claim, other: Claim) -> Claim:
    """What a claim made of two begins with; where they contradict each other, nothing.

    An attribution merged with its content is a child of neither.
    """
    parents = [each.parent for each in (one, other) if each.parent not in {one.id, other.id}]
    return Claim(
        id="",
        quote=(),
        kind=other.kind if one.kind is Kind.OTHER else one.kind,
        speaker=one.speaker if one.speaker == other.speaker else "",
        parent=next(filter(None, parents), ""),
    )


def cut_from_around(state: ReviewState, ground: Ground, spans: Sequence[Span]) -> Claim:
    """What a new claim takes over from the shortest claim around it: who says it, and where."""
    start, end = spans[0].start, spans[-1].end
    around = [
        (anchor.spans[-1].end - anchor.spans[0].start, claim_id)
        for claim_id, anchor in ground.anchors.items()
        if anchor
        and anchor.spans[0].start <= start
        and end <= anchor.spans[-1].end
        and state.claims[claim_id].is_listed
    ]
    whole = state.claims[min(around)[1]] if around else Claim("", ())
    parent = whole.id if whole.kind is Kind.ATTRIBUTION else whole.parent
    kind = kind_by_rules(ground, spans)
    return Claim("", (), kind=kind, speaker=whole.speaker, parent=parent)
