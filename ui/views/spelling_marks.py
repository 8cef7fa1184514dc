"""The wavy line under words of a note that no dictionary knows; it never changes a letter.

A key costs only the words of its own paragraph, looked up among those that are known already. The
dictionary is asked for new words in a pause, a few milliseconds at a time.
"""

from __future__ import annotations

import re
import time
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QPlainTextEdit

    from workbench.spelling import Speller

    from ..theme.theme import Theme

_PAUSE = 500
"""Milliseconds without typing after which new words are looked up."""
_SLICE = 0.004
"""Seconds for which words are looked up at a time."""
_LONGEST = 10_000
"""Characters of a note beyond which it is not checked: it was pasted, not written."""
_MOST = 20_000
"""Words remembered at a time."""


class Word(NamedTuple):
    """A word of a paragraph and where it stands, in Qt's UTF-16 units."""

    text: str
    start: int
    length: int


class SpellingMarks(QSyntaxHighlighter):
    """Marks the words of one field."""

    def __init__(self, field: QPlainTextEdit, speller: Speller, theme: Theme) -> None:
        super().__init__(field.document())
        self.speller = speller
        self._theme = theme
        self._known: dict[str, bool] = {}
        """Words looked up, and whether they are right."""
        self._unknown: dict[str, None] = {}
        """Words still to be looked up, in the order in which they were seen."""
        self._idle = QTimer(self, singleShot=True, interval=_PAUSE)
        self._idle.timeout.connect(self._look_up)
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark the wrong words of a paragraph that was changed, and note the new ones."""
        if self.document().characterCount() > _LONGEST:
            return
        wrong = self._look()
        for word in words_in(text):
            known = self._known.get(word.text)
            if known is None:
                self._unknown[word.text] = None
            elif not known:
                self.setFormat(word.start, word.length, wrong)
        if self._unknown:
            self._idle.start(_PAUSE)

    def wrong_word_at(self, block: QTextBlock, position: int) -> Word | None:
        """The marked word at a position in a paragraph, at its end too; ``None`` without one."""
        for word in words_in(block.text()):
            if word.start <= position <= word.start + word.length:
                return word if self._known.get(word.text) is False else None
        return None

    def learn(self, word: str) -> None:
        """Put a word in the person's dictionary and take its marks away."""
        self.speller.learn(word)
        self._known[word] = True
        self.rehighlight()

    def _look_up(self) -> None:
        """Ask the dictionary for as many words as there is time for, then mark the wrong ones."""
        end = time.monotonic() + _SLICE
        if len(self._known) > _MOST:
            self._known.clear()
        while self._unknown and time.monotonic() < end:
            word = next(iter(self._unknown))
            del self._unknown[word]
            self._known[word] = self.speller.knows(word)
        if self._unknown:
            self._idle.start(0)
        else:
            self.rehighlight()

    def _look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._theme.palette.misspelt)
        return look


def words_in(text: str) -> Iterator[Word]:
    """The words of a paragraph that can be looked up: no addresses, nothing with a figure."""
    is_wide = not text.isascii() and max(text) > "\uffff"
    for found in _words().finditer(text):
        if word := found["word"]:
            start = found.start()
            if is_wide:
                start = len(text[:start].encode("utf-16-le")) // 2
            yield Word(word, start, len(word.encode("utf-16-le")) // 2)


@cache
def _words() -> re.Pattern[str]:
    """Addresses and what holds a figure, which are passed over; or a word with its apostrophes."""
    return re.compile(
        r"\S+(?:://|@)\S*|www\.\S*|\w*[\d_]\w*"
        r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)(?![\d_])"
    )
