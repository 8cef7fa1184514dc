"""How well sentences are split into claims, against what people split in public sets.

As in ``benchmarks.splitting``, the sets and their scorers stand in a folder that is named.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.table import Figure
from workbench.article.sentences import split_sentences
from workbench.claims.atomic.conditions import qualifiers
from workbench.claims.atomic.repairs import repaired
from workbench.claims.granularity import Granularity
from workbench.claims.parser import load_parser
from workbench.claims.quotation import marks
from workbench.claims.refined import InProcess
from workbench.claims.splitting import split_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from workbench.claims.parse import Word
    from workbench.claims.parser import Parser

_FINE_SET = "splitting_propsegment_wiki_dev.jsonl"
_COARSE_SET = "splitting_wikisplit_validation_600.jsonl"
_SCORER = "score_splitting.py"
_LOOSE = ",;:"


@dataclass(frozen=True, slots=True)
class _Said:
    """One claim: where its words stand, those it borrows among them, and how it reads."""

    spans: tuple[tuple[int, int], ...]
    own: tuple[tuple[int, int], ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """A text of a set, and its claims."""

    name: str
    text: str
    claims: tuple[_Said, ...]


def figures(data: Path) -> list[Figure]:
    """Every figure, for the sets in the folder ``data``."""
    parser = load_parser()
    by_granularity = {each: _split(data / _FINE_SET, parser, each) for each in Granularity}
    scores = {each: _score(data, _FINE_SET, answers) for each, answers in by_granularity.items()}
    fine = scores[Granularity.FINE]
    of_pairs = _split(data / _COARSE_SET, parser, Granularity.COARSE)
    coarse = _score(data, _COARSE_SET, of_pairs)
    answers = [answer for each in (*by_granularity.values(), of_pairs) for answer in each]
    loose = sum(_is_loose(answer.text, *span) for answer in answers for span in _spans(answer))
    lost = sum(1 for answer in answers for _ in _left_behind(answer, parser))
    return [
        Figure("claims, fine (PropSegmEnt): J80 F1", fine["J80F1"], 0.45),
        Figure("claims, fine (PropSegmEnt): soft F1", fine["softF1"], 0.56),
        Figure("claims, coarse (WikiSplit): soft F1", coarse["softF1"], 0.60),
        Figure("claims a sentence, coarse (WikiSplit)", coarse["pred_per_sent"], at_most=2.3),
        *(Figure(f"words covered, {each}", scores[each]["cover"], 0.99) for each in Granularity),
        Figure("pieces with a loose edge", loose, at_most=0),
        Figure("negations, hedges and modals left behind", lost, at_most=0),
    ]


def _split(path: Path, parser: Parser, granularity: Granularity) -> list[_Answer]:
    """The claims of every text of a set, as ``workbench split --jsonl`` answers them."""
    engine = InProcess(parser)
    found: list[_Answer] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        claims = json.loads(json.dumps(split_text(record["text"], engine, granularity)["claims"]))
        found.append(_Answer(record["id"], record["text"], tuple(map(_said, claims))))
    return found


def _said(claim: dict[str, list[list[int]]]) -> _Said:
    own = tuple((start, end) for start, end in claim["spans"])
    borrowed = tuple((start, end) for start, end in claim["inherited"])
    return _Said(tuple(sorted(own + borrowed)), own, str(claim["text"]))


def _score(data: Path, gold: str, answers: Sequence[_Answer]) -> dict[str, float]:
    """What the scorer says of the claims, by the figure's name."""
    lines = (
        json.dumps(
            {
                "id": answer.name,
                "claims": [{"spans": said.spans, "text": said.text} for said in answer.claims],
            }
        )
        for answer in answers
    )
    told = subprocess.run(
        [sys.executable, str(data / _SCORER), str(data / gold), "--json"],
        input="\n".join(lines),
        check=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
    )
    return dict(json.loads(told.stdout))


def _spans(answer: _Answer) -> Iterator[tuple[int, int]]:
    return (span for said in answer.claims for span in said.own)


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether a piece begins or ends in white space, a comma or half a quotation mark."""
    words = text[start:end]
    pairs = marks(words)
    halves = pairs.opened | pairs.closed
    return (
        words != words.strip()
        or words[0] in _LOOSE
        or words[-1] in _LOOSE
        or 0 in halves
        or len(words) - 1 in halves
    )


def _left_behind(answer: _Answer, parser: Parser) -> Iterator[Word]:
    """Every qualifier that a claim lacks although it has the word that it qualifies."""
    for parse in parser.parse(answer.text, split_sentences(answer.text)):
        tree = repaired(parse)
        qualified = [(word, list(qualifiers(tree, word))) for word in tree.words]
        for said in answer.claims:
            for word, needed in qualified:
                if _has(said, word):
                    yield from (each for each in needed if not _has(said, each))


def _has(said: _Said, word: Word) -> bool:
    return any(start <= word.start and word.end <= end for start, end in said.spans)
