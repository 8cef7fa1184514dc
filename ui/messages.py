"""Labels, tool tips and titles are built here, so that others' text stays plain text.

Boxes are built in `dialogs.box`, which sees to the same.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel

from workbench import wording
from workbench.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QComboBox, QWidget

LONGEST_LINE = 300
"""Code points of anything shown on one line."""
_LONGEST_TIP = 1_000
_LITERALLY = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""As `html.escape` does it, without the entities of all HTML that would be loaded with that."""
_HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
_UNSET, _ENGLISH = QLocale.Language.C, QLocale(QLocale.Language.English)
"""The language where none is set, which knows no thousands, and what stands in for it."""
_JOINERS = frozenset("\u200c\u200d")
"""Shape emoji and several scripts; seen by what they do."""


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A label that shows every text literally."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def plain_tool_tip(text: str) -> str:
    """``text`` as a tool tip that shows all of it literally; tool tips know no plain format."""
    short = text[:_LONGEST_TIP]
    shown = (short if short.isprintable() else visible(short)).translate(_LITERALLY)
    return f'<span style="white-space:pre-wrap">{shown}</span>' if text else ""


def explain(widget: QWidget, text: str) -> None:
    """Say ``text`` to those who hover over a widget and, as its description, to those who hear it.

    Without a description of its own a screen reader would read out the marks of the tool tip.
    """
    widget.setToolTip(plain_tool_tip(text))
    widget.setAccessibleDescription(text)


def enable(control: QWidget, why_not: str) -> None:
    """Let a control be used, or grey it out and say why on hovering and aloud."""
    control.setEnabled(not why_not)
    explain(control, why_not)


def name_box(box: QComboBox, name: str) -> None:
    """Call a list to choose from by a name that is nowhere else to be read beside it.

    On Linux a screen reader is told such a box's choice for its name, and the name by its label
    only: so there is one, unseen. The box has to be in its place already.
    """
    box.setAccessibleName(name)
    label = plain_label(name, box.parentWidget())
    label.setBuddy(box)
    label.hide()


def without_mnemonic(text: str) -> str:
    """``text`` for a button, a menu or a tab, where a single ``&`` would make a shortcut."""
    return text.replace("&", "&&")


def title_text(text: str) -> str:
    """``text`` for a window's title, where ``[*]`` would be the mark of a changed document."""
    return one_line(text).replace("[*]", "[*][*]")


def one_line(text: str) -> str:
    """``text`` on one line of bearable length, with control and bidi characters made visible."""
    short = " ".join(text[: LONGEST_LINE + 1].split())
    shown = visible(short[:LONGEST_LINE])
    return f"{shown}…" if len(text) > LONGEST_LINE else shown


def visible(text: str) -> str:
    """``text`` in its lines, with control and bidi characters made visible."""
    return "".join(f"⟨{ord(c):04X}⟩" if c != "\n" and _is_hidden(c) else c for c in text)


def that_fits(measure: QFontMetrics, room: int, *texts: str) -> str:
    """The first of these texts that is no wider than ``room`` pixels; else the last."""
    return next((text for text in texts if measure.horizontalAdvance(text) <= room), texts[-1])


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """As `wording.counted`, the number as `in_figures` writes it."""
    return wording.counted(one, many, count, count=in_figures(count), **values)


def claim_named(number: int) -> str:
    """How a sentence begins that speaks of a claim; 0 for one without a number."""
    return tr("Claim {number}", number=in_figures(number)) if number else tr("The claim")


def claim_within(number: int) -> str:
    """How a claim is named within a sentence; 0 for one without a number."""
    return tr("claim {number}", number=in_figures(number)) if number else tr("the claim")


def in_figures(number: int) -> str:
    """``number`` with its thousands apart, as the reader's language does it; else as English."""
    locale = QLocale()
    return (_ENGLISH if locale.language() is _UNSET else locale).toString(number)


def _is_hidden(c: str) -> bool:
    return unicodedata.category(c) in _HIDDEN and c not in _JOINERS
