"""The look in force: one object handed to every view, which repaints when it changes."""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from workbench.later import later

from .palette import DARK, LIGHT, Palette

if TYPE_CHECKING:
    from . import high_contrast, motion
else:
    high_contrast, motion = later("ui.theme.high_contrast"), later("ui.theme.motion")

_USUAL_SIZES = {"darwin": 13.0, "win32": 9.0}
_USUAL_SIZE = 11.0
"""Points of the words of a system whose type nobody has made larger."""
_TABULAR = QFont.Tag("tnum")
"""Figures of one width, so that counts don't make their neighbours jump."""
_SERIFS = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif")


class ColourScheme(StrEnum):
    """What the reviewer chose in View ▸ Colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """What the reviewer chose for View ▸ High contrast."""

    SYSTEM = "system"
    HIGH = "high"
    NORMAL = "normal"


class Motion(StrEnum):
    """What the reviewer chose for things that move."""

    SYSTEM = "system"
    REDUCED = "reduced"
    FULL = "full"


class Theme(QObject):
    """Palette, type, zoom and motion in force. Views keep a reference and connect to `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = ColourScheme.SYSTEM
        self._contrast = Contrast.SYSTEM
        self._zoom = 1.0
        self._motion = Motion.SYSTEM
        self._largeness = _largeness(QGuiApplication.font())
        self.is_still = False
        """Whether nothing in the window moves by itself."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.fontChanged.connect(self._follow_type)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        wishes = hints.accessibility() if hasattr(hints, "accessibility") else None
        if wishes is not None:
            wishes.contrastPreferenceChanged.connect(self._follow_system)
        moved = getattr(wishes, "motionPreferenceChanged", None)
        if moved is not None:
            moved.connect(self._hold_or_let_go)
        self._palette = self._palette_wanted()

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def scheme(self) -> ColourScheme:
        """What the reviewer chose."""
        return self._scheme

    @property
    def zoom(self) -> float:
        """Size of article and note text; 1.0 is 100 %."""
        return self._zoom

    @property
    def reading_scale(self) -> float:
        """How many times its usual size the article has: by its zoom, and by the system's type."""
        return self._zoom * self._largeness

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Use the light, the dark or the system's colours."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._dress()

    @property
    def contrast(self) -> Contrast:
        """What the reviewer chose."""
        return self._contrast

    def set_contrast(self, contrast: Contrast) -> None:
        """Use high contrast, or none, or what the system says."""
        if contrast is not self._contrast:
            self._contrast = contrast
            self._dress()

    def set_zoom(self, zoom: float) -> None:
        """Show article and note text at ``zoom`` times their size, within 50 % and 300 %."""
        zoom = min(3.0, max(0.5, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self.changed.emit()

    @cached_property
    def _movements(self) -> motion.Movements:
        return motion.Movements()

    def set_motion(self, motion: Motion) -> None:
        """Hold everything still, or let it move, or do what the system says."""
        self._motion = motion
        self._hold_or_let_go()

    def sans(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the interface font: our own words, larger where the system's are."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(pixels * 0.75 * self._largeness)
        font.setWeight(weight)
        font.setFeature(_TABULAR, 1)
        return font

    def serif(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the reading font: other people's words, at the zoom in force."""
        font = QFont(QGuiApplication.font())
        font.setFamilies([*_SERIFS, *font.families()])
        font.setPointSizeF(pixels * 0.75 * self.reading_scale)
        font.setWeight(weight)
        return font

    def qt_palette(self) -> QPalette:
        """Return the palette in force as Qt's own widgets want it."""
        p = self.palette
        qt = QPalette()
        for role, colour in _qt_roles(p).items():
            qt.setColor(role, colour)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            qt.setColor(QPalette.ColorGroup.Disabled, role, p.ink_3)
        qt.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, p.ink_3)
        return qt

    def _follow_type(self) -> None:
        largeness = _largeness(QGuiApplication.font())
        if largeness != self._largeness:
            self._largeness = largeness
            self.changed.emit()

    def _follow_system(self) -> None:
        if self._palette_wanted() != self._palette:
            self._dress()

    def _dress(self) -> None:
        self._palette = self._palette_wanted()
        self.changed.emit()

    def _hold_or_let_go(self) -> None:
        by_system = self._motion is Motion.SYSTEM and system_wants_stillness()
        still = by_system or self._motion is Motion.REDUCED
        if still and not self.is_still:
            self._movements.hold()
        elif self.is_still and not still:
            self._movements.let_go()
        self.is_still = still

    def _palette_wanted(self) -> Palette:
        if self._scheme is ColourScheme.SYSTEM:
            is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            is_dark = self._scheme is ColourScheme.DARK
        by_system = system_wants_contrast()
        if self._contrast is Contrast.NORMAL or not (by_system or self._contrast is Contrast.HIGH):
            return DARK if is_dark else LIGHT
        own = high_contrast.WHITE_ON_BLACK if is_dark else high_contrast.BLACK_ON_WHITE
        if by_system and self._scheme is ColourScheme.SYSTEM:
            return high_contrast.from_system(_system_palette()) or own
        return own


def system_wants_contrast() -> bool:
    """Whether the system says that high contrast is wanted; Qt tells since 6.10."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def system_wants_stillness() -> bool:
    """Whether the system says that nothing should move; Qt tells since 6.12."""
    hints = QGuiApplication.styleHints()
    wishes = hints.accessibility() if hasattr(hints, "accessibility") else None
    preference = getattr(wishes, "motionPreference", None)
    return preference is not None and preference().value > 0  # 0 is no preference


def _system_palette() -> QPalette:
    """The system's colours, which lie below those that this program has put in force."""
    ours = QGuiApplication.palette()
    QGuiApplication.setPalette(QPalette())
    found = QGuiApplication.palette()
    QGuiApplication.setPalette(ours)
    return found


def _qt_roles(p: Palette) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: p.chrome,
        role.WindowText: p.ink,
        role.Base: p.raised,
        role.AlternateBase: p.side,
        role.Text: p.ink,
        role.Button: p.raised,
        role.ButtonText: p.ink,
        role.BrightText: p.on_accent,
        role.ToolTipBase: p.raised,
        role.ToolTipText: p.ink,
        role.PlaceholderText: p.ink_3,
        role.Highlight: p.highlight,
        role.HighlightedText: p.on_highlight,
        role.Link: p.accent,
        role.LinkVisited: p.accent,
        role.Light: p.raised,
        role.Midlight: p.hint,
        role.Mid: p.outline,
        role.Dark: p.field_border,
        role.Shadow: p.ink_3,
        role.Accent: p.accent,
    }


def _largeness(font: QFont) -> float:
    """How many times larger than usual this type of the system is; 1.0 for what is small, too."""
    return max(1.0, font.pointSizeF() / _USUAL_SIZES.get(sys.platform, _USUAL_SIZE))
