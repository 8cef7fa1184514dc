"""Splitting any text for another program: plain values, offsets of the text as it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.article import Article, canonical, draft_of
from workbench.article.layout import paragraphs
from workbench.article.original import OriginalOffsets
from workbench.article.sentences import sentences
from workbench.claims.claim import joined
from workbench.claims.granularity import Granularity
from workbench.claims.language import ENGLISH, detect
from workbench.claims.refined import joined_up, reasons_by_sentence
from workbench.claims.refining import passages
from workbench.claims.splitter import propose
from workbench.claims.worthiness import score

if TYPE_CHECKING:
    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Proposal, Reason
    from workbench.claims.refined import Engine


def split_text(
    raw: str, engine: Engine | None = None, granularity: Granularity = Granularity.NORMAL
) -> dict[str, object]:
    """Everything the splitter says of a text, ready for JSON; one claim a sentence if no engine is.

    ``spans`` don't contain ``inherited``; ``parent`` is an index in ``claims``. All offsets are
    code points of ``raw`` as it stands.
    """
    text = canonical(raw).text
    parts = paragraphs(text, markdown=False)
    article = Article("", "", text, "", parts, draft_of(text))
    found = sentences(article)
    language = detect(text)
    english = language == ENGLISH
    proposals = propose(article, found)
    claims = proposals
    parsed: dict[int, tuple[Reason, ...]] = {}
    if engine and english:
        split = passages(article, found, proposals)
        answers = [engine.refine(each, granularity) for each in split]
        claims = joined_up(split, answers)
        parsed = dict(enumerate(reasons_by_sentence(split, answers)))
    offsets = OriginalOffsets(raw)
    return {
        "language": language,
        "sentences": [offsets.spans([sentence.span])[0] for sentence in found],
        "scores": [
            _score(text, index, sentence, parsed.get(index, ()), english=english)
            for index, sentence in enumerate(found)
        ],
        "set_aside": [
            {"sentence": proposal.sentence, "reason": proposal.aside}
            for proposal in proposals
            if proposal.aside
        ],
        "claims": [_claim(text, claim, offsets) for claim in claims],
    }


def _score(
    text: str, index: int, sentence: Sentence, parsed: tuple[Reason, ...], *, english: bool
) -> dict[str, object]:
    worth = score(sentence.span.of(text), sentence.role, english=english, parsed=parsed)
    return {
        "sentence": index,
        "score": round(worth.score, 4),
        "reasons": [reason.name for reason in worth.reasons],
    }


def _claim(text: str, proposal: Proposal, offsets: OriginalOffsets) -> dict[str, object]:
    return {
        "sentence": proposal.sentence,
        "spans": offsets.spans(proposal.spans),
        "inherited": offsets.spans(proposal.inherited),
        "text": proposal.statement or joined([span.of(text) for span in proposal.spans]),
        "kind": proposal.kind,
        "speaker": proposal.speaker,
        "rule": proposal.rule,
        "parent": proposal.parent,
    }
