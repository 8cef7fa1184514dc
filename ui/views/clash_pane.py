"""One clash: what it is about, the versions to choose from, and what each of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.review.versions import Choice
from workbench.wording import tr

from ..messages import plain_label, visible
from ..theme import metrics
from .card_scroll import CardScroll
from .choice_button import ChoiceButton
from .compared_fields import ComparedFields
from .folding_row import FoldingRow
from .thin_scroll_bar import beside_bar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from workbench.review.versions import Clash

    from ..theme.theme import Theme

_MARGIN = 20
_LONGEST_WORDING = 1_000
"""Code points; a claim is a sentence or less."""
_LEVELS = 6
"""Layouts from a text up to what scrolls."""


class ClashPane(QWidget):
    """All of it scrolls, since no window is too small for it; the keys choose from anywhere."""

    chosen = Signal(Choice)

    def __init__(
        self, names: Mapping[Choice, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = names
        self._body = QWidget(self)
        self._title, self._wording = plain_label("", self._body), plain_label("", self._body)
        self._wording.setWordWrap(True)
        self.buttons = {
            choice: ChoiceButton(theme, choice, name, self._body) for choice, name in names.items()
        }
        for button in self.buttons.values():
            button.taken.connect(self.chosen)
        self._heads = FoldingRow(metrics.STEP, self._body)
        self._heads.hold((self.buttons[Choice.YOURS], self.buttons[Choice.THEIRS]))
        both_names = names[Choice.YOURS], names[Choice.THEIRS]
        self.fields = ComparedFields(both_names, theme, self._body)
        self.reader = CardScroll(self._body, theme, self)
        self.reader.follow(*self.buttons.values())
        self._lay_out()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard goes, in this order."""
        texts = [side.text for row in self.fields.rows for side in row.sides]
        return [*self.buttons.values(), *texts]

    def show_clash(self, clash: Clash, choice: Choice | None) -> None:
        """Show a clash from its beginning."""
        self._title.setText(clash.title)
        self._wording.setText(visible(clash.wording[:_LONGEST_WORDING]))
        self._wording.setVisible(bool(clash.wording))
        self.buttons[Choice.YOURS].show_version(clash.yours)
        self.buttons[Choice.THEIRS].show_version(clash.theirs)
        both = self.buttons[Choice.BOTH]
        both.setVisible(Choice.BOTH in clash.choices)
        said = Choice.YOURS if clash.yours.verdict or not clash.theirs.verdict else Choice.THEIRS
        both.show_summary(
            tr(
                "The verdict of “{name}” with both notes, one below the other",
                name=self._names[said],
            )
        )
        self.reader.follow(*self.fields.show_fields(clash.fields))
        self.reader.verticalScrollBar().setValue(0)
        self.show_choice(choice)
        if self.isVisible():
            self._settle()

    def show_choice(self, choice: Choice | None) -> None:
        """Show which version is taken, if any is."""
        for each, button in self.buttons.items():
            button.setChecked(each is choice)
        self.fields.show_choice(choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Be laid out when it is first seen."""
        super().showEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be laid out at the new width."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Lay out now what Qt would level by level, a frame each: texts grow as they get narrow."""
        for _ in range(_LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(beside_bar(_MARGIN, _MARGIN - metrics.HALF, _MARGIN, self))
        inner.setSpacing(metrics.STEP)
        for widget in (self._title, self._wording, self._heads, self.buttons[Choice.BOTH]):
            inner.addWidget(widget)
        inner.addSpacing(metrics.HALF)
        inner.addWidget(self.fields, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reader)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.sans(12, QFont.Weight.DemiBold))
        ink = self._title.palette()
        ink.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
        self._title.setPalette(ink)
        self._wording.setFont(theme.serif(17))
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Base, theme.palette.chrome)  # of the scroll bar
        self.reader.setPalette(ground)
