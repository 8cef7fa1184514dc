"""What a reviewer says of a source: each of its fields edited alone, and a source used again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from workbench.errors import UsageError
from workbench.review.check import Check
from workbench.review.edits import Edit, tidy_note
from workbench.review.evidence import Evidence, Grade, Stance, link_fault
from workbench.review.gates import origin_of
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.state import ReviewState


class SourceField(StrEnum):
    """What can be said of a source; the value is the name it has in `Evidence` and in files."""

    STANCE = "stance"
    GRADE = "grade"
    PASSAGE = "passage"
    LOCATOR = "locator"
    READ = "read"
    TITLE = "title"
    PUBLISHER = "publisher"
    ORIGIN = "origin"
    LINK = "url"
    ARCHIVED = "archived"


_EDITING = {
    SourceField.STANCE: marked("editing the stance of a source"),
    SourceField.GRADE: marked("editing the grade of a source"),
    SourceField.PASSAGE: marked("editing the passage of a source"),
    SourceField.LOCATOR: marked("editing the locator of a source"),
    SourceField.READ: marked("editing the date read of a source"),
    SourceField.TITLE: marked("editing the title of a source"),
    SourceField.PUBLISHER: marked("editing the publisher of a source"),
    SourceField.ORIGIN: marked("editing the origin group of a source"),
    SourceField.LINK: marked("editing the link of a source"),
    SourceField.ARCHIVED: marked("editing the archived copy of a source"),
}
_TAKEN_LINK = marked("source {number} has this link already")
_TAKEN_TITLE = marked("source {number} has this title already")
_CHOICES = {SourceField.STANCE: Stance, SourceField.GRADE: Grade}
_LINKS = frozenset({SourceField.LINK, SourceField.ARCHIVED})


def edit_source(state: ReviewState, claim_id: str, key: str, field: SourceField, text: str) -> Edit:
    """Say something else in one field of a source, named by its `Evidence.key`.

    What is kept is what `tidy` leaves; an empty text takes back what was said. Raises
    `UnknownClaim`, and `UsageError` where the source is gone or the text can't be kept.
    """
    old = _check_of(state, claim_id)
    at = next((i for i, source in enumerate(old.links) if source.key == key), None)
    if at is None:
        raise UsageError(tr("This source is not on the claim any more. Nothing was changed."))
    if why := fault(old.links, key, field, text):
        why = f"{why[:1].upper()}{why[1:]}"
        raise UsageError(tr("{why}. Nothing was changed.", why=why))
    label = tr(_EDITING[field])
    edited = _with(old.links[at], field, tidy(field, text))
    if edited == old.links[at]:
        return Edit(state, label, ())
    links = (*old.links[:at], edited, *old.links[at + 1 :])
    return Edit(state.with_check(claim_id, replace(old, links=links)), label, (claim_id,))


def tidy(field: SourceField, text: str) -> str:
    """What is kept of a typed text: a passage in its lines, all else on one."""
    return tidy_note(text) if field is SourceField.PASSAGE else " ".join(text.split())


def text_in(source: Evidence, field: SourceField) -> str:
    """What a field says, as it is typed and filed; empty where nothing was said."""
    return str(getattr(source, field.value) or "")


def fault(sources: Sequence[Evidence], key: str, field: SourceField, text: str) -> str:
    """Why ``text`` can't be kept in a field of the source ``key``, in words; empty when it can."""
    kept = tidy(field, text)
    if kept and field in _CHOICES and kept not in list(_CHOICES[field]):
        *others, last = _CHOICES[field]
        return tr(
            "this is no {field}: {text}; it is {several} or {last}",
            field=field.value,
            text=kept,
            several=" or ".join(others),
            last=last,
        )
    if kept and field in _LINKS and (why := link_fault(kept)):
        return tr("this is no link to keep: {why}", why=why)
    if kept and field is SourceField.READ and not _is_day(kept):
        return tr("this is no date: {text}; write it like 2026-11-22", text=kept)
    if field in (SourceField.LINK, SourceField.TITLE):
        return _naming_fault(sources, key, field, kept)
    return ""


def _naming_fault(sources: Sequence[Evidence], key: str, field: SourceField, kept: str) -> str:
    """Why the source would have no name of its own among the others."""
    source = next((each for each in sources if each.key == key), Evidence())
    named = _with(source, field, kept).key
    if not named:
        return tr("a source needs a link or a title")
    for number, other in enumerate(sources, 1):
        if other.key == named and other.key != key:
            return tr(_TAKEN_LINK if other.url else _TAKEN_TITLE, number=number)
    return ""


def use_again(state: ReviewState, claim_id: str, source: Evidence) -> Edit:
    """Add a source that was used for another claim of this article.

    Only what is true of the source itself comes along: not its stance, passage, locator or grade,
    which are about the other claim. One that is there already is left alone.
    """
    old = _check_of(state, claim_id)
    label = tr("using a source again")
    if any(each.key == source.key for each in old.links):
        return Edit(state, label, ())
    again = replace(source, stance=None, grade=None, passage="", locator="")
    new = replace(old, links=(*old.links, again))
    return Edit(state.with_check(claim_id, new), label, (claim_id,))


def same_origin(sources: Sequence[Evidence]) -> tuple[tuple[int, ...], ...]:
    """For each source the numbers, from 1, of the others that go back to the same origin."""
    groups: dict[str, list[int]] = {}
    origins = [origin_of(source) for source in sources]
    for number, origin in enumerate(origins, 1):
        groups.setdefault(origin, []).append(number)
    return tuple(
        tuple(each for each in groups[origin] if each != number)
        for number, origin in enumerate(origins, 1)
    )


def _check_of(state: ReviewState, claim_id: str) -> Check:
    wording = state.claim(claim_id).wording
    return state.check(claim_id) or Check(wording)


def _with(source: Evidence, field: SourceField, kept: str) -> Evidence:
    choices = _CHOICES.get(field)
    said: Any = (choices(kept) if kept else None) if choices else kept
    return replace(source, **{field.value: said})


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
