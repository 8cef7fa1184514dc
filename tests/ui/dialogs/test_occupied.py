"""What is said of another window, and what the answers mean."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import Chosen
from ui.dialogs import box, occupied
from ui.dialogs.occupied import Answer
from workbench.presence import Holder


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to ask for."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def here(name: str = "Ada", since: datetime | None = None) -> Holder:
    """A window on this computer."""
    return Holder(name, os.uname().nodename, 7, since)


def test_today_the_hour_is_enough() -> None:
    """In the time of this computer."""
    now = datetime.now(UTC)
    said = occupied.headline(here(since=now))
    hour = f"{now.astimezone():%H:%M}"
    assert said == f"Ada has this project open in another window (since {hour})."


def test_another_day_is_named() -> None:
    """So that nobody takes last night's window for this morning's."""
    said = occupied.headline(here(since=datetime.now(UTC) - timedelta(days=40)))
    assert ", " in said.partition("since ")[2]


def test_who_is_not_known_is_somebody() -> None:
    """As is since when."""
    assert occupied.headline(Holder()) == "Somebody has this project open in another window."


def test_a_name_is_one_line_of_plain_text() -> None:
    """Anybody may write the file."""
    assert "⟨202E⟩" in occupied.headline(here("A\nda\u202e"))


@pytest.mark.parametrize(
    ("offer", "meant"),
    [
        ("Show that window", Answer.SHOW),
        ("Open here too", Answer.OPEN),
        ("nothing", Answer.CANCEL),
    ],
)
def test_each_offer_is_what_it_says(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, offer: str, meant: Answer
) -> None:
    """Whatever its place."""
    monkeypatch.setattr(box, "choose", Chosen(offer).choose)
    assert occupied.ask(parent, here()) is meant


@pytest.mark.parametrize(("pressed", "chosen"), [("B&&B", 1), ("Leave", None)])
def test_a_box_tells_the_place_of_what_was_chosen(
    parent: QWidget, pressed: str, chosen: int | None
) -> None:
    """Among the offers; none for staying."""

    def press() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QMessageBox)
        next(each for each in asked.buttons() if each.text() == pressed).click()

    QTimer.singleShot(0, press)
    assert box.choose(parent, "T", "text", "more", ("A", "B&B"), "Leave") == chosen
