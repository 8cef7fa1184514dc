"""The window as a reviewer uses it: a page object, so that tests say what is done and not how."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import FIRST
from ui.app import Desk
from ui.saver import SaveState
from ui.views.coverage_strip import CoverageStrip
from workbench.paths import places
from workbench.review.check import Check
from workbench.review.listing import ClaimRow

VERDICT_KEYS = {"verified": "1", "disputed": "2", "unsourced": "3", "open": "0"}


class DeskDriver:
    """Drives one window with real keys and clicks, on real files."""

    def __init__(self, qtbot: QtBot, config: Path, reviewer: str = FIRST.name) -> None:
        self.bot = qtbot
        self.desk = Desk(places(config), reviewer)
        self.window = self.desk.window
        self.bridge = self.desk.bridge
        self.window.resize(1280, 800)
        self.desk.show()
        self.desk.look_outside()
        qtbot.waitExposed(self.window)

    def open(self, path: Path) -> None:
        """Open an article and wait until it is shown, or until it is said why not."""
        self.desk.open_path(str(path))
        self.wait_opened()

    def open_sample(self) -> None:
        """Open the sample and wait until it is shown."""
        self.desk.open_sample()
        self.wait_opened()

    def wait_opened(self) -> None:
        """Wait until nothing is being opened or left."""
        self.bot.waitUntil(lambda: not self.desk.opener.is_busy)
        QApplication.processEvents()

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """All claims as the window knows them."""
        return self.bridge.rows

    @property
    def current(self) -> ClaimRow:
        """The selected claim."""
        row = self.bridge.current_row
        assert row is not None
        return row

    @property
    def list(self) -> QWidget:
        """The claims list."""
        return self.window.desk.claims.table

    @property
    def article(self) -> QWidget:
        """The article."""
        return self.window.desk.article.view

    @property
    def strip(self) -> CoverageStrip:
        """The map of the article beside its scroll bar."""
        return self.window.desk.article.coverage

    @property
    def note(self) -> QWidget:
        """The note on the card."""
        return self.window.desk.card.note

    @property
    def link_field(self) -> QWidget:
        """The field that takes links."""
        return self.window.desk.card.evidence.field

    @property
    def focus(self) -> QWidget:
        """Who would get the next key."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def toast(self) -> str:
        """What the window just said; empty when nothing is shown."""
        return self.window.toast.text if self.window.toast.isVisible() else ""

    def check(self, row: ClaimRow) -> Check | None:
        """The reviewer's check of a claim, in the session."""
        assert self.bridge.session is not None
        return self.bridge.session.check(row.id)

    def go_to(self, row: ClaimRow) -> None:
        """Click a claim in the list."""
        table = self.window.desk.claims.table
        index = table.model().index(self.window.desk.claims.model.row_of(row.id), 0)
        table.scrollTo(index)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        table.setFocus()

    def click_words(self, row: ClaimRow) -> None:
        """Click the first words of a claim in the article."""
        view = self.window.desk.article.view
        rect = view.claim_rects(row.id)[0]
        place = QPoint(round(rect.left() + min(20, rect.width() / 2)), round(rect.center().y()))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def press(
        self,
        key: str | Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press one key where the focus is (or on a widget given the focus first)."""
        if on is not None:
            on.setFocus()
        QTest.keyClick(self.focus, key, modifier)  # type: ignore[arg-type]  # letters are keys too
        QApplication.processEvents()

    def press_popup(self, key: str | Qt.Key) -> None:
        """Press one key in the menu or list that is open above the window."""
        popup = QApplication.activePopupWidget()
        assert popup is not None
        inner: QWidget | None = popup.focusWidget()
        receiver = popup if inner is None else inner
        QTest.keyClick(receiver, key)  # type: ignore[arg-type]  # letters are keys too
        QApplication.processEvents()

    def ctrl(self, key: str | Qt.Key, on: QWidget | None = None) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier, on)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        QTest.keyClicks(self.focus, text)

    def mark(self, verdict: str) -> None:
        """Give a verdict by its key, in the list."""
        self.press(VERDICT_KEYS[verdict], on=self.list)

    def write_note(self, text: str) -> None:
        """Go to the note, type, and come back to the list."""
        self.press("e", on=self.list)
        self.type(text)
        self.press(Qt.Key.Key_Escape)

    def paste(self, text: str) -> None:
        """Put a text on the clipboard and paste it in the list."""
        QGuiApplication.clipboard().setText(text)
        self.ctrl("v", on=self.list)

    def wait_saved(self) -> None:
        """Wait until everything is on disk."""
        self.bot.waitUntil(lambda: self.bridge.saver.state is SaveState.SAVED)

    def leave(self) -> None:
        """Close the article by its key and wait until the start page is there, with its list."""
        self.ctrl("w", on=self.list)
        self.bot.waitUntil(lambda: self.bridge.session is None)
        self.desk.opener.settle(5)

    def close_window(self) -> None:
        """Close the window by its button and wait until it is gone."""
        self.window.close()
        self.bot.waitUntil(self.window.isHidden)

    def close(self) -> None:
        """Close the window as a reviewer does, and end what worked for it."""
        self.desk.close()
