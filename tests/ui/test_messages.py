"""Others' text in labels, tool tips and titles: shown as it is, never interpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui.messages import (
    LONGEST_LINE,
    counted,
    in_figures,
    one_line,
    plain_label,
    plain_tool_tip,
    title_text,
    without_mnemonic,
)

PICTURE = '<img src="secret.png"> & <b>bold</b>'


def test_labels_show_markup_as_text(qtbot: QtBot) -> None:
    """A tag in an article is a tag on the screen."""
    label = plain_label(PICTURE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == PICTURE


@pytest.mark.usefixtures("qapp")
def test_tool_tips_show_markup_as_text() -> None:
    """What Qt makes of the tool tip reads as the text it was made from."""
    document = QTextDocument()
    document.setHtml(plain_tool_tip(PICTURE))
    assert document.toPlainText() == PICTURE


def test_tool_tips_keep_their_lines() -> None:
    """Lines and blanks of a note stay as they were."""
    assert "white-space:pre-wrap" in plain_tool_tip("one\n  two")


def test_tool_tips_show_what_hides() -> None:
    """The link that is opened is the one that is read there."""
    tip = plain_tool_tip("https://example.org/\u202egpj\u202c\nseen –\u00a0today")

    assert "https://example.org/⟨202E⟩gpj⟨202C⟩\nseen –\u00a0today" in tip


def test_no_text_is_no_tool_tip() -> None:
    """Nothing pops up empty."""
    assert plain_tool_tip("") == ""


def test_tool_tips_are_cut() -> None:
    """A pasted book does not cover the screen."""
    assert len(plain_tool_tip("x" * 1_000_000)) < 1_100


@pytest.fixture
def language() -> Iterator[Callable[[QLocale], None]]:
    """Sets the reader's language; afterwards it is what it was."""
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        (QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), "3,195"),
        (QLocale(QLocale.Language.German, QLocale.Country.Germany), "3.195"),
        (QLocale.c(), "3,195"),
    ],
    ids=lambda each: each.name() if isinstance(each, QLocale) else each,
)
def test_thousands_stand_apart(
    language: Callable[[QLocale], None], locale: QLocale, shown: str
) -> None:
    """As the reader's language does it, with a noun and without; English where none is set."""
    language(locale)
    assert in_figures(3195) == shown
    assert counted("{count} claim", "{count} claims", 3195) == f"{shown} claims"


def test_ampersands_make_no_shortcuts() -> None:
    """A button says Q&A where Q&A is meant."""
    assert without_mnemonic("Q&A") == "Q&&A"


def test_titles_show_the_mark_of_change_literally() -> None:
    """A title that holds Qt's placeholder is shown as it is."""
    assert title_text("A [*] B") == "A [*][*] B"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\n two\t three", "one two three"),
        ("a\u202eb", "a⟨202E⟩b"),
        ("a\x00b", "a⟨0000⟩b"),
        ("a\u2066b", "a⟨2066⟩b"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_one_line_hides_nothing(text: str, shown: str) -> None:
    """Control and direction characters are seen; joiners do their work."""
    assert one_line(text) == shown


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_one_line_is_one_line(text: str) -> None:
    """Whatever comes in, no line break comes out, and the length is bearable."""
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert len(shown) <= LONGEST_LINE * len("⟨10FFFF⟩") + 1


def test_long_lines_are_cut_with_an_ellipsis() -> None:
    """That something is missing can be seen."""
    assert one_line("x" * 400) == "x" * LONGEST_LINE + "…"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 links"), (1, "1 link"), (2, "2 links"), (1200, "1,200 links")]
)
def test_counted(count: int, words: str) -> None:
    """One has no s."""
    assert counted("{count} link", "{count} links", count) == words
