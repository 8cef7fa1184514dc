"""What is said of the files: what happened, what is safe, and what can be done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ui.models.news import (
    Deed,
    Message,
    clash_waiting,
    gone,
    recovered,
    settled,
    taken_in,
    unfinished_merge,
)

NOW = datetime(2026, 11, 22, 10, 32, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("names", "claims", "said"),
    [
        (["Ada"], 3, "Ada's changes to 3 claims were taken in."),
        (["Ada", "Ben"], 1, "Changes by Ada and Ben to 1 claim were taken in."),
        (["A", "B", "C"], 0, "Changes by A, B and C were taken in."),
        ([], 2, "Changes made elsewhere to 2 claims were taken in."),
        ([], 0, "Changes made elsewhere were taken in."),
        (["A\u202eda\n"], 0, "A⟨202E⟩da's changes were taken in."),
    ],
)
def test_whose_changes_were_taken_in(names: list[str], claims: int, said: str) -> None:
    """As far as it is known; a name is a name, whatever it holds."""
    assert taken_in(names, claims) == said


@pytest.mark.parametrize(
    ("claims", "begins"),
    [(2, "2 claims were changed"), (1, "1 claim was changed"), (0, "The file's head was changed")],
)
def test_a_clash_waits_for_a_choice(claims: int, begins: str) -> None:
    """It says that nothing is lost meanwhile."""
    message = clash_waiting(claims)
    assert message.text.startswith(f"{begins} here and elsewhere. ")
    assert "nothing is overwritten" in message.text
    assert deeds(message) == [Deed.CHOOSE]


def test_an_unfinished_merge_names_its_file() -> None:
    """And two files are two messages."""
    message = unfinished_merge("claims.yaml")
    assert message.text.startswith("An unfinished merge is in claims.yaml. ")
    assert (message.about, deeds(message)) == ("claims.yaml", [Deed.SETTLE])


def test_of_a_file_that_is_gone_it_says_what_is_safe() -> None:
    """And that the next change is the moment to choose."""
    assert gone("claims.yaml").text.startswith("claims.yaml was deleted or moved. What is on the ")
    assert deeds(gone("claims.yaml")) == []


@pytest.mark.parametrize(
    ("age", "when"),
    [
        (timedelta(), "10:32"),
        (timedelta(days=1), "21 November, 10:32"),
        (timedelta(days=365), "22 November 2025, 10:32"),
    ],
)
def test_kept_work_is_called_by_its_moment(age: timedelta, when: str) -> None:
    """The day is told where it is not today; it can be looked at or discarded."""
    message = recovered(NOW - age, NOW)
    assert message.text == f"Work from {when} that could not be saved is kept."
    assert deeds(message) == [Deed.TAKE_OVER, Deed.DISCARD]


@pytest.mark.parametrize(
    ("file", "told"), [("checks/a.yaml", "add checks/a.yaml in"), ("my checks/a.yaml", 'add "my ')]
)
def test_what_git_waits_for_can_be_typed_as_it_stands(file: str, told: str) -> None:
    """Also for a folder with a blank in its name."""
    assert told in settled(file).text


def deeds(message: Message) -> list[Deed]:
    """What its buttons do."""
    return [offer.deed for offer in message.offers]
