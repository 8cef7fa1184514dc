"""How well sentences end and check-worthiness sorts, against what people marked in public sets.

The sets are no part of the project: ``--data`` names a folder that holds them and their scorers,
which are run as programs of their own on the predictions made here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.table import Figure
from workbench.article.span import Span
from workbench.claims.parser import load_parser
from workbench.claims.splitting import split_text
from workbench.claims.worthiness import parsed_reasons, score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from workbench.claims.claim import Reason
    from workbench.claims.parser import Parser

_DETECTION = "detection_clef2023_news_objective_train.jsonl"
_SENTENCES = {
    "sentence ends, GUM": ("segmentation_gum_dev.jsonl", 0.98),
    "sentence ends, EWT": ("segmentation_ewt_dev.jsonl", 0.91),
}
_TOKENS_AT_LEAST = 0.73
_PARSED_AT_LEAST = 0.76


def figures(data: Path) -> list[Figure]:
    """Every figure, for the sets in the folder ``data``."""
    return [*_worthiness(data), *_sentence_ends(data)]


def _worthiness(data: Path) -> list[Figure]:
    """The area under the curve, with and without the parse."""
    gold = data / _DETECTION
    scorer = data / "score_detection.py"
    words = _scored(scorer, gold, lambda text: {"score": score(text).score})
    parsed = _scored(scorer, gold, lambda text: {"score": score(text, parsed=_reasons(text)).score})
    return [
        Figure("worth checking, from words: AUC", float(words["AUC"]), _TOKENS_AT_LEAST),
        Figure("worth checking, with the parse: AUC", float(parsed["AUC"]), _PARSED_AT_LEAST),
    ]


def _sentence_ends(data: Path) -> list[Figure]:
    """F1 over sentence ends, and that no character is lost or doubled."""
    found: list[Figure] = []
    for name, (file, bound) in _SENTENCES.items():
        told = _scored(data / "score_segmentation.py", data / file, _sentences)
        found.append(Figure(f"{name}: F1", float(told["F1"]), bound))
        found.append(Figure(f"{name}: characters lost", float(told["lost chars"]), at_most=0))
        found.append(Figure(f"{name}: characters doubled", float(told["twice"]), at_most=0))
    return found


def _sentences(text: str) -> dict[str, object]:
    return {"sentences": split_text(text)["sentences"]}


def _reasons(text: str) -> tuple[Reason, ...]:
    """What the parse of ``text``, taken as one sentence, adds."""
    (parse,) = _parser().parse(text, [Span(0, len(text))])
    return parsed_reasons(parse)


@cache
def _parser() -> Parser:
    return load_parser()


def _scored(
    scorer: Path, gold: Path, predict: Callable[[str], dict[str, object]]
) -> dict[str, str]:
    """What ``scorer`` says of the predictions for every text of ``gold``, by the figure's name."""
    with gold.open(encoding="utf-8") as lines:
        predictions = _predictions(map(json.loads, lines), predict)
    answer = subprocess.run(
        [sys.executable, str(scorer), str(gold)],
        input=predictions,
        check=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
    )
    told = (part.rpartition(" ") for part in answer.stdout.strip().split("  "))
    return {name: figure for name, _, figure in told}


def _predictions(
    records: Iterable[dict[str, str]], predict: Callable[[str], dict[str, object]]
) -> str:
    """One JSON line for each record."""
    return "\n".join(
        json.dumps({"id": record["id"], **predict(record["text"])}) for record in records
    )
