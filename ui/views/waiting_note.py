"""Why what is said of a claim is not saved: its entry in the reviewer's own file can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.wording import tr

from ..messages import one_line, plain_label
from ..theme import metrics
from ..theme.icons import Icon, icon
from .still_text import StillText

if TYPE_CHECKING:
    from workbench.errors import Problem

    from ..theme.theme import Theme


class _Words(StillText):
    """To be copied, too: file and line are looked for in an editor."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Not saved"))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take font and colours from the theme again."""
        palette = self._theme.palette
        self.dress(palette.side, self._theme.sans(12), palette.ink)


class WaitingNote(QWidget):
    """Says what waits, what is safe and what to do; no room while the entry can be read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = plain_label("", self)
        self.words = _Words(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.HALF)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_fault(self, fault: Problem | None, *, is_said: bool) -> None:
        """Say what is wrong with the entry, and what becomes of what was or will be said here."""
        text = _told(fault, is_said=is_said) if fault else ""
        if text != self.words.toPlainText():
            self.words.setPlainText(text)
            self.words.fit()
        self.setVisible(bool(text))

    def _follow_theme(self) -> None:
        palette = self._theme.palette
        size = QSize(metrics.SHAPE_SMALL, metrics.SHAPE_SMALL)
        sign = icon(Icon.ATTENTION, palette, palette.ink)
        self._sign.setPixmap(sign.pixmap(size, self.devicePixelRatioF()))
        self._sign.setMinimumHeight(self.words.fontMetrics().height())


def _told(fault: Problem, *, is_said: bool) -> str:
    file, what = one_line(fault.path.name), one_line(fault.sentence())
    if is_said:
        return tr(
            "Not saved yet: your entry for this claim in {file} can't be read (line {line}: "
            "{what}). It stays as it is, and what you said here waits on this desk. Repair that "
            "line by hand, and it is saved.",
            file=file,
            line=fault.line,
            what=what,
        )
    return tr(
        "Your entry for this claim in {file} can't be read (line {line}: {what}). It stays as it "
        "is. What you say here waits on this desk until that line is repaired by hand.",
        file=file,
        line=fault.line,
        what=what,
    )
