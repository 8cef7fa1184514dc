"""What can wait to be read: words for everything that happened to the files while one worked.

Each says what happened, what is safe, and what can be done about it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QLocale, QTime

from workbench.wording import tr, tr_as

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
    SETTLED = "settled"
    """A merge was settled here, which git does not know."""
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
    *others, last = map(one_line, names or ("",))
    who = {"names": ", ".join(others), "name": last}
    if others:
        whole = tr("Changes by {names} and {name} were taken in.", **who)
        part = counted(
            "Changes by {names} and {name} to {count} claim were taken in.",
            "Changes by {names} and {name} to {count} claims were taken in.",
            claims,
            **who,
        )
    elif last:
        whole = tr("{name}'s changes were taken in.", **who)
        part = counted(
            "{name}'s changes to {count} claim were taken in.",
            "{name}'s changes to {count} claims were taken in.",
            claims,
            **who,
        )
    else:
        whole = tr("Changes made elsewhere were taken in.")
        part = counted(
            "Changes made elsewhere to {count} claim were taken in.",
            "Changes made elsewhere to {count} claims were taken in.",
            claims,
        )
    return part if claims else whole


def shown_again(file: str) -> str:
    """Return that one's own file can be read by now: what comes from it is nobody else's news."""
    return tr("What stands in {file} is on the desk now.", file=one_line(file))


def faults(file: str, lines: Sequence[str]) -> Message:
    """Return what is wrong in a file, by its lines."""
    text = tr(
        "{file}, {faults} Nothing was changed; repair it by hand, and it is read again.",
        file=one_line(file),
        faults=_ended("; ".join(lines)),
    )
    return Message(Cause.FILE, text, (), file)


def hidden(file: str, lines: Sequence[str], kept: Message | None) -> Message:
    """Return that one's own file can't be read, so that none of one's verdicts is shown.

    With work of one's own that is ``kept``, as `recovered` tells of it: that can be shown at once.
    """
    text = tr(
        "{file} can't be read: {faults} Your verdicts are in it, safe, and are not shown until it "
        "is repaired by hand. What you say meanwhile waits on this desk, and a copy of it is kept.",
        file=one_line(file),
        faults=_ended("; ".join(lines)),
    )
    if kept is None:
        return Message(Cause.FILE, text, (), file)
    return Message(Cause.FILE, f"{text} {kept.text}", kept.offers, file)


def _ended(text: str) -> str:
    return f"{text.rstrip('.')}."


def clash_waiting(claims: int, missing: str = "") -> Message:
    """Return that a person has to choose; 0 when it is only the head of a file.

    ``missing`` names a file that was deleted or moved while it was changed here.
    """
    if missing:
        text = tr(
            "{file} was deleted or moved while it was changed here. What is on the desk stays "
            "there until you choose.",
            file=one_line(missing),
        )
    elif claims:
        text = counted(
            "{count} claim was changed here and elsewhere. What you said stays on the desk, and "
            "nothing is overwritten until you choose.",
            "{count} claims were changed here and elsewhere. What you said stays on the desk, and "
            "nothing is overwritten until you choose.",
            claims,
        )
    else:
        text = tr(
            "The file's head was changed here and elsewhere. What you said stays on the desk, and "
            "nothing is overwritten until you choose."
        )
    return Message(Cause.CLASH, text, (Offer(Deed.CHOOSE, tr("Choose…")),))


def unfinished_merge(file: str) -> Message:
    """Return that a file holds both sides of a merge."""
    text = tr(
        "An unfinished merge is in {file}. What stands in it comes back when the merge is settled; "
        "what you say meanwhile waits on the desk, and a copy of it is kept.",
        file=one_line(file),
    )
    return Message(Cause.MERGE, text, (Offer(Deed.SETTLE, tr("Settle…")),), file)


def hidden_merge(file: str, claims: int) -> str:
    """Return why another reader's merge is not shown: ``claims`` of it are not judged here."""
    return counted(
        "{file} is another reader’s, and {count} claim in its merge has no verdict of yours yet. "
        "What others say of a claim is shown when you have judged it. Nothing was changed. Judge "
        "the claim first, or let its reader settle the merge.",
        "{file} is another reader’s, and {count} claims in its merge have no verdict of yours yet. "
        "What others say of a claim is shown when you have judged it. Nothing was changed. Judge "
        "the claims first, or let its reader settle the merge.",
        claims,
        file=one_line(file),
    )


def settled(file: str) -> Message:
    """Return that a merge was settled in a ``file``, named as one does in the project's folder."""
    text = tr(
        "The merge in {file} is settled here. Git still waits to be told: run git add {file} in "
        "the project's folder, then git commit.",
        file=one_line(f'"{file}"' if " " in file else file),
    )
    return Message(Cause.SETTLED, text, (), file)


def unkept(why: str) -> Message:
    """Return that the article can only be read, as there is no place for its claim list."""
    text = tr(
        "{why} You can read the article and its claims here, but nothing can be said of them. Put "
        "that right, then open the article again.",
        why=why,
    )
    return Message(Cause.GONE, text)


def gone(file: str) -> Message:
    """Return that a file of the checks is not there any more."""
    text = tr(
        "{file} was deleted or moved. What is on the desk stays there. With your next change you "
        "are asked whether to write it again.",
        file=one_line(file),
    )
    return Message(Cause.GONE, text, (), file)


def recovered(at: datetime, now: datetime) -> Message:
    """Return that work was kept which could not be saved ``at`` that moment."""
    time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    if at.date() == now.date():
        text = tr("Work from {time} that could not be saved is kept.", time=time)
    else:
        pattern = (
            tr_as("pattern of a day", "d MMMM")
            if at.year == now.year
            else tr_as("pattern of a day", "d MMMM yyyy")
        )
        day = QLocale().toString(QDate(at.year, at.month, at.day), pattern)
        text = tr("Work from {day}, {time} that could not be saved is kept.", day=day, time=time)
    offers = (Offer(Deed.TAKE_OVER, tr("Take it over")), Offer(Deed.DISCARD, tr("Discard")))
    return Message(Cause.RECOVERED, text, offers)
