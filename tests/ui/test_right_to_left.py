"""Arabic, Hebrew and English in one article, in windows read from either side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import project_with, seed_of
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.line_rows import LineRow
from ui.theme import metrics
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.theme import Theme
from ui.views.article_geometry import Placed, stretches
from ui.views.article_view import ArticleView
from ui.views.edge_grips import grips
from ui.views.figure_line import FigureLine
from ui.views.line_list import LineList
from ui.views.recheck_note import RecheckNote
from workbench.article.span import Span
from workbench.claims.stated import stated_in
from workbench.project import Project
from workbench.review.standing import Standing

_MIXED = """Harbour report مرفأ بيروت doubles

The port of Beirut (مرفأ بيروت) handled 4.1 million containers in 2025.

قال الوزير إن الميناء استقبل 4.1 مليون حاوية في عام 2025. وأضاف أن العدد تضاعف منذ 2019.

העירייה מסרה כי 25,000 תושבים נפגעו בשנת 2020. לדברי Lena Ostrow מדובר ב-12 אחוזים בלבד.
"""
_ENGLISH, _ARABIC, _HEBREW = 2, 4, 6
"""Numbers of the paragraphs' blocks."""
_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with the mixed article."""
    return project_with(tmp_path / "p", mixed=_MIXED)


@pytest.fixture(params=[_LEFT, _RIGHT], ids=["from the left", "from the right"])
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Qt.LayoutDirection]:
    """The side from which windows are read."""
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(_LEFT)


@pytest.fixture
def mixed(
    qtbot: QtBot, direction: Qt.LayoutDirection, tmp_path: Path, project: Project
) -> Iterator[DeskDriver]:
    """The mixed article on a desk that is read from one side."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.open(seed_of(project))
    assert driver.window.layoutDirection() is direction
    yield driver
    driver.close()


def view_of(desk: DeskDriver) -> ArticleView:
    """The article."""
    return desk.window.desk.article.view


def paragraph(desk: DeskDriver, number: int) -> Placed:
    """A paragraph as it is laid out."""
    return next(p for p in view_of(desk).placed_blocks() if p.block.blockNumber() == number)


def ends(placed: Placed, line: int = 0) -> tuple[float, float]:
    """Where the words of a line end on either side."""
    words = placed.line(line).naturalTextRect()
    return words.left(), words.right()


def middle(desk: DeskDriver, widget: QWidget) -> int:
    """The middle of a widget across the window."""
    return widget.mapTo(desk.window, QPoint(widget.width() // 2, 0)).x()


def test_every_paragraph_begins_at_its_own_side(mixed: DeskDriver) -> None:
    """Whatever side the window is read from."""
    english, arabic, hebrew = (paragraph(mixed, n) for n in (_ENGLISH, _ARABIC, _HEBREW))
    column = english.slot(0)

    assert ends(english)[0] == pytest.approx(column.left(), abs=1)
    assert ends(arabic)[1] == pytest.approx(column.right(), abs=1)
    assert ends(hebrew)[1] == pytest.approx(column.right(), abs=1)


def test_the_panes_stand_in_reading_order(mixed: DeskDriver) -> None:
    """List, text, card."""
    desk = mixed.window.desk
    places = [middle(mixed, pane) for pane in (desk.claims, desk.article, desk.card)]

    assert places == sorted(places, reverse=mixed.window.isRightToLeft())


def test_the_card_keeps_the_same_margin_on_both_sides(mixed: DeskDriver) -> None:
    """Its fields, and its heading where reading begins."""
    card = mixed.window.desk.card
    side = metrics.CARD_MARGIN

    assert placed_in(card, card.note) == (side, side)
    word = next(one for one in card.head.findChildren(QLabel) if one.text() == "Claim")
    before, after = placed_in(card, word)
    assert (after if mixed.window.isRightToLeft() else before) == side


def placed_in(pane: QWidget, one: QWidget) -> tuple[int, int]:
    """What is free left and right of a widget in its pane."""
    left = one.mapTo(pane, QPoint()).x()
    return left, pane.width() - left - one.width()


def test_the_shapes_stand_where_lines_begin_to_be_read(mixed: DeskDriver) -> None:
    """The number beside them, all inside the view, and to be clicked there."""
    view = view_of(mixed)
    placed = paragraph(mixed, _ENGLISH)
    (mark,) = view._margin(placed)
    is_before = mark.place.right() < placed.slot(0).left()

    assert is_before is not mixed.window.isRightToLeft()
    assert 0 <= mark.place.left() < mark.place.right() <= view.viewport().width()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=mark.place.center().toPoint())
    assert mixed.current.id == mark.claim


def test_a_click_on_words_of_any_direction_finds_their_claim(mixed: DeskDriver) -> None:
    """Each claim by the first letters of it that are seen."""
    for row in mixed.rows:
        if row.number:
            rect = view_of(mixed).claim_rects(row.id)[0]
            offset = view_of(mixed).offset_at(QPointF(rect.right() - 3, rect.center().y()))

            assert offset is not None
            assert row.id in view_of(mixed).claims_at(offset)


def test_marks_lie_under_the_words_they_are_about(mixed: DeskDriver) -> None:
    """No mark of one claim covers words of the other in its paragraph."""
    first, second = (row for row in mixed.rows if "4.1 مليون" in row.text or "منذ" in row.text)
    rects = [view_of(mixed).claim_rects(row.id) for row in (first, second)]

    assert not any(one.intersects(other) for one in rects[0] for other in rects[1])


def test_the_handles_stand_at_the_ends_of_the_words(mixed: DeskDriver) -> None:
    """Of Arabic words in an English line, too: the first at their right, the last at their left."""
    view, placed = view_of(mixed), paragraph(mixed, _ENGLISH)
    start = _MIXED.index("(مرفأ") + 1
    span = Span(start, start + len("مرفأ بيروت"))
    begin = view.offsets.to_qt(span.start) - placed.block.position()
    (words,) = stretches(placed, begin, begin + len("مرفأ بيروت"), range(1))

    first, last = grips([placed], view.offsets, [span], 1)

    assert first.knob.x() == pytest.approx(words.right, abs=1)
    assert last.knob.x() == pytest.approx(words.left, abs=1)


def test_selected_words_are_copied_in_their_own_order(mixed: DeskDriver) -> None:
    """As the article has them."""
    view = view_of(mixed)
    start = _MIXED.index("استقبل")
    cursor = view.textCursor()
    cursor.setPosition(view.offsets.to_qt(start))
    cursor.setPosition(view.offsets.to_qt(start + 6), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)

    assert view.createMimeDataFromSelection().text() == "استقبل"


def test_the_card_over_the_text_leaves_the_list_alone(mixed: DeskDriver) -> None:
    """At the edge where reading ends."""
    mixed.window.resize(760, 560)
    for _ in range(5):
        QApplication.processEvents()
    mixed.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier, on=mixed.list)
    card, list_ = mixed.window.desk.card, mixed.window.desk.claims
    left = card.mapTo(mixed.window, QPoint()).x()

    if mixed.window.isRightToLeft():
        assert left == 0
        assert left + card.width() <= list_.mapTo(mixed.window, QPoint()).x()
    else:
        assert left + card.width() == 760
        assert left >= list_.width()


def test_an_elided_row_runs_in_the_direction_of_its_words(mixed: DeskDriver) -> None:
    """The dots stand where its words are cut off: at the left of Arabic, at the right of English.

    So the ink at the other side is the first letter's in both windows: the row is the same picture.
    """
    table = mixed.window.desk.claims.table
    mixed.window.desk.panes.restore(mixed.window.desk.panes.panes._replace(list_width=200))
    for _ in range(5):
        QApplication.processEvents()
    row = next(row for row in mixed.rows if row.text.startswith("قال"))
    index = table.model().index(mixed.window.desk.claims.model.row_of(row.id), 0)
    picture = table.grab(table.visualRect(index)).toImage()
    first_line = picture.copy(0, 0, picture.width(), picture.height() // 2)

    assert _has_dots_at_left(first_line)


def _has_dots_at_left(image: QImage) -> bool:
    """Whether the leftmost ink of a line of words lies in its lower half, as dots do."""
    ground = image.pixel(image.width() // 2, 0)
    ratio = image.devicePixelRatio()
    begin = int(50 * ratio)
    columns = range(begin, image.width() - begin)
    for x in columns:
        ink = [y for y in range(image.height()) if image.pixel(x, y) != ground]
        if ink:
            return min(ink) > image.height() // 2
    return False


# ── around the article ─────────────────────────────────────────────────────────────────────────


def ink(picture: QImage, part: QRect) -> float:
    """The middle of what is drawn in a part of a picture, across; in its pixels."""
    ground = picture.pixel(part.topLeft())
    columns = [
        x
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
        if picture.pixel(x, y) != ground
    ]
    return sum(columns) / len(columns)


def colours(picture: QImage, part: QRect) -> set[int]:
    """All that there are in a part of a picture."""
    return {
        picture.pixel(x, y)
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
    }


def drawn(role: Icon, *, turned: bool) -> QImage:
    """An icon in black on white."""
    picture = QImage(16, 16, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_icon(painter, QRectF(0, 0, 16, 16), role, QColor("black"), turned=turned)
    painter.end()
    return picture


@pytest.mark.parametrize("role", [Icon.UNDO, Icon.REDO, Icon.CHEVRON_RIGHT, Icon.PLAY])
def test_what_points_somewhere_is_turned(role: Icon) -> None:
    """As in a mirror, nothing else about it."""
    turned = drawn(role, turned=True)
    mirrored = drawn(role, turned=False).transformed(QTransform.fromScale(-1, 1))
    apart = [
        abs(turned.pixelColor(x, y).red() - mirrored.pixelColor(x, y).red())
        for x in range(16)
        for y in range(16)
    ]

    assert max(apart) < 40  # the edges are smoothed from the other side
    assert turned != drawn(role, turned=False)


def test_undo_points_back_to_where_reading_begins(mixed: DeskDriver) -> None:
    """In the line below the menus."""
    palette = mixed.desk.theme.palette
    for do, role in ((Do.UNDO, Icon.UNDO), (Do.REDO, Icon.REDO)):
        seen = mixed.window.actions_[do].icon().pixmap(16, 16).toImage()
        turned = icon(role, palette, turned=mixed.window.isRightToLeft())

        assert seen == turned.pixmap(16, 16).toImage()


def test_the_chevron_of_a_folded_source_points_to_its_name(mixed: DeskDriver) -> None:
    """Its point is on the side on which the name goes on."""
    mixed.bridge.add_links("https://example.org/a")
    head = mixed.window.desk.card.evidence.rows[0].head
    picture = head.grab().toImage()
    side = 20
    left = picture.width() - side if head.isRightToLeft() else 0
    part = QRect(left, 0, side, picture.height())
    middle_row = QRect(left, picture.height() // 2 - 1, side, 2)

    points_right = ink(picture, middle_row) > ink(picture, part)
    assert points_right is not head.isRightToLeft()


def test_figures_begin_where_the_words_do(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    """The first at the side at which reading begins, all within the line."""
    line = FigureLine(Theme())
    qtbot.addWidget(line)
    line.resize(300, 60)
    line.show_figures(stated_in("5% of 31 boats"), "")
    first, second = line.rects()

    assert (first.left() < second.left()) is (direction is _LEFT)
    assert (first.left() if direction is _LEFT else 300 - first.right()) == 0


def test_rows_of_dialogs_begin_at_the_side_of_their_signs(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    """Both lines, and English begins with its first word in either window."""
    place = QWidget()
    qtbot.addWidget(place)
    rows = LineList("Rows", Theme(), place)
    rows.resize(400, 80)
    rows.show_rows([LineRow("", "", "2 links added", "00:07", "", Standing.VERIFIED)])
    picture = rows.grab(rows.visualRect(rows.model().index(0, 0))).toImage()
    half = picture.width() // 2
    upper = QRect(half // 4, 6, picture.width() - half // 2, picture.height() // 2 - 8)

    assert (ink(picture, upper) < half) is (direction is _LEFT)


def test_a_sentence_on_the_card_has_its_sign_in_front(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    """And its words begin behind it."""
    theme = Theme()
    note = RecheckNote(theme)
    qtbot.addWidget(note)
    note.show_judged("“21”")
    note.resize(300, note.heightForWidth(300))
    picture = note.grab().toImage()
    width = metrics.SHAPE_SMALL
    front, end = QRect(0, 0, width, picture.height()), QRect(200, 0, 100, picture.height())
    if direction is _RIGHT:
        front.moveRight(299)
        end.moveLeft(0)

    assert len(colours(picture, front)) > 1
    assert len(colours(picture, end)) == 1
