"""The marks beside the words: dots for what waits, a bracket where no claim is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from tests.ui.theme.drawing import near
from tests.ui.views.ferry import STORY
from ui.theme.palette import LIGHT
from ui.views.article_view import ArticleView
from ui.views.coverage_marks import Gap
from workbench.article.span import Span

TEXTS = (
    "A ferry for everyone",
    "The ferry carried a million people, Lena Ostrow said.",
    "It opened in 1964.",
    "A third boat comes in May.",
)
SPANS = [Span(at := STORY.index(text), at + len(text)) for text in TEXTS]
TO_WORDS = 8


def show_gaps(view: ArticleView, gaps: Mapping[int, Gap]) -> None:
    """Mark these sentences of the story."""
    view.show_gaps(SPANS, gaps.get)
    QApplication.processEvents()


def marked(view: ArticleView, ending: str) -> float:
    """How much of the last line of a paragraph is marked, from 0 to 1."""
    image = view.viewport().grab().toImage()
    x = view._page.layout.measures.left - TO_WORDS
    placed = list(view.placed_blocks())
    block = next(p for p in placed if p.block.text().endswith(ending))
    slot = block.slot(block.block.layout().lineCount() - 1)
    rows = range(int(slot.top()) + 4, int(slot.bottom()) - 4)
    inked = sum(not near(image.pixelColor(x, y), LIGHT.paper) for y in rows)
    return inked / len(rows)


def test_what_no_claim_covers_has_a_solid_mark(story: ArticleView) -> None:
    """A bracket along its lines."""
    show_gaps(story, {3: Gap.UNCOVERED})

    assert marked(story, TEXTS[3]) == 1


def test_what_waits_has_a_dotted_mark(story: ArticleView) -> None:
    """Quieter than the bracket, told apart without colour."""
    show_gaps(story, {3: Gap.WAITING})

    assert 0.2 < marked(story, TEXTS[3]) < 0.5


def test_what_is_settled_has_none(story: ArticleView) -> None:
    """Nor has the white space between paragraphs."""
    show_gaps(story, {0: Gap.UNCOVERED})

    assert marked(story, TEXTS[0]) == 1
    assert marked(story, TEXTS[2]) == marked(story, TEXTS[3]) == 0


@pytest.mark.parametrize("other", [Gap.WAITING, None])
def test_on_a_shared_line_the_missing_claim_is_shown(
    show: Callable[..., ArticleView], other: Gap | None
) -> None:
    """Two sentences on a line: the bracket, whatever became of the other."""
    view = show("One is here. Two is there.")
    view.show_gaps([Span(0, 12), Span(13, 26)], {0: Gap.UNCOVERED, 1: other}.get)
    QApplication.processEvents()

    assert marked(view, "Two is there.") == 1


def test_marks_follow_the_ledger_when_painted(story: ArticleView) -> None:
    """Nothing is kept: a sentence judged meanwhile has no mark once it is painted again."""
    gaps = {3: Gap.WAITING}
    show_gaps(story, gaps)
    del gaps[3]
    story.repaint_sentences([3])

    assert marked(story, TEXTS[3]) == 0


class Painted(QObject):
    """Notes what of a widget was painted."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self.area = QRect()
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Look on."""
        if isinstance(event, QPaintEvent):
            self.area |= event.rect()
        return False


def test_only_the_lines_of_the_sentence_are_painted(story: ArticleView) -> None:
    """Of the first sentence, nothing below it."""
    show_gaps(story, {0: Gap.WAITING})
    painted = Painted(story)

    story.repaint_sentences([0])
    QApplication.processEvents()

    assert 0 < painted.area.height() < story.viewport().height() / 3


def test_a_place_is_gone_to_without_choosing_a_claim(story: ArticleView) -> None:
    """The caret stands at its first word, and nobody is told of a claim."""
    chosen: list[str] = []
    story.claim_chosen.connect(chosen.append)

    story.go_to(SPANS[3])

    assert story.caret_offset() == SPANS[3].start
    assert chosen == []


@pytest.mark.parametrize(
    ("caret", "behind", "found"), [(0, False, None), (0, True, 1), (3, False, 4), (2, True, 4)]
)
def test_the_claim_beside_the_caret(
    story: ArticleView, caret: int, behind: bool, found: int | None
) -> None:
    """The last that begins before it or with it, or the first behind it."""
    story.go_to(SPANS[caret])

    claim = story.claim_beside_caret(behind=behind)

    assert claim == (None if found is None else list(story._rows)[found - 1])


def test_dots_lie_the_same_however_little_is_painted(show: Callable[..., ArticleView]) -> None:
    """A line painted by itself fits those above and below it."""
    words = "It goes on and on. " * 20
    view = show(words.strip())
    view.show_gaps([Span(0, len(words) - 1)], {0: Gap.WAITING}.get)
    QApplication.processEvents()
    whole = view.viewport().grab().toImage()
    (placed,) = view.placed_blocks()

    part = view.viewport().grab(placed.slot(2).toRect().adjusted(-40, 3, 0, -3)).toImage()

    corner = placed.slot(2).toRect().adjusted(-40, 3, 0, -3)
    assert part == whole.copy(corner)
