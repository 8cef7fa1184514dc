"""Somebody has this project open already: what the person at the desk wants to do about it."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from workbench.wording import marked, tr, tr_as

from ..messages import one_line
from . import box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.presence import Holder

_HERE = marked("{who} has this project open in another window.")
_SINCE_HERE = marked("{who} has this project open in another window (since {since}).")
_ELSEWHERE = marked("{who} has this project open on another computer, {host}.")
_SINCE_ELSEWHERE = marked(
    "{who} has this project open on another computer, {host} (since {since})."
)


class Answer(Enum):
    """What to do."""

    SHOW = "show that window"
    OPEN = "open here, too"
    CANCEL = "leave it"


def ask(parent: QWidget, holder: Holder) -> Answer:
    """Say who has it open and where, and ask. What is done about it loses nothing."""
    offers = {Answer.OPEN: tr("Open here too")}
    if holder.is_here:
        offers = {Answer.SHOW: tr("Show that window"), **offers}
    chosen = box.choose(
        parent,
        tr("Already open"),
        headline(holder),
        advice(holder),
        tuple(offers.values()),
        tr("Cancel"),
    )
    return Answer.CANCEL if chosen is None else tuple(offers)[chosen]


def headline(holder: Holder) -> str:
    """Who, where and since when."""
    who = one_line(holder.reviewer) or tr("Somebody")
    said = {"who": who, "host": one_line(holder.host)}
    if holder.since:
        since = _clock(holder.since)
        return tr(_SINCE_HERE if holder.is_here else _SINCE_ELSEWHERE, since=since, **said)
    return tr(_HERE if holder.is_here else _ELSEWHERE, **said)


def advice(holder: Holder) -> str:
    """What is safe."""
    if holder.is_here:
        return tr(
            "Both windows can work on it: nothing that one of them saves is lost in the other. "
            "What is not saved yet there is not seen here."
        )
    return tr(
        "Both can work on it: nothing that one of them saves is lost in the other. But there may "
        "be changes there that are not saved yet."
    )


def _clock(since: datetime) -> str:
    """The hour here, and the day unless it is today."""
    here = since.astimezone()
    if here.date() == datetime.now().astimezone().date():
        return f"{here:%H:%M}"
    day = QLocale().toString(
        QDate(here.year, here.month, here.day), tr_as("pattern of a day", "d MMMM")
    )
    return f"{day}, {here:%H:%M}"
