"""Finding words in the article on the desk: from the bar at its foot to the tints under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from workbench.article.searching import Searchable
from workbench.wording import marked, tr

from ..messages import in_figures
from .found_marks import FoundMarks
from .kept_still import kept_still

if TYPE_CHECKING:
    from workbench.article.searching import Hits
    from workbench.article.span import Span

    from .article_view import ArticleView
    from .find_bar import FindBar

_PLACE = marked("{at} of {count}")
_FROM_BEGINNING = marked("{at} of {count}, again from the beginning")
_FROM_END = marked("{at} of {count}, again from the end")
_LONGEST_WORDS = 100
"""Code points of selected words that are taken over to look for."""


class Finder(QObject):
    """Looks with every letter, from where the reviewer was when the search began.

    While somebody types, the article only shows. Who goes on to a place chooses the claim there.
    """

    def __init__(self, view: ArticleView, bar: FindBar) -> None:
        super().__init__(bar)
        self._view = view
        self.bar = bar
        self._text: Searchable | None = None
        self._hits: Hits | None = None
        self._at = 0
        """The number of the place shown."""
        self._from = 0
        """The code point from which on is looked while somebody types."""
        bar.hide()
        bar.wanted.connect(self._find)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)

    def open(self) -> None:
        """Let the reviewer type what to find; words that are selected are what is looked for."""
        if self.bar.isHidden():
            self._unfold()
        self.bar.open(self._selected_words())

    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before, and to the claim there."""
        if not self.bar.field.text():
            self.open()
        elif self.bar.isHidden():
            self._unfold()
        elif self._hits:
            self._go_on(by)
        self._choose_claim()

    def leave(self) -> None:
        """Close the bar; the words that were found last are selected in the article."""
        shown = self._hits[self._at] if self._hits else None
        self.bar.hide()
        self._hits = None
        self._view.show_found(None)
        if shown is not None:
            self._select(shown)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """Another article is on the desk: look there for the same, if the bar is open."""
        self._text = self._hits = None
        self._from = 0
        if not self.bar.isHidden():
            self._find(self.bar.field.text())

    def _unfold(self) -> None:
        """Show the bar, and look from the caret on, or from the top if that is out of sight."""
        caret, seen = self._view.caret_offset(), self._view.lines_in_sight()
        self._from = caret if seen.start <= caret < seen.end else seen.start
        self.bar.show()
        self._find(self.bar.field.text())

    def _selected_words(self) -> str:
        span = self._view.selected_span()
        words = span.of(self._view.text) if span else ""
        return "" if "\n" in words or len(words) > _LONGEST_WORDS else words

    def _find(self, words: str) -> None:
        """Tint every place of these words and show the first from where the search began."""
        if self._text is None:
            self._text = Searchable(self._view.text)
        self._hits = self._text.find(words)
        if self._hits:
            first = self._hits.first_from(self._from)
            self._at = first % len(self._hits)
            self._show(_PLACE if first == self._at else _FROM_BEGINNING)
        else:
            self._view.show_found(None)
            self.bar.say(tr("Not found") if words.strip() else "", found=False)

    def _go_on(self, by: int) -> None:
        if self._hits:
            wanted = self._at + by
            self._at = wanted % len(self._hits)
            beyond = _FROM_BEGINNING if by > 0 else _FROM_END
            self._show(_PLACE if wanted == self._at else beyond)

    def _show(self, said: str) -> None:
        """Show one place, and say in these words which it is."""
        if self._hits is None:
            return
        span = self._hits[self._at]
        self._view.show_found(FoundMarks(self._view.offsets, self._hits, span))
        self._view.go_to(span)
        at, count = in_figures(self._at + 1), in_figures(len(self._hits))
        self.bar.say(tr(said, at=at, count=count), found=True)

    def _choose_claim(self) -> None:
        """Choose the innermost claim at the place shown; the article stays where it is."""
        claims = self._view.claims_at(self._hits[self._at].start) if self._hits else []
        if claims:
            with kept_still(self._view):
                self._view.claim_chosen.emit(claims[0])

    def _select(self, span: Span) -> None:
        offsets, cursor = self._view.offsets, self._view.textCursor()
        cursor.setPosition(offsets.to_qt(span.start))
        cursor.setPosition(offsets.to_qt_end(span.end), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
