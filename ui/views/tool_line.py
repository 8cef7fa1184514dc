"""The line below the menus: open, undo, redo, and who sits at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.wording import tr

from ..messages import explain, without_mnemonic
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ..theme.theme import Theme

_TARGET = 32
_POINTING = frozenset({Icon.UNDO, Icon.REDO})
"""Back and on, which are where reading begins and ends."""


class ToolLine(QWidget):
    """A few buttons for those who look for them; everything has a key and a menu entry too."""

    reviewer_clicked = Signal()

    def __init__(
        self,
        open_action: QAction,
        undo: QAction,
        redo: QAction,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = {Icon.OPEN: open_action, Icon.UNDO: undo, Icon.REDO: redo}
        self._buttons = [self._button(action) for action in self._icons.values()]
        self._buttons[0].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reviewer = QToolButton(self, autoRaise=True)
        self.reviewer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reviewer.setMinimumHeight(_TARGET)
        explain(self.reviewer, tr("Who is checking"))
        self.reviewer.clicked.connect(self.reviewer_clicked)
        self.setMinimumHeight(metrics.TOOL_BAR)
        self._toggles: list[QToolButton] = []
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(metrics.HALF, 0, metrics.LIST_MARGIN - metrics.HALF, 0)
        row.setSpacing(metrics.HALF)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.reviewer)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def add_pane_toggles(self, list_: QAction, card: QAction) -> None:
        """Show and hide the panes from here too."""
        self._toggles = [self._button(action) for action in (list_, card)]
        for toggle in self._toggles:
            self._row.insertWidget(self._row.count() - 1, toggle)
        self._dress_toggles()

    def show_reviewer(self, name: str) -> None:
        """Say who is checking; nobody when no article is open."""
        self.reviewer.setText(without_mnemonic(name))
        self.reviewer.setAccessibleName(tr("Checking as {name}", name=name))
        self.reviewer.setVisible(bool(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline below."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.chrome)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme.palette.hairline)

    def _button(self, action: QAction) -> QToolButton:
        button = _ActionButton(self, autoRaise=True)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(_TARGET, _TARGET)
        button.setIconSize(QSize(metrics.SHAPE, metrics.SHAPE))
        return button

    def _follow_theme(self) -> None:
        palette = self._theme.palette
        for role, action in self._icons.items():
            turned = role in _POINTING and self.isRightToLeft()
            action.setIcon(icon(role, palette, turned=turned))
        self.reviewer.setIcon(icon(Icon.PERSON, palette))
        for button in (*self._buttons, self.reviewer):
            button.setFont(self._theme.sans(13, QFont.Weight.Medium))
        self._dress_toggles()
        self.update()

    def _dress_toggles(self) -> None:
        """The list is where reading begins, the card where it ends."""
        roles = [Icon.PANE_LEFT, Icon.PANE_RIGHT]
        if self.isRightToLeft():
            roles.reverse()
        for toggle, role in zip(self._toggles, roles, strict=False):
            toggle.defaultAction().setIcon(icon(role, self._theme.palette))


class _ActionButton(QToolButton):
    """Does what its action does, however it is switched."""

    def checkStateSet(self) -> None:
        """Trigger the action when a screen reader switches the button: Qt would only tick it."""
        action = self.defaultAction()
        if action is not None and action.isChecked() is not self.isChecked():
            action.trigger()
