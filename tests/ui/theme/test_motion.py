"""Reduced motion: by the system or the settings; and nothing moves that it could not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import ui
from tests.ui.driver import DeskDriver
from ui.settings import MOTION
from ui.theme import theme as looks
from ui.theme.theme import Motion, Theme

_EFFECTS = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu)
_SLIDES = Qt.UIEffect.UI_AnimateMenu
_MOVES = re.compile(
    r"QPropertyAnimation|QVariantAnimation|QParallelAnimation|QSequentialAnimation|QTimeLine"
    r"|QMovie|QScroller|QGraphicsOpacityEffect|setAnimated|setClearButtonEnabled"
)


@pytest.fixture
def moving(qapp: QApplication) -> Iterator[Theme]:
    """A theme on a system whose menus slide and whose carets blink."""
    for effect in _EFFECTS:
        qapp.setEffectEnabled(effect)
    theme = Theme()
    yield theme
    theme.set_motion(Motion.FULL)
    for effect in _EFFECTS:
        qapp.setEffectEnabled(effect, enable=False)


@pytest.mark.parametrize(
    ("chosen", "system", "still"),
    [
        (Motion.SYSTEM, True, True),
        (Motion.SYSTEM, False, False),
        (Motion.REDUCED, False, True),
        (Motion.FULL, True, False),
    ],
)
def test_the_reviewer_overrides_the_system(
    moving: Theme, monkeypatch: pytest.MonkeyPatch, chosen: Motion, system: bool, still: bool
) -> None:
    """Menus do not slide and carets do not blink where nothing is to move."""
    monkeypatch.setattr(looks, "system_wants_stillness", lambda: system)
    moving.set_motion(chosen)
    assert QApplication.isEffectEnabled(_SLIDES) is not still
    assert (QGuiApplication.styleHints().cursorFlashTime() == 0) is still
    assert moving.is_still is still


def test_what_was_held_is_given_back(moving: Theme) -> None:
    """As the system has it, and no effect that it does not have."""
    blinks = QGuiApplication.styleHints().cursorFlashTime()
    for chosen in (Motion.REDUCED, Motion.REDUCED, Motion.FULL):
        moving.set_motion(chosen)
    assert QApplication.isEffectEnabled(_SLIDES)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert QGuiApplication.styleHints().cursorFlashTime() == blinks


@pytest.mark.parametrize(("said", "still"), [(0, False), (1, True)])
def test_the_system_is_asked_where_qt_can_tell(
    monkeypatch: pytest.MonkeyPatch, said: int, still: bool
) -> None:
    """By the name that the property has since 6.12."""
    wishes = SimpleNamespace(motionPreference=lambda: SimpleNamespace(value=said))
    hints = SimpleNamespace(accessibility=lambda: wishes)
    monkeypatch.setattr(looks, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert looks.system_wants_stillness() is still


def test_a_qt_that_cannot_tell_wants_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older one has no such property."""
    hints = SimpleNamespace(accessibility=SimpleNamespace)
    monkeypatch.setattr(looks, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert not looks.system_wants_stillness()


def test_the_settings_hold_it_at_once(desk: DeskDriver) -> None:
    """And it is remembered."""
    desk.window.commands._put_in_force(MOTION, Motion.REDUCED.value)
    assert desk.desk.theme.is_still
    assert desk.desk._settings.value(MOTION) == Motion.REDUCED.value
    desk.desk.theme.set_motion(Motion.FULL)


def test_nothing_in_the_window_is_animated() -> None:
    """What moves by itself would have to ask the theme; nothing does, so nothing may."""
    folder = Path(ui.__file__).parent
    found = [
        path.name
        for path in folder.rglob("*.py")
        if path.name != "motion.py" and _MOVES.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
