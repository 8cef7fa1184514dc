"""Who somebody is, where the title stands before the name: "the film director Jo Bloggs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.atomic.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.parse import Parse, Word

RULE = "title before a name"
_NAME = frozenset({"NNP", "NNPS"})
_TITLE = frozenset({"NN"})
_DESCRIBES = frozenset({"amod", "compound", "poss", "nmod", "det"})


def titles(parse: Parse) -> Iterator[Fact]:
    """A fact for each name with a common noun before it that says what it names."""
    for name in parse.words:
        if name.tag in _NAME and name.relation != "compound":
            title = next(
                (w for w in parse.children(name, "compound") if w.tag in _TITLE and w.at < name.at),
                None,
            )
            if title is not None:
                yield Fact(_phrase(parse, name), name.at, RULE)


def _phrase(parse: Parse, name: Word) -> frozenset[int]:
    """The name with what stands before it as part of its phrase, without an article."""
    before = [w for w in parse.children(name) if w.at < name.at and w.relation in _DESCRIBES]
    words = frozenset().union({name.at}, *(parse.below(word) for word in before))
    return frozenset(at for at in words if parse[at].tag != "DT")
