"""What ``decisions.yaml`` may say: every fault with its line, a faulty decision refused alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.store.sample import ATTACK, BORDER, DECISIONS, DECISIONS_TEXT
from workbench.errors import FileRefused
from workbench.store.documents import DecisionsFile
from workbench.store.folder import DECISIONS_KIND, load_decisions
from workbench.store.reader import read
from workbench.store.schema import Loaded
from workbench.store.schema_decisions import decisions_from, decisions_values
from workbench.store.shapes import DECISIONS as SHAPE
from workbench.store.splice import Change, created, spliced

PATH = Path("checks/a/decisions.yaml")
HEAD = "format: 1\ndecisions:\n"
GOOD = "  c-1:\n    claim: a\n    verdict: verified\n    by: chief\n"

FAULTS = [
    ("verdict: verfied\n    by: b", 5, "did you mean verified?"),
    ("by: b", 4, "verdict is missing, expected verified, disputed or unsourced"),
    ("verdict: verified", 4, "by is missing, expected who decided"),
    ("verdict: verified\n    by: b\n    decided: monday", 7, "expected a date"),
    ("verdict: verified\n    by: b\n    from: {a: b}", 7, "from is not made of texts"),
    ("verdict: verified\n    by: b\n    correction: acepted", 7, "did you mean accepted?"),
    ("verdict: verified\n    by: b\n    reason: [a]", 7, "reason is not one text"),
]

HEAD_FAULTS = [
    ("decisions:\n", 1, "format is missing"),
    ("format: 1\n", 1, "decisions is missing"),
    ("format: 1\napproved: [a]\ndecisions:\n", 2, "approved is not one text"),
    ("format: 1\naproved: a\ndecisions:\n", 2, "did you mean approved?"),
    (HEAD + "  ferry:\n    claim: a\n", 3, "“ferry” is not the id of a claim"),
    (HEAD + "  c-1: verified\n", 3, "c-1 is not an entry, expected keys such as claim, verdict"),
    (HEAD + "corrections: none\n", 3, "corrections is not a list"),
    (HEAD + "corrections:\n  - none\n", 4, "correction 1: not a correction, expected keys such"),
    (HEAD + "corrections:\n  - date: 1.1.\n", 4, "correction 1: date is “1.1.”, expected a date"),
    (HEAD + "corrections:\n  - claim: b\n", 4, "correction 1: claim is “b”, expected an id such"),
    (HEAD + "corrections:\n  - waas: b\n", 4, "correction 1: `waas` is no known key, did you mean"),
]


def loaded(text: str) -> Loaded[DecisionsFile]:
    """What a file of that text says."""
    return decisions_from(read(text.encode(), PATH), PATH)


def test_the_example_of_the_format_is_understood() -> None:
    """Every key of it, without a problem."""
    assert (loaded(DECISIONS_TEXT).document, loaded(DECISIONS_TEXT).problems) == (DECISIONS, ())


def test_the_example_of_the_format_is_written() -> None:
    """Key for key in the fixed order."""
    assert created(Change(SHAPE, {}, decisions_values(DECISIONS)), PATH).data.decode() == (
        DECISIONS_TEXT
    )


@pytest.mark.parametrize(("field", "line", "what"), FAULTS)
def test_a_faulty_decision_is_refused_alone(field: str, line: int, what: str) -> None:
    """A fault is reported with its line; the other decisions load."""
    found = loaded(f"{HEAD}  c-2:\n    claim: b\n    {field}\n{GOOD}")

    (problem,) = found.problems
    assert str(problem).startswith(f"{PATH}:{line}: c-2: ")
    assert what in str(problem)
    assert (list(found.document.decisions), list(found.refused)) == (["c-1"], ["c-2"])


@pytest.mark.parametrize(("text", "line", "what"), HEAD_FAULTS)
def test_a_fault_outside_the_decisions_is_reported(text: str, line: int, what: str) -> None:
    """At its line, and what can be read is."""
    problems = map(str, loaded(text).problems)

    assert [each.startswith(f"{PATH}:{line}: ") for each in problems if what in each] == [True]


@pytest.mark.parametrize("text", ["format: x\ndecisions:\n", "format: 1\ndecisions: none\n"])
def test_a_file_that_is_none_of_ours_is_refused(text: str) -> None:
    """Where not even the decisions can be told, nothing is taken from the file."""
    with pytest.raises(FileRefused):
        loaded(text)


@pytest.mark.parametrize(
    ("adopts", "hints"), [("second", 0), ("agreed", 0), ("secnd", 1), ("nobody", 1)]
)
def test_what_is_adopted_lay_before_the_editor(adopts: str, hints: int) -> None:
    """Another name is probably a slip; it hinders nothing."""
    found = loaded(f"{HEAD}{GOOD}    from: [first, second]\n    adopts: {adopts}\n")

    assert (len(found.problems), len(found.document.decisions)) == (hints, 1)


def test_a_faulty_correction_survives_a_change(tmp_path: Path) -> None:
    """What can't be understood in it stays as it was written."""
    path = tmp_path / "decisions.yaml"
    text = HEAD + GOOD + "corrections:\n  - date: last monday\n    was: b\n"
    path.write_text(text)
    stored = load_decisions(path)
    assert stored.document is not None
    after = stored.document._replace(approved_by="chief")
    change = Change(SHAPE, decisions_values(stored.document), decisions_values(after))

    written = spliced(text.encode(), read(text.encode(), path), change, path)

    assert written.data.decode() == text.replace("format: 1\n", "format: 1\napproved_by: chief\n")


def test_a_correction_taken_back_leaves_the_others_comments(tmp_path: Path) -> None:
    """Corrections are told apart by their claims."""
    text = (
        HEAD
        + GOOD
        + f"corrections:\n  - claim: {BORDER}\n    was: a\n"
        + f"  - claim: {ATTACK}  # the desk of the day\n    was: b\n    seen: yes\n"
    )
    path = tmp_path / "decisions.yaml"
    before = loaded(text).document
    after = before._replace(corrections=before.corrections[1:])
    change = Change(SHAPE, decisions_values(before), decisions_values(after))

    written = spliced(text.encode(), read(text.encode(), path), change, path)

    assert written.data.decode() == text.replace(f"  - claim: {BORDER}\n    was: a\n", "")


def test_the_kind_knows_its_entries() -> None:
    """They stand under the key that tells the file from others."""
    assert DECISIONS_KIND.entries in DECISIONS_KIND.values(DecisionsFile())
