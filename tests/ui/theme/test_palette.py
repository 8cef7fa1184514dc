"""The colours: contrast computed by the formula of WCAG 2.2, on every ground a role is used on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from ui.theme.high_contrast import BLACK_ON_WHITE, WHITE_ON_BLACK, from_system, opposite
from ui.theme.palette import DARK, LIGHT, Palette
from ui.theme.shapes import ink_of
from workbench.review.standing import Standing

SYSTEMS = QPalette()
"""As a system with high contrast has it, a little off black and white."""
for _role, _name in (
    *((QPalette.ColorRole.Base, "#202020"), (QPalette.ColorRole.Text, "#F4F4F4")),
    *((QPalette.ColorRole.Highlight, "#8EE3F0"), (QPalette.ColorRole.HighlightedText, "#263B50")),
):
    SYSTEMS.setColor(_role, QColor(_name))
_OF_SYSTEM = from_system(SYSTEMS)
assert _OF_SYSTEM
ALL = {
    "light": LIGHT,
    "dark": DARK,
    "black on white": BLACK_ON_WHITE,
    "white on black": WHITE_ON_BLACK,
    "of the system": _OF_SYSTEM,
    "over black on white": opposite(BLACK_ON_WHITE),
}
SCHEMES = pytest.mark.parametrize("palette", ALL.values(), ids=ALL)
TEXT, MARK = 4.5, 3.0
PLAIN_GROUNDS = ("paper", "side", "chrome", "raised")


def luminance(colour: QColor) -> float:
    """How bright a colour is, as WCAG 2.2 counts it."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Between 1 and 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def role(palette: Palette, name: str) -> QColor:
    """A colour by the name of its role."""
    colour: QColor = getattr(palette, name)
    return colour


def test_black_on_white() -> None:
    """The formula gives what the standard says."""
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@SCHEMES
@pytest.mark.parametrize("ground", [*PLAIN_GROUNDS, "hint", "tint"])
@pytest.mark.parametrize("ink", ["ink", "ink_2"])
def test_words_can_be_read_anywhere(palette: Palette, ink: str, ground: str) -> None:
    """The two inks for words."""
    assert contrast(role(palette, ink), role(palette, ground)) >= TEXT


@SCHEMES
@pytest.mark.parametrize("ground", PLAIN_GROUNDS)
@pytest.mark.parametrize("ink", ["ink_3", "accent"])
def test_hints_and_links_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    """The pale ink and the accent, on plain grounds only."""
    assert contrast(role(palette, ink), role(palette, ground)) >= TEXT


@SCHEMES
def test_the_line_under_a_misspelt_word_can_be_seen(palette: Palette) -> None:
    """On the ground of a field."""
    assert contrast(palette.misspelt, palette.raised) >= MARK


@SCHEMES
def test_what_is_selected_in_fields_and_menus_can_be_read(palette: Palette) -> None:
    """Its own ink on its own ground."""
    assert contrast(palette.on_highlight, palette.highlight) >= TEXT


@SCHEMES
@pytest.mark.parametrize("ground", ["accent", "verified", "disputed", "unsourced"])
def test_words_on_filled_buttons_can_be_read(palette: Palette, ground: str) -> None:
    """The primary button, the number tag and a chosen verdict."""
    assert contrast(palette.on_accent, role(palette, ground)) >= TEXT


@SCHEMES
@pytest.mark.parametrize("ground", ["paper", "raised"])
@pytest.mark.parametrize("standing", list(Standing))
def test_verdict_inks_can_be_read(palette: Palette, standing: Standing, ground: str) -> None:
    """On paper and on cards they may be words."""
    assert contrast(ink_of(standing, palette), role(palette, ground)) >= TEXT


@SCHEMES
@pytest.mark.parametrize("ground", ["side", "hint", "tint"])
@pytest.mark.parametrize("standing", list(Standing))
def test_verdict_marks_can_be_seen(palette: Palette, standing: Standing, ground: str) -> None:
    """Elsewhere they are shapes and lines only."""
    assert contrast(ink_of(standing, palette), role(palette, ground)) >= MARK


@SCHEMES
@pytest.mark.parametrize("ground", ["paper", "chrome", "raised"])
def test_fields_can_be_seen(palette: Palette, ground: str) -> None:
    """The border says where to type."""
    assert contrast(palette.field_border, role(palette, ground)) >= MARK


@SCHEMES
@pytest.mark.parametrize("ground", PLAIN_GROUNDS)
def test_thumbs_and_open_cells_can_be_seen(palette: Palette, ground: str) -> None:
    """Where one is in a text, on the ground of each pane."""
    assert contrast(palette.cell, role(palette, ground)) >= MARK


@SCHEMES
@pytest.mark.parametrize("standing", list(Standing))
def test_shares_of_a_bar_can_be_seen(palette: Palette, standing: Standing) -> None:
    """How much is checked, on the ground of what is not."""
    assert contrast(ink_of(standing, palette), palette.track) >= MARK


@SCHEMES
@pytest.mark.parametrize("ground", [*PLAIN_GROUNDS, "hint", "tint"])
def test_the_focus_ring_can_be_seen(palette: Palette, ground: str) -> None:
    """On whatever lies around what has the focus."""
    assert contrast(palette.accent, role(palette, ground)) >= MARK
