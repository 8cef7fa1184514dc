"""A sentence as a dependency parser sees it: words, each with its tag and what it depends on.

Plain data, so that the rules know no parser, and a parse can cross to another process. Tags are
those of the Penn Treebank, relations those of ClearNLP, the schemes of spaCy's English models.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "WDT", "EX"})
_SIGNS = frozenset("%‰$€£¥₽₴°&+#@§")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of a parsed sentence."""

    at: int
    """Its index in the sentence."""
    text: str
    start: int
    """Offset of its first code point in the parsed text."""
    tag: str
    relation: str
    head: int
    """Index of the word it depends on; its own for the root."""

    @property
    def end(self) -> int:
        """Offset behind its last code point."""
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        """Its text without case."""
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        """Whether it is any form of a verb, a modal too."""
        return self.tag in _VERB_TAGS

    @property
    def is_noun(self) -> bool:
        """Whether it can head a noun phrase: a noun, a name, a pronoun or a number."""
        return self.tag in _NOUN_TAGS

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation; signs that are read aloud ("%", "$", "&") are words."""
        text = self.text
        return not text.isalnum() and not any(char.isalnum() or char in _SIGNS for char in text)


class Parse:
    """The words of one sentence as a tree."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = tuple(words)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: int) -> Word:
        return self.words[at]

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.at:
                children[word.head].append(word.at)
        return children

    @cached_property
    def spoken(self) -> tuple[Word, ...]:
        """Its words without the marks."""
        return tuple(word for word in self.words if not word.is_mark)

    @property
    def roots(self) -> Iterator[Word]:
        """The words that depend on no other; one, unless the parser found several."""
        return (word for word in self.words if word.head == word.at)

    def children(self, word: Word, *relations: str) -> list[Word]:
        """What depends on ``word``, in order; only by these ``relations``, if any are given."""
        words = self.words
        below = [words[at] for at in self._children[word.at]]
        return [child for child in below if child.relation in relations] if relations else below

    def child(self, word: Word, *relations: str) -> Word | None:
        """The first of `children`."""
        return next(iter(self.children(word, *relations)), None)

    def head(self, word: Word) -> Word:
        """The word that ``word`` depends on."""
        return self.words[word.head]

    def below(self, word: Word, without: Iterable[int] = ()) -> frozenset[int]:
        """Indices of ``word`` and of all that hangs from it, leaving out whole branches."""
        left_out = frozenset(without)
        found: list[int] = []
        waiting = [word.at]
        while waiting:
            at = waiting.pop()
            if at not in left_out:
                found.append(at)
                waiting += self._children[at]
        return frozenset(found)

    def above(self, word: Word) -> Iterator[Word]:
        """The words that ``word`` hangs from, the nearest first."""
        while word.head != word.at:
            word = self.words[word.head]
            yield word

    def span(self, first: int, last: int) -> Span:
        """Code points from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)
