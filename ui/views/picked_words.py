"""Several stretches of words selected at once: with Ctrl held, selecting adds to what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from workbench.article.span import Span

    from ..theme.theme import Theme
    from .reading_view import ReadingView


class PickedWords:
    """What was selected before the selection there is now; both look the same."""

    def __init__(self, view: ReadingView, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self._before: list[Span] = []

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that is selected, in the order of the text."""
        now = self._view.selected_span()
        return tuple(sorted([*self._before, now] if now else self._before))

    def begin(self, *, adding: bool) -> None:
        """A new selection begins; ``adding`` keeps what is selected so far."""
        now = self._view.selected_span()
        if adding and now is not None:
            self._before.append(now)
            self._show()
        elif not adding:
            self.forget()

    def forget(self) -> None:
        """Keep nothing of what was selected before."""
        if self._before:
            self._before.clear()
            self._show()

    def end(self) -> None:
        """Select nothing any more; the caret stays."""
        self.forget()
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    def _show(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.palette.accent)
        look.setForeground(self._theme.palette.on_accent)
        shown = []
        for span in self._before:
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._view.offsets.to_qt(span.start))
            end = self._view.offsets.to_qt_end(span.end)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, look
            shown.append(one)
        self._view.setExtraSelections(shown)
