"""The sentence before a claim that leans back on it, quietly above the claim's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.wording import tr

from .two_lines import TwoLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme


class SentenceBefore(TwoLines):
    """No room where there is no such sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(tr("Sentence before"))

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence on one line of text; an empty one takes no room."""
        self.show_words(tr("Before: {sentence}", sentence=sentence) if sentence else "")
