"""A verdict saved in an excerpt of its file: the same bytes as through the whole file, or none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.drawn import checks as documents
from workbench.review.check import Check, ReviewerChecks
from workbench.review.verdict import Verdict
from workbench.store.excerpt import changed_in_part
from workbench.store.reader import read
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.shapes import CHECKS
from workbench.store.splice import Change, created, spliced

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATH = Path("checks/a/first-reader.yaml")
HEAD = "# Mine.\nformat: 1\nreviewer: first-reader\nchecks:  # all of them\n"
ORDER = ("c-1", "c-2", "c-3", "c-4")
ENTRIES = {
    "c-1": "\n  c-1:  # the first\n    claim: |-\n      one\n    verdict: verified\n",
    "c-2": "\n  # A comment.\n  c-2:\n    claim: two\n    mood: sour\n    verdict: verified\n",
    "c-3": "\n  c-3:\n    claim: |-\n      three\n       c-9:\n    verdict: verified\n\n\n",
}
CHECK = Check("a wording", Verdict.DISPUTED)


def understood(data: bytes) -> ReviewerChecks:
    """What a reviewer's file of these bytes says."""
    return checks_from(read(data, PATH), PATH).document


def through_the_whole(data: bytes, after: ReviewerChecks, order: Sequence[str]) -> bytes:
    """The file changed the long way."""
    change = Change(CHECKS, checks_values(understood(data)), checks_values(after), order)
    return spliced(data, read(data, PATH), change, PATH).data


def in_part(data: bytes, after: ReviewerChecks, order: Sequence[str]) -> bytes | None:
    """The file changed the short way."""
    return changed_in_part(data, understood(data), after, order, PATH)


CHANGES: dict[str, dict[str, Check | None]] = {
    "the first": {"c-1": CHECK},
    "one in the middle": {"c-2": CHECK},
    "the last": {"c-3": CHECK},
    "two apart": {"c-1": CHECK, "c-3": CHECK},
    "a new last": {"c-4": CHECK},
    "without the first": {"c-1": None},
    "without the middle": {"c-2": None},
    "without the last": {"c-3": None},
    "one for another": {"c-3": None, "c-4": CHECK},
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_the_short_way_leads_to_the_same_file(
    changes: dict[str, Check | None], mark: str, newline: str
) -> None:
    """Entries changed, new and gone: byte for byte what the long way makes of the file."""
    data = (mark + HEAD + "".join(ENTRIES.values())).replace("\n", newline).encode()
    before = understood(data)
    checks = {**before.checks, **changes}
    after = replace(before, checks={key: each for key, each in checks.items() if each})

    short = in_part(data, after, ORDER)

    assert short == through_the_whole(data, after, ORDER)


@pytest.mark.parametrize("order", [("c-0", "c-1", "c-2", "c-3"), ("c-1", "c-0", "c-2", "c-3")])
def test_a_new_entry_goes_to_its_place(order: Sequence[str]) -> None:
    """Before all others or between two, as the article has it."""
    data = (HEAD + "".join(ENTRIES.values())).encode()
    before = understood(data)
    after = replace(before, checks={**before.checks, "c-0": CHECK})

    short = in_part(data, after, order)

    assert short == through_the_whole(data, after, order)


def test_keys_below_the_entries_stay() -> None:
    """The last entry ends where the file goes on with something else."""
    data = (HEAD + "".join(ENTRIES.values()) + "# End.\nmood: |-\n  c-1:\n").encode()
    before = understood(data)
    after = replace(before, checks={**before.checks, "c-3": CHECK})

    short = in_part(data, after, ORDER)

    assert short == through_the_whole(data, after, ORDER)


def other_name(document: ReviewerChecks) -> ReviewerChecks:
    """The same checks of somebody who is called something else."""
    return replace(document, name="Another")


def at_no_place(document: ReviewerChecks) -> ReviewerChecks:
    """With a check of a claim that the article does not have."""
    return replace(document, checks={**document.checks, "c-9": CHECK})


@pytest.mark.parametrize("change", [other_name, at_no_place])
def test_other_changes_take_the_whole_file(
    change: Callable[[ReviewerChecks], ReviewerChecks],
) -> None:
    """The head's fields, and entries for which the article has no place."""
    data = (HEAD + "".join(ENTRIES.values())).encode()

    assert in_part(data, change(understood(data)), ORDER) is None


@pytest.mark.parametrize("entries", ["", " {}"])
def test_the_first_entry_takes_the_whole_file(entries: str) -> None:
    """Where there is no entry yet, there is nothing to leave out."""
    data = HEAD.replace("checks:", f"checks:{entries}").encode()
    after = replace(understood(data), checks={"c-1": CHECK})

    assert in_part(data, after, ORDER) is None


@settings(max_examples=150, deadline=None)
@given(documents, documents, st.booleans())
def test_any_change_of_entries_is_the_same_both_ways(
    one: ReviewerChecks, other: ReviewerChecks, crlf: bool
) -> None:
    """Whatever checks say before and after: the short way is right, or not taken."""
    data = created(Change(CHECKS, {}, checks_values(one)), PATH).data
    data = data.replace(b"\n", b"\r\n") if crlf else data
    after = replace(one, checks={**dict(list(one.checks.items())[1:]), **other.checks})
    order = [*other.checks, *one.checks]

    short = in_part(data, after, order)

    assert short is None or understood(short) == after
    assert short in (None, through_the_whole(data, after, order))
