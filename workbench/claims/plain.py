"""Passages and answers as plain values, for a pipe between processes and for files.

Every field stands under its own name; spans are pairs. What comes back is checked: a pipe may
break, and a file may be anything.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from workbench.article.article import Role
from workbench.article.span import Span
from workbench.claims.attribution import Attribution
from workbench.claims.claim import Kind, Proposal, Reason
from workbench.claims.refined import Refined
from workbench.claims.refining import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Plain: TypeAlias = dict[str, Any]
"""What JSON can say."""


class NotPlain(ValueError):
    """A value is not what `passage_values` or `refined_values` makes."""


def line(values: Plain) -> str:
    """One line of JSON, always the same for the same values."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def values(text: str | bytes) -> Plain:
    """What a line says. Raises `NotPlain`."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotPlain(str(error)) from error
    if not isinstance(found, dict):
        raise NotPlain("not an object")
    return found


def passage_values(passage: Passage) -> Plain:
    """A passage as plain values."""
    return content_values(passage) | {
        "start": passage.start,
        "first_sentence": passage.first_sentence,
    }


def content_values(passage: Passage) -> Plain:
    """All that its claims depend on: a passage without its place in the article."""
    return {
        "text": passage.text,
        "role": passage.role.value,
        "english": passage.english,
        "sentences": _pairs(passage.sentences),
        "attributions": [each and _attribution_values(each) for each in passage.attributions],
        "claims": [_proposal_values(claim) for claim in passage.claims],
    }


def passage_from(found: Plain) -> Passage:
    """The passage that plain values tell. Raises `NotPlain`."""
    try:
        return Passage(
            text=found["text"],
            role=Role(found["role"]),
            english=found["english"],
            sentences=_spans(found["sentences"]),
            attributions=tuple(each and _attribution(each) for each in found["attributions"]),
            claims=tuple(map(_proposal, found["claims"])),
            start=found["start"],
            first_sentence=found["first_sentence"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotPlain(repr(error)) from error


def refined_values(answer: Refined) -> Plain:
    """An answer as plain values."""
    return {
        "claims": [_proposal_values(claim) for claim in answer.claims],
        "reasons": _reason_values(answer.reasons),
        "whole_reasons": _reason_values(answer.whole_reasons),
    }


def refined_from(found: Plain, passage: Passage) -> Refined:
    """The answer about ``passage`` that plain values tell.

    Raises `NotPlain`, also where it can't be an answer about this passage.
    """
    try:
        answer = Refined(
            tuple(map(_proposal, found["claims"])),
            _reasons(found["reasons"]),
            _reasons(found["whole_reasons"]),
        )
        fits = all(_fits(claim, passage, len(answer.claims)) for claim in answer.claims)
    except (KeyError, TypeError, ValueError) as error:
        raise NotPlain(repr(error)) from error
    fits = fits and len(answer.reasons) in {0, len(answer.claims)}
    if not fits or len(answer.whole_reasons) not in {0, len(passage.claims)}:
        raise NotPlain("not about this passage")
    return answer


def _fits(claim: Proposal, passage: Passage, claims: int) -> bool:
    """Whether a claim can be one of ``claims`` of this passage."""
    spans = (*claim.spans, *claim.inherited)
    return (
        bool(claim.spans)
        and 0 <= claim.sentence < len(passage.sentences)
        and all(0 <= span.start < span.end <= len(passage.text) for span in spans)
        and (claim.parent is None or 0 <= claim.parent < claims)
    )


def _proposal_values(claim: Proposal) -> Plain:
    return {
        "sentence": claim.sentence,
        "spans": _pairs(claim.spans),
        "inherited": _pairs(claim.inherited),
        "statement": claim.statement,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "rule": claim.rule,
        "parent": claim.parent,
        "aside": claim.aside,
    }


def _proposal(found: Plain) -> Proposal:
    return Proposal(
        sentence=int(found["sentence"]),
        spans=_spans(found["spans"]),
        inherited=_spans(found["inherited"]),
        statement=str(found["statement"]),
        kind=Kind(found["kind"]),
        speaker=str(found["speaker"]),
        rule=str(found["rule"]),
        parent=None if found["parent"] is None else int(found["parent"]),
        aside=str(found["aside"]),
    )


def _attribution_values(attribution: Attribution) -> Plain:
    return {
        "speaker": attribution.speaker,
        "span": attribution.span and list(attribution.span),
        "verb": attribution.verb,
        "quoted": attribution.quoted,
        "carried": attribution.carried,
    }


def _attribution(found: Plain) -> Attribution:
    return Attribution(
        speaker=found["speaker"],
        span=found["span"] and Span(*found["span"]),
        verb=found["verb"],
        quoted=found["quoted"],
        carried=found["carried"],
    )


def _reason_values(reasons: Iterable[Iterable[Reason]]) -> list[list[list[str | float]]]:
    return [[[each.name, each.points] for each in few] for few in reasons]


def _reasons(found: Iterable[Iterable[Sequence[Any]]]) -> tuple[tuple[Reason, ...], ...]:
    return tuple(tuple(_reason(*each) for each in few) for few in found)


def _reason(name: str, points: float) -> Reason:
    return Reason(str(name), float(points))


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in pairs)
