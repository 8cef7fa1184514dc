"""What can wait to be read: words for everything that happened to the files while one worked.

Each says what happened, what is safe, and what can be done about it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QLocale, QTime

from workbench.wording import tr

from ..messages import counted, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Cause(Enum):
    """What a message is about; it goes when that is settled."""

    SAVING = "saving"
    """Work could not be saved."""
    FAULT = "fault"
    """Anything else that went wrong."""
    CLASH = "clash"
    """Changed here and elsewhere, differently."""
    MERGE = "merge"
    """A file with the marks of a merge that nobody ended."""
    FILE = "file"
    """A file that can't be read, or not all of it."""
    GONE = "gone"
    """A file was deleted or moved."""
    RECOVERED = "recovered"
    """Work that could not be saved was kept."""


class Deed(Enum):
    """What a button of a message does."""

    RETRY = "retry"
    CHOOSE = "choose"
    SETTLE = "settle"
    TAKE_OVER = "take over"
    DISCARD = "discard"


class Offer(NamedTuple):
    """A button of a message."""

    deed: Deed
    words: str


class Message(NamedTuple):
    """Something to be read, with at most two things to do about it."""

    cause: Cause
    text: str
    offers: tuple[Offer, ...] = ()
    about: str = ""
    """The file it is about, where several can have the same trouble."""


def taken_in(names: Sequence[str], claims: int) -> str:
    """Return that others' changes are on the desk now; both may be unknown: empty, 0."""
    whose, people = tr("Changes made elsewhere"), [one_line(name) for name in names]
    if len(people) == 1:
        whose = tr("{}'s changes").format(*people)
    elif people:
        whose = tr("Changes by {} and {}").format(", ".join(people[:-1]), people[-1])
    where = tr(" to {}").format(_claims(claims)) if claims else ""
    return tr("{}{} were taken in.").format(whose, where)


def faults(file: str, lines: Sequence[str]) -> Message:
    """Return what is wrong in a file, by its lines."""
    text = tr("{}, {} Nothing was changed; repair it by hand, and it is read again.")
    return Message(Cause.FILE, text.format(one_line(file), _ended("; ".join(lines))), (), file)


def _ended(text: str) -> str:
    return f"{text.rstrip('.')}."


def clash_waiting(claims: int, missing: str = "") -> Message:
    """Return that a person has to choose; 0 when it is only the head of a file.

    ``missing`` names a file that was deleted or moved while it was changed here.
    """
    if missing:
        text = tr(
            "{} was deleted or moved while it was changed here. What is on the desk stays there "
            "until you choose."
        )
        offers = (Offer(Deed.CHOOSE, tr("Choose…")),)
        return Message(Cause.CLASH, text.format(one_line(missing)), offers)
    what = _claims(claims) if claims else tr("The file's head")
    were = tr("were") if claims > 1 else tr("was")
    text = tr(
        "{} {} changed here and elsewhere. What you said stays on the desk, and nothing is "
        "overwritten until you choose."
    )
    return Message(Cause.CLASH, text.format(what, were), (Offer(Deed.CHOOSE, tr("Choose…")),))


def unfinished_merge(file: str) -> Message:
    """Return that a file holds both sides of a merge."""
    text = tr(
        "An unfinished merge is in {}. What stands in it comes back when the merge is settled; "
        "what you say meanwhile waits on the desk, and a copy of it is kept."
    )
    offers = (Offer(Deed.SETTLE, tr("Settle…")),)
    return Message(Cause.MERGE, text.format(one_line(file)), offers, file)


def gone(file: str) -> Message:
    """Return that a file of the checks is not there any more."""
    what = tr("{} was deleted or moved.").format(one_line(file))
    safe = tr(
        "What is on the desk stays there. With your next change you are asked whether to write it "
        "again."
    )
    return Message(Cause.GONE, f"{what} {safe}", (), file)


def recovered(at: datetime, now: datetime) -> Message:
    """Return that work was kept which could not be saved ``at`` that moment."""
    locale = QLocale()
    when = locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    if at.date() != now.date():
        pattern = "d MMMM" if at.year == now.year else "d MMMM yyyy"
        when = f"{locale.toString(QDate(at.year, at.month, at.day), pattern)}, {when}"
    text = tr("Work from {} that could not be saved is kept.").format(when)
    offers = (Offer(Deed.TAKE_OVER, tr("Take it over")), Offer(Deed.DISCARD, tr("Discard")))
    return Message(Cause.RECOVERED, text, offers)


def _claims(count: int) -> str:
    return counted("{count} claim", "{count} claims", count)
