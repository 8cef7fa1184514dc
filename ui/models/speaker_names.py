"""Names in an article that a claim's speaker may have, offered while one is typed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"(?:^|[.!?…:\n])[\s\"“”‘’'(«»]*$")
"""What stands before the first word of a sentence, whose capital says nothing."""
_BEFORE = 8
"""Code points looked at before a name."""
_SHORTEST = 2
_MOST = 200


def speaker_names(text: str, known: Iterable[str]) -> list[str]:
    """Names to choose from: first those that are speakers already, then the article's own.

    A name is a run of words with capitals. A single word at the beginning of a sentence is none,
    and the first of several there is left out where it stands elsewhere without a capital.
    """
    speakers = list(dict.fromkeys(name for name in known if name))
    found = Counter(name for name in _names_in(text) if name not in speakers)
    return [*speakers, *(name for name, _ in found.most_common(_MOST))]


def _names_in(text: str) -> Iterator[str]:
    common = {word for word in _WORD.findall(text) if word.islower()}
    for match in _NAME.finditer(text):
        name, start = match.group(), match.start()
        if _OPENING.search(text[max(0, start - _BEFORE) : start]):
            first, _, rest = name.partition(" ")
            name = rest if first.lower() in common or not rest else name
        if len(name) >= _SHORTEST and name[0].isupper():
            yield name
