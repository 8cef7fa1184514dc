"""Every state the window can be in, in one table: how a reviewer comes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import STORY, project_with, seed_of, session_on
from tests.ui.driver import DeskDriver
from ui.actions import Do
from workbench.errors import StoreError
from workbench.review.verdict import Verdict

LINKS = "https://example.org/gates https://example.com/atlas"

Way = Callable[[DeskDriver, Path], None]
"""Bring a window that has just begun there; the folder is empty and may be used."""


def _article(desk: DeskDriver, folder: Path) -> None:
    desk.open(seed_of(project_with(folder / "p", ferry=STORY)))


def _after(key: str | Qt.Key) -> Way:
    """The way on which only this key is pressed, in the list."""

    def way(desk: DeskDriver, folder: Path) -> None:
        _article(desk, folder)
        desk.press(key, on=desk.list)

    return way


def _start(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.leave()


def _refused(desk: DeskDriver, folder: Path) -> None:
    desk.open(folder / "gone.txt")


def _empty(desk: DeskDriver, folder: Path) -> None:
    desk.open(seed_of(project_with(folder / "p", nothing="\n")))


def _sample(desk: DeskDriver, _: Path) -> None:
    desk.open_sample()
    desk.bot.waitUntil(desk.window.desk.card.similar.isVisible)


def _sources(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.paste(LINKS)


def _source_editor(desk: DeskDriver, folder: Path) -> None:
    _sources(desk, folder)
    desk.window.desk.card.evidence.edit_last()


def _articles(desk: DeskDriver, folder: Path) -> None:
    project = project_with(folder / "p", ferry=STORY, harbour=STORY)
    desk.open(project.seeds()[0])
    desk.window.commands.carry_out(Do.ARTICLES)
    table = desk.window.desk.library.table
    desk.bot.waitUntil(lambda: table.model().rowCount() == len(project.seeds()))


def _banner(desk: DeskDriver, folder: Path) -> None:
    _sources(desk, folder)
    desk.window.report(StoreError("Could not read claims.yaml, line 3."))


def _toast(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.mark("verified")


def _palette(desk: DeskDriver, folder: Path) -> None:
    _sources(desk, folder)
    desk.window.commands.carry_out(Do.PALETTE)


def _finish(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    for row in desk.rows:
        desk.go_to(row)
        desk.mark("verified")


def _nothing_found(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.press("/", on=desk.list)
    desk.type("qqqq")


def _finding(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.ctrl("f", on=desk.list)
    desk.type("ferry")


def _reason(desk: DeskDriver, folder: Path) -> None:
    _article(desk, folder)
    desk.press("x", on=desk.list)
    desk.press_popup("t")


def _card_over_text(desk: DeskDriver, folder: Path) -> None:
    _sources(desk, folder)
    desk.window.resize(760, 560)
    QApplication.processEvents()
    desk.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier, on=desk.article)


def _read_only(desk: DeskDriver, folder: Path) -> None:
    project = project_with(folder / "p", ferry=STORY)
    (seed,) = project.seeds()
    session_on(project).save()
    claims = project.claims_path("ferry")
    claims.write_bytes(claims.read_bytes().replace(b"format: 1", b"format: 99"))
    desk.open(seed)
    assert desk.bridge.why_read_only


def _waiting(desk: DeskDriver, folder: Path) -> None:
    project = project_with(folder / "p", ferry=STORY)
    session = session_on(project)
    session.mark(session.rows()[0].id, Verdict.DISPUTED)
    session.save()
    own = project.checks_path("ferry", session.reviewer.slug)
    own.write_bytes(own.read_bytes().replace(b"disputed", b"dispuetd"))
    desk.open(seed_of(project))
    desk.go_to(desk.rows[0])
    assert desk.window.desk.card.waiting.isVisible()


def _small(desk: DeskDriver, folder: Path) -> None:
    _sources(desk, folder)
    desk.window.resize(640, 480)


STATES: dict[str, Way] = {
    "start page": _start,
    "start page with a message": _refused,
    "article without claims": _empty,
    "sample": _sample,
    "sources": _sources,
    "source editor": _source_editor,
    "articles": _articles,
    "banner": _banner,
    "toast": _toast,
    "palette": _palette,
    "finished": _finish,
    "nothing found": _nothing_found,
    "checklist": _after("h"),
    "boundaries": _after("b"),
    "rewording": _after("w"),
    "finding": _finding,
    "flagged": _after("f"),
    "reason": _reason,
    "text alone": _after(Qt.Key.Key_F8),
    "card over text": _card_over_text,
    "read only": _read_only,
    "entry that waits": _waiting,
    "small window": _small,
}
TAKES_TAB = frozenset({"boundaries"})
"""Where Tab means something else until Escape."""
SHEETS = frozenset({"palette", "reason"})
"""Where something lies over the window that Tab takes away, or does not leave."""


def bring_to(desk: DeskDriver, state: str, folder: Path) -> None:
    """Bring a window that has just begun into a state of the table."""
    desk.window.activateWindow()
    STATES[state](desk, folder)
    desk.bot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QApplication.processEvents()
    assert desk.focus.focusPolicy() != Qt.FocusPolicy.NoFocus
