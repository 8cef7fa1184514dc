"""A claim's statement, kind, speaker and reason, changed on the card and in small menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hand_actions import CARRIED, OPENED, SHIFT, change_kind, restate, set_aside
from tests.ui.hand_work import Hands
from ui.theme.theme import Theme
from ui.views.statement_field import StatementField
from workbench.claims.claim import Kind
from workbench.review.standing import Standing


def test_a_statement_is_judged_in_the_place_of_the_quote(hands: Hands) -> None:
    """The verdict given before is stale; the quote stays in sight."""
    restate(hands)

    assert hands.desk.current.text == "The ferry Aurora carried 1.2 million people in 2025."
    assert hands.desk.current.stale
    assert hands.desk.window.desk.card.quote.text().startswith("“The ferry carried 1.2")
    assert hands.desk.focus is hands.desk.list


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_empty_field_shows_its_hint_whole(hands: Hands, zoom: float) -> None:
    """In a small window and in large type no line of it is cut off."""
    hands.desk.window.resize(700, 600)
    hands.desk.desk.theme.set_zoom(zoom)
    QApplication.processEvents()

    field = hands.desk.window.desk.card.facts.statement
    inside = field.viewport().rect().adjusted(7, 7, -7, -7)
    wrapped = Qt.TextFlag.TextWordWrap
    words = field.fontMetrics().boundingRect(inside, wrapped, field.placeholderText())
    assert field.placeholderText()
    assert inside.contains(words)


def test_the_empty_field_keeps_its_frame(qtbot: QtBot) -> None:
    """Also where it gets lower because there is more room for its hint."""
    place = QWidget()
    qtbot.addWidget(place)
    field = StatementField(Theme())
    column = QVBoxLayout(place)
    column.addWidget(field)
    column.addStretch(1)
    place.resize(120, 400)
    place.show()
    high = field.height()

    place.resize(500, 400)

    assert field.height() < high
    assert field.rect().contains(field.viewport().geometry())


@pytest.mark.parametrize("zoom", [step / 10 for step in range(10, 31)])
def test_a_hint_on_one_line_takes_one(qtbot: QtBot, zoom: float) -> None:
    """In every size of type."""
    theme = Theme()
    field = StatementField(theme)
    qtbot.addWidget(field)
    field.resize(2000, 30)
    field.show()

    theme.set_zoom(zoom)

    assert field.height() < 2 * field.fontMetrics().lineSpacing() + 2 * 7


def test_a_statement_can_be_cleared(hands: Hands) -> None:
    """By the button beside it; the words quoted count again."""
    restate(hands)

    hands.desk.window.desk.card.facts.clear.click()

    assert hands.desk.current.text == CARRIED
    assert not hands.desk.current.stale


def test_escape_keeps_the_statement_there_was(hands: Hands) -> None:
    """What was typed is gone, and the list has the keyboard."""
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("Something else.")

    hands.desk.press(Qt.Key.Key_Escape)

    assert hands.desk.current.text == CARRIED
    assert hands.desk.focus is hands.desk.list


def test_what_was_typed_belongs_to_the_claim_it_was_typed_about(hands: Hands) -> None:
    """Another claim is chosen meanwhile."""
    row = hands.desk.current
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("It carried many.")

    hands.desk.go_to(hands.row_of(OPENED))

    now = hands.desk.bridge.row(row.id)
    assert now is not None
    assert now.text == "It carried many."
    assert hands.row_of(OPENED).quote == ""


def test_a_kind_is_chosen_from_the_open_list(hands: Hands) -> None:
    """The next one below, and the list has the keyboard again."""
    change_kind(hands)

    assert hands.desk.current.kind is Kind.DATE
    assert hands.desk.focus is hands.desk.list


def test_a_speaker_is_completed_from_the_articles_names(hands: Hands) -> None:
    """Whoever speaks there already comes first."""
    hands.desk.press("s", SHIFT, on=hands.desk.list)

    field = hands.desk.window.desk.card.facts.speaker
    completer = field.completer()
    completer.setCompletionPrefix("ost")
    assert completer.currentCompletion() == "Lena Ostrow"


# ── set aside ──────────────────────────────────────────────────────────────────────────────────


def test_a_claim_is_set_aside_by_a_letter_and_back_by_x(hands: Hands) -> None:
    """The verdict stays with it."""
    row = hands.desk.current
    set_aside(hands)
    aside = hands.desk.bridge.row(row.id)
    assert aside is not None
    assert (aside.standing, aside.reason) == (Standing.ASIDE, "dateline")

    hands.desk.bridge.select(row.id)
    hands.desk.press("x", on=hands.view)

    assert hands.desk.current.standing is Standing.DISPUTED


def test_a_claim_is_set_aside_for_a_reason_of_ones_own(hands: Hands) -> None:
    """Typed where the menu was; X and T are letters there."""
    row = hands.desk.current
    hands.desk.press("x", on=hands.desk.list)
    hands.desk.press_popup("t")

    hands.desk.type("an extra text")
    hands.desk.press(Qt.Key.Key_Return)

    aside = hands.desk.bridge.row(row.id)
    assert aside is not None
    assert aside.reason == "an extra text"


def test_no_reason_sets_nothing_aside(hands: Hands) -> None:
    """Escape leaves the menu, and the field for a reason."""
    row = hands.desk.current
    hands.desk.press("x", on=hands.desk.list)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    hands.desk.press_popup("t")

    hands.desk.press(Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None
    assert hands.desk.bridge.row(row.id) == row
