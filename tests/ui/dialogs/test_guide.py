"""The pages of the Help menu: what they say, with the keys in force, beside the work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.actions import Do
from ui.dialogs.guide import GuideDialog
from ui.models.guides import QUICK_START, VERDICT_GUIDE, Guide
from ui.views.key_cap import KeyCap
from workbench.review.verdict import Verdict

PAGES = [(Do.QUICK_START, QUICK_START), (Do.VERDICT_GUIDE, VERDICT_GUIDE)]


def _open(desk: DeskDriver, do: Do) -> GuideDialog:
    desk.window.actions_[do].trigger()
    page = desk.window.commands.help.page
    assert page is not None
    return page


@pytest.mark.parametrize(("do", "guide"), PAGES)
def test_a_page_says_all_of_it(desk: DeskDriver, do: Do, guide: Guide) -> None:
    """To the eye and, in the same order, to a screen reader."""
    page = _open(desk, do)

    said = [section.heading for section in guide.sections]
    said += [line.text for section in guide.sections for line in section.lines]
    said += [example for section in guide.sections for example in section.examples]
    seen = {label.text() for label in page.findChildren(QLabel)}
    assert {*said, guide.lead} <= seen
    assert all(text in page.accessibleDescription() for text in said)
    assert nameless(page) == []


def test_every_verdict_has_its_place_with_examples() -> None:
    """What it means, when it is complete, and three examples."""
    explained = {section.standing: section for section in VERDICT_GUIDE.sections}
    for verdict in Verdict:
        section = next(each for key, each in explained.items() if key and key.value == verdict)
        assert len(section.examples) == 3
        assert any(line.text.startswith("Complete with") for line in section.lines)


def test_the_keys_in_force_stand_beside_what_they_do(desk: DeskDriver) -> None:
    """Those of one's own; an action without a key has none beside it."""
    keyboard = desk.window.commands.keyboard
    keyboard.take(keyboard.keymap.with_key(Do.VERIFIED, "G").without_key(Do.VERIFIED, "1"))
    for key in keyboard.keymap.keys(Do.EDIT_NOTE):
        keyboard.take(keyboard.keymap.without_key(Do.EDIT_NOTE, key))
    wanted = [line.do for section in QUICK_START.sections for line in section.lines if line.do]

    caps = _open(desk, Do.QUICK_START).findChildren(KeyCap)

    assert len(caps) == len(wanted) - 1
    assert caps[0]._key == desk.window.actions_.keys(Do.VERIFIED)[0] != "1"


def test_the_work_goes_on_beside_a_page(desk: DeskDriver) -> None:
    """It is not modal, and another page takes its place."""
    first = _open(desk, Do.VERDICT_GUIDE)
    assert not first.isModal()
    second = _open(desk, Do.QUICK_START)

    assert not first.isVisible()
    assert second.isVisible()


def test_escape_closes_a_page(desk: DeskDriver) -> None:
    """And nothing is left of it."""
    page = _open(desk, Do.VERDICT_GUIDE)

    QTest.keyClick(page, Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert desk.window.commands.help.page is None


def test_a_page_higher_than_the_screen_is_scrolled_by_keys(desk: DeskDriver) -> None:
    """Without a mouse."""
    page = _open(desk, Do.VERDICT_GUIDE)
    page.resize(480, 300)
    QApplication.processEvents()

    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)

    assert page.page.verticalScrollBar().value() > 0
