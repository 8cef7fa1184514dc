"""Why a claim is set aside: a small menu with a letter for each reason, and room for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QMenu, QVBoxLayout

from workbench.claims.claim import AsideReason
from workbench.wording import marked, tr

from ..menu_keys import MenuKeys
from ..messages import in_figures, plain_label
from ..theme import metrics
from .hidden_watch import HiddenWatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_WORDS = {
    AsideReason.QUESTION: marked("&Question"),
    AsideReason.WISH: marked("&Wish"),
    AsideReason.COMMAND: marked("&Command"),
    AsideReason.OPINION: marked("&Opinion"),
    AsideReason.HEADING: marked("&Heading"),
    AsideReason.CAPTION: marked("C&aption"),
    AsideReason.DATELINE: marked("&Dateline"),
}
_FIELD_WIDTH = 260
_LONGEST = 200
"""Code points of a reason."""


class AsideMenu(QMenu):
    """Asks for one claim, once."""

    reason_given = Signal(str, str)
    """The claim's id, and why it is set aside."""
    other_wanted = Signal(str, str, QPoint)
    """The claim's id, the question, and the place on the screen to ask it at."""

    def __init__(self, claim: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._claim = claim
        self._title = (
            tr("Set claim {number} aside as", number=in_figures(number))
            if number
            else tr("Set the claim aside as")
        )
        self.addSection(self._title)
        for reason, word in _WORDS.items():
            self.addAction(tr(word)).setData(reason.value)
        self.addSeparator()
        self.other = self.addAction(tr("O&ther reason…"))
        MenuKeys(self).guard(self)
        self.triggered.connect(self._choose)
        self.aboutToHide.connect(self.deleteLater)

    def _choose(self, chosen: QAction) -> None:
        if chosen is not self.other:
            self.reason_given.emit(self._claim, chosen.data())
            return
        self.other_wanted.emit(self._claim, self._title, self.pos())


class ReasonField(QFrame):
    """A reason in somebody's own words: Return keeps it, Escape or a click elsewhere does not."""

    reason_given = Signal(str, str)

    def __init__(self, claim: str, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._claim = claim
        self._theme = theme
        label = plain_label(title, self)
        label.setFont(theme.sans(12, QFont.Weight.DemiBold))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(tr("Reason, in a few words"))
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.field.returnPressed.connect(self._give)
        column = QVBoxLayout(self)
        side = metrics.STEP + metrics.HALF
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(metrics.STEP)
        column.addWidget(label)
        column.addWidget(self.field)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # grows with the notice
        HiddenWatch(self.field, theme, column)

    def ask(self, at: QPoint) -> None:
        """Show it there, on the screen, with the caret in the field."""
        self.adjustSize()
        self.move(at)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.palette.raised)
        painter.setPen(self._theme.palette.field_border)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _give(self) -> None:
        reason = " ".join(self.field.text().split())
        if reason:
            self.reason_given.emit(self._claim, reason)
            self.close()
