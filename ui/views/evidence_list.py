"""The sources on the card: where each leads, and the field that takes another link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.later import later

from ..messages import plain_label, plain_tool_tip, without_mnemonic
from ..theme import metrics
from ..theme.icons import Icon, icon
from .desk_undo import is_for_the_desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.evidence import Evidence

    from .. import weblinks
    from ..theme.theme import Theme
else:
    weblinks = later("ui.weblinks")


class LinkField(QLineEdit):
    """Takes typed, pasted and dropped links; Return adds them, Escape leaves."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._unfinished: dict[str, str] = {}
        """What was typed and not entered, by claim."""
        self.setPlaceholderText(self.tr("Paste or type a link"))
        self.setAccessibleName(self.tr("Add a link"))
        self.setMaxLength(100_000)
        self.setMinimumHeight(36)
        self._lead = self.addAction(
            icon(Icon.LINK, theme.palette), QLineEdit.ActionPosition.LeadingPosition
        )
        self.returnPressed.connect(self._enter)
        theme.changed.connect(self._follow_theme)

    def turn_to(self, claim_id: str) -> None:
        """Serve this claim; a link typed halfway waits with the claim it is meant for."""
        if claim_id != self._claim:
            self._unfinished[self._claim] = self.text()
            self._claim = claim_id
            self.setText(self._unfinished.pop(claim_id, ""))

    @property
    def unfinished(self) -> frozenset[str]:
        """Ids of the claims for which a link is typed halfway."""
        here = {self._claim} if self.text() else set()
        return frozenset(here | {claim for claim, text in self._unfinished.items() if text})

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk where nothing was typed."""
        if is_for_the_desk(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.text()
        if text.strip():
            self.clear()
            self.entered.emit(text)

    def _follow_theme(self) -> None:
        self._lead.setIcon(icon(Icon.LINK, self._theme.palette))


class EvidenceRow(QFrame):
    """One source: its title or address, its host in the form that can't deceive."""

    open_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, source: Evidence, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._theme = theme
        shown = weblinks.address_of(source.url)
        title = plain_label(source.title or shown.path or shown.host, self)
        title.setFont(theme.sans(13, QFont.Weight.Medium))
        title.setWordWrap(True)
        title.setContentsMargins(metrics.STEP, 0, 0, 0)
        self._host = QToolButton(self, autoRaise=True)
        self._host.setText(without_mnemonic(shown.host or self.tr("no link")))
        self._host.setFont(theme.sans(12, QFont.Weight.Medium))
        inked = self._host.palette()
        inked.setColor(QPalette.ColorRole.ButtonText, theme.palette.accent)
        self._host.setPalette(inked)
        self._host.setToolTip(plain_tool_tip(source.url))
        self._host.setAccessibleName(self.tr("Open %s in the browser") % shown.host)
        self._host.setEnabled(bool(shown.host))
        self._host.clicked.connect(self._open)
        self._remove = QToolButton(self, autoRaise=True)
        self._remove.setIcon(icon(Icon.CLOSE, theme.palette))
        self._remove.setIconSize(QSize(14, 14))
        self._remove.setMinimumSize(metrics.TARGET, metrics.TARGET)
        self._remove.setAccessibleName(self.tr("Remove this link"))
        self._remove.setToolTip(self.tr("Remove this link"))
        self._remove.clicked.connect(self._tell_remove)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._host, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.HALF, metrics.STEP, metrics.STEP, metrics.HALF)
        row.addLayout(words, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the card."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.outline)
        painter.setBrush(palette.raised)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, metrics.RADIUS_CARD, metrics.RADIUS_CARD)

    def _open(self) -> None:
        self.open_wanted.emit(self._source.url)

    def _tell_remove(self) -> None:
        self.remove_wanted.emit(self._source.key)


class EvidenceList(QWidget):
    """All sources of one claim, and the link field below them."""

    links_entered = Signal(str)
    open_wanted = Signal(str)
    remove_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Evidence, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(metrics.STEP)
        self.field = LinkField(theme, self)
        self.field.entered.connect(self.links_entered)
        self.field.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        column.addLayout(self._rows)
        column.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_sources(self, sources: Sequence[Evidence]) -> None:
        """Show these sources, in their order."""
        if tuple(sources) == self._shown:
            return
        self._shown = tuple(sources)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows anew in the fonts and colours in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for source in self._shown:
            row = EvidenceRow(source, self._theme, self)
            row.open_wanted.connect(self.open_wanted)
            row.remove_wanted.connect(self.remove_wanted)
            self._rows.addWidget(row)
