"""Filters under names: name the one in force, use, rename or delete one that was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from workbench.saved_filters import LONGEST_NAME, tidy_name
from workbench.wording import tr

from ..messages import enable, one_line, plain_label
from ..models.claim_filter import described
from ..theme import metrics
from .close_row import close_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from workbench.saved_filters import SavedFilter

    from ..theme.theme import Theme

_MARGIN = 16
_SIZE = QSize(440, 420)
_USING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SavedFiltersDialog(QDialog):
    """Says what is wanted; it keeps nothing by itself."""

    saving = Signal(str)
    """The filter in force is to be kept under this name."""
    renaming = Signal(str, str)
    """The filter of this name is to have that one."""
    deleting = Signal(str)
    """The filter of this name is not wanted any more."""
    taken = Signal(str)
    """The filter of this name is to be in force."""

    def __init__(self, present: SavedFilter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Saved filters"))
        self._theme = theme
        self._filters: Sequence[SavedFilter] = ()
        self._in_force = plain_label(tr("In force: {filter}", filter=described(present)), self)
        self.name = QLineEdit(self, maxLength=LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name for the filter in force"))
        self.name.setAccessibleName(tr("Name for the filter in force"))
        self.name.setAccessibleDescription(self._in_force.text())
        self.save = QPushButton(tr("&Save"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Saved filters"))
        self.list.setFont(theme.sans(13))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._about = plain_label("", self)
        self._empty = plain_label(
            tr(
                "A saved filter keeps chip, words and order of the list under a name, to come back "
                "to with one choice in the menu of the list. None is saved yet: give the one in "
                "force a name."
            ),
            self,
        )
        self.use = QPushButton(tr("&Use"), self)
        self.rename = QPushButton(tr("&Rename"), self)
        self.delete = QPushButton(tr("&Delete"), self)
        self._lay_out()
        self._connect()
        self._follow_theme()
        self._tell()
        self._fit()

    def show_filters(self, filters: Sequence[SavedFilter], chosen: str = "") -> None:
        """List these filters; one of them, or else the first, is chosen."""
        is_other = bool(filters) is not bool(self._filters)
        self._filters = filters
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in filters:
                item = QListWidgetItem(one_line(each.name), self.list)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setSizeHint(QSize(0, self._row_height()))
            names = [each.name for each in filters]
            self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._tell()
        if is_other:
            self._fit()

    def ask_name(self, name: str) -> None:
        """Have the filter in force named differently than this."""
        self.name.setText(name)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list Return uses a filter and Delete deletes it, unless a name is being typed."""
        is_key = event.type() is QEvent.Type.KeyPress and not self._is_renaming
        if is_key and isinstance(event, QKeyEvent):
            if event.key() in _USING:
                self._use()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._delete()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._in_force.setWordWrap(True)
        self._about.setWordWrap(True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setSpacing(metrics.STEP)
        grid.addWidget(self._in_force, 0, 0, 1, 2)
        grid.addWidget(self.name, 1, 0)
        grid.addWidget(self.save, 1, 1)
        line = QHBoxLayout()
        line.setSpacing(metrics.STEP)
        for button in (self.use, self.rename, self.delete):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close_row(self))
        for button in (self.save, self.use, self.rename, self.delete):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(metrics.STEP)
        column.addLayout(grid)
        column.addWidget(self.list, 1)
        column.addWidget(self._about)
        column.addWidget(self._empty, 1)
        column.addLayout(line)
        self.name.setFocus()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._tell)
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.use.clicked.connect(self._use)
        self.rename.clicked.connect(self._begin_renaming)
        self.delete.clicked.connect(self._delete)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemDoubleClicked.connect(self._use)
        self.list.itemChanged.connect(self._rename)
        self._theme.changed.connect(self._follow_theme)

    def _fit(self) -> None:
        """Be high enough for some filters; without any, for what is said of them."""
        column = self.layout()
        if column is not None:
            bare = column.totalHeightForWidth(_SIZE.width())
            self.resize(_SIZE.width(), _SIZE.height() if self._filters else bare)

    def _row_height(self) -> int:
        """Enough to click, more with larger type."""
        return max(metrics.TARGET, self.list.fontMetrics().height() + metrics.STEP + metrics.HALF)

    @property
    def _chosen(self) -> SavedFilter | None:
        at = self.list.currentRow()
        return self._filters[at] if 0 <= at < len(self._filters) else None

    @property
    def _is_renaming(self) -> bool:
        editor: QWidget | None = self.list.indexWidget(self.list.currentIndex())
        return editor is not None

    def _tell(self) -> None:
        """Say what the chosen filter shows, and offer what can be done."""
        chosen = self._chosen
        for button in (self.use, self.rename, self.delete):
            enable(button, "" if chosen is not None else tr("Choose a saved filter first"))
        enable(self.save, "" if tidy_name(self.name.text()) else tr("Type a name first"))
        self._about.setText(described(chosen) if chosen else "")
        self.list.setAccessibleDescription(self._about.text())
        for widget in (self.list, self._about, self.use, self.rename, self.delete):
            widget.setVisible(bool(self._filters))
        self._empty.setVisible(not self._filters)

    def _save(self) -> None:
        if name := tidy_name(self.name.text()):
            self.name.clear()
            self.saving.emit(name)

    def _use(self) -> None:
        if chosen := self._chosen:
            self.accept()
            self.taken.emit(chosen.name)

    def _begin_renaming(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.editItem(self.list.currentItem())

    def _rename(self, item: QListWidgetItem) -> None:
        chosen = self._filters[self.list.row(item)]
        if (name := tidy_name(item.text())) and name != chosen.name:
            self.renaming.emit(chosen.name, name)
        else:
            self.show_filters(self._filters, chosen.name)

    def _delete(self) -> None:
        if chosen := self._chosen:
            self.deleting.emit(chosen.name)

    def _follow_theme(self) -> None:
        is_plain = self._theme.palette.contrast  # then the list has the dialog's own ground
        shape = QListWidget.Shape
        self.list.setFrameShape(shape.Box if is_plain else shape.NoFrame)
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        for label in (self._in_force, self._about, self._empty):
            label.setFont(self._theme.sans(13))
            label.setPalette(palette)
