"""What stands below the card when no claim is open: what came out, and what is still wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import counted, explain, in_figures, plain_label
from ..models.shortfall import wanted_by
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon
from .card_head import icon_button, set_ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.coverage import Counts

    from ..theme.theme import Theme


class _Want(NamedTuple):
    """Something that is left to do: how many, and the way there."""

    label: QLabel
    way: QToolButton


class FinishPanel(QWidget):
    """A summary that is there as long as every claim has a verdict; it moves nothing above it."""

    incomplete_wanted = Signal()
    """The reviewer wants the verdicts that need something."""
    recheck_wanted = Signal()
    """The reviewer wants the verdicts whose claim has other words now."""
    untouched_wanted = Signal()
    """The reviewer wants the next sentence that nobody has touched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Every claim has a verdict"))
        self._title = plain_label(tr("Every claim has a verdict"), self)
        self.fold = icon_button("", self)
        """Leaves the title only, so that the card has the room; and brings the rest back."""
        self._body = QWidget(self)
        self._figures = plain_label("", self)
        self._nothing = plain_label(
            tr("Nothing is missing. All is saved by itself, in the project’s folder “checks”."),
            self,
        )
        self.incomplete = self._want(tr("Show them"))
        self.recheck = self._want(tr("Show them"))
        self.untouched = self._want(tr("Go there"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.incomplete.way.clicked.connect(self.incomplete_wanted)
        self.recheck.way.clicked.connect(self.recheck_wanted)
        self.untouched.way.clicked.connect(self.untouched_wanted)
        self.fold.clicked.connect(self._turn)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_finish(self, counts: Counts | None, incomplete: int = 0) -> None:
        """Tell how the article was judged; ``None`` while a claim is open, which takes no room."""
        if counts is None:
            self.hide()
            return
        self._figures.setText(
            tr(
                "{verified} verified · {disputed} disputed · {unsourced} unsourced",
                verified=in_figures(counts.verified),
                disputed=in_figures(counts.disputed),
                unsourced=in_figures(counts.unsourced),
            )
        )
        wants = {
            self.incomplete: wanted_by(incomplete),
            self.recheck: _recheck(counts.recheck),
            self.untouched: _untouched(counts.untouched),
        }
        for want, text in wants.items():
            want.label.setText(text)
            want.way.setAccessibleDescription(text)
            for widget in want:
                widget.setVisible(bool(text))
        self._nothing.setVisible(not any(wants.values()))
        self.setAccessibleDescription(" ".join(self._told(wants.values())))
        self.show()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is at one of its buttons."""
        return any(button.hasFocus() for button in (self.fold, *(want.way for want in self._wants)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and hairline."""
        palette, painter = self._theme.palette, QPainter(self)
        fill(painter, event.rect(), palette.side)
        fill(painter, QRect(0, 0, self.width(), 1), palette.hairline)

    @property
    def _wants(self) -> tuple[_Want, _Want, _Want]:
        return self.incomplete, self.recheck, self.untouched

    def _told(self, wants: Iterable[str]) -> list[str]:
        told = [self._figures.text(), *filter(None, wants)]
        return told if len(told) > 1 else [*told, self._nothing.text()]

    def _want(self, way: str) -> _Want:
        button = QToolButton(self, autoRaise=True)
        button.setText(way)
        button.setAccessibleName(way)
        button.setMinimumHeight(metrics.TARGET)
        return _Want(plain_label("", self), button)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(
            metrics.CARD_MARGIN, metrics.HALF, metrics.LIST_MARGIN, metrics.HALF
        )
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, metrics.CARD_MARGIN - metrics.LIST_MARGIN, metrics.STEP)
        column.setSpacing(metrics.HALF)
        column.addWidget(self._figures)
        for want in self._wants:
            row = QHBoxLayout()
            row.setSpacing(metrics.STEP)
            row.addWidget(want.label, 1)
            row.addWidget(want.way, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self._nothing)
        for label in (self._figures, self._nothing, *(want.label for want in self._wants)):
            label.setWordWrap(True)

    def _turn(self) -> None:
        """Fold, or unfold."""
        self._body.setVisible(self._body.isHidden())
        self._sign()

    def _sign(self) -> None:
        is_folded = self._body.isHidden()
        name = tr("Show what came out") if is_folded else tr("Leave the title only")
        self.fold.setAccessibleName(name)
        explain(self.fold, name)
        self.fold.setIcon(
            icon(Icon.CHEVRON_UP if is_folded else Icon.CHEVRON_DOWN, self._theme.palette)
        )

    def _follow_theme(self) -> None:
        theme = self._theme
        self._sign()
        self._title.setFont(theme.sans(13, QFont.Weight.DemiBold))
        for label in (self._figures, self._nothing, *(want.label for want in self._wants)):
            label.setFont(theme.sans(13))
        for label in (self._figures, self._nothing):
            set_ink(label, theme.palette.ink_2)
        for want in self._wants:
            want.way.setFont(theme.sans(13, QFont.Weight.DemiBold))
            inked = want.way.palette()
            inked.setColor(QPalette.ColorRole.ButtonText, theme.palette.accent)
            want.way.setPalette(inked)
        self.update()


def _recheck(count: int) -> str:
    if not count:
        return ""
    return counted(
        "{count} claim has other words than when you judged it",
        "{count} claims have other words than when you judged them",
        count,
    )


def _untouched(count: int) -> str:
    if not count:
        return ""
    return counted("{count} sentence is untouched", "{count} sentences are untouched", count)
