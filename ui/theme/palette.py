"""Every colour of the window, by role. Verdict inks are computed for contrast and colour vision."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor


class Palette(NamedTuple):
    """Colours by role; widgets ask for a role, never for a value."""

    dark: bool
    contrast: bool
    """Whether nothing is said by a tint: frames stand where a tint would, see `high_contrast`."""
    paper: QColor
    """Ground of the article."""
    side: QColor
    """Ground of the list and the card."""
    chrome: QColor
    """Ground of menu, tool and status bars."""
    raised: QColor
    """Ground of cards and fields."""
    hint: QColor
    """Ground of hints and of what the pointer is over."""
    ink: QColor
    ink_2: QColor
    """Meta lines, menus, status."""
    ink_3: QColor
    """Numbers and hints; never on the selection tint."""
    field_border: QColor
    cell: QColor
    """Outline of an open cell in the coverage strip."""
    outline: QColor
    hairline: QColor
    track: QColor
    """Ground of a bar that fills."""
    off: QColor
    """Icons of what can't be done now."""
    accent: QColor
    """Selection, focus, links, the primary button; never a verdict."""
    on_accent: QColor
    tint: QColor
    """Ground of what is selected."""
    highlight: QColor
    """Ground of selected words in fields and of what is pointed at in menus."""
    on_highlight: QColor
    inherited: QColor
    """Ground of a piece borrowed from elsewhere in the sentence."""
    open: QColor
    verified: QColor
    disputed: QColor
    unsourced: QColor
    differ: QColor
    misspelt: QColor
    """The wavy line under a word of a note that no dictionary knows."""


LIGHT = Palette(
    dark=False,
    contrast=False,
    paper=QColor("#FFFFFF"),
    side=QColor("#FAFAF8"),
    chrome=QColor("#F3F3F1"),
    raised=QColor("#FFFFFF"),
    hint=QColor("#EDEDEA"),
    ink=QColor("#1F2326"),
    ink_2=QColor("#4E555B"),
    ink_3=QColor("#6A7076"),
    field_border=QColor("#82888D"),
    cell=QColor("#858B90"),
    outline=QColor("#D3D4D1"),
    hairline=QColor("#E5E5E1"),
    track=QColor("#E5E5E1"),
    off=QColor("#D3D4D1"),
    accent=QColor("#0A4F49"),
    on_accent=QColor("#FFFFFF"),
    tint=QColor("#E2EFEC"),
    highlight=QColor("#E2EFEC"),
    on_highlight=QColor("#1F2326"),
    inherited=QColor("#F0F7F5"),
    open=QColor("#726E73"),
    verified=QColor("#2269C7"),
    disputed=QColor("#840125"),
    unsourced=QColor("#986217"),
    differ=QColor("#5A2562"),
    misspelt=QColor("#C5221F"),
)

DARK = Palette(
    dark=True,
    contrast=False,
    paper=QColor("#1E2124"),
    side=QColor("#1A1D1F"),
    chrome=QColor("#16181A"),
    raised=QColor("#24282B"),
    hint=QColor("#262A2D"),
    ink=QColor("#E4E6E6"),
    ink_2=QColor("#B4BABD"),
    ink_3=QColor("#969DA1"),
    field_border=QColor("#71787D"),
    cell=QColor("#6B7277"),
    outline=QColor("#3A3F43"),
    hairline=QColor("#2B2F32"),
    track=QColor("#2B2F32"),
    off=QColor("#3A3F43"),
    accent=QColor("#3FBFA8"),
    on_accent=QColor("#16181A"),
    tint=QColor("#1E3B38"),
    highlight=QColor("#1E3B38"),
    on_highlight=QColor("#E4E6E6"),
    inherited=QColor("#1F2D2D"),
    open=QColor("#D2D9D7"),
    verified=QColor("#4195F8"),
    disputed=QColor("#D67763"),
    unsourced=QColor("#EFC657"),
    differ=QColor("#A683B7"),
    misspelt=QColor("#FF8A80"),
)
