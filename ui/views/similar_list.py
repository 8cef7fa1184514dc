"""Claims like the selected one, below it on the card; nothing where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from .similar_rows import AgainRow, EarlierRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from ..models.similar_claims import Similar
    from ..theme.theme import Theme


class SimilarList(QWidget):
    """Where the claim is stated again and where it was checked before."""

    claim_wanted = Signal(str)
    """Id of a claim to go to."""
    sources_wanted = Signal(object)
    """A tuple of `Evidence` to use for the selected claim."""
    left = Signal()
    """The way leads back to the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._shown: Similar | None = None
        self._read_only = False
        self._key = "A"
        self._again: list[AgainRow] = []
        self._earlier: list[EarlierRow] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, metrics.STEP, 0, 0)
        self._rows.setSpacing(metrics.STEP)
        theme.changed.connect(self._fill)
        self.hide()

    @property
    def again(self) -> tuple[AgainRow, ...]:
        """The rows of claims to go to."""
        return tuple(self._again)

    @property
    def earlier(self) -> tuple[EarlierRow, ...]:
        """The rows of claims that were checked before."""
        return tuple(self._earlier)

    def show_key(self, key: str) -> None:
        """Print this key beside the sources that it uses."""
        if key != self._key:
            self._key = key
            self._fill()

    def turn_to(self, claim_id: str) -> None:
        """Serve this claim; what resembled another one goes."""
        if claim_id != self._claim:
            self._claim, self._shown = claim_id, None
            self._fill()

    def show_similar(self, similar: Similar) -> None:
        """Show what was found, unless it came too late for the claim on the card."""
        if similar.claim == self._claim and similar != self._shown:
            self._shown = similar
            self._fill()

    def set_read_only(self, *, read_only: bool) -> None:
        """Offer no sources where they could not be saved."""
        self._read_only = read_only
        for row in self._earlier:
            if row.use:
                row.use.setEnabled(not read_only)

    def use_first(self) -> None:
        """Ask for the sources that the key stands beside; for none where there are none."""
        offered = (row.claim.sources for row in self._earlier if row.claim.sources)
        self.sources_wanted.emit(next(offered, ()))

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._again, self._earlier = [], []
        if self._shown and self._shown.again:
            self._add_again(self._shown)
        if self._shown and self._shown.earlier:
            self._add_earlier(self._shown)
        self.set_read_only(read_only=self._read_only)
        self.setVisible(self._rows.count() > 0)

    def _add_again(self, similar: Similar) -> None:
        self._rows.addWidget(self._heading(tr("Also stated here")))
        for each in similar.again:
            row = AgainRow(each, self._theme, self)
            row.clicked.connect(self._go)
            self._again.append(row)
            self._rows.addWidget(row)

    def _add_earlier(self, similar: Similar) -> None:
        self._rows.addWidget(self._heading(tr("Checked before")))
        key_is_free = True
        for claim in similar.earlier:
            with_key = key_is_free and bool(claim.sources)
            key_is_free = key_is_free and not with_key
            key = self._key if with_key else ""
            row = EarlierRow(claim, similar.today, self._theme, self, key=key)
            row.use_wanted.connect(self.sources_wanted)
            self._earlier.append(row)
            self._rows.addWidget(row)

    def _heading(self, text: str) -> QLabel:
        label = plain_label(text, self)
        label.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        inked = label.palette()
        inked.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        label.setPalette(inked)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading)
        return label

    def _go(self) -> None:
        row = self.sender()
        if isinstance(row, AgainRow):
            self.claim_wanted.emit(row.row.id)
            self.left.emit()
