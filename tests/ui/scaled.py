"""The real window at the scale in force: what is too small to hit, cut off or blurred.

Run by `test_scales` as a process of its own, because Qt scales for a whole process:
``QT_SCALE_FACTOR=2 python -m tests.ui.scaled FOLDER``; a number behind the folder is the size of
the system's type, in points. It leaves what it found in the folder, one a line of `FAULTS`, with
pictures of the window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.builders import FIRST, sample_project, seed_of
from ui.actions import Do
from ui.app import Desk, make_application
from ui.theme import metrics
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.theme import Theme
from workbench.paths import places
from workbench.review.verdict import Verdict

_TARGETS = (
    *(QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit),
    QTabBar,
)
"""What is clicked. Scroll bars and edges of panes have other ways that do the same."""
_TURNS = 40
FAULTS = "faults.txt"


def main(folder: Path, points: float | None = None) -> None:
    """Go through the main states of the window and write every fault down."""
    application = make_application()
    if points is not None:
        type_ = application.font()
        type_.setPointSizeF(points)
        application.setFont(type_)
    folder.mkdir(parents=True, exist_ok=True)
    desk = Desk(places(folder / "config"), FIRST.name)
    desk.window.resize(1280, 800)
    desk.show()
    wanted = float(os.environ["QT_SCALE_FACTOR"])
    found = []
    if desk.window.devicePixelRatioF() != wanted:
        found.append(f"the window is drawn at {desk.window.devicePixelRatioF()}")
    for name, widget in _states(application, desk, folder):
        found += (f"{name}: {fault}" for fault in (*_too_small(widget), *_squeezed(widget)))
        picture = widget.grab()
        picture.save(str(folder / f"{name}.png"))
        if picture.size() != (QRectF(widget.rect()).size() * wanted).toSize():
            found.append(f"{name}: the picture has other pixels than the screen")
    found += (f"blurred: {role}" for role in _blurred(desk.theme, wanted))
    (folder / FAULTS).write_text("\n".join(found), encoding="utf-8")
    desk.close()


def _states(application: QApplication, desk: Desk, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Bring the window into each state; its name and what is to be looked at."""
    window = desk.window
    _settle(application)
    yield "start", window
    desk.open_path(str(seed_of(sample_project(folder / "project"))))
    desk.opener.settle(10)
    for verdict in Verdict:
        desk.bridge.mark(verdict)
    desk.bridge.select(desk.bridge.rows[1].id)
    desk.bridge.add_links("https://example.org/a")
    window.desk.card.evidence.edit_last()
    _settle(application)
    yield "desk", window
    window.resize(900, 640)
    _settle(application)
    yield "small", window
    for do in (Do.PALETTE, Do.KEYS):
        window.actions_[do].trigger()
        _settle(application)
        yield do.value, window
        window.actions_[do].trigger()
    window.actions_[Do.SETTINGS].trigger()
    _settle(application)
    (dialog,) = window.findChildren(QDialog)
    for at in range(dialog.tabs.count()):  # type: ignore[attr-defined]  # the settings'
        dialog.tabs.setCurrentIndex(at)  # type: ignore[attr-defined]
        _settle(application)
        yield f"settings-{at}", dialog
    dialog.close()


def _settle(application: QApplication) -> None:
    for _ in range(_TURNS):
        application.processEvents()


def _seen(window: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """The widgets of these kinds that are seen, but no parts of a choice or a number field."""
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit)
        if isinstance(widget, kinds) and widget.isVisible() and not inner:
            yield widget


def _too_small(window: QWidget) -> Iterator[str]:
    """What has a side of less than 24 pixels, counted as the reviewer's system counts them."""
    for widget in _seen(window, _TARGETS):
        if min(widget.width(), widget.height()) < metrics.TARGET:
            yield f"{_named(widget)} is {widget.width()} × {widget.height()}"


def _squeezed(window: QWidget) -> Iterator[str]:
    """What has less room than its words need."""
    for widget in _seen(window, (QAbstractButton, QLabel)):
        least = widget.minimumSizeHint().boundedTo(widget.maximumSize())
        if isinstance(widget, QLabel) and widget.wordWrap():
            least = QSize(0, widget.heightForWidth(widget.width()))
        width = min(least.width(), widget.minimumWidth() or least.width())
        height = min(least.height(), widget.minimumHeight() or least.height())
        if widget.width() < width or widget.height() < height:
            yield f"{_named(widget)} has {widget.size().toTuple()} of {least.toTuple()}"


def _blurred(theme: Theme, ratio: float) -> Iterator[str]:
    """The icons of which a button does not show exactly the pixels that their drawing has."""
    side = metrics.SHAPE
    for role in Icon:
        drawn = QPixmap(round(side * ratio), round(side * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        paint_icon(painter, QRectF(0, 0, side, side), role, theme.palette.ink_2)
        painter.end()
        shown = icon(role, theme.palette).pixmap(QSize(side, side), ratio)
        if shown.toImage() != drawn.toImage():
            yield role.value


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} “{text or widget.accessibleName()}”"


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(float, sys.argv[2:]))
