"""The ferry's story, its claims, and what a reader does with them in the article view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.rows import row
from ui.views.article_view import ArticleView
from workbench.article.article import Article
from workbench.article.reading import article_of
from workbench.article.span import Span
from workbench.claims.claim import Anchor
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing

STORY = """A ferry for everyone

The ferry carried a million people, Lena Ostrow said. It opened in 1964.

A third boat comes in May.
"""
SAID, CARRIED, OPENED, COMES = (
    "The ferry carried a million people, Lena Ostrow said",
    "ferry carried a million people",
    "It opened in 1964",
    "A third boat comes in May",
)


def article(text: str) -> Article:
    """An article of this text."""
    return article_of(text, "ferry", "seeds/ferry.txt")


def claims(text: str, *quotes: str, standing: Standing = Standing.VERIFIED) -> list[ClaimRow]:
    """One row a quote, at its first place in the text."""
    starts = [text.index(quote) for quote in quotes]
    return [
        row(n, standing, anchor=Anchor((Span(start, start + len(quote)),)))
        for n, (quote, start) in enumerate(zip(quotes, starts, strict=True), 1)
    ]


def long_story(paragraphs: int) -> str:
    """A text that fills several screens, each paragraph numbered."""
    return "\n\n".join(
        f"Number {n} is a paragraph. " + "It goes on. " * 12 for n in range(paragraphs)
    )


def claim(number: int) -> str:
    """Id of that claim."""
    return row(number).id


def place(view: ArticleView, number: int, *, at: float = 10) -> QPoint:
    """A point on the first words of a claim."""
    rect = view.claim_rects(claim(number))[0]
    return QPointF(rect.left() + at, rect.center().y()).toPoint()


def click(view: ArticleView, point: QPoint) -> None:
    """Click there, long after any click before."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def follow(view: ArticleView) -> list[str]:
    """Select what is chosen, as the window does, and keep a record."""
    chosen: list[str] = []
    view.claim_chosen.connect(chosen.append)
    view.claim_chosen.connect(view.select)
    return chosen
