"""What to look at before judging a claim of some kind: reminders, nothing of them is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import Kind
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Point(NamedTuple):
    """One thing to look at."""

    word: str
    question: str


class Reminder(NamedTuple):
    """What to look at in claims of one kind."""

    title: str
    points: tuple[Point, Point, Point]


def reminder_for(kind: Kind) -> Reminder:
    """Return the checklist for a kind, in the reader's language."""
    title, points = _REMINDERS[kind]
    first, second, third = (Point(tr(each.word), tr(each.question)) for each in points)
    return Reminder(tr(title), (first, second, third))


_REMINDERS: Mapping[Kind, Reminder] = {
    Kind.QUANTITY: Reminder(
        "Before you judge a quantity",
        (
            Point("Unit", "What is counted, in which unit, and does the source use the same?"),
            Point("Base", "A share, a rise or an average: of what, and since when?"),
            Point("Period", "Which days or years does the figure cover, and as of when?"),
        ),
    ),
    Kind.DATE: Reminder(
        "Before you judge a date",
        (
            Point("Which day", "The day it happened, or the day it was announced or reported?"),
            Point("Where", "In whose time zone and calendar?"),
            Point("Counted from", "“Last week”, “a year ago”: seen from which day?"),
        ),
    ),
    Kind.EVENT: Reminder(
        "Before you judge an event",
        (
            Point("Happened", "Did it happen, or was it planned, announced or alleged?"),
            Point("Place and time", "Does the source mean the same event?"),
            Point("Witness", "Who was there, and who only passes it on?"),
        ),
    ),
    Kind.STATUS: Reminder(
        "Before you judge what somebody or something is",
        (
            Point("Name", "Spelt as the person or body spells it, and the right one of that name?"),
            Point("Title", "Which office or rank exactly, and who gave it?"),
            Point("Since when", "Was it so on the day the article means?"),
        ),
    ),
    Kind.COMPARISON: Reminder(
        "Before you judge a comparison",
        (
            Point("Comparison set", "With what: with all there are, or only with those counted?"),
            Point("Measure", "The same unit, method and definition on both sides?"),
            Point("Period", "The same days or years on both sides?"),
        ),
    ),
    Kind.CAUSAL: Reminder(
        "Before you judge a cause",
        (
            Point("Both parts", "Are cause and effect each true by themselves?"),
            Point("Order", "Did the cause come first?"),
            Point("Link", "Does a source say that one led to the other, or only tell both?"),
        ),
    ),
    Kind.ATTRIBUTION: Reminder(
        "Before you judge who said it",
        (
            Point("Recording", "Is there a recording, a transcript or the speaker's own text?"),
            Point("Wording", "Are these the words, or a paraphrase or translation?"),
            Point("Context", "What was asked, and what was said before and after?"),
        ),
    ),
    Kind.PREDICTION: Reminder(
        "Before you judge a prediction",
        (
            Point("Whose", "Who predicts it, and on what grounds?"),
            Point("When", "On which day was it said, and for which day?"),
            Point("How sure", "Does the source say will, may or could?"),
        ),
    ),
    Kind.OPINION: Reminder(
        "Before you judge an opinion",
        (
            Point("Fact in it", "Is there anything in it that a source can settle?"),
            Point("Whose", "Is it told as somebody's view, and is it theirs?"),
            Point("Otherwise", "If nothing can be settled, set it aside with that reason."),
        ),
    ),
    Kind.OTHER: Reminder(
        "Before you judge",
        (
            Point("Settled by", "What would show that it is so, or is not?"),
            Point("Nearest source", "Who was there, or keeps the record?"),
            Point("Kind", "Is it one of the other kinds after all?"),
        ),
    ),
}
