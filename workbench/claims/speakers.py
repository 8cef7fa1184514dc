"""Who speaks in each sentence of a paragraph, also where a quotation runs over several."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.attribution import speaker_of
from workbench.claims.quotation import marks, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.attribution import Attribution


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence as part of a quotation, or outside of any."""

    own: Attribution | None
    inside: bool
    """Whether a quotation opened earlier is still open where the sentence begins."""
    leaves_open: bool
    begins_quoted: bool
    has_half: bool
    """Whether a quotation begins or ends in it that ends or begins elsewhere."""


def speakers(
    paragraph: Sequence[str], before: Attribution | None = None
) -> list[Attribution | None]:
    """The attribution of every sentence of ``paragraph``; None where nobody else speaks.

    A quotation over several sentences belongs to whoever one of them names, the nearest before a
    sentence first; one that follows directly on another belongs to the same speaker. ``before`` is
    the speaker of a quotation that the paragraph before left open, which this one may carry on.
    """
    parts = _parts(paragraph)
    found: list[Attribution | None] = []
    last = before
    at = 0
    while at < len(parts):
        end = _end_of_quotation(parts, at)
        run = parts[at:end]
        speaker = _first_named(run) or (last if run[0].begins_quoted or run[0].inside else None)
        for part in run:
            own = _named(part)
            speaker = own or speaker
            found.append(own or _carried(speaker))
        last = speaker if speaker is not None and speaker.quoted else None
        at = end
    return found


def leaves_open(paragraph: Sequence[str]) -> bool:
    """Whether ``paragraph`` ends inside a quotation, so that the next may carry it on."""
    parts = _parts(paragraph)
    return bool(parts) and parts[-1].leaves_open


def _parts(paragraph: Sequence[str]) -> list[_Part]:
    parts: list[_Part] = []
    inside = False
    for sentence in paragraph:
        pairs = marks(sentence)
        stretches = quoted(sentence, pairs)
        opens = any(stretch.start in pairs.opened for stretch in stretches)
        closes = any(stretch.end - 1 in pairs.closed for stretch in stretches)
        stays = opens or (inside and not closes)
        begins = bool(stretches) and not sentence[: stretches[0].start].strip() and not closes
        parts.append(_Part(speaker_of(sentence), inside, stays, begins, opens or closes))
        inside = stays
    return parts


def _end_of_quotation(parts: Sequence[_Part], at: int) -> int:
    """The index behind the sentences that share one quotation with that at ``at``."""
    while parts[at].leaves_open and at + 1 < len(parts):
        at += 1
    return at + 1


def _first_named(run: Sequence[_Part]) -> Attribution | None:
    """The first speaker that a sentence of one quotation names."""
    return next((part.own for part in run if _named(part) is not None), None)


def _named(part: _Part) -> Attribution | None:
    """Who speaks by the words of the sentence itself, unless all of it is inside a quotation."""
    return None if part.inside and not part.has_half else part.own


def _carried(speaker: Attribution | None) -> Attribution | None:
    """The same speaker, named in another sentence."""
    return None if speaker is None else replace(speaker, span=None, quoted=True, carried=True)
