"""What hides in a field is told; nothing is changed but by the button, and that in one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from tests.ui.rows import row
from ui.models.claim_words import meta_text
from ui.models.hidden_characters import hidden_in, without_hidden
from ui.theme.theme import Theme
from ui.views.aside_menu import ReasonField
from ui.views.hidden_notice import TextField, take_out, text_in
from ui.views.hidden_watch import HiddenWatch
from workbench.review.standing import Standing

_OVERRIDE = "\u202e21 million\u202c"
_NASTY = st.text(
    st.sampled_from([*"\u202e\u2066\u200b\u200c\u200d\u00ad\ufeffaz é😀🏴", "\U000e0067"])
).map("a{}".format)  # Python's binding to Qt drops a byte order mark in front of all
_quick = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def column(qtbot: QtBot) -> Iterator[QVBoxLayout]:
    """Where a field stands."""
    place = QWidget()
    qtbot.addWidget(place)
    place.show()
    yield QVBoxLayout(place)
    place.close()


@pytest.fixture(params=[QLineEdit, QPlainTextEdit])
def field(column: QVBoxLayout, request: pytest.FixtureRequest) -> TextField:
    """A field of either kind."""
    made: TextField = request.param()
    column.addWidget(made)
    return made


@pytest.fixture
def watch(field: TextField, column: QVBoxLayout) -> HiddenWatch:
    """A watch over it."""
    return HiddenWatch(field, Theme(), column)


def fill(field: TextField, text: str) -> None:
    """Let a text stand in a field."""
    field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)


@_quick
@given(text=_NASTY)
@pytest.mark.usefixtures("watch")
def test_looking_changes_nothing(field: TextField, text: str) -> None:
    """Whatever hides there stays as it is, until somebody asks."""
    fill(field, text)

    assert text_in(field) == text


@_quick
@given(text=_NASTY)
def test_nothing_but_the_hidden_is_taken_out(field: TextField, text: str) -> None:
    """And one undo brings back every bit."""
    fill(field, text)

    take_out(field)
    assert text_in(field) == without_hidden(text)
    assert not hidden_in(text_in(field))

    if text_in(field) != text:
        field.undo()
        assert text_in(field) == text


def test_no_notice_is_made_for_plain_words(field: TextField, watch: HiddenWatch) -> None:
    """Nobody waits for what is not needed."""
    fill(field, "21 million “people” – می\u200cخواهم 👩\u200d🚀")

    assert "notice" not in vars(watch)


def test_what_hides_is_named_in_the_order_it_is_kept_in(
    field: TextField, watch: HiddenWatch
) -> None:
    """Whatever the field makes of it."""
    fill(field, f"They counted {_OVERRIDE}.")

    assert watch.notice.isVisible()
    assert watch.notice.label.text() == (
        "2 hidden characters are in here: "
        "U+202E RIGHT-TO-LEFT OVERRIDE, U+202C POP DIRECTIONAL FORMATTING."
    )
    assert watch.notice.order.text() == "Kept in this order: “They counted ⇄21 million⇄.”"

    fill(field, "They counted.")
    assert not watch.notice.isVisible()


def test_the_button_takes_it_out_by_keyboard(field: TextField, watch: HiddenWatch) -> None:
    """The caret is in the field again, behind the same letter; undo takes it back."""
    fill(field, f"By {_OVERRIDE} in 19\u200b64")
    if isinstance(field, QLineEdit):
        field.setCursorPosition(len(field.text()) - 2)

    QTest.keyClick(watch.notice.button, Qt.Key.Key_Space)
    assert text_in(field) == "By 21 million in 1964"
    assert field.window().focusWidget() is field
    if isinstance(field, QLineEdit):
        assert field.cursorPosition() == len("By 21 million in 19")

    field.undo()
    assert text_in(field) == f"By {_OVERRIDE} in 19\u200b64"
    assert watch.notice.isVisible()


def test_nothing_is_taken_out_of_what_is_fixed(field: TextField, watch: HiddenWatch) -> None:
    """It is told all the same."""
    fill(field, _OVERRIDE)
    field.setReadOnly(True)
    assert not watch.notice.button.isEnabled()

    field.setReadOnly(False)
    assert watch.notice.button.isEnabled()


def test_more_than_a_few_kinds_are_counted(field: TextField, watch: HiddenWatch) -> None:
    """Three are named."""
    fill(field, "a\u200bb\u00adc\u2060d\ufeffe\u200bf")

    assert watch.notice.label.text().startswith("5 hidden characters are in here: U+200B")
    assert watch.notice.label.text().endswith("….")


# ── on the desk ────────────────────────────────────────────────────────────────────────────────


def notices(desk: DeskDriver) -> list[str]:
    """What is told on the card."""
    found = desk.window.desk.card.findChildren(HiddenWatch)
    return [
        watch.notice.order.text()
        for watch in found
        if "notice" in vars(watch) and watch.notice.isVisible()
    ]


def watch_of(field: QWidget) -> HiddenWatch:
    """Who watches a field."""
    found = field.findChild(HiddenWatch)
    assert isinstance(found, HiddenWatch)
    return found


def test_a_pasted_note_is_stored_as_it_is_and_told(desk: DeskDriver) -> None:
    """Until its reader takes it out, which is undone like any other change of the note."""
    claim = desk.current
    desk.press("e", on=desk.list)
    note = desk.window.desk.card.note
    pasted = QMimeData()
    pasted.setText(_OVERRIDE)
    note.insertFromMimeData(pasted)
    note.hand_over()

    assert desk.bridge.session is not None
    check = desk.bridge.session.check(claim.id)
    assert check is not None
    assert check.note == _OVERRIDE
    assert notices(desk) == ["Kept in this order: “⇄21 million⇄”"]

    desk.press(Qt.Key.Key_Tab)
    button = watch_of(note).notice.button
    assert desk.window.focusWidget() is button

    desk.press(Qt.Key.Key_Space)
    note.hand_over()
    check = desk.bridge.session.check(claim.id)
    assert check is not None
    assert check.note == "21 million"
    assert notices(desk) == []


def test_every_field_of_the_card_is_watched(desk: DeskDriver) -> None:
    """What is typed about the claim, about its speaker, its flag, its sources."""
    desk.press("f", on=desk.list)
    card = desk.window.desk.card
    desk.bridge.add_links("https://example.org/a")
    card.evidence.edit_last()
    found: list[TextField] = [*card.findChildren(QLineEdit), *card.findChildren(QPlainTextEdit)]
    fields = [each for each in found if not each.isReadOnly() and each.isVisible()]
    assert len(fields) > 10

    for each in fields:
        fill(each, "a\u200bb")
        assert watch_of(each).notice.isVisible(), each.accessibleName()
        fill(each, "")
    assert notices(desk) == []


def test_another_claim_has_nothing_to_do_with_it(desk: DeskDriver) -> None:
    """The notice goes with the note it is about."""
    first, second = desk.current, desk.rows[1]
    desk.bridge.write_note(first.id, _OVERRIDE)
    assert len(notices(desk)) == 1

    desk.go_to(second)
    assert notices(desk) == []


def test_a_reason_is_watched_before_it_is_given(qtbot: QtBot) -> None:
    """The sheet it is typed on grows, and is as small as before once nothing hides."""
    sheet = ReasonField("c-1", "Set claim 1 aside as", Theme(), None)
    qtbot.addWidget(sheet)
    sheet.ask(QPoint())
    QApplication.processEvents()
    small = sheet.height()

    sheet.field.setText(f"not {_OVERRIDE}")
    QApplication.processEvents()
    notice = watch_of(sheet.field).notice
    assert notice.isVisible()
    assert sheet.height() > small
    assert sheet.rect().contains(notice.geometry())

    take_out(sheet.field)
    QApplication.processEvents()
    assert sheet.field.text() == "not 21 million"
    assert sheet.height() == small


def test_a_reason_that_was_given_is_shown_with_its_hidden_characters() -> None:
    """In the list, which has no room for a notice."""
    aside = row(1, Standing.ASIDE, reason=f"not {_OVERRIDE}")

    assert "not ⟨202E⟩21 million⟨202C⟩" in meta_text(aside)
