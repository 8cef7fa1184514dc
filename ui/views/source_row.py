"""One source on the card: two lines, unfolded to all that is said of it, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from workbench.later import later
from workbench.review.evidence import Evidence
from workbench.wording import tr

from ..messages import one_line
from ..models.source_words import label_of, name_of, summary_of
from ..theme import metrics
from ..theme.icons import Icon, icon
from .painted_button import paint_box
from .source_editor import SourceEditor
from .source_lines import INDENT, HostLink, SourceHead, SummaryLine
from .source_menu import SourceMenu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from workbench.review.sourcing import SourceField

    from .. import weblinks
    from ..theme.theme import Theme
else:
    weblinks = later("ui.weblinks")

_MARGINS = (metrics.STEP, metrics.HALF, metrics.HALF, metrics.HALF)
_OPEN_MARGINS = (metrics.STEP, metrics.HALF, metrics.STEP, metrics.STEP + metrics.HALF)


class SourceRow(QFrame):
    """A source. It tells what the reviewer wants done with it, and does nothing itself."""

    edited = Signal(object, object, str, bool)
    """This row, the `SourceField`, its text, and whether that continues the last edit."""
    unfold_wanted = Signal(object)
    step_wanted = Signal(object, int)
    open_wanted = Signal(str)
    save_page_wanted = Signal(str)
    read_today_wanted = Signal(str)
    remove_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources: Sequence[Evidence] = (Evidence(),)
        self._mates: tuple[int, ...] = ()
        self._is_fixed = False
        self.source = Evidence()
        self.number = 0
        self.unkept: dict[SourceField, str] = {}
        """What was typed and could not be kept, while it is folded."""
        self.editor: SourceEditor | None = None
        self.head = SourceHead(theme, self)
        self.menu_button = QToolButton(self, autoRaise=True)
        self.menu_button.setIconSize(QSize(metrics.SHAPE, metrics.SHAPE))
        self.menu_button.setMinimumSize(metrics.TARGET, metrics.TARGET)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.setToolTip(tr("What can be done with this source"))
        self.host = HostLink(theme, self)
        self.summary = SummaryLine(theme, self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*_MARGINS)
        self._grid.setHorizontalSpacing(metrics.STEP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, INDENT - metrics.STEP)
        self._grid.addWidget(self.head, 0, 0, 1, 3)
        self._grid.addWidget(self.menu_button, 0, 3)
        self._grid.addWidget(self.host, 1, 1)
        self._grid.addWidget(self.summary, 1, 2, 1, 2)
        self._grid.setColumnStretch(2, 1)
        self.head.clicked.connect(self._toggle)
        self.head.step_wanted.connect(self._tell_step)
        self.menu_button.clicked.connect(self._open_menu)
        self.host.clicked.connect(self._open)
        self.follow_theme()

    @property
    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        yield from (self.head, self.menu_button)
        if self.editor:
            yield from self.editor.stops

    @property
    def is_in_hand(self) -> bool:
        """Whether somebody is at it, or something was typed that is not kept."""
        return self.editor is not None or bool(self.unkept)

    def show_source(
        self, number: int, source: Evidence, sources: Sequence[Evidence], mates: tuple[int, ...]
    ) -> None:
        """Show a source, the ``number``-th of ``sources``; ``mates`` have the same origin."""
        as_before = (self.number, self.source, self._mates) == (number, source, mates)
        self.number, self.source, self._sources, self._mates = number, source, sources, mates
        if self.editor:
            self.editor.show_source(source, sources)
        if not as_before:
            self._show_lines()

    def set_fixed(self, *, fixed: bool) -> None:
        """Let it be read only."""
        self._is_fixed = fixed
        if self.editor:
            self.editor.set_fixed(fixed=fixed)

    def bring_back(self, unkept: Mapping[SourceField, str]) -> None:
        """Tell of what was typed about this source and could not be kept."""
        self.unkept |= unkept
        self._show_lines()

    def unfold(self) -> SourceEditor:
        """Show all that is said of it, and what was typed and could not be kept."""
        if self.editor is None:
            self.editor = SourceEditor(self._theme, self)
            self.editor.edited.connect(self._tell_edited)
            self.editor.left.connect(self._leave)
            self.editor.show_source(self.source, self._sources)
            self.editor.set_fixed(fixed=self._is_fixed)
            self.editor.type_again(self.unkept)
            self._grid.addWidget(self.editor, 2, 0, 1, 4)
            self._grid.setContentsMargins(*_OPEN_MARGINS)
            self.editor.show()
            self.unkept = {}
            self.head.show_open(is_open=True)
            self._show_lines()
        return self.editor

    def fold(self) -> None:
        """Keep what can be kept, and show two lines."""
        if self.editor is None:
            return
        self.editor.hand_over()
        editor, self.editor = self.editor, None
        self.unkept = editor.unkept
        self._grid.removeWidget(editor)
        self._grid.setContentsMargins(*_MARGINS)
        editor.hide()
        editor.deleteLater()
        self.head.show_open(is_open=False)
        self._show_lines()

    def forget(self) -> None:
        """Fold without keeping anything: another source is shown here next."""
        self.unkept = {}
        self._show_lines()

    def follow_theme(self) -> None:
        """Take fonts and colours from the theme again."""
        self.menu_button.setIcon(icon(Icon.MORE, self._theme.palette))
        self.summary.follow_theme()
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Fold when Tab leads out of it."""
        went = super().focusNextPrevChild(forward)
        if went and self.editor and not self.isAncestorOf(self.window().focusWidget()):
            self.fold()
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, wherever in it the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where it was asked for."""
        self._pop_up(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the card."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = palette.field_border if self.editor else palette.outline
        paint_box(painter, QRectF(self.rect()), metrics.RADIUS_CARD, palette.raised, border)

    def _show_lines(self) -> None:
        name, said = name_of(self.source), summary_of(self.source, self._mates)
        unkept = ", ".join(
            tr("{field} “{text}”", field=label_of(field), text=text)
            for field, text in self.unkept.items()
        )
        shown = tr("Not kept: {fields}", fields=one_line(unkept)) if unkept else said
        self.head.show_name(self.number, name, shown)
        self.menu_button.setAccessibleName(tr("Menu of source {number}", number=self.number))
        self.host.show_host(weblinks.address_of(self.source.url).host, self.source.url)
        self.host.setVisible(not unkept)
        self.summary.show_text(shown, warns=bool(unkept))

    def _toggle(self) -> None:
        if self.editor is None:
            self.unfold_wanted.emit(self)
            return
        self.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fold()

    def _leave(self) -> None:
        self.fold()
        self.left.emit()

    def _tell_edited(self, field: SourceField, text: str, continues: bool) -> None:
        self.edited.emit(self, field, text, continues)

    def _tell_step(self, by: int) -> None:
        self.step_wanted.emit(self, by)

    def _open(self) -> None:
        self.open_wanted.emit(self.source.url)

    def _open_menu(self) -> None:
        self._pop_up(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _pop_up(self, at: QPoint) -> None:
        menu = SourceMenu(self.source, fixed=self._is_fixed, parent=self)
        menu.edit.triggered.connect(self._toggle)
        menu.open_wanted.connect(self.open_wanted)
        menu.save_page_wanted.connect(self.save_page_wanted)
        menu.read_today_wanted.connect(self.read_today_wanted)
        menu.remove_wanted.connect(self.remove_wanted)
        menu.popup(at)
