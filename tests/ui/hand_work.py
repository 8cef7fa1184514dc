"""What a reviewer's hands do in the article: put the caret, select words, take an edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driver import DeskDriver
from ui.views.article_view import ArticleView
from ui.views.edge_grips import Grip, grips
from workbench.review.listing import ClaimRow

NONE = Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hands:
    """Works in the article of one desk, with the mouse and the keyboard."""

    def __init__(self, desk: DeskDriver) -> None:
        self.desk = desk

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.desk.window.desk.article.view

    @property
    def text(self) -> str:
        """What stands in it."""
        assert self.desk.bridge.session is not None
        return self.desk.bridge.session.article.text

    def point(self, words: str, *, after: bool = False) -> QPoint:
        """Where the caret would stand before (or after) these words."""
        at = self.text.index(words) + (len(words) if after else 0)
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self.view.offsets.to_qt(at))
        return self.view.cursorRect(cursor).center()

    def put_caret(self, words: str) -> None:
        """Click before these words."""
        self.click(self.point(words))

    def click(self, point: QPoint) -> None:
        """Click there."""
        QTest.mouseClick(self.view.viewport(), LEFT, NONE, point)

    def select(self, words: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Draw the mouse over these words."""
        self.drag(self.point(words), self.point(words, after=True), held)

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Draw the mouse from one point to another."""
        port = self.view.viewport()
        QTest.mouseMove(port, start)
        QTest.mousePress(port, LEFT, held, start)
        for point in ((start + end) / 2, end):  # QTest's own move knows no keys held
            place = QPointF(point)
            at = QPointF(port.mapToGlobal(point))
            kind = QEvent.Type.MouseMove
            QApplication.sendEvent(port, QMouseEvent(kind, place, at, NO_BUTTON, LEFT, held))
        QTest.mouseRelease(port, LEFT, held, end)
        QApplication.processEvents()

    def grips(self) -> list[Grip]:
        """The handles of the selected claim's edges."""
        boundary = self.view.boundary
        assert boundary is not None
        row = self.desk.current
        assert row.anchor is not None
        spans = boundary.shape.spans if boundary.shape else row.anchor.spans
        return list(grips(self.view.placed_blocks(), self.view.offsets, spans, 1.0))

    def row_of(self, text: str) -> ClaimRow:
        """The claim of that wording."""
        return next(row for row in self.desk.rows if row.text == text)

    @property
    def said(self) -> list[str]:
        """The wordings of all claims to check, in order."""
        return [row.text for row in self.desk.rows if row.number]
