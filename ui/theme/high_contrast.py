"""High contrast: one ground, one ink, no tints; shapes, words and line styles say everything.

The colours are the system's own where its palette can be trusted, and black and white otherwise.
Contrast is counted as WCAG 2.2 defines it, from the relative luminance of two colours.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from .palette import Palette

_Role = QPalette.ColorRole

LEAST = 7.0
"""Of words on their ground, which WCAG 2.2 calls enhanced contrast (1.4.6)."""
_LEAST_ACCENT = 4.5


def of_two(
    ground: QColor, ink: QColor, accent: QColor, on_accent: QColor, faint: QColor
) -> Palette:
    """The palette of one ground and one ink; ``faint`` words can't be used now, or are hints."""
    return Palette(
        dark=luminance(ground) < luminance(ink),
        contrast=True,
        **dict.fromkeys(("paper", "side", "chrome", "raised"), ground),
        **dict.fromkeys(("hint", "tint", "inherited", "track"), ground),
        **dict.fromkeys(("ink", "ink_2", "field_border", "cell", "outline", "hairline"), ink),
        **dict.fromkeys(("open", "verified", "disputed", "unsourced", "differ", "misspelt"), ink),
        **dict.fromkeys(("ink_3", "off"), faint),
        **dict.fromkeys(("accent", "highlight"), accent),
        **dict.fromkeys(("on_accent", "on_highlight"), on_accent),
    )


def opposite(palette: Palette) -> Palette:
    """The palette of what lies over the desk and has to stand out: ground and ink change places."""
    ground, ink = palette.ink, palette.paper
    return of_two(ground, ink, ink, ground, ink)


def from_system(system: QPalette) -> Palette | None:
    """The system's colours, if its words have enough contrast; some systems only say they have."""
    ground, ink = system.color(_Role.Base), system.color(_Role.Text)
    if contrast(ground, ink) < LEAST:
        return None
    accent, on_accent = system.color(_Role.Highlight), system.color(_Role.HighlightedText)
    if contrast(accent, ground) < _LEAST_ACCENT or contrast(on_accent, accent) < _LEAST_ACCENT:
        accent, on_accent = ink, ground
    faint = system.color(QPalette.ColorGroup.Disabled, _Role.Text)
    if contrast(faint, ground) < _LEAST_ACCENT:
        faint = ink
    return of_two(ground, ink, accent, on_accent, faint)


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours are apart, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """How bright a colour is, from 0 to 1."""
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_BLACK, _WHITE = QColor("#000000"), QColor("#FFFFFF")
BLACK_ON_WHITE = of_two(_WHITE, _BLACK, QColor("#00438A"), _WHITE, QColor("#545454"))
WHITE_ON_BLACK = of_two(_BLACK, _WHITE, QColor("#FFE94A"), _BLACK, QColor("#A6A6A6"))
