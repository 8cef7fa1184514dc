"""A screen reader that only takes down what it is asked to say."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject


@dataclass
class Ear:
    """Stands in the place of `ui.views.spoken.announce`."""

    heard: list[str] = field(default_factory=list)
    """In order; what interrupts begins with an exclamation mark."""

    def hear(self, teller: QObject, text: str, *, at_once: bool = False) -> None:
        """Take down one sentence."""
        assert isinstance(teller, QObject)
        if text:
            self.heard.append(f"!{text}" if at_once else text)

    def since(self) -> list[str]:
        """What was heard since the last time."""
        heard, self.heard = self.heard, []
        return heard
