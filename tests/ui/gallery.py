"""Every leaf widget in both colour schemes, as pictures to judge by eye.

Run ``python -m tests.ui.gallery FOLDER``; the pictures have twice the resolution of the design.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.versions import Sides, VersionsDialog
from ui.messages import plain_label
from ui.models.news import clash_waiting, gone, recovered, unfinished_merge
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.lines import paint_line
from ui.theme.shapes import paint_shape
from ui.theme.style import WorkbenchStyle
from ui.theme.theme import ColourScheme, Theme
from ui.views.banner import Banner
from ui.views.chip import Chip
from ui.views.evidence_list import EvidenceList
from ui.views.flow_layout import FlowLayout
from ui.views.key_cap import KeyCap
from ui.views.number_tag import NumberTag
from ui.views.progress_strip import ProgressStrip
from ui.views.start_page import StartPage
from ui.views.toast import Toast
from ui.views.verdict_button import VerdictBar
from workbench.recent import RecentProject
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.sourcing import SourceField
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Clash, ClashId, Field, Version

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNTS = {
    Standing.OPEN: 53,
    Standing.VERIFIED: 13,
    Standing.DISPUTED: 3,
    Standing.UNSOURCED: 5,
    Standing.DIFFER: 2,
    Standing.RECHECK: 1,
    Standing.ASIDE: 9,
    Standing.RETIRED: 1,
}


def marks(theme: Theme) -> QWidget:
    """Shapes in three sizes above their lines, thin and selected; then the icons."""
    palette = theme.palette
    canvas = QPixmap(1120, 400)
    canvas.setDevicePixelRatio(2)
    canvas.fill(palette.paper)
    painter = QPainter(canvas)
    for column, standing in enumerate(Standing):
        x, top = 16 + 66 * column, 12
        for side in (14, 16, 40):
            place = QRectF(x, top, side, side)
            paint_shape(painter, place, standing, palette, ground=palette.paper)
            top += side + 8
        paint_line(painter, x, x + 54, 112, standing, palette)
        paint_line(painter, x, x + 54, 122, standing, palette, selected=True)
    for column, role in enumerate(Icon):
        place = QRectF(16 + 33 * (column % 16), 140 + 28 * (column // 16), 16, 16)
        paint_icon(painter, place, role, palette.ink_2)
    painter.end()
    sheet = plain_label("")
    sheet.setPixmap(canvas)
    return sheet


def leaves(theme: Theme) -> QWidget:
    """Head of the list and of the card with everything small on them."""
    page = QWidget()
    page.setFixedWidth(328 + 400)
    whole = QHBoxLayout(page)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(12)
        whole.addLayout(column, 1)
    strip = ProgressStrip(theme)
    strip.set_counts(_COUNTS, 74)
    left.addWidget(strip)
    left.addLayout(_chips(theme))
    left.addWidget(QLineEdit(placeholderText="Filter by words, kind or speaker"))
    left.addLayout(_natives(theme))
    left.addStretch(1)
    for verdict in (None, *Verdict):
        bar = VerdictBar(theme)
        bar.setFixedWidth(352)
        bar.show_verdict(verdict)
        right.addWidget(bar)
    off = VerdictBar(theme)
    off.setFixedWidth(352)
    off.setEnabled(False)
    right.addWidget(off)
    keys = QHBoxLayout()
    for key in ("0", "L", "Esc", "Ctrl+K", "Ctrl+Shift+V"):
        keys.addWidget(KeyCap(key, theme))
    for number in (4, 74, 1234):
        tag = NumberTag(theme)
        tag.set_number(number)
        keys.addWidget(tag)
    right.addLayout(keys)
    return page


def _chips(theme: Theme) -> FlowLayout:
    flow = FlowLayout(gap=6)
    for standing, word in ((None, "All"), *((s, s.value.capitalize()) for s in _COUNTS)):
        chip = Chip(theme, standing, word)
        chip.set_count(_COUNTS[standing] if standing else 74)
        chip.setChecked(standing is None)
        flow.addWidget(chip)
    return flow


def _natives(theme: Theme) -> QVBoxLayout:
    """Qt's own controls in our style."""
    column, row = QVBoxLayout(), QHBoxLayout()
    primary = QPushButton("Save decision", default=True)
    for button in (primary, QPushButton("Ask both"), QPushButton("Show all", flat=True)):
        row.addWidget(button)
    tools = QHBoxLayout()
    for role in (Icon.OPEN, Icon.UNDO, Icon.SORT):
        tool = QToolButton(autoRaise=True)
        tool.setIcon(icon(role, theme.palette))
        tools.addWidget(tool)
    with_text = QToolButton(autoRaise=True)
    with_text.setText("Open…")
    with_text.setIcon(icon(Icon.OPEN, theme.palette))
    with_text.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    tools.addWidget(with_text)
    combo = QComboBox()
    combo.addItems(["Quantity", "Date"])
    tools.addWidget(combo)
    note = QPlainTextEdit("“25 kilometers” looks like 25 miles, not converted. " * 8)
    note.setFixedHeight(84)
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setMaximum(100)
    bar.setPageStep(30)
    bar.setValue(20)
    column.addLayout(row)
    column.addLayout(tools)
    column.addWidget(note)
    column.addWidget(bar)
    return column


def overlay(theme: Theme) -> QWidget:
    """A banner above and a toast below some text."""
    desk = QWidget()
    desk.setFixedSize(760, 240)
    column = QVBoxLayout(desk)
    column.setContentsMargins(0, 0, 0, 0)
    banner = Banner(theme)
    banner.show_message(
        "Could not save first-reader.yaml: the disk is full. Your last 3 verdicts are kept in "
        "memory. Free some space, then try again.",
        "Try again",
    )
    words = plain_label("Nabenzya called the strikes, “a terrorist attack by the Kyiv regime")
    words.setFont(theme.serif(17))
    column.addWidget(banner)
    column.addWidget(words, 1)
    toast = Toast(theme, desk)
    toast.show_message("Claim 4 marked Disputed", Standing.DISPUTED, undoable=True)
    return desk


def messages(theme: Theme) -> QWidget:
    """Every message about files in a banner of its own; the last has others behind it."""
    page = QWidget()
    page.setFixedWidth(900)
    column = QVBoxLayout(page)
    now = datetime.now().astimezone()
    merge, lost = unfinished_merge("claims.yaml"), gone("claims.yaml")
    for told in ([clash_waiting(2)], [merge], [lost], [merge, lost, recovered(now, now)]):
        banner = Banner(theme)
        for message in told:
            banner.tell(message)
        column.addWidget(banner)
    column.addStretch(1)
    return page


def versions(theme: Theme) -> QWidget:
    """Clashes to settle, the first of them settled."""
    note = Field(
        "Note",
        "City centre to border is about 40 km by the atlas; 25 km is from the northern districts.",
        "City centre to border is about 25 km by the gazetteer; 40 km is by road.",
    )
    links = Field(
        "Links",
        "Atlas, sheet 14 · refutes · p. 12\nhttps://example.org/atlas/belgorod",
        "Gazetteer\nhttps://example.org/gazetteer",
        "Merged link by link, whichever version you take.",
    )
    words = (
        "Belgorod is located just 25 kilometers from the Ukraine border",
        "On December 30, Ukraine carried out its largest attack to date on Belgorod",
        "More than 100 were wounded",
    )
    clashes = [
        Clash(
            ClashId("first-reader.yaml", f"c-{number}", "", ""),
            f"Claim {number}",
            number,
            wording,
            Version("Disputed", "2026-11-21", Verdict.DISPUTED),
            Version("Verified", "2026-11-22", Verdict.VERIFIED),
            (note, links),
            tuple(Choice),
            Choice.YOURS,
        )
        for number, wording in enumerate(words, 3)
    ]
    sides = Sides("On this desk", "Elsewhere")
    why = "3 claims were changed here and elsewhere."
    dialog = VersionsDialog(clashes, why, sides, theme)
    dialog.take(Choice.THEIRS)
    dialog.list.go_to(0)
    dialog.resize(1040, 680)
    return dialog


def evidence(theme: Theme) -> QWidget:
    """Sources on two lines, one of them unfolded with a date that is none."""
    sources = EvidenceList(theme)
    sources.setFixedWidth(352)
    shown = [
        Evidence(url="https://аррlе.example/a", origin="Port authority", stance=Stance.CONTEXT),
        Evidence(title="A book", origin="The port authority", grade=Grade.SECONDARY),
        Evidence(
            url="https://example.org/atlas/14",
            title="Atlas of the ferries of the northern and southern harbours",
            stance=Stance.REFUTES,
            grade=Grade.PRIMARY,
            passage="The ferry carried 987,654 passengers in 2025.",
            locator="p. 12, table 3",
            archived="https://example.net/atlas",
        ),
    ]
    sources.show_sources("c-1", shown)
    sources.edit_last()
    if (row := sources.open_row) and row.editor:
        row.editor.type_again({SourceField.READ: "2026-13-01"})
    return sources


def start(theme: Theme) -> QWidget:
    """The page without an article."""
    page = StartPage(theme)
    now = datetime.now().astimezone()
    page.set_recent(
        [
            RecentProject("Articles/belgorod-strikes", "belgorod-strikes", 1, now),
            RecentProject("Articles/harbour", "harbour", 3, now - timedelta(days=1)),
            RecentProject("Articles/ferry-fares", "ferry-fares", 1, now - timedelta(days=23)),
        ]
    )
    page.resize(1440, 840)
    return page


def picture(widget: QWidget, theme: Theme) -> QPixmap:
    """What the widget looks like."""
    widget.setPalette(theme.qt_palette())
    widget.setAutoFillBackground(True)
    widget.show()
    QApplication.processEvents()
    return widget.grab()


def main(folder: Path) -> None:
    """Write all pictures into ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "2")
    application = QApplication(sys.argv[:1])
    application.setStyle(WorkbenchStyle())
    if "Inter" in QFontDatabase.families():
        font = QFont("Inter")
        font.setPointSizeF(13 * 0.75)
        application.setFont(font)
    folder.mkdir(parents=True, exist_ok=True)
    builders: dict[str, Callable[[Theme], QWidget]] = {
        "marks": marks,
        "leaves": leaves,
        "overlay": overlay,
        "messages": messages,
        "versions": versions,
        "evidence": evidence,
        "start": start,
    }
    drawn: list[QWidget] = []
    for scheme in (ColourScheme.LIGHT, ColourScheme.DARK):
        theme = Theme()
        theme.set_scheme(scheme)
        application.setPalette(theme.qt_palette())
        for name, build in builders.items():
            widget = build(theme)
            picture(widget, theme).save(str(folder / f"{name}-{scheme}.png"))
            widget.hide()
            drawn.append(widget)  # or a part of it is cleaned up while the next is being built


if __name__ == "__main__":
    main(Path(sys.argv[1]))
