"""High contrast: one ground and one ink, from the system where it can be trusted."""

from __future__ import annotations

from typing import Protocol

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.line_rows import LineRow
from ui.settings import CONTRAST
from ui.theme import theme as looks
from ui.theme.high_contrast import BLACK_ON_WHITE, WHITE_ON_BLACK, from_system, opposite
from ui.theme.palette import DARK, LIGHT, Palette
from ui.theme.theme import ColourScheme, Contrast, Theme
from ui.views.line_list import LineList
from ui.views.source_lines import SourceHead

_Role = QPalette.ColorRole


class Says(Protocol):
    """Lets the system want high contrast, or not."""

    def __call__(self, *, wanted: bool) -> None:
        """Say so."""


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def system_says(monkeypatch: pytest.MonkeyPatch) -> Says:
    """Let the system want high contrast, or not."""

    def say(*, wanted: bool) -> None:
        monkeypatch.setattr(looks, "system_wants_contrast", lambda: wanted)

    return say


def of_system(**colours: str) -> QPalette:
    """A system's palette with these colours by role."""
    palette = QPalette()
    for role, name in colours.items():
        palette.setColor(_Role.__members__[role], QColor(name))
    return palette


@pytest.mark.parametrize("palette", [BLACK_ON_WHITE, WHITE_ON_BLACK])
def test_there_is_no_tint(palette: Palette) -> None:
    """Every ground is the one ground, every line and verdict the one ink."""
    grounds = (palette.side, palette.hint, palette.tint, palette.inherited)
    assert all(ground == palette.paper for ground in grounds)
    verdicts = (palette.verified, palette.disputed, palette.unsourced, palette.differ)
    assert all(ink == palette.ink for ink in (*verdicts, palette.outline, palette.hairline))


@pytest.mark.parametrize(
    ("chosen", "system", "contrast"),
    [
        (Contrast.SYSTEM, True, True),
        (Contrast.SYSTEM, False, False),
        (Contrast.HIGH, False, True),
        (Contrast.NORMAL, True, False),
    ],
)
@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_the_reviewer_overrides_the_system(
    system_says: Says, chosen: Contrast, system: bool, contrast: bool, scheme: ColourScheme
) -> None:
    """In light and in dark."""
    system_says(wanted=system)
    theme = Theme()
    theme.set_scheme(scheme)
    theme.set_contrast(chosen)
    wanted = {
        (False, False): LIGHT,
        (False, True): DARK,
        (True, False): BLACK_ON_WHITE,
        (True, True): WHITE_ON_BLACK,
    }
    assert theme.palette is wanted[contrast, scheme is ColourScheme.DARK]


def test_the_systems_own_colours_are_used() -> None:
    """Its ground, its ink, and what it marks selections with."""
    system = of_system(
        Base="#202020", Text="#FFFFFF", Highlight="#8EE3F0", HighlightedText="#263B50"
    )
    palette = from_system(system)
    assert palette is not None
    assert palette.dark
    assert (palette.paper.name(), palette.ink.name()) == ("#202020", "#ffffff")
    assert (palette.accent.name(), palette.on_accent.name()) == ("#8ee3f0", "#263b50")


def test_a_selection_that_cannot_be_seen_is_not_taken_over() -> None:
    """The ink marks what is selected."""
    system = of_system(Base="#FFFFFF", Text="#000000", Highlight="#DDDDDD")
    palette = from_system(system)
    assert palette is not None
    assert (palette.accent, palette.on_accent) == (palette.ink, palette.paper)


def test_a_palette_without_contrast_is_not_believed() -> None:
    """The system says high contrast, its colours do not."""
    assert from_system(of_system(Base="#FFFFFF", Text="#777777")) is None


def test_our_own_colours_are_not_taken_for_the_systems(system_says: Says) -> None:
    """What the program put in force lies over the system's, and does so afterwards too."""
    before = QGuiApplication.palette()
    ours = of_system(Base="#112233", Text="#FFFFFF")
    QGuiApplication.setPalette(ours)
    system_says(wanted=True)
    assert Theme().palette.paper != QColor("#112233")
    assert QGuiApplication.palette().color(_Role.Base) == QColor("#112233")
    QGuiApplication.setPalette(before)


def test_it_follows_the_system(system_says: Says) -> None:
    """While the program runs, and the views are told once."""
    theme, told = Theme(), []
    theme.changed.connect(lambda: told.append(theme.palette.contrast))
    system_says(wanted=True)
    hints = QGuiApplication.styleHints()  # which keeps the other alive
    wishes = hints.accessibility()
    wishes.contrastPreferenceChanged.emit(wishes.contrastPreference())
    wishes.contrastPreferenceChanged.emit(wishes.contrastPreference())
    assert told == [True]


def test_what_lies_over_the_desk_stands_out() -> None:
    """The ground of a toast is the desk's ink."""
    over = opposite(WHITE_ON_BLACK)
    assert (over.paper, over.ink, over.dark) == (WHITE_ON_BLACK.ink, WHITE_ON_BLACK.paper, False)


def test_the_menu_switches_it_and_is_remembered(desk: DeskDriver) -> None:
    """On and off again; the tick says what holds."""
    action = desk.window.actions_[Do.HIGH_CONTRAST]
    for wanted in (Contrast.HIGH, Contrast.NORMAL):
        action.trigger()
        assert desk.desk.theme.palette.contrast == action.isChecked() == (wanted is Contrast.HIGH)
        assert desk.desk._settings.value(CONTRAST) == wanted.value


def test_the_settings_change_the_tick(desk: DeskDriver) -> None:
    """Wherever it was chosen."""
    desk.desk.theme.set_contrast(Contrast.HIGH)
    assert desk.window.actions_[Do.HIGH_CONTRAST].isChecked()


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
def test_what_is_under_the_pointer_stands_out(qtbot: QtBot, contrast: Contrast) -> None:
    """Rows and buttons without a box of their own: by a tint, or by a frame without one."""
    theme = Theme()
    theme.set_contrast(contrast)
    head = SourceHead(theme)
    qtbot.addWidget(head)
    head.resize(200, 30)
    before = head.grab().toImage()
    head.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    assert head.grab().toImage() != before


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
def test_a_row_under_the_pointer_stands_out(qtbot: QtBot, contrast: Contrast) -> None:
    """In every list of rows."""
    theme = Theme()
    theme.set_contrast(contrast)
    place = QWidget()
    qtbot.addWidget(place)
    rows = LineList("Rows", theme, place)
    rows.show_rows([LineRow("", "", f"row {n}", "below", "") for n in range(2)])
    option = QStyleOptionViewItem()
    option.initFrom(rows)
    option.rect = QRect(0, 0, 200, 50)
    pictures = []
    for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_MouseOver):
        picture = QImage(200, 50, QImage.Format.Format_RGB32)
        picture.fill(theme.palette.side)
        option.state = state
        painter = QPainter(picture)
        rows.itemDelegate().paint(painter, option, rows.model().index(1, 0))
        painter.end()
        pictures.append(picture)

    assert pictures[0] != pictures[1]


def test_an_empty_list_of_a_dialog_has_a_frame(qtbot: QtBot) -> None:
    """Where its ground is the dialog's; elsewhere the ground is enough."""
    theme = Theme()
    place = QWidget()
    qtbot.addWidget(place)
    rows = LineList("Rows", theme, place)
    assert rows.frameWidth() == 0

    theme.set_contrast(Contrast.HIGH)
    assert rows.frameWidth() > 0
