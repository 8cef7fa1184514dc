"""How a source is told in words: its name, and what is said of it, each in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.later import later
from workbench.review.evidence import Grade, Stance
from workbench.review.sourcing import SourceField
from workbench.wording import marked, marked_as, tr, tr_as

from ..messages import counted, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.evidence import Evidence

    from .. import weblinks
else:
    weblinks = later("ui.weblinks")

_DOT = " · "
_MOST_NAMED = 3
"""Sources named by number; more of them are counted."""
_SHORT_NAME = 40
"""Characters of a name that leave room for what comes behind it."""
_FIELD = "field of a source"
_LABELS = {
    SourceField.STANCE: marked_as("field of a source", "Stance"),
    SourceField.GRADE: marked_as("field of a source", "Grade"),
    SourceField.PASSAGE: marked_as("field of a source", "Passage"),
    SourceField.LOCATOR: marked_as("field of a source", "Locator"),
    SourceField.READ: marked_as("field of a source", "Date read"),
    SourceField.TITLE: marked_as("field of a source", "Title"),
    SourceField.PUBLISHER: marked_as("field of a source", "Publisher"),
    SourceField.ORIGIN: marked_as("field of a source", "Origin group"),
    SourceField.LINK: marked_as("field of a source", "Link"),
    SourceField.ARCHIVED: marked_as("field of a source", "Archived copy"),
}
_EXAMPLE_DAY = "2026-11-22"
"""As files have it, whatever the language."""
_HINTS = {
    SourceField.LOCATOR: marked("p. 12, table 3, 14:05"),
    SourceField.ORIGIN: marked("Who said it first"),
    SourceField.ARCHIVED: marked("Link to the saved page"),
}
_CHOICES: dict[str, str] = {
    Stance.SUPPORTS: marked("Supports it"),
    Stance.REFUTES: marked("Refutes it"),
    Stance.CONTEXT: marked("Context only"),
    Grade.PRIMARY: marked("Primary"),
    Grade.SECONDARY: marked("Secondary"),
    Grade.TERTIARY: marked("Tertiary"),
}
_GRADES_WITHIN: dict[str, str] = {
    Grade.PRIMARY: marked("primary"),
    Grade.SECONDARY: marked("secondary"),
    Grade.TERTIARY: marked("tertiary"),
}


def name_of(source: Evidence) -> str:
    """The title, or else where the link leads; on one line."""
    shown = weblinks.address_of(source.url)
    return one_line(source.title or shown.path or shown.host or source.url)


def summary_of(source: Evidence, mates: Sequence[int] = ()) -> str:
    """What is said of a source; ``mates`` are the numbers of those with the same origin."""
    parts = (
        word_of(source.stance or ""),
        _grade_within(source.grade or ""),
        one_line(source.locator),
        _origin_of(mates),
        tr("archived") if source.archived else "",
        tr("read {day}", day=source.read) if source.read else "",
    )
    said = _DOT.join(filter(None, parts))
    return said[:1].upper() + said[1:]


def _origin_of(mates: Sequence[int]) -> str:
    if len(mates) > _MOST_NAMED:
        return counted("same origin as {count} other", "same origin as {count} others", len(mates))
    numbers = ", ".join(map(str, mates))
    return tr("same origin as {numbers}", numbers=numbers) if numbers else ""


def offered_as(source: Evidence) -> str:
    """A source of another claim as one line of a list, with the host that its link leads to."""
    host = weblinks.address_of(source.url).host
    name, publisher = name_of(source), one_line(source.publisher)
    short = name if len(name) <= _SHORT_NAME else f"{name[: _SHORT_NAME - 1]}…"
    return _DOT.join(dict.fromkeys(filter(None, (short, publisher, host))))


def label_of(field: SourceField) -> str:
    """What stands above a field."""
    return tr_as(_FIELD, _LABELS[field])


def hint_of(field: SourceField) -> str:
    """What stands in a field in which nothing does."""
    return _EXAMPLE_DAY if field is SourceField.READ else tr(_HINTS.get(field, ""))


def choices_of(field: SourceField) -> tuple[str, ...]:
    """What may be chosen in a field, as files have it; nothing where one types."""
    kinds = {SourceField.STANCE: Stance, SourceField.GRADE: Grade}
    return tuple(kinds[field]) if field in kinds else ()


def word_of(choice: str) -> str:
    """The word for a choice; for none, nothing."""
    return tr(_CHOICES.get(choice, ""))


def _grade_within(grade: str) -> str:
    """The same behind other words."""
    return tr(_GRADES_WITHIN.get(grade, ""))


def unsaid_word() -> str:
    """What a field of choices shows where none was made."""
    return tr("Not said")
