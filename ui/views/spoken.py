"""What a screen reader says unasked. Everything that happens out of focus is said here, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def announce(teller: QObject, text: str, *, at_once: bool = False) -> None:
    """Have ``text`` read out when the screen reader pauses, or in the middle of its sentence.

    Only what must not be missed is said ``at_once``. Nothing happens while nobody listens.
    """
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(teller, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
