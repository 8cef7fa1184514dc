"""The coverage ledger in the window: in step with every action, T, and the finish line."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.hand_actions import split
from tests.ui.hand_work import Hands
from ui.views.finish_panel import FinishPanel
from workbench.article.span import Span
from workbench.project import Project
from workbench.review.coverage import Coverage
from workbench.session import Session

FINISHED = "0 open, 0 untouched: every sentence is accounted for"
NO_CLAIM = "No claim here. Select words and press C."


@pytest.fixture
def bare_desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """The short article, in which no claim says when the ferry opened."""
    session_on(project)
    file = project.checks / "ferry" / "claims.yaml"
    claims = re.sub(
        r"\n  c-\w+:\n    quote: \|-\n      It opened.*\n.*\n", "", file.read_text("utf-8")
    )
    file.write_text(claims, encoding="utf-8")
    empty_desk.open(seed_of(project))
    return empty_desk


def session_of(desk: DeskDriver) -> Session:
    """What the window works on."""
    assert desk.bridge.session is not None
    return desk.bridge.session


def wanted(desk: DeskDriver) -> str:
    """What is said of the verdicts, none of which has a source or a note."""
    return f"{session_of(desk).counts().checked} verdicts need a source or a note"


def is_in_step(desk: DeskDriver) -> bool:
    """Whether the strip shows what the session says."""
    return list(desk.strip.ledger) == list(session_of(desk).progress.ledger)


def caret(desk: DeskDriver) -> int:
    """The code point the caret stands before."""
    return desk.window.desk.article.view.caret_offset()


def sentence_with(desk: DeskDriver, words: str) -> Span:
    """Where the sentence with these words is."""
    session = session_of(desk)
    text = session.article.text
    return next(each.span for each in session.sentences if words in each.span.of(text))


# ── in step ────────────────────────────────────────────────────────────────────────────────────


def test_every_action_is_followed(desk: DeskDriver) -> None:
    """Verdicts, setting aside, undo and redo: the strip shows the session's ledger."""
    desk.mark("verified")
    desk.mark("disputed")
    assert is_in_step(desk)
    assert Coverage.JUDGED in desk.strip.ledger

    desk.bridge.set_aside(desk.current.id, "opinion")
    assert is_in_step(desk)

    for step in "zzzyy":
        desk.ctrl(step, on=desk.list)
        assert is_in_step(desk)
    assert desk.strip.accessibleName().startswith("Coverage: 2 judged, 0 open")


def test_another_article_starts_its_own_ledger(real_desk: DeskDriver, project: Project) -> None:
    """Nothing is left of the one before."""
    real_desk.mark("verified")
    real_desk.open(seed_of(project))

    assert is_in_step(real_desk)


# ── T ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("pane", ["list", "article"])
def test_t_goes_through_what_is_untouched_and_round(desk: DeskDriver, pane: str) -> None:
    """In text order; it passes over what is judged or set aside, and begins again at the end."""
    focus: QWidget = getattr(desk, pane)
    first, second, third, fourth, fifth = [row for row in desk.rows if row.number]
    desk.go_to(second)
    desk.mark("verified")
    desk.go_to(first)

    seen = []
    for _ in range(4):
        desk.press("t", on=focus)
        seen.append(desk.current.id)

    assert seen == [third.id, fourth.id, fifth.id, first.id]


def test_t_scrolls_both_panes(real_desk: DeskDriver) -> None:
    """The claim is in sight in the list and in the article."""
    last = [row for row in real_desk.rows if row.number][-1]
    real_desk.go_to([row for row in real_desk.rows if row.number][-2])
    view, pane = real_desk.window.desk.article.view, real_desk.window.desk.claims
    view.verticalScrollBar().setValue(0)
    pane.table.verticalScrollBar().setValue(0)

    real_desk.press("t", on=real_desk.list)

    assert real_desk.current.id == last.id
    assert view.claim_rects(last.id)
    shown = pane.table.visualRect(pane.table.currentIndex())
    assert pane.table.viewport().rect().contains(shown)


def test_t_stops_where_no_claim_is(bare_desk: DeskDriver) -> None:
    """The caret is at the sentence, no claim is selected that a verdict could go to by mistake."""
    before = next(row for row in bare_desk.rows if "1.2 million" in row.text)
    bare_desk.go_to(before)

    bare_desk.press("t", on=bare_desk.list)

    assert bare_desk.bridge.current is None
    assert caret(bare_desk) == sentence_with(bare_desk, "opened").start
    assert bare_desk.toast == NO_CLAIM
    assert bare_desk.focus is bare_desk.article


def test_a_verdict_key_where_no_claim_is_judges_nothing(bare_desk: DeskDriver) -> None:
    """Least of all the claim that was selected before."""
    bare_desk.go_to(next(row for row in bare_desk.rows if "1.2 million" in row.text))
    bare_desk.press("t", on=bare_desk.list)
    bare_desk.press("1", on=bare_desk.article)

    assert session_of(bare_desk).counts().checked == 0


@pytest.mark.parametrize(
    ("key", "words"),
    [("j", "boat"), ("k", "1.2 million"), ("n", "boat"), ("t", "boat")],
)
def test_from_where_no_claim_is_the_keys_go_on(bare_desk: DeskDriver, key: str, words: str) -> None:
    """To the neighbours of that sentence, not to the beginning of the list."""
    bare_desk.go_to(next(row for row in bare_desk.rows if "1.2 million" in row.text))
    bare_desk.press("t", on=bare_desk.list)
    bare_desk.press(key, on=bare_desk.article)
    assert words in bare_desk.current.text


def test_t_with_nothing_left_says_so(desk: DeskDriver) -> None:
    """Calmly, and goes nowhere."""
    for _ in range(session_of(desk).counts().open):
        desk.mark("verified")
    here = desk.current.id

    desk.press("t", on=desk.list)

    assert desk.toast == f"{FINISHED}. {wanted(desk)}"
    assert desk.current.id == here


# ── the finish line ────────────────────────────────────────────────────────────────────────────


def test_the_last_sentence_settled_is_told_once(desk: DeskDriver) -> None:
    """With what settled it and the way back; the foot of the window says it for good."""
    desk.window.desk.panes.toggle_card()
    for _ in range(session_of(desk).counts().open - 1):
        desk.mark("verified")
        assert FINISHED not in desk.toast
    last = desk.current

    desk.mark("unsourced")

    assert desk.toast == f"Claim {last.number} marked Unsourced. {FINISHED}. {wanted(desk)}"
    assert desk.window.toast.undo.isVisible()
    assert FINISHED in desk.window.status_line.progress.text()
    desk.mark("verified")
    assert FINISHED not in desk.toast


def test_a_claim_still_open_keeps_the_line_away(hands: Hands) -> None:
    """Although its sentence is touched already, by the verdict on its other half."""
    desk = hands.desk
    desk.window.desk.panes.toggle_card()
    split(hands)
    half = desk.current.id
    for row in [row for row in desk.rows if row.id != half]:
        desk.go_to(row)
        desk.mark("verified")

    assert "0 untouched, but 1 claim open" in desk.window.status_line.progress.text()
    assert FINISHED not in desk.toast
    desk.press("t", on=desk.list)
    assert desk.toast == "No sentence is untouched, but 1 claim is open. N goes there."

    desk.go_to(next(row for row in desk.rows if row.id == half))
    desk.mark("verified")

    assert FINISHED in desk.toast


def test_setting_the_last_one_aside_finishes_too(desk: DeskDriver) -> None:
    """Every sentence is accounted for, whichever way."""
    desk.window.desk.panes.toggle_card()
    for _ in range(session_of(desk).counts().open - 1):
        desk.mark("verified")
    desk.bridge.set_aside(desk.current.id, "opinion")

    assert FINISHED in desk.toast


def test_undo_is_behind_the_line_again(desk: DeskDriver) -> None:
    """What is taken back is untouched again, and the next time is told again."""
    desk.window.desk.panes.toggle_card()
    for _ in range(session_of(desk).counts().open):
        desk.mark("verified")
    desk.ctrl("z", on=desk.list)
    assert FINISHED not in desk.toast
    assert "1 sentence untouched" in desk.window.status_line.progress.text()

    desk.ctrl("y", on=desk.list)

    assert FINISHED in desk.toast


def test_what_the_card_sums_up_no_message_says_again(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what was done, clear of the summary; the list of messages and the ear have it all."""
    heard: list[str] = []
    monkeypatch.setattr("ui.views.spoken.announce", lambda _, text: heard.append(text))
    for _ in range(session_of(desk).counts().open):
        last = desk.current
        desk.mark("verified")
    QApplication.processEvents()

    toast, panel = desk.window.toast, desk.window.desk.card.findChild(FinishPanel)
    assert desk.toast == f"Claim {last.number} marked Verified"
    assert panel is not None
    assert panel.isVisible()
    places = [QRect(each.mapTo(desk.window, QPoint()), each.size()) for each in (toast, panel)]
    assert not places[0].intersects(places[1])
    assert any(FINISHED in text for text in heard)
    assert FINISHED in desk.window.telling.log.read()[0].text
