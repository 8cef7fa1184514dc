"""What to look at before judging a claim of some kind: reminders, nothing of them is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import Kind
from workbench.wording import marked, marked_as, tr, tr_as

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTEXT = "checklist"


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
    first, second, third = (Point(tr_as(_CONTEXT, each.word), tr(each.question)) for each in points)
    return Reminder(tr(title), (first, second, third))


_REMINDERS: Mapping[Kind, Reminder] = {
    Kind.QUANTITY: Reminder(
        marked("Before you judge a quantity"),
        (
            Point(
                marked_as("checklist", "Unit"),
                marked("What is counted, in which unit, and does the source use the same?"),
            ),
            Point(
                marked_as("checklist", "Base"),
                marked("A share, a rise or an average: of what, and since when?"),
            ),
            Point(
                marked_as("checklist", "Period"),
                marked("Which days or years does the figure cover, and as of when?"),
            ),
        ),
    ),
    Kind.DATE: Reminder(
        marked("Before you judge a date"),
        (
            Point(
                marked_as("checklist", "Which day"),
                marked("The day it happened, or the day it was announced or reported?"),
            ),
            Point(marked_as("checklist", "Where"), marked("In whose time zone and calendar?")),
            Point(
                marked_as("checklist", "Counted from"),
                marked("“Last week”, “a year ago”: seen from which day?"),
            ),
        ),
    ),
    Kind.EVENT: Reminder(
        marked("Before you judge an event"),
        (
            Point(
                marked_as("checklist", "Happened"),
                marked("Did it happen, or was it planned, announced or alleged?"),
            ),
            Point(
                marked_as("checklist", "Place and time"),
                marked("Does the source mean the same event?"),
            ),
            Point(
                marked_as("checklist", "Witness"),
                marked("Who was there, and who only passes it on?"),
            ),
        ),
    ),
    Kind.STATUS: Reminder(
        marked("Before you judge what somebody or something is"),
        (
            Point(
                marked_as("checklist", "Name"),
                marked("Spelt as the person or body spells it, and the right one of that name?"),
            ),
            Point(
                marked_as("checklist", "Title"),
                marked("Which office or rank exactly, and who gave it?"),
            ),
            Point(
                marked_as("checklist", "Since when"),
                marked("Was it so on the day the article means?"),
            ),
        ),
    ),
    Kind.COMPARISON: Reminder(
        marked("Before you judge a comparison"),
        (
            Point(
                marked_as("checklist", "Comparison set"),
                marked("With what: with all there are, or only with those counted?"),
            ),
            Point(
                marked_as("checklist", "Measure"),
                marked("The same unit, method and definition on both sides?"),
            ),
            Point(
                marked_as("checklist", "Period"), marked("The same days or years on both sides?")
            ),
        ),
    ),
    Kind.CAUSAL: Reminder(
        marked("Before you judge a cause"),
        (
            Point(
                marked_as("checklist", "Both parts"),
                marked("Are cause and effect each true by themselves?"),
            ),
            Point(marked_as("checklist", "Order"), marked("Did the cause come first?")),
            Point(
                marked_as("checklist", "Link"),
                marked("Does a source say that one led to the other, or only tell both?"),
            ),
        ),
    ),
    Kind.ATTRIBUTION: Reminder(
        marked("Before you judge who said it"),
        (
            Point(
                marked_as("checklist", "Recording"),
                marked("Is there a recording, a transcript or the speaker's own text?"),
            ),
            Point(
                marked_as("checklist", "Wording"),
                marked("Are these the words, or a paraphrase or translation?"),
            ),
            Point(
                marked_as("checklist", "Context"),
                marked("What was asked, and what was said before and after?"),
            ),
        ),
    ),
    Kind.PREDICTION: Reminder(
        marked("Before you judge a prediction"),
        (
            Point(marked_as("checklist", "Whose"), marked("Who predicts it, and on what grounds?")),
            Point(
                marked_as("checklist", "When"),
                marked("On which day was it said, and for which day?"),
            ),
            Point(
                marked_as("checklist", "How sure"),
                marked("Does the source say will, may or could?"),
            ),
        ),
    ),
    Kind.OPINION: Reminder(
        marked("Before you judge an opinion"),
        (
            Point(
                marked_as("checklist", "Fact in it"),
                marked("Is there anything in it that a source can settle?"),
            ),
            Point(
                marked_as("checklist", "Whose"),
                marked("Is it told as somebody's view, and is it theirs?"),
            ),
            Point(
                marked_as("checklist", "Otherwise"),
                marked("If nothing can be settled, set it aside with that reason."),
            ),
        ),
    ),
    Kind.OTHER: Reminder(
        marked("Before you judge"),
        (
            Point(
                marked_as("checklist", "Settled by"),
                marked("What would show that it is so, or is not?"),
            ),
            Point(
                marked_as("checklist", "Nearest source"),
                marked("Who was there, or keeps the record?"),
            ),
            Point(
                marked_as("checklist", "Kind"), marked("Is it one of the other kinds after all?")
            ),
        ),
    ),
}
