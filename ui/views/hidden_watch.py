"""Watches what stands in an editable field, so that nothing hides there untold."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from workbench.later import later

from ..models.hidden_characters import hidden_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QPlainTextEdit, QWidget

    from ..theme.theme import Theme
    from . import hidden_notice
else:
    hidden_notice = later("ui.views.hidden_notice")


class HiddenWatch(QObject):
    """Lives as long as its field; the notice is made when something hides there for once."""

    def __init__(
        self,
        field: QLineEdit | QPlainTextEdit,
        theme: Theme,
        column: QBoxLayout,
        after: QWidget | QLayoutItem | None = None,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self._column = column
        self._after = field if after is None else after
        """What the notice stands below, in ``column``."""
        field.textChanged.connect(self._look)

    @cached_property
    def notice(self) -> hidden_notice.HiddenNotice:
        """What is told of hidden characters."""
        made = hidden_notice.HiddenNotice(self._field, self._theme, self._column.parentWidget())
        self._column.insertWidget(self._column.indexOf(self._after) + 1, made)
        return made

    def _look(self) -> None:
        field = self._field
        text = field.text() if isinstance(field, QLineEdit) else field.document().toRawText()
        if "notice" in vars(self) or hidden_in(text):
            self.notice.look_again()
