"""The link field: what is typed halfway waits, and sources of other claims are offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.theme.theme import Theme
from ui.views.link_field import LinkField
from workbench.review.evidence import Evidence

ATLAS = Evidence(url="https://example.org/atlas", title="Atlas", publisher="Example Press")
BOOK = Evidence(title="A book")


@pytest.fixture
def field(qtbot: QtBot) -> LinkField:
    """The field with two sources to offer whenever it asks."""
    field = LinkField(Theme())
    qtbot.addWidget(field)
    field.turn_to("c-1")
    field.show()
    field.setFocus()
    field.known_wanted.connect(lambda _words: field.offer((ATLAS, BOOK)))
    return field


def test_a_link_is_entered_with_return(field: LinkField, qtbot: QtBot) -> None:
    """And the field is free for the next one, whatever the list below it offered."""
    QTest.keyClicks(field, "https://example.org/a")
    with qtbot.waitSignal(field.entered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["https://example.org/a"]
    assert field.text() == ""


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("ftp://a.example https://a.example see www.a.example", "ftp://a.example www.a.example"),
        ("example.org/page", "example.org/page"),
    ],
)
def test_what_is_no_link_stays_to_be_mended(field: LinkField, typed: str, left: str) -> None:
    """It is not typed for nothing."""
    field.setText(typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == left


def test_return_in_an_empty_field_is_nothing(field: LinkField, qtbot: QtBot) -> None:
    """No message about what nobody typed."""
    with qtbot.assertNotEmitted(field.entered):
        QTest.keyClicks(field, "  ")
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_down_offers_the_sources_of_other_claims(field: LinkField, qtbot: QtBot) -> None:
    """The first is ready to be taken with Return: name, publisher, host."""
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.popup.model().index(0, 0).data() == "Atlas · Example Press · example.org"
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field.popup, Qt.Key.Key_Return)
    assert chosen.args == [ATLAS]


def test_another_one_is_a_row_further_down(field: LinkField, qtbot: QtBot) -> None:
    """And what was typed to find it is gone."""
    QTest.keyClicks(field, "book")
    with qtbot.waitSignal(field.chosen) as chosen:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(field.popup, key)
    assert chosen.args == [BOOK]
    assert field.text() == ""


def test_escape_takes_the_list_away_first(field: LinkField, qtbot: QtBot) -> None:
    """The words typed stay; only a second press gives them up."""
    QTest.keyClicks(field, "atlas")
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field.popup, Qt.Key.Key_Escape)
    assert (field.popup.isVisible(), field.text()) == (False, "atlas")
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_beginning_of_every_link_looks_for_nothing(field: LinkField, qtbot: QtBot) -> None:
    """No list flickers below a link that is being typed."""
    with qtbot.assertNotEmitted(field.known_wanted):
        QTest.keyClicks(field, "https://")


def test_a_link_typed_halfway_waits_with_its_claim(desk: DeskDriver) -> None:
    """It is never entered on another claim, and it is there on coming back."""
    row = desk.current
    desk.press("l", on=desk.list)
    desk.type("https://example.org/half")

    desk.ctrl("1")
    field = desk.window.desk.card.evidence.field
    elsewhere = field.text()
    desk.go_to(row)

    assert desk.current.id == row.id
    assert (elsewhere, field.text()) == ("", "https://example.org/half")
