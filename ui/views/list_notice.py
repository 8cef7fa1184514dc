"""What stands where the list is empty, and below a list that a filter shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import in_figures, plain_label
from ..theme import metrics

if TYPE_CHECKING:
    from ..theme.theme import Theme


class EmptyNotice(QWidget):
    """Says why there is nothing in the list, and what to do."""

    all_wanted = Signal()
    """The reviewer wants every claim shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headline, self._advice = _label(self), _label(self)
        self._button = QPushButton(tr("Show all"), self)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self.all_wanted)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        side = metrics.LIST_MARGIN
        column.setContentsMargins(side, 3 * metrics.STEP, side, side)
        column.setSpacing(metrics.HALF)
        column.addWidget(self._headline)
        column.addWidget(self._advice)
        column.addSpacing(metrics.STEP)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.say(nothing_matches=False)
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def say(self, *, nothing_matches: bool, is_readable: bool = True) -> None:
        """Tell a filter that lets nothing through from an article without claims, or a broken list.

        What is wrong with a list that is not readable is said in the banner.
        """
        self._button.setVisible(nothing_matches)
        if nothing_matches:
            self._headline.setText(tr("No claim matches this filter"))
            self._advice.setText(tr("The claims are still there."))
        elif not is_readable:
            self._headline.setText(tr("The claim list can't be read"))
            self._advice.setText(tr("The bar above says where."))
        else:
            self._headline.setText(tr("No claims yet"))
            way = tr("Select words in the article, then choose Claim ▸ New claim from selection.")
            self._advice.setText(way)

    def _follow_theme(self) -> None:
        self._headline.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        self._advice.setFont(self._theme.sans(13))
        self._button.setFont(self._theme.sans(13, QFont.Weight.Medium))
        _quieten(self._advice, self._theme)


class FilterFoot(QWidget):
    """Below a filtered list: how much of it is shown, and the way back to all of it."""

    all_wanted = Signal()
    """The reviewer wants every claim shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = _label(self)
        self._button = QPushButton(tr("Show all"), self)
        self._button.setFlat(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self.all_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.LIST_MARGIN, metrics.HALF, metrics.STEP, metrics.HALF)
        line.addWidget(self._label, 1)
        line.addWidget(self._button)
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def say(self, shown: int, total: int) -> None:
        """Say how many claims of how many the filter lets through."""
        figures = {"shown": in_figures(shown), "total": in_figures(total)}
        self._label.setText(tr("Showing {shown} of {total}", **figures))

    def _follow_theme(self) -> None:
        self._label.setFont(self._theme.sans(12))
        self._button.setFont(self._theme.sans(12, QFont.Weight.Medium))
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.ButtonText, self._theme.palette.accent)
        self._button.setPalette(palette)
        _quieten(self._label, self._theme)


def _label(parent: QWidget) -> QLabel:
    label = plain_label("", parent)
    label.setWordWrap(True)
    return label


def _quieten(label: QLabel, theme: Theme) -> None:
    palette = QPalette(theme.qt_palette())
    palette.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
    label.setPalette(palette)
