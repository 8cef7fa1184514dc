"""The left pane when it shows articles: the filter, the order, and every article of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from workbench.list_left import ListLeft
from workbench.wording import tr

from ..messages import counted, name_box, plain_label
from ..models.articles_model import ArticleOrder, ArticlesModel
from ..theme import metrics
from ..theme.ground import fill
from .filter_field import FilterField
from .library_table import LibraryTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from workbench.library import ListedArticle

    from ..theme.theme import Theme

_NARROWEST = 160


class LibraryPane(QWidget):
    """Shows the articles. It says which one is wanted; it opens none."""

    article_wanted = Signal(object)
    """The `ListedArticle` to open."""
    left = Signal()
    """The reviewer wants to go back to the claims."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._selected = ""
        """The article to select again when the list was made anew."""
        self._is_anew = False
        self.model = ArticlesModel(self)
        self.table = LibraryTable(self.model, theme, self)
        self.field = FilterField(theme, self)
        self.order = QComboBox(self)
        self._name = plain_label(tr("Articles"), self)
        self._count = plain_label("", self)
        self._notice = plain_label("", self)
        self._show_all = QPushButton(tr("Show all"), self)
        self._empty = QWidget(self)
        self._lay_out()
        self._connect()
        self._follow_theme()
        self.show_state(is_reading=True)

    def show_articles(self, listed: Sequence[ListedArticle], on_desk: str) -> None:
        """List these; the one on the desk is marked, and selected when the pane is new."""
        self._selected = self._selected or on_desk
        self.model.show_articles(listed, on_desk)

    @property
    def left_as(self) -> ListLeft:
        """The order and the words in force."""
        order = list(ArticleOrder)[self.order.currentIndex()]
        usual = order is ArticleOrder.NAME
        return ListLeft("" if usual else order.value, self.field.text())

    def restore(self, left: ListLeft) -> None:
        """Take the order and the words that the list was left with."""
        order = ArticleOrder(left.order) if left.order in set(ArticleOrder) else ArticleOrder.NAME
        self.order.setCurrentIndex(list(ArticleOrder).index(order))
        self.model.set_order(order)
        self.field.setText(left.words)

    def begin(self, on_desk: str) -> None:
        """Select, in the list that comes, the article on the desk."""
        self._selected = on_desk
        self._select()

    def show_state(self, *, is_reading: bool) -> None:
        """Say how many articles there are, and what there is to say instead of an empty list."""
        size, shown, done = self.model.size(), self.model.rowCount(), self.model.finished()
        articles = counted("{count} article", "{count} articles", size)
        finished = counted("{count} finished", "{count} finished", done) if done else ""
        reading = tr("reading…") if is_reading else ""
        said = articles if size else ""
        self._count.setText("  ·  ".join(filter(None, (said, reading or finished))))
        self._show_all.setVisible(bool(size))
        self._notice.setText(self._why_empty(size))
        is_empty = not shown and (bool(size) or not is_reading)
        if is_empty and self.table.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(self._empty if is_empty else self.table)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Let the reviewer type a filter, over what was typed before."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list."""
        super().focusInEvent(event)
        self.focus_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the hairline that parts the filter from the list."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.side)
        line = QRect(0, self._stack.geometry().top() - 1, self.width(), 1)
        fill(painter, line, self._theme.palette.hairline)

    # Inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.STEP)
        self._count.setMinimumWidth(1)
        head.addWidget(self._name)
        head.addWidget(self._count, 1)
        inner = QVBoxLayout()
        side, gap = metrics.LIST_MARGIN, metrics.STEP + metrics.HALF
        above = (metrics.PANE_HEAD - metrics.TARGET) // 2
        head.addStrut(metrics.TARGET)
        inner.setContentsMargins(side, above, side, gap + 1)
        inner.setSpacing(metrics.STEP)
        inner.addLayout(head)
        inner.addWidget(self.order)
        inner.addWidget(self.field)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addLayout(self._stack, 1)
        self._lay_out_empty()
        self._fill_in()
        self.setMinimumWidth(_NARROWEST)

    def _lay_out_empty(self) -> None:
        self._notice.setWordWrap(True)
        column = QVBoxLayout(self._empty)
        side = metrics.LIST_MARGIN
        column.setContentsMargins(side, 3 * metrics.STEP, side, side)
        column.setSpacing(metrics.STEP + metrics.HALF)
        column.addWidget(self._notice)
        column.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def _fill_in(self) -> None:
        self.field.invite(tr("Filter by title or reader"))
        for text in (tr("By name"), tr("Least checked first"), tr("By day due")):
            self.order.addItem(text)
        name_box(self.order, tr("Order of the articles"))
        self.order.setToolTip(tr("Order of the articles"))
        self.order.setMinimumContentsLength(1)
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.field.list_wanted.connect(self._leave_field)
        self.order.activated.connect(self._choose_order)
        self._show_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show_all.clicked.connect(self._take_filter_away)
        self.table.wanted.connect(self._want)
        self.table.left.connect(self.left)
        self.table.selectionModel().currentChanged.connect(self._note_selected)
        self.model.modelAboutToBeReset.connect(self._begin_anew)
        self.model.modelReset.connect(self._select)
        self._theme.changed.connect(self._follow_theme)

    def _filter(self, text: str) -> None:
        self.model.set_words(text)
        self.show_state(is_reading=False)

    def _leave_field(self) -> None:
        """Go on in the list; where it is empty, there is only the way back."""
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.focus_list()
        else:
            self.left.emit()

    def _choose_order(self, at: int) -> None:
        self.model.set_order(list(ArticleOrder)[at])

    def _take_filter_away(self) -> None:
        self.field.clear()
        self.focus_list()

    def _want(self, at: int) -> None:
        row = self.model.row(at)
        if row is not None:
            self.article_wanted.emit(row.listed)

    def _note_selected(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and not self._is_anew:
            self._selected = row.listed.article

    def _begin_anew(self) -> None:
        self._is_anew = True

    def _select(self) -> None:
        """Select the article that was selected, where it is shown, and bring it into view."""
        self._is_anew = False
        at = self.model.row_of(self._selected)
        if at >= 0 and at != self.table.currentIndex().row():
            index = self.model.index(at, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def _why_empty(self, size: int) -> str:
        if size:
            return tr("No article matches these words. The articles are still there.")
        return tr("There is no article here. Put a .txt or .md file into the folder seeds.")

    def _follow_theme(self) -> None:
        theme = self._theme
        self._name.setFont(theme.sans(13, QFont.Weight.DemiBold))
        self._show_all.setFont(theme.sans(13, QFont.Weight.Medium))
        palette = QPalette(theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
        for label in (self._count, self._notice):
            label.setFont(theme.sans(13))
            label.setPalette(palette)
        self.order.setFont(theme.sans(13))
        self.update()
