"""One source on the card: two lines, unfolded to all that is said of it, and its menu."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolButton, QWidget

from workbench.later import later
from workbench.review.evidence import Evidence

from ..messages import one_line, plain_tool_tip
from ..models.source_words import label_of, name_of, summary_of
from ..theme import metrics
from ..theme.icons import Icon, icon, paint_icon
from .painted_button import PaintedButton, paint_box
from .source_editor import SourceEditor
from .source_menu import SourceMenu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.review.sourcing import SourceField

    from .. import weblinks
    from ..theme.theme import Theme
else:
    weblinks = later("ui.weblinks")

_CHEVRON = 14
_SIDE = 4
_LEAST_HOST = 112
"""Pixels that a host gets before anything is said beside it."""
_BEFORE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_MARGINS = (metrics.STEP, metrics.HALF, metrics.HALF, metrics.HALF)
_OPEN_MARGINS = (metrics.STEP, metrics.HALF, metrics.STEP, metrics.STEP + metrics.HALF)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SourceHead(PaintedButton):
    """Number and name of a source; pressed, it unfolds or folds it."""

    step_wanted = Signal(int)
    """An arrow: to the source above (-1) or below (1)."""
    left = Signal()
    radius = metrics.RADIUS_KEY

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._name = ""
        self._is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_name(self, number: int, name: str, summary: str) -> None:
        """Show which source it is."""
        self._name = f"{number}  {name}"
        self.setToolTip(plain_tool_tip(name))
        self.setAccessibleName(self.tr("Source {}: {}").format(number, name))
        self.setAccessibleDescription(summary)
        self.update()

    def show_open(self, *, is_open: bool) -> None:
        """Show whether all that is said of it is shown below."""
        self._is_open = is_open
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(13, QFont.Weight.Medium))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """One line; the width is the card's."""
        return QSize(120, max(metrics.TARGET, math.ceil(self.fontMetrics().height() + _SIDE)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the card gets: what has no room is elided."""
        return QSize(48, self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw the chevron and the name."""
        palette = self._theme.palette
        if self.underMouse() or self.isDown():
            paint_box(painter, QRectF(self.rect()), self.radius, palette.hint, palette.hint)
        side = QRectF(0, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
        shut = Icon.CHEVRON_RIGHT
        paint_icon(
            painter,
            self.mirrored(side),
            Icon.CHEVRON_DOWN if self._is_open else shut,
            palette.ink_2,
        )
        left = _CHEVRON + _SIDE
        room = QRectF(left, 0, self.width() - left - _SIDE, self.height())
        painter.setPen(palette.ink)
        _draw_elided(painter, self.mirrored(room), self._name, Qt.TextElideMode.ElideRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from source to source with the arrows; leave with Escape."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HostLink(PaintedButton):
    """The host a link leads to, in the form that can't deceive; pressed, the link is opened."""

    radius = metrics.RADIUS_KEY

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.host = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu opens it by keyboard
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_host(self, host: str, url: str) -> None:
        """Show where a link leads; without a host there is nothing to open."""
        self.host = host
        self.setToolTip(plain_tool_tip(url))
        self.setAccessibleName(self.tr("Open %s in the browser") % host)
        self.setEnabled(bool(host))
        self.setCursor(Qt.CursorShape.PointingHandCursor if host else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @property
    def text_shown(self) -> str:
        """What stands on it."""
        return self.host or self.tr("no link")

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12, QFont.Weight.Medium))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """The whole host."""
        width = self.fontMetrics().horizontalAdvance(self.text_shown) + 2
        return QSize(width, max(metrics.TARGET, self.fontMetrics().height() + _SIDE))

    def minimumSizeHint(self) -> QSize:
        """Its end, which tells whose it is, has room on any card."""
        return QSize(min(self.sizeHint().width(), _LEAST_HOST), self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw the host; where there is no room for all of it, its end."""
        palette = self._theme.palette
        painter.setPen(palette.accent if self.isEnabled() else palette.ink_3)
        if self.underMouse() and self.isEnabled():
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        rect = QRectF(self.rect())
        _draw_elided(painter, rect, self.text_shown, Qt.TextElideMode.ElideLeft)


class SummaryLine(QWidget):
    """What is said of a source, as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = ""
        self._warns = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_text(self, text: str, *, warns: bool = False) -> None:
        """Show this, with the sign of attention where it ``warns``."""
        self.text, self._warns = text, warns
        self.setToolTip(plain_tool_tip(text))
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(40, QFontMetrics(self.font()).height() + _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Draw the line."""
        painter, palette = QPainter(self), self._theme.palette
        rect = QRectF(self.rect())
        if self._warns:
            top = (self.height() - metrics.SHAPE_SMALL) / 2
            sign = QRectF(0, top, metrics.SHAPE_SMALL, metrics.SHAPE_SMALL)
            left = metrics.SHAPE_SMALL + metrics.HALF
            if self.isRightToLeft():
                sign.moveRight(rect.right())
                rect.setRight(rect.right() - left)
            else:
                rect.setLeft(left)
            paint_icon(painter, sign, Icon.ATTENTION, palette.ink)
        painter.setPen(palette.ink if self._warns else palette.ink_2)
        _draw_elided(painter, rect, self.text, Qt.TextElideMode.ElideRight)


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
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu_button.setToolTip(self.tr("What can be done with this source"))
        self.host = HostLink(theme, self)
        self.summary = SummaryLine(theme, self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*_MARGINS)
        self._grid.setHorizontalSpacing(metrics.STEP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, _CHEVRON + _SIDE - metrics.STEP)
        self._grid.addWidget(self.head, 0, 0, 1, 3)
        self._grid.addWidget(self.menu_button, 0, 3)
        self._grid.addWidget(self.host, 1, 1)
        self._grid.addWidget(self.summary, 1, 2, 1, 2)
        self._grid.setColumnStretch(2, 1)
        self.head.clicked.connect(self._toggle)
        self.head.step_wanted.connect(self._tell_step)
        self.head.left.connect(self.left)
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
        self.number, self.source, self._sources, self._mates = number, source, sources, mates
        if self.editor:
            self.editor.show_source(source, sources)
        self._show_lines()

    def set_fixed(self, *, fixed: bool) -> None:
        """Let it be read only."""
        self._is_fixed = fixed
        if self.editor:
            self.editor.set_fixed(fixed=fixed)

    def unfold(self, unkept: Mapping[SourceField, str]) -> SourceEditor:
        """Show all that is said of it, and what was typed and could not be kept."""
        if self.editor is None:
            self.editor = SourceEditor(self._theme, self)
            self.editor.edited.connect(self._tell_edited)
            self.editor.left.connect(self._leave)
            self.editor.show_source(self.source, self._sources)
            self.editor.set_fixed(fixed=self._is_fixed)
            self.editor.type_again(unkept)
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
        unkept = ", ".join(f"{label_of(f)} “{text}”" for f, text in self.unkept.items())
        shown = self.tr("Not kept: %s") % one_line(unkept) if unkept else said
        self.head.show_name(self.number, name, shown)
        self.menu_button.setAccessibleName(self.tr("Menu of source %d") % self.number)
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


def _draw_elided(painter: QPainter, rect: QRectF, text: str, mode: Qt.TextElideMode) -> None:
    """Draw one line of text from the leading side."""
    shown = painter.fontMetrics().elidedText(text, mode, max(0, math.floor(rect.width())))
    painter.drawText(rect.adjusted(0, 0, 1, 0), _BEFORE, shown)
