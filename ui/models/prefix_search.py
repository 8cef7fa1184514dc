"""Finding by the beginnings of words: "mar dis" finds "Mark as disputed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .claim_filter import folded

if TYPE_CHECKING:
    from collections.abc import Sequence


def words_of(query: str) -> tuple[str, ...]:
    """What is looked for, folded as the texts are."""
    return tuple(folded(query).split())


def holds(text: str, words: Sequence[str]) -> bool:
    """Whether every one of the folded ``words`` begins a word of a folded ``text``."""
    return all(_begins_word(text, word) for word in words)


def first_holding(texts: Sequence[str], words: Sequence[str], most: int) -> list[int]:
    """The places of the first texts that hold all words, at ``most`` so many of them.

    A letter alone is looked for only behind a blank or a new line. It is in every text many times,
    and more will be typed: to look at each place took longer than a key may.
    """
    kept: Sequence[int] = range(len(texts))
    for word in sorted(words, key=len, reverse=True):
        if len(word) == 1 and word.isalnum():
            places = (f" {word}", f"\n{word}")
            kept = [
                at
                for at in kept
                if places[0] in texts[at] or places[1] in texts[at] or texts[at].startswith(word)
            ]
        else:
            kept = [at for at in kept if word in texts[at]]
    found = []
    for at in kept:
        if holds(texts[at], words):
            found.append(at)
            if len(found) == most:
                break
    return found


def _begins_word(text: str, word: str) -> bool:
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum() and word[0].isalnum():
        at = text.find(word, at + 1)
    return at >= 0
