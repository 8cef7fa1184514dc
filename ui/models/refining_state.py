"""How the splitting into claims stands, as the foot of the window says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefiningState:
    """One sentence, with more on hovering."""

    text: str = ""
    """Empty when there is nothing to say."""
    detail: str = ""
    cancellable: bool = False
    """Whether there is something to stop."""
