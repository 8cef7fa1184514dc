"""The look in force: one object handed to every view, which repaints when it changes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from .palette import DARK, LIGHT, Palette

_TABULAR = QFont.Tag("tnum")
"""Figures of one width, so that counts don't make their neighbours jump."""
_SERIFS = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif")


class ColourScheme(StrEnum):
    """What the reviewer chose in View ▸ Colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Palette, type and zoom in force. Views keep a reference and connect to `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = ColourScheme.SYSTEM
        self._zoom = 1.0
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        if self._scheme is ColourScheme.SYSTEM:
            system = QGuiApplication.styleHints().colorScheme()
            return DARK if system is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is ColourScheme.DARK else LIGHT

    @property
    def scheme(self) -> ColourScheme:
        """What the reviewer chose."""
        return self._scheme

    @property
    def zoom(self) -> float:
        """Size of article and note text; 1.0 is 100 %."""
        return self._zoom

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Use the light, the dark or the system's colours."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self.changed.emit()

    def set_zoom(self, zoom: float) -> None:
        """Show article and note text at ``zoom`` times their size, within 50 % and 300 %."""
        zoom = min(3.0, max(0.5, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self.changed.emit()

    def sans(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the interface font: our own words."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(pixels * 0.75)
        font.setWeight(weight)
        font.setFeature(_TABULAR, 1)
        return font

    def serif(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the reading font: other people's words, at the zoom in force."""
        font = QFont(QGuiApplication.font())
        font.setFamilies([*_SERIFS, *font.families()])
        font.setPointSizeF(pixels * 0.75 * self._zoom)
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

    def _follow_system(self) -> None:
        if self._scheme is ColourScheme.SYSTEM:
            self.changed.emit()


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
        role.Highlight: p.tint,
        role.HighlightedText: p.ink,
        role.Link: p.accent,
        role.LinkVisited: p.accent,
        role.Light: p.raised,
        role.Midlight: p.hint,
        role.Mid: p.outline,
        role.Dark: p.field_border,
        role.Shadow: p.ink_3,
        role.Accent: p.accent,
    }
