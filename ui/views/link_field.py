"""The field below the sources: takes links, and offers the sources of other claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from workbench.review.evidence import links_in, other_addresses_in
from workbench.wording import tr

from ..messages import that_fits
from ..models.source_words import offered_as
from ..theme.icons import Icon, icon
from .desk_keys import is_for_the_desk
from .list_keys import RETURN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from workbench.review.evidence import Evidence

    from ..theme.theme import Theme

_LONGEST = 100_000
_HEIGHT = 36
_ROWS_SHOWN = 8
_BETWEEN = 3
_SIGN = 38
"""From either edge to the text, past the sign there."""
_FIRST_WORDS = "https://www."
"""With these every link begins, so they look for nothing yet."""
_LIST_KEYS = RETURN | {Qt.Key.Key_Tab, Qt.Key.Key_Escape}


class LinkField(QLineEdit):
    """Takes typed and pasted links; Return adds them, Escape leaves, Down offers known sources.

    What is no link stays in it, to be mended.
    """

    entered = Signal(str)
    left = Signal()
    known_wanted = Signal(str)
    """The sources are wanted in which these words occur: now is the time for `offer`."""
    chosen = Signal(object)
    """This `Evidence`, offered for another claim, is to be used for this one."""
    up_wanted = Signal()
    """Up: to the sources above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._unfinished: dict[str, str] = {}
        """What was typed and not entered, by claim."""
        self._offered: tuple[Evidence, ...] = ()
        self._is_asked = False
        """Whether known sources were asked for, and not only something typed."""
        self._lines = QStringListModel(self)
        self.popup = QListView(self)
        """The list of what is offered."""
        self._completer = self._make_completer()
        self.setAccessibleName(tr("Add a link"))
        self.setAccessibleDescription(tr("Down offers the sources of other claims"))
        self.setMaxLength(_LONGEST)
        self.setMinimumHeight(_HEIGHT)
        self.setAcceptDrops(False)  # the whole list takes them, and enters them at once
        leading = QLineEdit.ActionPosition.LeadingPosition
        self._lead = self.addAction(icon(Icon.LINK, theme.palette), leading)
        trailing = QLineEdit.ActionPosition.TrailingPosition
        self.known = self.addAction(icon(Icon.CHEVRON_DOWN, theme.palette), trailing)
        self.known.setToolTip(tr("Use a source of another claim"))
        self.known.triggered.connect(self._offer_all)
        self.textEdited.connect(self._look)
        theme.changed.connect(self._follow_theme)

    def turn_to(self, claim_id: str) -> None:
        """Serve this claim; a link typed halfway waits with the claim it is meant for."""
        if claim_id != self._claim:
            self._unfinished[self._claim] = self.text()
            self._claim = claim_id
            self.setText(self._unfinished.pop(claim_id, ""))

    def forget(self) -> None:
        """Keep nothing of what was typed and not entered, for whichever claim."""
        self._unfinished.clear()
        self.clear()

    @property
    def unfinished(self) -> frozenset[str]:
        """Ids of the claims for which a link is typed halfway."""
        here = {self._claim} if self.text() else set()
        return frozenset(here | {claim for claim, text in self._unfinished.items() if text})

    def offer(self, sources: Sequence[Evidence]) -> None:
        """List these sources below the field; none takes the list away."""
        self._offered = tuple(sources)
        self._lines.setStringList([offered_as(source) for source in sources])
        if not sources:
            self.popup.hide()
            return
        self._completer.complete()
        first = self._lines.index(0) if self._is_asked else QModelIndex()
        self.popup.setCurrentIndex(first)  # else Return enters what is typed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what it takes, and in whole words."""
        super().resizeEvent(event)
        self._invite()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk where nothing was typed."""
        if is_for_the_desk(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with Return, leave with Escape; go up to the sources, or down to known ones."""
        key = Qt.Key(event.key())
        if self.popup.isVisible() and key in _LIST_KEYS and self._is_for_list(key):
            event.ignore()
        elif key in RETURN:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key == Qt.Key.Key_Down:
            self._offer_all()
        elif key == Qt.Key.Key_Up:
            self.up_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _invite(self) -> None:
        long, short = tr("Paste or type a link; ↓ for known sources"), tr("Paste or type a link")
        room = self.width() - 2 * _SIGN
        self.setPlaceholderText(that_fits(self.fontMetrics(), room, long, short))

    def _is_for_list(self, key: Qt.Key) -> bool:
        """Whether the open list answers a key: Escape always, the others for a chosen row."""
        return key == Qt.Key.Key_Escape or self.popup.currentIndex().isValid()

    def _make_completer(self) -> QCompleter:
        """A list below the field; it is not the field's own, or it would write into it."""
        completer = QCompleter(self._lines, self)
        completer.setWidget(self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_ROWS_SHOWN)
        rows = self.popup
        rows.setSpacing(_BETWEEN)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setAccessibleName(tr("Sources of other claims"))
        completer.setPopup(rows)
        completer.activated.connect(self._choose)
        return completer

    def _look(self, text: str) -> None:
        """Offer what is known by the words typed so far."""
        if text.strip() and not _FIRST_WORDS.startswith(text.strip()):
            self.known_wanted.emit(text)
        else:
            self.popup.hide()

    def _offer_all(self) -> None:
        self._is_asked = True
        self.known_wanted.emit(self.text())
        self._is_asked = False

    def _choose(self) -> None:
        source = self._offered[self.popup.currentIndex().row()]
        self.clear()
        self.chosen.emit(source)

    def _enter(self) -> None:
        self.popup.hide()
        text = self.text()
        if text.strip():
            self.setText(" ".join(other_addresses_in(text)) if links_in(text) else text)
            self.entered.emit(text)

    def _follow_theme(self) -> None:
        self._lead.setIcon(icon(Icon.LINK, self._theme.palette))
        self.known.setIcon(icon(Icon.CHEVRON_DOWN, self._theme.palette))
        self._invite()
