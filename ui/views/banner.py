"""A message above the desk that can wait: what happened, what is safe, what to do.

Several wait behind one another, a place for each cause: none is lost because another came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from workbench.wording import tr

from ..messages import counted, explain, plain_label, without_mnemonic
from ..models.news import Cause, Deed, Message, Offer
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon
from . import spoken

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..theme.theme import Theme

_LINE = 32
"""Height of sign, first line and buttons, so that they stand level."""
_TOP = Qt.AlignmentFlag.AlignTop
_URGENT = frozenset({Cause.SAVING, Cause.FAULT, Cause.GONE})
"""Who only hears is told of these in the middle of a sentence: work may be in danger."""


class Banner(QWidget):
    """Not modal and never in the way of the keyboard; stays until it is closed or settled."""

    action_wanted = Signal()
    """The reviewer wants to try again."""
    offer_taken = Signal(object, object)
    """The reviewer wants one of the other things offered: this `Deed`, of this `Message`."""
    told = Signal(str)
    """It said this just now."""
    closed = Signal()
    """The reviewer has read it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: dict[tuple[Cause, str], Message] = {}
        """By cause; the last one is shown."""
        self._sign = plain_label("", self)
        self._label = plain_label("", self)
        self._label.setWordWrap(True)
        self._more = plain_label("", self)
        for label in (self._sign, self._label, self._more):
            label.setMinimumHeight(_LINE)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.action, self.second_action = QPushButton(self), QPushButton(self)
        for button in (self.action, self.second_action):
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus
            )  # a click leaves the keyboard where it is
        self.close_button = QToolButton(self, autoRaise=True)
        self.close_button.setAccessibleName(tr("Close this message"))
        explain(self.close_button, tr("Close this message"))
        self.close_button.setMinimumSize(QSize(_LINE, _LINE))
        self.action.clicked.connect(self._take_first)
        self.second_action.clicked.connect(self._take_second)
        self.close_button.clicked.connect(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def words(self) -> QWidget:
        """Where that stands, to be read, selected and copied."""
        return self._label

    @property
    def message(self) -> Message | None:
        """What is shown: of those that wait, the newest."""
        return next(reversed(self._waiting.values()), None)

    def tell(self, message: Message) -> None:
        """Say this before all else that waits, in the place of what was said of the same."""
        key = (message.cause, message.about)
        if self._waiting.get(key) == message:
            return
        self._waiting.pop(key, None)
        self._waiting[key] = message
        self._show()
        self.told.emit(message.text)

    def settle(self, cause: Cause, about: str | None = None) -> None:
        """Take away what was said of this, as it is settled; without ``about``, of every file."""
        for key in [*self._waiting]:
            if key[0] is cause and about in {None, key[1]}:
                del self._waiting[key]
        self._show()

    def keep(self, causes: Collection[Cause], messages: Sequence[Message]) -> None:
        """Of these causes, say just this: what is new before all else that waits."""
        wanted = {(message.cause, message.about) for message in messages}
        for key in [*self._waiting]:
            if key[0] in causes and key not in wanted:
                del self._waiting[key]
        for message in messages:
            self.tell(message)
        self._show()

    def clear(self) -> None:
        """Take everything away: another article is on the desk."""
        self._waiting.clear()
        self._show()

    def show_message(self, text: str, action: str = "") -> None:
        """Say what went wrong, with a button to try again, or none; an empty text takes all away.

        Each fault waits for itself, except that there is only one about saving.
        """
        if not text:
            self.clear()
        elif action:
            self.tell(Message(Cause.SAVING, text, (Offer(Deed.RETRY, action),)))
        else:
            self.tell(Message(Cause.FAULT, text, about=text))

    def dismiss_retry(self) -> None:
        """Take away what could be tried again, which is done by now."""
        self.settle(Cause.SAVING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and hairline."""
        palette = self._theme.palette
        painter = QPainter(self)
        fill(painter, event.rect(), palette.hint)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), palette.outline)

    def _show(self) -> None:
        """Show the newest message, if there is any, and how many wait behind it."""
        message, more = self.message, len(self._waiting) - 1
        before, text = self.text, message.text if message else ""
        self._label.setText(text)
        offers = message.offers if message else ()
        for number, button in enumerate((self.action, self.second_action)):
            words = offers[number].words if number < len(offers) else ""
            button.setText(without_mnemonic(words))
            button.setVisible(bool(words))
        self._more.setText(counted("{count} more", "{count} more", more) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.setAccessibleName(text)
        self.setVisible(message is not None)
        if message and text != before:
            spoken.announce(self, text, at_once=message.cause in _URGENT)

    def _take_first(self) -> None:
        self._take(0)

    def _take_second(self) -> None:
        self._take(1)

    def _take(self, number: int) -> None:
        """Ask for what a button offers; the message stays until that is done."""
        message = self.message
        if message is None or number >= len(message.offers):
            return
        deed = message.offers[number].deed
        if deed is Deed.RETRY:
            self.action_wanted.emit()
        else:
            self.offer_taken.emit(deed, message)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.LIST_MARGIN, metrics.STEP, metrics.STEP, metrics.STEP + 1)
        row.setSpacing(metrics.STEP + metrics.HALF)
        row.addWidget(self._sign, 0, _TOP)
        row.addWidget(self._label, 1)
        for widget in (self.action, self.second_action, self._more, self.close_button):
            row.addWidget(widget, 0, _TOP)

    def _close(self) -> None:
        """Take away what is shown; what waits behind it comes up."""
        if self._waiting:
            self._waiting.popitem()
        self._show()
        self.closed.emit()

    def _follow_theme(self) -> None:
        theme = self._theme
        self._label.setFont(theme.sans(13))
        self._more.setFont(theme.sans(12))
        ink = self._more.palette()
        ink.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
        self._more.setPalette(ink)
        self._sign.setPixmap(
            icon(Icon.ATTENTION, theme.palette).pixmap(
                QSize(metrics.SHAPE, metrics.SHAPE), self.devicePixelRatioF()
            )
        )
        for button in (self.action, self.second_action):
            button.setFont(theme.sans(13, QFont.Weight.Medium))
        self.close_button.setIcon(icon(Icon.CLOSE, theme.palette))
        self.update()
