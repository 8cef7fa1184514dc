"""Leading to a claim that was found somewhere else than in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bridge import SessionBridge
    from .views.desk_view import DeskView


def lead_to(claim: str, bridge: SessionBridge, desk: DeskView) -> None:
    """Select a claim and give the keyboard to the list, which shows it from now on.

    Articles in its place give way, and so does a filter that hides the claim; where the list itself
    is hidden, the text has the keyboard.
    """
    desk.show_claims()
    if bridge.row(claim) is not None and desk.claims.model.row_of(claim) < 0:
        desk.claims.show_all()
    bridge.select(claim)
    desk.focus_list()
