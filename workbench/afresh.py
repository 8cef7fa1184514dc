"""One sentence split anew, as finely as a person asks: what the parser offers for it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.cache import Cache
from workbench.claims.granularity import Granularity
from workbench.claims.parser import parser_name
from workbench.claims.refined import Refined, joined_up
from workbench.pace import Pace
from workbench.refinement import passages_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.claims.claim import Proposal
    from workbench.claims.refined import Engine
    from workbench.claims.refining import Passage
    from workbench.opening import Draft


@dataclass(frozen=True, slots=True)
class Afresh:
    """What to make of one sentence; see `Carver.resplit`."""

    sentence: int
    """Its index in the article."""
    proposals: tuple[Proposal, ...]
    """The claims at the granularity asked for; parents are indices of these."""
    known: tuple[Proposal, ...]
    """Everything a splitter may have made of it: what is not among these was made by hand."""


def split_afresh(
    draft: Draft, sentence: int, granularity: Granularity, cache: Path, start: Callable[[], Engine]
) -> Afresh:
    """Ask for a sentence's claims, of the cache first; for any thread, since it may take seconds.

    ``start`` starts an engine where one is needed. Raises `ParserMissing` and `WorkerLost`.
    """
    passage = next(
        each
        for each in passages_of(draft, Pace())
        if sentence < each.first_sentence + len(each.sentences)
    )
    answers = _answers(passage, cache, start)
    whole = _of_sentence(passage, Refined(passage.claims), sentence)
    by_parse = {one: _of_sentence(passage, answers[one], sentence) for one in Granularity}
    known = dict.fromkeys((*whole, *(each for found in by_parse.values() for each in found)))
    return Afresh(sentence, by_parse[granularity], tuple(known))


def _answers(
    passage: Passage, cache: Path, start: Callable[[], Engine]
) -> dict[Granularity, Refined]:
    """The passage at every granularity."""
    caches = {one: Cache(cache, parser_name(), one) for one in Granularity}
    found = {one: known for one in Granularity if (known := caches[one].find(passage))}
    missing = [one for one in Granularity if one not in found]
    if missing:
        with closing(start()) as engine:
            for one in missing:
                found[one] = engine.refine(passage, one)
                caches[one].keep(passage, found[one])
    return found


def _of_sentence(passage: Passage, answer: Refined, sentence: int) -> tuple[Proposal, ...]:
    """The claims of one sentence, in the article's offsets, without parents in other sentences."""
    claims = joined_up([passage], [answer])
    own = [at for at, claim in enumerate(claims) if claim.sentence == sentence]
    place = {at: number for number, at in enumerate(own)}
    return tuple(
        replace(claims[at], parent=place.get(-1 if (up := claims[at].parent) is None else up))
        for at in own
    )
