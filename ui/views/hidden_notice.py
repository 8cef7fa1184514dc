"""What hides in an editable field, told below it in plain words, with a way to take it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.wording import tr

from ..messages import counted, explain, one_line, plain_label
from ..models.hidden_characters import hidden_in, name_at, shown, without_hidden
from ..theme import metrics
from ..theme.icons import Icon, icon
from .card_head import set_ink
from .offsets import OffsetMap
from .spoken import announce

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..theme.theme import Theme

TextField: TypeAlias = QLineEdit | QPlainTextEdit
_MOST_NAMES = 3
"""Different characters that are named; their sum is told in any case."""
_GAP = 2
_BEFORE, _AFTER = 20, 60
"""Code points shown around the first of them."""


class HiddenNotice(QWidget):
    """Belongs to one field: says which characters hide there, and how the words are kept.

    A field shows what is typed as Qt lays it out, so that typing, undo and every place stay exact.
    """

    def __init__(self, field: TextField, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._field = field
        self._theme = theme
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = plain_label("", self)
        self.order = plain_label("", self)
        """The words around the first of them, in the order they are kept in."""
        for label in (self.label, self.order):
            label.setWordWrap(True)
        self.button = QToolButton(self, autoRaise=True)
        self.button.setMinimumHeight(metrics.TARGET)
        self.button.clicked.connect(self._take_out)
        self._lay_out()
        field.installEventFilter(self)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def look_again(self) -> None:
        """Tell what hides in the field now; nothing takes no room."""
        text = text_in(self._field)
        places = hidden_in(text)
        said = (_told(text, places), _in_order(text, places[0])) if places else ("", "")
        if said == (self.label.text(), self.order.text()):
            return
        self.label.setText(said[0])
        self.order.setText(said[1])
        self.button.setText(counted("Take it out", "Take them out", len(places)))
        explain(self.button, " ".join(said))
        self._follow_field()
        self.setVisible(bool(places))
        if self._field.hasFocus():
            announce(self, said[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take nothing out of a field that is fixed."""
        if event.type() in {QEvent.Type.ReadOnlyChange, QEvent.Type.EnabledChange}:
            self._follow_field()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        way = QHBoxLayout()
        way.addWidget(self.button)
        way.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(_GAP)
        column.addWidget(self.label)
        column.addWidget(self.order)
        column.addLayout(way)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.HALF)
        row.addWidget(self._sign)
        row.addLayout(column, 1)

    def _follow_field(self) -> None:
        self.button.setEnabled(self._field.isEnabled() and not self._field.isReadOnly())

    def _take_out(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        take_out(self._field)

    def _follow_theme(self) -> None:
        theme = self._theme
        palette = theme.palette
        for widget in (self.label, self.button):
            widget.setFont(theme.sans(12, QFont.Weight.DemiBold))
        self.order.setFont(theme.sans(12))
        for label in (self.label, self.order):
            set_ink(label, palette.ink_2)
        inked = self.button.palette()
        inked.setColor(QPalette.ColorRole.ButtonText, palette.accent)
        self.button.setPalette(inked)
        side = QSize(metrics.SHAPE_SMALL, metrics.SHAPE_SMALL)
        self._sign.setPixmap(icon(Icon.ATTENTION, palette, palette.ink).pixmap(side))


def text_in(field: TextField) -> str:
    """All that stands in a field, one unit of Qt's positions for each of its own."""
    return field.text() if isinstance(field, QLineEdit) else field.document().toRawText()


def take_out(field: TextField) -> None:
    """Take every hidden character out of a field, as one step of its undo; no other changes."""
    if isinstance(field, QLineEdit):
        _take_out_of_line(field)
    else:
        _take_out_of_text(field)


def _take_out_of_line(field: QLineEdit) -> None:
    text = field.text()
    left = OffsetMap(text, len(text)).to_py(field.cursorPosition())
    kept = without_hidden(text)
    before = len(text[:left]) - sum(place < left for place in hidden_in(text))
    field.selectAll()
    field.insert(kept)
    field.setCursorPosition(OffsetMap(kept, len(kept)).to_qt(before))


def _take_out_of_text(field: QPlainTextEdit) -> None:
    cursor = QTextCursor(field.document())
    cursor.beginEditBlock()
    while places := hidden_in(text := text_in(field)):
        to_qt = OffsetMap(text, len(text)).to_qt
        for place in reversed(places):
            cursor.setPosition(to_qt(place))
            cursor.setPosition(to_qt(place + 1), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
    cursor.endEditBlock()


def _told(text: str, places: Sequence[int]) -> str:
    return counted(
        "A hidden character is in here: {names}.",
        "{count} hidden characters are in here: {names}.",
        len(places),
        names=_names(text, places),
    )


def _in_order(text: str, place: int) -> str:
    words = one_line(shown(text)[max(0, place - _BEFORE) : place + _AFTER])
    return tr("Kept in this order: “{words}”", words=words)


def _names(text: str, places: Iterable[int]) -> str:
    first: dict[str, int] = {}
    for place in places:
        first.setdefault(text[place], place)
    names = [name_at(text, place) for place in list(first.values())[:_MOST_NAMES]]
    return ", ".join(names if len(first) <= _MOST_NAMES else [*names, "…"])
