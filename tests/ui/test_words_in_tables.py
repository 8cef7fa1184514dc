"""Words that stand in tables: each is in the catalogues exactly as it is said later."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

import catalogues
import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.rows import row
from ui.models import shortfall
from ui.models.checklists import reminder_for
from ui.models.claim_kinds import meaning_of, word_of_kind
from ui.models.claim_words import standing_text, standing_within
from ui.models.source_words import choices_of, hint_of, label_of, summary_of
from ui.models.source_words import word_of as word_of_choice
from ui.theme.shapes import word_of, word_within
from ui.views import article_pane, aside_menu, claim_card, coverage_paint
from workbench.claims.claim import Kind, Reason
from workbench.claims.parsed_signs import ParsedSign
from workbench.claims.signs import Sign
from workbench.review.coverage import Coverage
from workbench.review.evidence import Evidence, Grade
from workbench.review.sourcing import SourceField
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.wording import _Voice, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Listener(gettext.NullTranslations):
    """Says everything in English, and keeps what was looked up and in which context."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: set[tuple[str | None, str]] = set()

    def gettext(self, message: str) -> str:
        """The text itself."""
        self.heard.add((None, message))
        return message

    def pgettext(self, context: str, message: str) -> str:
        """The text itself."""
        self.heard.add((context, message))
        return message


@pytest.fixture(scope="module")
def known() -> set[tuple[str | None, str]]:
    """All that is in the catalogues, with its context; of what is counted the form for one."""
    texts = [(each.context, each.id) for each in catalogues.said() if each.id]
    return {(context, text if isinstance(text, str) else text[0]) for context, text in texts}


@pytest.fixture
def listener() -> Iterator[Listener]:
    """The language spoken."""
    _Voice.catalogue = listener = Listener()
    yield listener
    _Voice.catalogue = None


def say_kinds() -> None:
    """What is said of each kind of claim."""
    for kind in Kind:
        word_of_kind(kind)
        meaning_of(kind)
        reminder_for(kind)


def say_states() -> None:
    """Where claims and sentences may stand."""
    for standing in Standing:
        word_of(standing)
        word_within(standing)
    for verdict in Verdict:
        aside = row(0, Standing.ASIDE, verdict=verdict)
        standing_text(aside)
        standing_within(aside)
    for state in Coverage:
        coverage_paint.word_of(state)


def say_sources() -> None:
    """What can be said of a source."""
    for field in SourceField:
        label_of(field)
        hint_of(field)
        for choice in choices_of(field):
            word_of_choice(choice)
    for grade in Grade:
        summary_of(Evidence(grade=grade))


def say_wants() -> None:
    """What a verdict may want, on its own and within a line."""
    for words, within in shortfall._WITHIN.items():
        tr(words)
        tr(within)


def say_signs() -> None:
    """Why a claim may be worth checking."""
    for sign in (*Sign, *ParsedSign):
        claim_card._why(row(1, parsed=(Reason(str(sign), 9.0),)))


def say_languages() -> None:
    """What articles are written in."""
    for code in (*article_pane._LANGUAGES, "xx"):
        article_pane._language_named(code)


@pytest.mark.parametrize(
    "say", [say_kinds, say_states, say_sources, say_wants, say_signs, say_languages]
)
def test_words_of_tables_are_in_the_catalogues(
    say: Callable[[], None], listener: Listener, known: set[tuple[str | None, str]]
) -> None:
    """A context written in two ways, or a word that nobody marked, would stay English for ever."""
    say()

    assert len(listener.heard) > 4
    assert not listener.heard - known


def test_reasons_of_a_menu_are_in_the_catalogues(
    qtbot: QtBot, listener: Listener, known: set[tuple[str | None, str]]
) -> None:
    """With their keys."""
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = aside_menu.AsideMenu("c-1", 4, parent)

    assert "&Question" in {action.text() for action in menu.actions()}
    assert not listener.heard - known


def test_every_want_is_said_within_a_line_too() -> None:
    """The badge and those who hear the row are told the same."""
    assert set(shortfall._WITHIN) == {
        *shortfall._WORDS.values(),
        *shortfall._BESIDE_OTHERS.values(),
    }


@pytest.mark.parametrize("standing", Standing)
def test_in_english_a_word_differs_within_a_line_by_its_first_letter(standing: Standing) -> None:
    """Other languages may say something else there: no code changes the case of what is read."""
    assert word_within(standing) == word_of(standing).lower()
