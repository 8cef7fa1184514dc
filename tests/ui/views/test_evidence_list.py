"""Sources on the card: where they lead can't deceive, and each is edited, opened and dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import ColourScheme, Theme
from ui.views.evidence_list import EvidenceList
from ui.views.source_editor import SourceEditor
from ui.views.source_menu import SourceMenu
from ui.views.source_row import SourceRow
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.sourcing import SourceField

PICTURE = '<img src="secret.png"> & <b>bold</b>'
ATLAS = Evidence(
    url="https://example.org/atlas",
    title="Atlas",
    stance=Stance.REFUTES,
    grade=Grade.PRIMARY,
    locator="p. 12",
    archived="https://example.net/a",
)
GATES = Evidence(url="https://example.org/gates")
BOOK = Evidence(title="A book")


@pytest.fixture
def sources(qtbot: QtBot) -> EvidenceList:
    """The sources of a claim on a card of usual width, none yet."""
    sources = EvidenceList(Theme())
    qtbot.addWidget(sources)
    sources.show_sources("c-1", ())
    sources.resize(352, 400)
    sources.show()
    return sources


def names(sources: EvidenceList) -> list[str]:
    """What each source is called, top down."""
    return [row.head.accessibleName() for row in sources.rows]


def focused() -> QWidget:
    """Who gets the next key."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def menu_of(sources: EvidenceList, at: int = 0) -> SourceMenu:
    """The menu of a source, opened by its button."""
    sources.rows[at].menu_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, SourceMenu)
    menu.close()
    return menu


def drop(sources: EvidenceList, data: QMimeData) -> None:
    """Let go of something over the list."""
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    sources.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, none))


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
    sources.show_sources("c-1", [Evidence(url=url)])
    host = sources.rows[0].host.text_shown
    assert host.startswith(shown)
    assert host.isascii()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://u@example.org", "", "-option"]
)
def test_what_is_no_web_address_cannot_be_opened(
    sources: EvidenceList, qtbot: QtBot, url: str
) -> None:
    """It stands in the file, so it is listed; neither host nor menu opens it."""
    sources.show_sources("c-1", [Evidence(url=url, title="A title")])
    with qtbot.assertNotEmitted(sources.open_wanted):
        sources.rows[0].host.click()
    menu = menu_of(sources)
    assert not any(each.isEnabled() for each in (menu.open, menu.save, menu.archived))


def test_a_title_is_shown_literally(sources: EvidenceList) -> None:
    """Others' titles are text, in the fields and above them."""
    sources.show_sources("c-1", [Evidence(url="https://example.org/a", title=PICTURE)])
    sources.edit_last()
    editor = sources.rows[0].editor
    assert editor is not None
    assert names(sources) == [f"Source 1: {PICTURE}"]
    assert editor.lines[SourceField.TITLE].input.said == PICTURE
    labels = sources.rows[0].findChildren(QLabel)
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


def test_two_lines_tell_the_most_of_a_source(sources: EvidenceList) -> None:
    """Its name and its host; then stance, grade, place and copy, and who shares its origin."""
    sources.show_sources("c-1", [ATLAS, GATES, BOOK])
    assert names(sources) == ["Source 1: Atlas", "Source 2: example.org/gates", "Source 3: A book"]
    assert sources.rows[0].summary.text == (
        "Refutes it · primary · p. 12 · same origin as 2 · archived"
    )
    assert sources.rows[2].host.text_shown == "no link"


def test_the_menu_of_a_source_is_about_that_source(sources: EvidenceList, qtbot: QtBot) -> None:
    """Opened, saved, read today, copied, removed: nothing happens to its neighbour."""
    sources.show_sources("c-1", [GATES, ATLAS])
    for action, signal, told in (
        ("open", sources.open_wanted, ATLAS.url),
        ("archived", sources.open_wanted, ATLAS.archived),
        ("save", sources.save_page_wanted, ATLAS.url),
        ("today", sources.read_today_wanted, ATLAS.key),
        ("remove", sources.remove_wanted, ATLAS.key),
    ):
        with qtbot.waitSignal(signal) as emitted:
            getattr(menu_of(sources, 1), action).trigger()
        assert emitted.args == [told]
    menu_of(sources, 1).copy.trigger()
    assert QGuiApplication.clipboard().text() == ATLAS.url


def test_what_can_not_be_saved_can_not_be_said(sources: EvidenceList) -> None:
    """Everything can be read; nothing can be typed, dated or removed."""
    sources.show_sources("c-1", [ATLAS])
    sources.set_fixed(fixed=True)
    sources.edit_last()
    editor = sources.rows[0].editor
    assert editor is not None
    assert editor.passage.isReadOnly()
    QTest.keyClicks(editor.lines[SourceField.TITLE].input, "x")
    assert editor.unkept == {}
    menu = menu_of(sources)
    assert not menu.today.isEnabled()
    assert not menu.remove.isEnabled()
    assert menu.open.isEnabled()


def test_the_same_sources_are_not_made_anew(sources: EvidenceList) -> None:
    """Nobody loses the focus because a verdict was given or another link came."""
    sources.show_sources("c-1", [ATLAS, BOOK])
    before = list(sources.rows)
    sources.show_sources("c-1", (ATLAS, GATES, BOOK))
    assert [sources.rows[0], sources.rows[2]] == before
    assert names(sources)[2] == "Source 3: A book"


def test_an_open_source_stays_open_when_another_goes(sources: EvidenceList) -> None:
    """It is the source that was unfolded, not its place in the list."""
    sources.show_sources("c-1", [ATLAS, BOOK])
    sources.edit_last()
    sources.show_sources("c-1", [BOOK])
    assert sources.open_row is sources.rows[0]
    assert sources.open_row.source == BOOK


def test_only_one_source_is_unfolded(sources: EvidenceList) -> None:
    """The card stays a list to look through."""
    sources.show_sources("c-1", [ATLAS, BOOK])
    for row in sources.rows:
        row.head.click()
    assert [row.editor is not None for row in sources.rows] == [False, True]
    sources.rows[1].head.click()
    assert sources.open_row is None


def test_tab_goes_through_the_sources_in_their_order(sources: EvidenceList) -> None:
    """Head and menu of each, the fields of the unfolded one, the link field at the end."""
    sources.show_sources("c-1", [ATLAS, BOOK])
    sources.rows[0].head.click()
    editor = sources.rows[0].editor
    assert editor is not None
    sources.rows[0].head.setFocus()
    passed = [focused()]
    while passed[-1] is not sources.field and len(passed) < 20:
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
        passed.append(focused())
    first, second = sources.rows
    assert passed == [
        *(first.head, first.menu_button, editor.lines[SourceField.STANCE].input),
        *(editor.lines[SourceField.GRADE].input, editor.passage),
        *(editor.lines[field].input for field in list(SourceField)[3:]),
        *(second.head, second.menu_button, sources.field),
    ]


def test_what_leaves_a_source_by_tab_folds_it(sources: EvidenceList) -> None:
    """Two lines again once nobody is at it."""
    sources.show_sources("c-1", [ATLAS])
    sources.edit_last()
    editor = sources.rows[0].editor
    assert editor is not None
    last = editor.lines[SourceField.ARCHIVED].input
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert sources.open_row is None
    assert sources.field.hasFocus()


def test_arrows_go_from_source_to_source(sources: EvidenceList) -> None:
    """Up from the link field, down into it again."""
    sources.show_sources("c-1", [ATLAS, BOOK])
    sources.field.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(focused(), key)
    assert sources.rows[0].head.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(focused(), key)
    assert sources.field.hasFocus()


@pytest.mark.parametrize("control", ["head", "menu_button"])
def test_escape_leaves_from_every_control(
    sources: EvidenceList, qtbot: QtBot, control: str
) -> None:
    """Folded or not; what was unfolded is two lines again."""
    sources.show_sources("c-1", [ATLAS])
    sources.edit_last()
    getattr(sources.rows[0], control).setFocus()
    with qtbot.waitSignal(sources.left):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert sources.open_row is None


def test_every_control_says_what_it_does(sources: EvidenceList) -> None:
    """For those who listen: each field by its label, each button by its source."""
    sources.show_sources("c-1", [ATLAS])
    sources.edit_last()
    row = sources.rows[0]
    assert row.menu_button.accessibleName() == "Menu of source 1"
    assert row.host.accessibleName() == "Open example.org in the browser"
    assert [stop.accessibleName() for stop in row.stops][2:] == [
        *("Stance", "Grade", "Passage"),
        *("Locator", "Date read", "Title", "Publisher", "Origin group", "Link"),
        "Archived copy",
    ]


def test_dropped_links_are_entered_at_once(sources: EvidenceList, qtbot: QtBot) -> None:
    """Several from a browser as addresses, or as text from anywhere."""
    several, text = QMimeData(), QMimeData()
    several.setUrls([QUrl("https://example.org/a"), QUrl("https://example.org/b")])
    text.setText("see https://example.org/c")
    for data, told in (
        (several, "https://example.org/a\nhttps://example.org/b"),
        (text, "see https://example.org/c"),
    ):
        with qtbot.waitSignal(sources.links_entered) as entered:
            drop(sources, data)
        assert entered.args == [told]


def test_a_dropped_address_arrives_as_it_is(sources: EvidenceList, qtbot: QtBot) -> None:
    """A blank in it is no end of it; what leads to no web page is told with it."""
    blank, files = QMimeData(), QMimeData()
    address = "https://example.org/a%20b?q=%C3%BC"
    blank.setUrls([QUrl("file:///home/a/paper.pdf"), QUrl(address)])
    files.setUrls([QUrl("file:///home/a/paper.pdf")])
    files.setText("see https://example.org/c")
    for data, told in (
        (blank, f"file:///home/a/paper.pdf\n{address}"),
        (files, "see https://example.org/c"),
    ):
        with qtbot.waitSignal(sources.links_entered) as entered:
            drop(sources, data)
        assert entered.args == [told]


def test_other_colours_keep_what_is_being_typed(qtbot: QtBot) -> None:
    """Only the look changes."""
    theme = Theme()
    sources = EvidenceList(theme)
    qtbot.addWidget(sources)
    sources.show_sources("c-1", [ATLAS])
    sources.edit_last()
    editor = sources.rows[0].editor
    assert editor is not None
    editor.lines[SourceField.TITLE].input.setFocus()
    QTest.keyClick(editor.lines[SourceField.TITLE].input, Qt.Key.Key_End)
    QTest.keyClicks(editor.lines[SourceField.TITLE].input, " of ferries")
    theme.set_scheme(ColourScheme.DARK)
    assert editor.lines[SourceField.TITLE].input.said.endswith(" of ferries")


def test_every_source_has_room_on_a_narrow_card(sources: EvidenceList) -> None:
    """A card of the least width cuts words off, never a control."""
    sources.show_sources(
        "c-1", [Evidence(url=f"https://{'long.' * 12}example.org/", title="T" * 300)]
    )
    sources.edit_last()
    sources.resize(192, 900)
    QApplication.processEvents()
    assert sources.minimumSizeHint().width() <= 192
    editor = sources.rows[0].editor
    assert editor is not None
    date = editor.lines[SourceField.READ].input
    assert date.width() > date.fontMetrics().horizontalAdvance("2026-11-22")
    button = sources.rows[0].menu_button
    assert sources.rect().contains(button.mapTo(sources, QPoint(button.width(), 0)))


def test_what_could_not_be_kept_waits_with_its_source_or_is_forgotten(
    sources: EvidenceList,
) -> None:
    """It waits for whoever typed it; somebody else finds nothing."""
    sources.show_sources("c-1", [ATLAS])
    sources.edit_last()
    editor = sources.rows[0].editor
    assert editor is not None
    QTest.keyClicks(editor.lines[SourceField.READ].input, "yesterday")
    sources.show_sources("c-2", [])
    sources.show_sources("c-1", [ATLAS])
    assert sources.rows[0].unkept == {SourceField.READ: "yesterday"}

    sources.forget()

    sources.show_sources("c-1", [ATLAS])
    assert sources.rows[0].unkept == {}


def test_folding_leaves_nothing_behind(sources: EvidenceList) -> None:
    """However often a source is unfolded, and whichever claims come and go."""
    for turn in range(20):
        sources.show_sources(f"c-{turn}", [ATLAS, GATES])
        sources.edit_last()
        menu_of(sources)
    sources.show_sources("", ())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sources.findChildren(SourceEditor) == []
    assert sources.findChildren(SourceMenu) == []
    assert len(sources.findChildren(SourceRow)) == 2
