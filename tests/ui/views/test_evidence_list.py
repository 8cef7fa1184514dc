"""Sources on the card: where they lead is shown so that it can't deceive; links wait their turn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.theme.theme import ColourScheme, Theme
from ui.views.evidence_list import EvidenceList, EvidenceRow
from workbench.review.evidence import Evidence

PICTURE = '<img src="secret.png"> & <b>bold</b>'


@pytest.fixture
def sources(qtbot: QtBot) -> EvidenceList:
    """The sources of a claim, none yet."""
    sources = EvidenceList(Theme())
    qtbot.addWidget(sources)
    sources.field.turn_to("c-1")
    return sources


def rows_of(sources: EvidenceList) -> list[EvidenceRow]:
    """The rows in force, top down."""
    rows = sources.findChildren(EvidenceRow)
    return sorted(
        (row for row in rows if sources._rows.indexOf(row) >= 0), key=sources._rows.indexOf
    )


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/report", "example.org"),
        ("https://аррlе.example/", "xn--"),
        ("http://bücher.example/a", "xn--"),
    ],
)
def test_the_host_is_shown_in_the_form_that_cannot_deceive(
    sources: EvidenceList, url: str, shown: str
) -> None:
    """Look-alike letters show as punycode."""
    sources.show_sources([Evidence(url=url)])
    (row,) = rows_of(sources)
    assert row._host.text().startswith(shown)
    assert row._host.text().isascii()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://u@example.org", "", "-option"]
)
def test_what_is_no_web_address_cannot_be_opened(
    sources: EvidenceList, qtbot: QtBot, url: str
) -> None:
    """It stands in the file, so it is listed; its button is grey."""
    sources.show_sources([Evidence(url=url, title="A title")])
    (row,) = rows_of(sources)
    assert not row._host.isEnabled()
    with qtbot.assertNotEmitted(sources.open_wanted):
        row._host.click()


def test_a_title_is_shown_literally(sources: EvidenceList) -> None:
    """Others' titles are text."""
    sources.show_sources([Evidence(url="https://example.org/a", title=PICTURE)])
    labels = [label for label in rows_of(sources)[0].findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == [PICTURE]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_each_source_is_opened_and_removed_by_its_own_buttons(
    sources: EvidenceList, qtbot: QtBot
) -> None:
    """The second row is about the second source."""
    sources.show_sources([Evidence(url="https://example.org/a"), Evidence(title="A book")])
    first, second = rows_of(sources)

    with qtbot.waitSignal(sources.open_wanted) as opened:
        first._host.click()
    with qtbot.waitSignal(sources.remove_wanted) as removed:
        second._remove.click()

    assert (opened.args, removed.args) == (["https://example.org/a"], ["A book"])


def test_the_same_sources_are_not_made_anew(sources: EvidenceList) -> None:
    """Nobody loses the focus because a verdict was given."""
    sources.show_sources([Evidence(url="https://example.org/a")])
    before = rows_of(sources)
    sources.show_sources((Evidence(url="https://example.org/a"),))
    assert rows_of(sources) == before


def test_every_button_says_what_it_does(sources: EvidenceList) -> None:
    """For those who listen."""
    sources.show_sources([Evidence(url="https://example.org/a")])
    names = [button.accessibleName() for button in rows_of(sources)[0].findChildren(QToolButton)]
    assert names == ["Open example.org in the browser", "Remove this link"]


def test_a_link_is_entered_with_return(sources: EvidenceList, qtbot: QtBot) -> None:
    """And the field is free for the next one."""
    QTest.keyClicks(sources.field, "https://example.org/a")
    with qtbot.waitSignal(sources.links_entered) as told:
        QTest.keyClick(sources.field, Qt.Key.Key_Return)
    assert told.args == ["https://example.org/a"]
    assert sources.field.text() == ""


def test_return_in_an_empty_field_is_nothing(sources: EvidenceList, qtbot: QtBot) -> None:
    """No message about what nobody typed."""
    with qtbot.assertNotEmitted(sources.links_entered):
        QTest.keyClicks(sources.field, "  ")
        QTest.keyClick(sources.field, Qt.Key.Key_Return)


def test_a_link_typed_halfway_waits_with_its_claim(desk: DeskDriver) -> None:
    """It is never entered on another claim, and it is there on coming back."""
    row = desk.current
    desk.press("l", on=desk.list)
    desk.type("https://example.org/half")

    desk.ctrl("1")
    elsewhere = desk.window.desk.card.evidence.field.text()
    desk.go_to(row)

    assert desk.current.id == row.id
    assert (elsewhere, desk.window.desk.card.evidence.field.text()) == (
        "",
        "https://example.org/half",
    )


def test_other_colours_keep_the_sources(desk: DeskDriver) -> None:
    """The rows are made anew in the dark."""
    desk.paste("https://example.org/a")
    desk.desk.theme.set_scheme(ColourScheme.DARK)
    assert len(rows_of(desk.window.desk.card.evidence)) == 1
