"""The offset map: exact after every character, whatever Qt counts and wherever a line is cut."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ui.models.hidden_characters import shown
from ui.views.offsets import LONGEST_DISPLAY_LINE, OffsetMap
from workbench.article.article import canonical
from workbench.article.span import Span

PIECES = (
    *("a", "b ", "word", " ", ". ", "”", "é", "e\u0301", "\u0301", "\u0327\u0308", "ﬁ"),
    *("😀", "👩\u200d👩\u200d👧", "🇺🇦", "👍🏽", "\U0010ffff", "𐍈", "❤\ufe0f", "1\ufe0f\u20e3"),
    *("\n", "\n\n", "\r\n", "\r", "\u2029", "\u2028", "\u0085", "\x0b", "\x0c", "\t"),
    *("\x00", "\x01", "\x1f", "\x7f", "\ufdd0", "\ufdd1", "\ufffe", "\uffff", "\ufffc", "\ufeff"),
    *(
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u202c",
        "\u2067",
        "\u2069",
        "שלום",
        "عربي",
    ),
    *("שלום", "عربي", "漢字", "\ud83d", "\ude00", "<b>", "&amp;"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join).map(canonical)
lengths = st.sampled_from((4, 7, 16, LONGEST_DISPLAY_LINE))


@pytest.fixture(scope="module")
def editor(qapp: QApplication) -> QPlainTextEdit:
    """A real editor, one for all cases."""
    assert qapp is not None
    return QPlainTextEdit()


def selected(editor: QPlainTextEdit, start: int, end: int) -> str:
    """What Qt takes for the text between two positions."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def shown_blocks(editor: QPlainTextEdit) -> list[str]:
    """The text of every block of the document, as Qt has it."""
    document = editor.document()
    return [document.findBlockByNumber(n).text() for n in range(document.blockCount())]


@settings(max_examples=1500, deadline=None)
@given(texts.map(lambda found: found.text), st.data())
def test_any_selection_is_the_slice_it_stands_for(
    editor: QPlainTextEdit, text: str, data: st.DataObject
) -> None:
    """What Qt selects between two mapped offsets is exactly ``text[i:j]``, hidden ones as signs."""
    offsets = OffsetMap(text)
    editor.setPlainText(offsets.display())
    i = data.draw(st.integers(0, len(text)))
    j = data.draw(st.integers(i, len(text)))

    assert selected(editor, offsets.to_qt(i), offsets.to_qt_end(j)) == shown(text)[i:j]


@settings(max_examples=1000, deadline=None)
@given(texts.map(lambda found: found.text), lengths)
def test_there_and_back_is_the_same_offset(text: str, longest: int) -> None:
    """Every offset has its own position, from which the map finds back."""
    offsets = OffsetMap(text, longest)

    assert [offsets.to_py(offsets.to_qt(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
    assert [offsets.to_py(offsets.to_qt_end(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@settings(max_examples=1000, deadline=None)
@given(texts.map(lambda found: found.text), lengths)
def test_every_block_shows_the_span_the_map_names(
    editor: QPlainTextEdit, text: str, longest: int
) -> None:
    """Block by block the document holds the words the map says, none lost, none twice."""
    offsets = OffsetMap(text, longest)
    editor.setPlainText(offsets.display())
    blocks = shown_blocks(editor)

    spans = [offsets.block_span(number) for number in range(len(blocks))]

    assert [span.of(shown(text)) for span in spans] == blocks
    assert [offsets.block_at(span.start) for span in spans] == list(range(len(blocks)))
    starts = [editor.document().findBlockByNumber(n).position() for n in range(len(blocks))]
    assert [offsets.to_qt(span.start) for span in spans] == starts


@settings(max_examples=500, deadline=None)
@given(texts.map(lambda found: found.text), lengths)
def test_no_displayed_line_is_longer_than_allowed(text: str, longest: int) -> None:
    """Whatever the text, a cut is found."""
    display = OffsetMap(text, longest).display()

    assert max(map(len, display.split("\n"))) <= longest


@settings(max_examples=500, deadline=None)
@given(texts.map(lambda found: found.text), lengths, st.data())
def test_a_range_of_positions_is_the_span_around_it(
    text: str, longest: int, data: st.DataObject
) -> None:
    """The span of any two positions holds every character they touch."""
    offsets = OffsetMap(text, longest)
    last = offsets.to_qt(len(text))
    start = data.draw(st.integers(0, last))
    end = data.draw(st.integers(start, last))

    span = offsets.span(start, end)

    assert offsets.to_qt_end(span.start) <= start
    assert offsets.to_qt(span.end) >= end


def test_inside_a_pair_is_the_character_it_makes() -> None:
    """A position between the halves of an emoji stands for the emoji."""
    offsets = OffsetMap("a😀b")

    assert [offsets.to_py(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_half_a_character_is_the_whole() -> None:
    """A selection that ends inside an emoji takes all of it."""
    assert OffsetMap("a😀b").span(1, 2) == Span(1, 2)


@pytest.mark.parametrize(
    ("line", "longest", "first"),
    [
        ("One two three. Four five", 20, "One two three. "),
        ("He said: “Yes.” And he went", 20, "He said: “Yes.” "),
        ("seven letters are here", 16, "seven letters "),
        ("unbrokenunbroken", 10, "unbrokenun"),
        ("unbroken\u0301\u0301abc", 9, "unbroke"),
        ("abcdefg👩\u200d👩\u200d👧hi", 10, "abcdefg"),
        ("abcdefgh🇺🇦hi", 9, "abcdefgh"),
        ("abcdefg \u0301hijk", 8, "abcdefg"),
        ("a" + "\u0301" * 30, 10, "a" + "\u0301" * 9),
    ],
)
def test_a_long_line_is_cut_where_it_shows_least(line: str, longest: int, first: str) -> None:
    """After a sentence, else after a blank, else between characters; a monster is cut anyhow."""
    assert OffsetMap(line, longest).display().split("\n")[0] == first


def test_lines_short_enough_are_left_alone() -> None:
    """A text without long lines is shown as it is."""
    text = "One.\n\nTwo 😀."

    assert OffsetMap(text).display() == text
