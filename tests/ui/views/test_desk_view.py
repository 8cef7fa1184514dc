"""What is made when: list and text first, the card when the first frame is there or a key asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, seed_of
from ui.actions import Do
from ui.app import Desk
from workbench.paths import places
from workbench.project import Project


@pytest.fixture
def unseen(qapp: QApplication, tmp_path: Path, project: Project) -> Iterator[Desk]:  # noqa: ARG001  (there has to be one)
    """An article is open and nothing is painted yet."""
    desk = Desk(places(tmp_path / "config"), FIRST.name)
    desk.open_path(str(seed_of(project)))
    desk.opener.settle(10)
    yield desk
    desk.close()


def test_the_first_frame_does_not_wait_for_the_card(unseen: Desk) -> None:
    """List and text are there, the card is not."""
    panes = unseen.window.desk

    assert panes.claims.model.rowCount()
    assert panes.article.view.claim_rects(unseen.bridge.rows[0].id)
    assert not panes.has_card


def test_after_the_first_frame_the_card_shows_the_claim(unseen: Desk, qtbot: QtBot) -> None:
    """Nobody has to ask for it."""
    with qtbot.waitSignal(unseen.window.first_seen):
        unseen.show()

    assert unseen.window.desk.has_card
    assert unseen.bridge.rows[0].text in unseen.window.desk.card.quote.text()


def test_a_key_before_that_makes_the_card_at_once(unseen: Desk) -> None:
    """The very first key may be one for the note: it finds the card of the selected claim."""
    unseen.window.commands.carry_out(Do.EDIT_NOTE)

    assert unseen.bridge.rows[0].text in unseen.window.desk.card.quote.text()


def test_the_window_is_seen_once(unseen: Desk, qtbot: QtBot) -> None:
    """What waited for the first frame is not done again with every other."""
    with qtbot.waitSignal(unseen.window.first_seen):
        unseen.show()

    with qtbot.assertNotEmitted(unseen.window.first_seen):
        unseen.window.repaint()
        qtbot.waitUntil(lambda: not unseen.window._first_frame.isActive())
