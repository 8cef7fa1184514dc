"""The claims of one article as rows: everything a list, a text view or a report shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.claims.claim import AsideReason, ClaimState, joined, squeezed
from workbench.later import later
from workbench.review.gates import Standards
from workbench.review.order import number_of
from workbench.review.standing import Standing
from workbench.review.verdict import word_of
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.claims import worthiness
    from workbench.claims.claim import Anchor, Claim, Kind, Reason
    from workbench.review import succession
    from workbench.review.check import Check
    from workbench.review.gates import Unmet
    from workbench.review.state import ReviewState
    from workbench.review.verdict import Verdict

    Parsed: TypeAlias = Mapping[str, tuple[Reason, ...]]
    """What parses say for and against checking claims, by wording on one line."""
else:
    worthiness = later("workbench.claims.worthiness")
    succession = later("workbench.review.succession")

_NOT_PARSED: Parsed = MappingProxyType({})
_ASIDE: dict[str, str] = {
    AsideReason.QUESTION: marked("question"),
    AsideReason.WISH: marked("wish"),
    AsideReason.COMMAND: marked("command"),
    AsideReason.OPINION: marked("opinion"),
    AsideReason.HEADING: marked("heading"),
    AsideReason.CAPTION: marked("caption"),
    AsideReason.DATELINE: marked("dateline"),
}
_RETIRED = (
    marked("retired"),
    marked("retired into {claims}"),
    marked("retired, was {verdict}"),
    marked("retired into {claims}, was {verdict}"),
)
_BECAME = {
    ClaimState.SPLIT: (
        marked("split"),
        marked("split into {claims}"),
        marked("split, was {verdict}"),
        marked("split into {claims}, was {verdict}"),
    ),
    ClaimState.JOINED: (
        marked("merged"),
        marked("merged into {claims}"),
        marked("merged, was {verdict}"),
        marked("merged into {claims}, was {verdict}"),
    ),
}
"""What became of a claim: alone, with its heirs, with its verdict, with both."""


class Lens(NamedTuple):
    """What claims are looked at through, beside what was said of them."""

    english: bool = True
    """Whether the rules that know English words apply."""
    parsed: Parsed = _NOT_PARSED
    standards: Standards = Standards()


_PLAIN = Lens()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim with its number in article order and what this reviewer made of it."""

    id: str
    number: int
    """1-based among the claims to check, in article order; 0 when set aside. Never stored."""
    text: str
    """The wording, on one line."""
    kind: Kind
    speaker: str
    standing: Standing
    anchor: Anchor | None
    """``None`` when the quote is no longer found in the draft, and when the claim is retired."""
    depth: int = 0
    """1 for the content of an attribution, else 0."""
    verdict: Verdict | None = None
    """What this reviewer judged, whether it counts or the claim is set aside or retired."""
    stale: bool = False
    """Whether that was judged of other words."""
    has_note: bool = False
    sources: int = 0
    reason: str = ""
    """Why it is set aside; what became of it when it is retired."""
    quote: str = ""
    """What the article says, on one line, where the claim is restated; else empty."""
    english: bool = True
    """Whether the rules that know English words apply."""
    parsed: tuple[Reason, ...] = ()
    """What the parse of its sentence says for and against checking it."""
    unmet: tuple[Unmet, ...] = ()
    """The gates that this reviewer's verdict does not meet."""
    flag: str = ""
    """What this reviewer wants discussed, as the file says it; empty where nothing is."""

    @property
    def worth(self) -> worthiness.Worthiness:
        """How much it is worth checking, with the reasons; worked out when first asked for."""
        return worthiness.claim_worthiness(self.text, english=self.english, parsed=self.parsed)


def listing(
    state: ReviewState,
    anchors: Mapping[str, Anchor | None],
    lens: Lens = _PLAIN,
) -> tuple[ClaimRow, ...]:
    """Every claim to check or set aside, and those retired that were judged, in article order."""
    numbered = numbers(state)
    return tuple(
        row_of(state, anchors, claim.id, numbered.get(claim.id, 0), lens)
        for claim in state.claims.values()
        if claim.is_listed or claim.id in state.mine.checks
    )


def numbers(state: ReviewState) -> dict[str, int]:
    """The number of each claim to check, by id: 1, 2, 3 in article order."""
    active = (c.id for c in state.claims.values() if c.state is ClaimState.ACTIVE)
    return {claim_id: number for number, claim_id in enumerate(active, 1)}


def row_of(
    state: ReviewState,
    anchors: Mapping[str, Anchor | None],
    claim_id: str,
    number: int,
    lens: Lens = _PLAIN,
) -> ClaimRow:
    """One row, for when only one claim changed and its number is known."""
    claim, check = state.claim(claim_id), state.check(claim_id)
    anchor = anchors.get(claim_id) if claim.is_listed else None
    text = squeezed(claim.wording)
    return ClaimRow(
        id=claim_id,
        number=number,
        text=text,
        kind=claim.kind,
        speaker=claim.speaker,
        standing=_standing(claim, anchor, check),
        anchor=anchor,
        depth=1 if _is_content(state, claim) else 0,
        verdict=check.verdict if check else None,
        stale=claim.is_listed and state.is_stale(claim_id),
        has_note=bool(check and check.note),
        sources=len(check.links) if check else 0,
        reason=aside_words(claim.reason) if claim.is_listed else _became(state, claim, check),
        quote=squeezed(joined(claim.quote)) if claim.statement else "",
        english=lens.english,
        parsed=lens.parsed.get(text, ()),
        unmet=lens.standards.unmet(claim, check),
        flag=check.flag if check else "",
    )


def aside_words(reason: str) -> str:
    """Why a claim is set aside, as it is read: a usual reason, or somebody's own words."""
    return tr(_ASIDE[reason]) if reason in _ASIDE else reason


def _became(state: ReviewState, claim: Claim, check: Check | None) -> str:
    """What a retired claim became, and what was said of it: "split into 2 and 3, was disputed"."""
    heirs = [number_of(state, each) for each in succession.heirs(state, claim.id)]
    into = _enumerated([str(number) for number in heirs if number])
    verdict = word_of(check.verdict) if check and check.verdict else ""
    texts = _BECAME.get(claim.state, _RETIRED)
    return tr(texts[bool(into) + 2 * bool(verdict)], claims=into, verdict=verdict)


def _enumerated(names: Sequence[str]) -> str:
    """So many names within a sentence: 2, 3 and 4; empty for none."""
    *others, last = names or ("",)
    return tr("{several} and {last}", several=", ".join(others), last=last) if others else last


def _is_content(state: ReviewState, claim: Claim) -> bool:
    """Whether its attribution, or what became of that, is in the list too."""
    parent = state.claims.get(claim.parent)
    return parent is not None and parent.state is not ClaimState.RETIRED


def _standing(claim: Claim, anchor: Anchor | None, check: Check | None) -> Standing:
    if not claim.is_listed:
        return Standing.RETIRED
    if claim.state is ClaimState.SET_ASIDE:
        return Standing.ASIDE
    if check and check.verdict:
        return Standing(check.verdict.value)
    return Standing.OPEN if anchor else Standing.NOT_FOUND
