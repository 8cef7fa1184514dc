"""How a source is told in words: its name, and what is said of it, each in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.later import later
from workbench.review.evidence import Grade, Stance
from workbench.review.sourcing import SourceField
from workbench.wording import tr

from ..messages import one_line

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


def name_of(source: Evidence) -> str:
    """The title, or else where the link leads; on one line."""
    shown = weblinks.address_of(source.url)
    return one_line(source.title or shown.path or shown.host or source.url)


def summary_of(source: Evidence, mates: Sequence[int] = ()) -> str:
    """What is said of a source; ``mates`` are the numbers of those with the same origin."""
    parts = (
        word_of(source.stance or ""),
        word_of(source.grade or "").lower(),
        one_line(source.locator),
        _origin_of(mates),
        tr("archived") if source.archived else "",
        tr("read %s") % source.read if source.read else "",
    )
    said = _DOT.join(filter(None, parts))
    return said[:1].upper() + said[1:]


def _origin_of(mates: Sequence[int]) -> str:
    if len(mates) > _MOST_NAMED:
        return tr("same origin as %d others") % len(mates)
    return tr("same origin as %s") % ", ".join(map(str, mates)) if mates else ""


def offered_as(source: Evidence) -> str:
    """A source of another claim as one line of a list, with the host that its link leads to."""
    host = weblinks.address_of(source.url).host
    name, publisher = name_of(source), one_line(source.publisher)
    short = name if len(name) <= _SHORT_NAME else f"{name[: _SHORT_NAME - 1]}…"
    return _DOT.join(dict.fromkeys(filter(None, (short, publisher, host))))


def label_of(field: SourceField) -> str:
    """What stands above a field."""
    return {
        SourceField.STANCE: tr("Stance"),
        SourceField.GRADE: tr("Grade"),
        SourceField.PASSAGE: tr("Passage"),
        SourceField.LOCATOR: tr("Locator"),
        SourceField.READ: tr("Date read"),
        SourceField.TITLE: tr("Title"),
        SourceField.PUBLISHER: tr("Publisher"),
        SourceField.ORIGIN: tr("Origin group"),
        SourceField.LINK: tr("Link"),
        SourceField.ARCHIVED: tr("Archived copy"),
    }[field]


def hint_of(field: SourceField) -> str:
    """What stands in a field in which nothing does."""
    return {
        SourceField.LOCATOR: tr("p. 12, table 3, 14:05"),
        SourceField.READ: tr("2026-11-22"),
        SourceField.ORIGIN: tr("Who said it first"),
        SourceField.ARCHIVED: tr("Link to the saved page"),
    }.get(field, "")


def choices_of(field: SourceField) -> tuple[str, ...]:
    """What may be chosen in a field, as files have it; nothing where one types."""
    kinds = {SourceField.STANCE: Stance, SourceField.GRADE: Grade}
    return tuple(kinds[field]) if field in kinds else ()


def word_of(choice: str) -> str:
    """The word for a choice; for none, nothing."""
    words = {
        Stance.SUPPORTS: tr("Supports it"),
        Stance.REFUTES: tr("Refutes it"),
        Stance.CONTEXT: tr("Context only"),
        Grade.PRIMARY: tr("Primary"),
        Grade.SECONDARY: tr("Secondary"),
        Grade.TERTIARY: tr("Tertiary"),
    }
    return {str(value): word for value, word in words.items()}.get(choice, "")


def unsaid_word() -> str:
    """What a field of choices shows where none was made."""
    return tr("Not said")
