"""Two versions field by field, side by side; one below the other where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.review.versions import Choice
from workbench.wording import tr

from ..messages import one_line, plain_label
from ..theme import metrics
from .choice_button import LEAST_COLUMN
from .compared_text import LONGEST, ComparedText
from .folding_row import FoldingRow
from .painted_button import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLabel

    from workbench.review.versions import Field

    from ..theme.theme import Theme

_PADDING = 10


class ComparedFields(QWidget):
    """All fields of one clash; the widgets stay and are shown again with the next."""

    def __init__(self, names: tuple[str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._theme = theme
        self.rows: list[ComparedField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.STEP + metrics.HALF)
        self._column.addStretch(1)

    def show_fields(self, fields: Sequence[Field]) -> list[ComparedText]:
        """Show these, and return the texts that are new, so that the keyboard can be followed."""
        fresh: list[ComparedText] = []
        for _ in fields[len(self.rows) :]:
            row = ComparedField(self._names, self._theme, self)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
            fresh += (side.text for side in row.sides)
        for row, field in zip(self.rows, fields, strict=False):
            row.show_field(field)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(fields))
        return fresh

    def show_choice(self, choice: Choice | None) -> None:
        """Show which version is taken."""
        for row in self.rows:
            row.show_choice(choice)


class ComparedField(QWidget):
    """One field: its name, what both versions say, and what becomes of it in any case."""

    def __init__(self, names: tuple[str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_chosen_from = True
        """Whether it comes from the version that is taken."""
        self._name, self._remark = plain_label("", self), plain_label("", self)
        for label in (self._name, self._remark):
            label.setWordWrap(True)
        self._row = _Sides(self)
        yours, theirs = (_Side(name, theme, self._row) for name in names)
        self.sides = (yours, theirs)
        self._row.hold(self.sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.HALF)
        for widget in (self._name, self._row, self._remark):
            column.addWidget(widget)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_field(self, field: Field) -> None:
        """Show a field; once only where both versions say the same."""
        name = one_line(field.name)
        if field.is_same:
            name = tr("{field}, the same in both", field=name) if name else tr("the same in both")
        self._name.setText(name)
        self._name.setVisible(bool(field.name))
        remark = field.remark
        if field.is_same and field.yours != field.theirs:
            remark = tr("Only blanks or line ends differ.")
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        yours, theirs = self.sides
        seen = field._replace(yours=field.yours[: LONGEST + 1], theirs=field.theirs[: LONGEST + 1])
        for side, marked in zip(self.sides, seen.marked(), strict=True):
            side.text.show_marked(marked)
            side.text.setAccessibleName(f"{field.name}, {side.name}".removeprefix(", "))
        if field.is_same:
            yours.text.setAccessibleName(self._name.text())
        theirs.setVisible(not field.is_same)
        self._is_chosen_from = not (field.is_same or field.remark)
        self._row.show_captions()

    def show_choice(self, choice: Choice | None) -> None:
        """Show which version is taken, unless this field does not depend on that."""
        if not self._is_chosen_from:
            choice = None
        yours, theirs = self.sides
        yours.show_taken(choice in {Choice.YOURS, Choice.BOTH})
        theirs.show_taken(choice in {Choice.THEIRS, Choice.BOTH})

    def _follow_theme(self) -> None:
        _write_small(self._name, self._theme, QFont.Weight.DemiBold)
        _write_small(self._remark, self._theme)


class _Side(QWidget):
    """What one version says, in a box; its name above where the columns are no columns."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self._is_taken = False
        self._caption = plain_label(one_line(name), self)
        self.text = ComparedText(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, metrics.STEP, _PADDING, metrics.STEP)
        column.setSpacing(metrics.HALF)
        column.addWidget(self._caption)
        column.addWidget(self.text)
        column.addStretch(1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_caption(self, *, is_needed: bool) -> None:
        """Show or hide the version's name."""
        self._caption.setVisible(is_needed)

    def show_taken(self, is_taken: bool) -> None:
        """Show that this version is taken."""
        self._is_taken = is_taken
        self.update()

    def minimumSizeHint(self) -> QSize:
        """As narrow as a column gets."""
        return QSize(LEAST_COLUMN, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Draw the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        border = palette.accent if self._is_taken else palette.outline
        box = QRectF(self.rect())
        width = 2 if self._is_taken else 1
        paint_box(painter, box, metrics.RADIUS_FIELD, palette.raised, border, width)

    def _follow_theme(self) -> None:
        _write_small(self._caption, self._theme)
        self.update()


class _Sides(FoldingRow):
    """Both versions of one field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(metrics.STEP, parent)

    def hold(self, widgets: Sequence[_Side]) -> None:  # type: ignore[override]  # these and no others
        """Lay these two out."""
        self._sides = tuple(widgets)
        super().hold(widgets)

    def show_captions(self) -> None:
        """Show the versions' names where no heads stand above them."""
        are_needed = self.is_folded and not any(side.isHidden() for side in self._sides)
        for side in self._sides:
            side.show_caption(is_needed=are_needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold, and name the sides accordingly."""
        super().resizeEvent(event)
        self.show_captions()


def _write_small(label: QLabel, theme: Theme, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Set a label in the type and ink of what goes with something else."""
    label.setFont(theme.sans(12, weight))
    ink = label.palette()
    ink.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
    label.setPalette(ink)
