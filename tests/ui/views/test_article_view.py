"""The article view: lines exactly under the words, in the theme's look, and never changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.rows import row
from tests.ui.views.ferry import CARRIED, COMES, OPENED, SAID, STORY, article, claim, claims, place
from ui.theme import metrics
from ui.theme.theme import ColourScheme, Theme
from ui.views.article_view import ArticleView
from workbench.article.span import Span
from workbench.claims.claim import Anchor
from workbench.review.standing import Standing


def ink_columns(view: ArticleView, y: float) -> list[int]:
    """The columns in which a verdict's blue line is painted near a height."""
    image = view.viewport().grab().toImage()
    rows = range(int(y) - 1, int(y) + 2)
    colours = ((x, image.pixelColor(x, at)) for x in range(image.width()) for at in rows)
    return sorted({x for x, colour in colours if colour.blue() - colour.red() > 60})


@pytest.mark.parametrize(
    "before",
    [
        "",
        "😀 ",
        "👩\u200d👩\u200d👧 and 😀😀 ",
        "\u00a0\u00a0x ",
        "e\u0301e\u0301 ",
        "漢字𐍈 ",
        "\ufffcé ",
    ],
    ids=ascii,
)
def test_the_line_is_painted_under_exactly_these_words(
    show: Callable[..., ArticleView], before: str
) -> None:
    """From the first pixel of the quote to its last, whatever stands before it."""
    quote = "twelve words"
    view = show(f"{before}{quote} after", quote)
    measure = QFontMetricsF(view.font())
    left = view._page.layout.measures.left + measure.horizontalAdvance(before)
    right = left + measure.horizontalAdvance(quote)
    placed = next(view.placed_blocks())

    columns = ink_columns(view, placed.baseline(0) + metrics.LINE_DROP)

    assert columns[0] == pytest.approx(left, abs=1.5)
    assert columns[-1] == pytest.approx(right, abs=1.5)
    assert columns == list(range(columns[0], columns[-1] + 1))


def test_where_writing_turns_the_line_is_in_two_parts(show: Callable[..., ArticleView]) -> None:
    """Half a Hebrew word and the Latin one after it are not side by side."""
    text = "abc שלום def"
    view = show(text, "ום def", "c שלום d")

    apart, whole = view.claim_rects(claim(1)), view.claim_rects(claim(2))

    assert len(apart) == 2
    assert apart[0].right() < apart[1].left()
    assert len(whole) == 1
    assert whole[0].left() < apart[0].left()


def test_words_on_several_lines_end_with_the_last_word(show: Callable[..., ArticleView]) -> None:
    """A claim over a line's end has one stretch a line, without the blank that hangs over."""
    quote = "It goes on. " * 20
    view = show(f"He said. {quote.strip()}", quote.strip())
    measures = view._page.layout.measures

    rects = view.claim_rects(claim(1))

    assert len(rects) > 2
    assert all(rect.left() >= measures.left for rect in rects)
    placed = next(view.placed_blocks())
    ends = [placed.line(n).naturalTextRect().right() for n in range(len(rects))]
    assert [rect.right() for rect in rects[:-1]] == pytest.approx(ends[:-1])
    assert {below.top() - above.top() for above, below in pairwise(rects)} == {26}


def test_paragraphs_are_a_gap_apart(story: ArticleView) -> None:
    """Between the last line of one paragraph and the first of the next are 14 pixels."""
    rects = story.claim_rects(claim(3)), story.claim_rects(claim(4))

    assert rects[1][0].top() - rects[0][-1].bottom() == metrics.PARAGRAPH_GAP


def test_unusual_characters_get_the_room_they_need(show: Callable[..., ArticleView]) -> None:
    """A line of stacked marks is higher than its neighbours instead of running into them."""
    view = show("Plain words.\nཧཱུྃ " + "ꦏ꧀ꦏ꧀ " * 3 + "\nPlain again.", "Plain words", "Plain again")
    lines = [(p.slot(0), p.line(0)) for p in view.placed_blocks()]

    assert all(slot.height() * 1.15 >= line.height() for slot, line in lines)


def test_an_article_of_one_paragraph_has_the_same_column(show: Callable[..., ArticleView]) -> None:
    """Qt lays out a document of one block by itself; the column is ours all the same."""
    view = show("Only these words.", "Only these words")

    assert view.claim_rects(claim(1))[0].left() == view._page.layout.measures.left


def test_the_headline_is_larger_and_the_next_article_starts_plain(
    story: ArticleView,
) -> None:
    """The type of one article's headline is not that of the next one's first words."""
    headline = story.document().firstBlock().layout().lineAt(0).ascent()
    story.set_article(article("these words are no headline and nothing follows them. At all."))
    story.viewport().grab()

    assert headline > 1.5 * story.document().firstBlock().layout().lineAt(0).ascent()


class PaintLog(QObject):
    """Notes how high each repaint of a widget is."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Note a paint event and let it pass."""
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_a_changed_row_repaints_its_lines_only(story: ArticleView) -> None:
    """One line of text, its lanes and nothing else."""
    log = PaintLog()
    story.viewport().installEventFilter(log)

    row = claims(STORY, SAID, CARRIED, OPENED, COMES)[3]
    story.update_rows([replace(row, standing=Standing.OPEN)])
    QApplication.processEvents()

    assert log.heights
    assert max(log.heights) < 3 * 26


def test_a_changed_row_is_drawn_as_it_is_now(show: Callable[..., ArticleView]) -> None:
    """An open claim has no line."""
    view = show("Only these words.", "Only these words")
    y = next(view.placed_blocks()).baseline(0) + metrics.LINE_DROP
    before = ink_columns(view, y)

    view.update_rows(claims("Only these words.", "Only these words", standing=Standing.OPEN))

    assert before
    assert not ink_columns(view, y)


def test_hovering_tells_the_claim_once(story: ArticleView) -> None:
    """The claim under the pointer, and nothing when the pointer has left."""
    told: list[str] = []
    story.hovered.connect(told.append)

    for at in (5, 15, 25):
        QTest.mouseMove(story.viewport(), place(story, 3, at=at))
    QApplication.sendEvent(story, QEvent(QEvent.Type.Leave))

    assert told == [claim(3), ""]


@pytest.mark.parametrize(
    "text", ["a😀\u2028b\u00a0c\x00d\n\ne\u0301\ufffc", "long " * 5000 + "😀" * 11_000], ids=len
)
def test_copying_gives_the_articles_own_text(show: Callable[..., ArticleView], text: str) -> None:
    """Not what the widget made of it, and without its cuts."""
    view = show(text)

    view.selectAll()
    view.copy()

    assert QGuiApplication.clipboard().text() == text


def test_nothing_can_be_put_in(story: ArticleView) -> None:
    """Typing, pasting and dropping leave the words alone."""
    data = QMimeData()
    data.setText("slipped in")
    before = story.document().toRawText()

    QTest.keyClicks(story, "x1 ")
    story.insertFromMimeData(data)
    story.paste()

    assert not story.canInsertFromMimeData(data)
    assert not story.viewport().acceptDrops()
    assert story.document().toRawText() == before


def test_others_text_is_shown_literally(show: Callable[..., ArticleView]) -> None:
    """Mark-up in an article is words like any other."""
    text = "<b>bold</b> & <img src='file:///x.png'>"

    assert show(text).document().toRawText() == text


@pytest.mark.parametrize("size", [1_000_000])
def test_a_huge_paragraph_is_laid_out_where_it_is_seen(
    show: Callable[..., ArticleView], size: int
) -> None:
    """However long the text, opening and jumping lay out a few blocks of bearable length."""
    text = "A claim and more of it. " * (size // 24)
    view = show(text)
    start = len(text) // 2
    far = row(1, Standing.VERIFIED, anchor=Anchor((Span(start, start + 60),)))
    view.set_rows([far])

    view.select(claim(1))
    view.viewport().grab()

    assert view.claim_rects(claim(1))
    assert len(view._page.layout._slots) < 10


def test_ctrl_and_wheel_change_the_size_everywhere(story: ArticleView, theme: Theme) -> None:
    """The theme knows the zoom; the view follows it."""
    middle = QPointF(100, 100)
    notch, none = QPoint(0, 120), QPoint()
    event = QWheelEvent(
        middle,
        story.mapToGlobal(middle),
        none,
        notch,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 # Qt's own signature
    )

    QApplication.sendEvent(story.viewport(), event)

    assert theme.zoom == pytest.approx(1.1)
    assert story.claim_rects(claim(3))[0].height() == round(26.35 * 1.1)


def test_colours_follow_the_theme(story: ArticleView, theme: Theme) -> None:
    """The paper turns dark without a new article."""
    theme.set_scheme(ColourScheme.DARK)

    corner = story.viewport().grab().toImage().pixelColor(2, 2)

    assert corner == theme.palette.paper


@pytest.mark.parametrize("width", [300, 447, 712, 1400])
def test_the_column_leaves_room_for_shapes(story: ArticleView, width: int) -> None:
    """At any width the words begin right of the margin and end inside the pane."""
    story.resize(width, 500)
    measures = story._page.layout.measures

    assert measures.left >= metrics.MARGIN_SHAPES
    assert measures.left + measures.width <= story.viewport().width()
    assert measures.width <= metrics.ARTICLE_MEASURE
