"""The last messages as a list, the newest first: to read again what went by too fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QVBoxLayout

from workbench.wording import tr

from ..messages import one_line, plain_label, visible
from ..models.line_rows import LineRow
from ..theme import metrics
from ..views.line_list import LineList
from .close_row import close_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from ..models.message_log import Told
    from ..theme.theme import Theme

_MARGIN = 16


class MessageListDialog(QDialog):
    """Shows what was said; the chosen message stands below the list with all its words."""

    def __init__(self, told: Sequence[Told], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Messages"))
        self._theme = theme
        self._told = told
        self.list = LineList(tr("Messages, the newest first"), theme, self)
        self.whole = plain_label("", self)
        self.whole.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(metrics.STEP)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)
        column.addWidget(close_row(self))
        self.resize(520, 480)
        self.list.show_rows([_row(each, self.locale()) for each in told])
        self.list.selectionModel().currentChanged.connect(self._show_whole)
        self._show_whole(self.list.currentIndex())
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _show_whole(self, index: QModelIndex) -> None:
        if not self._told:
            self.whole.setText(tr("Nothing was said yet. What happens here is told in this list."))
        elif index.isValid():
            self.whole.setText(visible(self._told[index.row()].text))

    def _follow_theme(self) -> None:
        self.whole.setFont(self._theme.sans(13))
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        self.whole.setPalette(palette)


def _row(told: Told, locale: QLocale) -> LineRow:
    clock = QTime(told.at.hour, told.at.minute)
    time = locale.toString(clock, QLocale.FormatType.ShortFormat)
    text = one_line(told.text)
    return LineRow(text, "", "", time, f"{text}, {time}", told.standing)
