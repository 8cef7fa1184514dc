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
_VOWELS = "aeio"
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
                yield _said_of(parse, name, title)


def _said_of(parse: Parse, name: Word, title: Word) -> Fact:
    """What the words up to the title say of the name after them."""
    before = [w for w in parse.children(name) if w.at < name.at and w.relation in _DESCRIBES]
    every = frozenset().union({name.at}, *(parse.below(word) for word in before))
    told = frozenset(at for at in every if at <= title.at and parse[at].tag != "DT")
    first = parse[min(told)].lower
    link = "is an" if first[0] in _VOWELS else "is a"
    return Fact(
        told, name.at, RULE, inherited=frozenset(at for at in every if at > title.at), link=link
    )
