"""The last messages as a list, the newest first: to read again what went by too fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from workbench.wording import tr

from ..messages import one_line, visible
from ..models.line_rows import LineRow
from .list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from ..models.message_log import Told
    from ..theme.theme import Theme


class MessageListDialog(ListDialog):
    """Shows what was said; the chosen message stands below the list with all its words."""

    def __init__(self, told: Sequence[Told], theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Messages"), tr("Messages, the newest first"), 520, theme, parent)
        self._told = told
        self.list.show_rows([_row(each, self.locale()) for each in told])
        self.list.selectionModel().currentChanged.connect(self._show_whole)
        self._show_whole(self.list.currentIndex())

    def _show_whole(self, index: QModelIndex) -> None:
        if not self._told:
            self.below.setText(tr("Nothing was said yet. What happens here is told in this list."))
        elif index.isValid():
            self.below.setText(visible(self._told[index.row()].text))


def _row(told: Told, locale: QLocale) -> LineRow:
    clock = QTime(told.at.hour, told.at.minute)
    time = locale.toString(clock, QLocale.FormatType.ShortFormat)
    text = one_line(told.text)
    return LineRow(text, "", "", time, f"{text}, {time}", told.standing)
