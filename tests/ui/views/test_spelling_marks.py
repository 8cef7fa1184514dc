"""Words that no dictionary knows are marked in a pause; a key only looks up what is known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.spellers import FewWords, speller
from ui.theme.theme import ColourScheme, Theme
from ui.views.hidden_notice import take_out
from ui.views.note_field import NoteField
from ui.views.spelling_marks import SpellingMarks, words_in


@pytest.fixture
def field(qtbot: QtBot) -> NoteField:
    """The note of a claim, empty."""
    field = NoteField(Theme())
    qtbot.addWidget(field)
    field.show_note("c-1", "")
    return field


def marked(field: NoteField) -> list[str]:
    """The words with a wavy line, as they stand in the note."""
    found, block = [], field.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            if part.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline:
                units = block.text().encode("utf-16-le")
                word = units[2 * part.start : 2 * (part.start + part.length)]
                found.append(word.decode("utf-16-le"))
        block = block.next()
    return found


def checked(field: NoteField, dictionary: FewWords | None = None) -> SpellingMarks:
    """The field's marks, after a pause."""
    marks = SpellingMarks(field, speller(dictionary), field._theme)
    marks.rehighlight()
    marks._look_up()
    return marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fery, carried.", ["The", "fery", "carried"]),
        ("don't don’t ’tis'", ["don't", "don’t", "tis"]),
        ("see https://example.org/fery and me@exmple.org", ["see", "and"]),
        ("www.exmple.org is", ["is"]),
        ("4.1 million, 2nd c-0d0f claim_5", ["million", "c"]),
        ("Fähre naïve Ελλάδα", ["Fähre", "naïve", "Ελλάδα"]),
        ("", []),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    """No addresses, nothing with a figure; an apostrophe stays within its word."""
    assert [word.text for word in words_in(text)] == words


def test_places_are_counted_as_qt_counts(field: NoteField) -> None:
    """A sign beyond the first plane takes two."""
    field.show_note("c-1", "😀 the fery 😀 carryed")
    checked(field)
    assert marked(field) == ["fery", "carryed"]


def test_wrong_words_are_marked_in_every_paragraph(field: NoteField) -> None:
    """And right ones are not."""
    field.show_note("c-1", "The fery\ncarried\n\na fery")
    checked(field)
    assert marked(field) == ["fery", "fery"]


def test_marking_changes_nothing(field: NoteField, qtbot: QtBot) -> None:
    """No letter, no step of undo, nothing to save."""
    field.show_note("c-1", "The fery")
    with qtbot.assertNotEmitted(field.written):
        checked(field)
        field.hand_over()
    assert field.text == "The fery"
    assert not field.document().isUndoAvailable()


def test_what_hides_is_taken_out_from_between_marks(field: NoteField) -> None:
    """The marks stay with their words, and undo takes back that one step."""
    note = "The fery\u200b carried \u202efery\u202c"
    field.show_note("c-1", note)
    checked(field)
    assert marked(field) == ["fery", "fery"]

    take_out(field)
    assert field.text == "The fery carried fery"
    assert marked(field) == ["fery", "fery"]

    field.undo()
    assert field.text == note
    assert marked(field) == ["fery", "fery"]
    assert not field.document().isUndoAvailable()


def test_a_key_asks_no_dictionary(field: NoteField) -> None:
    """That waits for a pause; each word is asked for once."""
    dictionary = FewWords()
    marks = checked(field, dictionary)
    QTest.keyClicks(field, "The fery the fery")
    assert dictionary.asked == []
    marks._look_up()
    assert "fery" in dictionary.asked
    assert len(dictionary.asked) == len(set(dictionary.asked))


def test_a_word_that_was_put_right_loses_its_mark_at_once(field: NoteField) -> None:
    """With the key that puts it right."""
    field.show_note("c-1", "fery fery")
    checked(field)
    field.moveCursor(field.textCursor().MoveOperation.End)
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert marked(field) == ["fery"]


def test_many_words_are_looked_up_a_little_at_a_time(
    field: NoteField, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is free in between."""
    field.show_note("c-1", " ".join(f"w{'o' * n}rd" for n in range(1, 30)))
    monkeypatch.setattr("ui.views.spelling_marks._SLICE", -1.0)
    dictionary = FewWords()
    marks = checked(field, dictionary)
    assert dictionary.asked == []
    assert marks._idle.isActive()


def test_a_note_that_was_pasted_whole_is_not_checked(field: NoteField) -> None:
    """Nobody wrote ten thousand characters here."""
    field.show_note("c-1", "fery " * 5_000)
    dictionary = FewWords()
    checked(field, dictionary)
    assert dictionary.asked == []


def test_the_line_has_the_colour_of_the_look_in_force(field: NoteField) -> None:
    """In light and dark."""
    field.show_note("c-1", "fery")
    checked(field)
    for scheme in (ColourScheme.LIGHT, ColourScheme.DARK):
        field._theme.set_scheme(scheme)
        (part,) = field.document().begin().layout().formats()
        assert part.format.underlineColor() == field._theme.palette.misspelt


def test_the_word_at_a_place_is_found_if_it_is_wrong(field: NoteField) -> None:
    """Within it and at both its ends."""
    field.show_note("c-1", "the fery carried")
    marks = checked(field)
    block = field.document().begin()
    found = [marks.wrong_word_at(block, at) for at in range(len("the fery carried"))]
    assert [at for at, word in enumerate(found) if word] == [4, 5, 6, 7, 8]


def test_what_was_learnt_is_right(field: NoteField) -> None:
    """Everywhere, and in the dictionary."""
    field.show_note("c-1", "fery\nfery")
    dictionary = FewWords()
    marks = checked(field, dictionary)
    marks.learn("fery")
    assert marked(field) == []
    assert dictionary.check("fery")
