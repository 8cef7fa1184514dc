"""The selected claim on the clipboard, as text that reads well in a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from workbench.review.passing_on import passed_on
from workbench.wording import tr

from .bridge import Notice
from .messages import claim_named, counted

if TYPE_CHECKING:
    from workbench.review.passing_on import PassedOn

    from .bridge import SessionBridge


def copy_claim(bridge: SessionBridge) -> None:
    """Put the selected claim with its verdict, note and sources on the clipboard, and say so."""
    session, row = bridge.session, bridge.current_row
    if session is None or row is None:
        bridge.noticed.emit(Notice(tr("Select a claim to copy it.")))
        return
    copied = passed_on(session.state, row.id, session.article.title)
    QGuiApplication.clipboard().setText(copied.text)
    bridge.noticed.emit(Notice(_told(claim_named(row.number), copied), row))


def _told(claim: str, copied: PassedOn) -> str:
    """What was copied, and what was not."""
    if copied.sources:
        said = counted(
            "{claim} copied with {count} source",
            "{claim} copied with {count} sources",
            copied.sources,
            claim=claim,
        )
    else:
        said = tr("{claim} copied, without sources", claim=claim)
    if not copied.withheld:
        return said
    left_out = counted(
        "{count} that must not be passed on is left out",
        "{count} that must not be passed on are left out",
        copied.withheld,
    )
    return tr("{copied}; {left_out}", copied=said, left_out=left_out)
