"""The section for similar claims: what it shows for which claim, plainly, in every look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.rows import row
from ui.models.similar_claims import Similar
from ui.theme.theme import ColourScheme, Theme
from ui.views.key_cap import KeyCap
from ui.views.similar_list import SimilarList
from workbench.earlier import EarlierCheck, EarlierClaim
from workbench.review.again import Again, How
from workbench.review.evidence import Evidence
from workbench.review.verdict import Verdict

PICTURE = '<img src="secret.png"> & <b>bold</b> if a<b'
ATLAS, BOOK = Evidence(url="https://example.org/atlas"), Evidence(title="A book")
SHOWN = "c-shown"
SAID = Again(row(2), How.WORDS)


def earlier(*links: Evidence, text: str = "It opened in 1964") -> EarlierClaim:
    """A claim that was disputed on these sources."""
    check = EarlierCheck(text, "First Reader", Verdict.DISPUTED, "2026-08-20", links)
    return EarlierClaim("harbour", text, text, (check,))


def similar(
    again: tuple[Again, ...] = (), before: tuple[EarlierClaim, ...] = (), claim: str = SHOWN
) -> Similar:
    """An answer for the claim that is shown."""
    return Similar(claim, again, before, date(2026, 11, 22))


@pytest.fixture
def shown(qtbot: QtBot) -> SimilarList:
    """The section, serving a claim."""
    section = SimilarList(Theme())
    qtbot.addWidget(section)
    section.turn_to(SHOWN)
    return section


def many_words(how: How) -> Again:
    """A claim of several lines."""
    return Again(row(2, text="A claim of many words " * 6), how)


def labels(section: SimilarList) -> list[QLabel]:
    """Everything it says, once new rows are in their places."""
    QApplication.processEvents()
    return [label for label in section.findChildren(QLabel) if label.isVisibleTo(section)]


def words(section: SimilarList) -> list[str]:
    """Every text a label of it shows."""
    return [label.text() for label in labels(section)]


def test_only_what_there_is_has_a_heading(shown: SimilarList) -> None:
    """Both, either, or nothing at all."""
    shown.show_similar(similar((SAID,)))
    assert words(shown) == ["Also stated here"]
    shown.show_similar(similar(before=(earlier(),)))
    assert words(shown)[0] == "Checked before"
    shown.show_similar(similar())
    assert shown.isHidden()


def test_an_answer_for_another_claim_comes_too_late(shown: SimilarList) -> None:
    """The reviewer has gone on."""
    shown.turn_to("c-next")
    shown.show_similar(similar((SAID,)))
    assert shown.isHidden()


def test_the_same_answer_again_moves_nothing(shown: SimilarList) -> None:
    """The focus stays on the row that has it."""
    shown.show_similar(similar((SAID,)))
    before = shown.again
    shown.turn_to(SHOWN)
    shown.show_similar(similar((SAID,)))
    assert shown.again == before


def test_others_words_are_shown_literally(shown: SimilarList) -> None:
    """A tag is a tag on the screen."""
    shown.show_similar(similar(before=(earlier(text=PICTURE),)))
    assert sum(PICTURE in text for text in words(shown)) == 2


def test_the_key_stands_beside_the_first_sources(shown: SimilarList, qtbot: QtBot) -> None:
    """It takes exactly those."""
    shown.show_similar(similar(before=(earlier(), earlier(BOOK), earlier(ATLAS, BOOK))))
    rows = shown.earlier
    assert [len(one.findChildren(KeyCap)) for one in rows] == [0, 1, 0]
    assert [one.use is not None for one in rows] == [False, True, True]
    with qtbot.waitSignal(shown.sources_wanted) as told:
        shown.use_first()
    assert told.args == [(BOOK,)]


def test_every_button_offers_its_own(shown: SimilarList, qtbot: QtBot) -> None:
    """The second one's, too."""
    shown.show_similar(similar(before=(earlier(BOOK), earlier(ATLAS))))
    use = shown.earlier[1].use
    assert use is not None
    with qtbot.waitSignal(shown.sources_wanted) as told:
        use.click()
    assert told.args == [(ATLAS,)]


def test_without_sources_none_are_asked_for(shown: SimilarList, qtbot: QtBot) -> None:
    """The desk then says that there are none."""
    shown.show_similar(similar(before=(earlier(),)))
    with qtbot.waitSignal(shown.sources_wanted) as told:
        shown.use_first()
    assert told.args == [()]


def test_read_only_outlives_the_next_answer(shown: SimilarList) -> None:
    """It is the article that can't be saved, not the claim."""
    shown.set_read_only(read_only=True)
    shown.show_similar(similar(before=(earlier(BOOK),)))
    use = shown.earlier[0].use
    assert use is not None
    assert not use.isEnabled()


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_it_follows_the_colours(qtbot: QtBot, scheme: ColourScheme) -> None:
    """Rows that stand there already are made anew."""
    theme = Theme()
    section = SimilarList(theme)
    qtbot.addWidget(section)
    section.turn_to(SHOWN)
    section.show_similar(similar((SAID,), (earlier(BOOK),)))
    theme.set_scheme(scheme)
    heading = labels(section)[0]
    assert heading.palette().color(heading.foregroundRole()) == theme.palette.ink_2


def test_a_row_is_as_high_as_its_whole_wording(shown: SimilarList) -> None:
    """Nothing is cut off, in a narrow card or in larger type."""
    shown.show_similar(similar((many_words(How.WORDS),)))
    (one,) = shown.again
    assert one.heightForWidth(200) > one.heightForWidth(400) > one.fontMetrics().height() * 2


def test_what_only_shares_a_figure_says_so_below_its_words(shown: SimilarList) -> None:
    """There is a line more for it, and it is spoken."""
    shown.show_similar(similar((many_words(How.WORDS), many_words(How.ANOTHER_FIGURE))))
    said, figure = shown.again
    assert figure.heightForWidth(300) > said.heightForWidth(300)
    assert figure.accessibleName().startswith("Another figure, Go to Claim 2")


def test_an_earlier_check_of_another_figure_says_so(shown: SimilarList) -> None:
    """Between its wording and its place; one of the same says nothing more."""
    other = replace(earlier(), how=How.ANOTHER_FIGURE, figure="25 km")
    shown.show_similar(similar(before=(other,)))
    assert words(shown)[-2] == "Another figure: 25 km"
    shown.show_similar(similar(before=(earlier(),)))
    assert "" not in words(shown)
