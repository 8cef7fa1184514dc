"""One version of a text to read and to copy: the words that differ are heavy and underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from workbench.wording import tr

from ..messages import visible
from .still_text import StillText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.review.differing import Marked

    from ..theme.theme import Theme

LONGEST = 20_000
"""Code points that are shown; more would keep the window busy, and nobody reads them here."""


class ComparedText(StillText):
    """Says so where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setPlaceholderText(tr("Nothing"))
        self.follow_theme()

    def show_marked(self, marked: Marked) -> None:
        """Show this text from its beginning."""
        self.clear()
        cursor, left = QTextCursor(self.document()), LONGEST
        for text, differs in marked:
            cursor.insertText(visible(text[:left]), _format(differs=differs))
            left -= len(text[:left])
        if sum(len(part.text) for part in marked) > LONGEST:
            cursor.insertText(tr(" … (it goes on; the file has all of it)"), _format())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.fit()

    def follow_theme(self) -> None:
        """Take font and colours from the theme again."""
        palette = self._theme.palette
        self.dress(palette.raised, self._theme.sans(13 * self._theme.zoom), palette.ink)


def _format(*, differs: bool = False) -> QTextCharFormat:
    """Weight and underline, never a colour alone."""
    made = QTextCharFormat()
    if differs:
        made.setFontWeight(QFont.Weight.Bold)
        made.setFontUnderline(True)
    return made
