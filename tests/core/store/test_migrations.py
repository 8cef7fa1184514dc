"""Older formats are read as if they were this one; newer ones are shown and left alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.core.store.drawn import KINDS
from tests.core.store.sample import (
    BORDER,
    CHECKS_TEXT,
    CLAIMS_TEXT,
    DECISIONS_TEXT,
    PROJECT_TEXT,
)
from workbench.errors import FileRefused, SaveFailed
from workbench.review.check import Check
from workbench.review.verdict import Verdict
from workbench.store.documents import FORMAT
from workbench.store.folder import CHECKS_KIND, load_checks
from workbench.store.migrations import STEPS, Step, Steps, upgraded
from workbench.store.overlay import fields
from workbench.store.reader import read
from workbench.store.save import save_checks
from workbench.store.shapes import Shape, Style
from workbench.store.tree import plain_fields

if TYPE_CHECKING:
    from workbench.store.tree import Plain

PATH = Path("checks/a/first-reader.yaml")
OLDEST = """\
format: 1
# Begun on the train.
reader: first-reader
checks:

  c-d0f01dd0:   # the border
    claim: a  # his words
    # It was verified first.
    result: disputed
    certainty: 9  # of ten

  c-c4f86bb2:
    claim: b
"""
NEWEST = """\
format: 3
# Begun on the train.
reviewer: first-reader
checks:

  c-d0f01dd0:   # the border
    claim: a  # his words
    # It was verified first.
    verdict: disputed
    certainty: 9  # of ten

  c-c4f86bb2:
    claim: b
"""
JUDGED = Check("b", Verdict.VERIFIED)


def verdict_for_result(old: dict[str, Plain]) -> dict[str, Plain]:
    """From format 1 to 2: a result is called a verdict."""
    checks = {claim_id: _renamed(fields(one)) for claim_id, one in fields(old["checks"]).items()}
    return {**old, "checks": {**checks}}


def _renamed(entry: dict[str, Plain]) -> dict[str, Plain]:
    return {"verdict" if key == "result" else key: value for key, value in entry.items()}


def reviewer_for_reader(old: dict[str, Plain]) -> dict[str, Plain]:
    """From format 2 to 3: a reader is called a reviewer."""
    return {"reviewer" if key == "reader" else key: value for key, value in old.items()}


ENTRY = Shape({"claim": Style.BLOCK, "result": Style.SHORT, "verdict": Style.SHORT})
TWO_STEPS: Steps = {
    1: Step(Shape({"checks": Style.ENTRIES}, {"checks": ENTRY}), verdict_for_result),
    2: Step(Shape({"reader": Style.SHORT, "reviewer": Style.SHORT}), reviewer_for_reader),
}


@pytest.fixture
def third_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that knows three formats of reviewers' files."""
    monkeypatch.setattr("workbench.store.folder.STEPS", {CHECKS_KIND.entries: TWO_STEPS})
    monkeypatch.setattr("workbench.store.folder.upgraded", partial(upgraded, newest=3))
    for module in ("schema", "schema_checks", "merge"):
        monkeypatch.setattr(f"workbench.store.{module}.FORMAT", 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a reviewer's file belongs."""
    path = tmp_path / "checks" / "a" / "first-reader.yaml"
    path.parent.mkdir(parents=True)
    return path


def brought(text: str, steps: Steps, newest: int) -> str:
    """The text in the newest format."""
    data, tree = upgraded(text.encode(), read(text.encode(), PATH), PATH, steps, newest)
    assert plain_fields(tree) == plain_fields(read(data, PATH))
    return data.decode()


def test_there_is_one_format() -> None:
    """So there is no step, and no file is touched by any."""
    assert (FORMAT, STEPS) == (1, {})


def test_a_file_goes_through_every_step() -> None:
    """One after the other; comments, order and unknown keys stay."""
    assert brought(OLDEST, TWO_STEPS, 3) == NEWEST


def test_a_file_goes_through_the_steps_it_needs() -> None:
    """From the format it has to the newest."""
    halfway = brought(OLDEST, TWO_STEPS, 2)

    assert "reader: first-reader" in halfway
    assert "verdict: disputed" in halfway
    assert brought(halfway, TWO_STEPS, 3) == NEWEST


def test_where_nothing_changed_only_the_number_does() -> None:
    """A kind of file that a format leaves alone has no step for it."""
    assert brought(OLDEST, {}, 3) == OLDEST.replace("format: 1", "format: 3")


@pytest.mark.parametrize("told", ["format: 3", "format: 4", "format: 999", "format: x", "format:"])
def test_what_is_as_new_is_left_alone(told: str) -> None:
    """Nothing is ever brought to an older format, and nothing is guessed."""
    text = OLDEST.replace("format: 1", told)

    assert brought(text, TWO_STEPS, 3) == text


def test_a_step_that_cannot_be_written_refuses_the_file() -> None:
    """With the line that tells its format; nothing is half brought over."""
    lone = Step(Shape({"reader": Style.SHORT}), lambda old: {**old, "reader": "\ud800"})

    with pytest.raises(FileRefused, match=":1: the file has format 1 and can't be brought to"):
        brought(OLDEST, {1: lone}, 2)


@pytest.mark.usefixtures("third_format")
def test_an_old_file_is_read_as_a_new_one(path: Path) -> None:
    """Without a problem, and without a byte written."""
    path.write_text(OLDEST)

    stored = load_checks(path)

    assert (stored.problems, stored.read_only) == ((), "")
    assert stored.document is not None
    assert stored.document.checks[BORDER].verdict is Verdict.DISPUTED
    assert path.read_text() == OLDEST


@pytest.mark.usefixtures("third_format")
def test_nothing_is_written_before_something_is_edited(path: Path) -> None:
    """Saving what was read is no edit."""
    path.write_text(OLDEST)
    stored = load_checks(path)
    assert stored.document is not None

    save_checks(stored, stored.document, ())

    assert path.read_text() == OLDEST


@pytest.mark.usefixtures("third_format")
def test_an_edit_brings_the_whole_file_along(path: Path) -> None:
    """Everything is in the new format then, and the edit in its place."""
    path.write_text(OLDEST)
    stored = load_checks(path)
    assert stored.document is not None
    checks = {**stored.document.checks, "c-c4f86bb2": JUDGED}

    save_checks(stored, replace(stored.document, checks=checks), ())

    assert path.read_text() == f"{NEWEST}    verdict: verified\n"
    assert load_checks(path).problems == ()


@pytest.mark.usefixtures("third_format")
def test_what_others_did_in_the_old_format_is_merged(path: Path) -> None:
    """A desk that was not renewed yet writes the same file in the meantime."""
    path.write_text(OLDEST)
    stored = load_checks(path)
    assert stored.document is not None
    path.write_text(OLDEST.replace("claim: b", "claim: b\n    note: mine"))
    checks = {**stored.document.checks, BORDER: Check("a", Verdict.UNSOURCED)}

    save_checks(stored, replace(stored.document, checks=checks), ())

    text = path.read_text()
    assert text.startswith("format: 3\n")
    assert ("verdict: unsourced" in text, "note: mine" in text) == (True, True)


NEWER = CHECKS_TEXT.replace("format: 1", "format: 2\nmood: calm").replace(
    "    verdict:", "    weight: 7\n    verdict:"
)


def test_a_newer_format_is_shown(path: Path) -> None:
    """What this desk understands of it is there, and the reason why it is only shown."""
    path.write_text(NEWER)

    stored = load_checks(path)

    assert stored.document is not None
    assert stored.document.checks[BORDER].verdict is Verdict.DISPUTED
    assert "this desk knows only format 1" in stored.read_only
    assert [problem.line for problem in stored.problems] == [2]


@pytest.mark.parametrize(
    ("name", "text"),
    list(zip(KINDS, [CLAIMS_TEXT, CHECKS_TEXT, DECISIONS_TEXT, PROJECT_TEXT], strict=True)),
)
def test_every_kind_of_file_of_a_newer_format_is_only_shown(name: str, text: str) -> None:
    """With all that this desk understands of it."""
    load = KINDS[name].kind.document
    newer = load(read(text.replace("format: 1", "format: 2").encode(), PATH), PATH)

    assert newer.document == load(read(text.encode(), PATH), PATH).document
    assert "knows only format 1" in newer.read_only


def test_a_newer_format_is_never_written(path: Path) -> None:
    """Not a byte of it, so nothing that this desk does not know is dropped."""
    path.write_text(NEWER)
    stored = load_checks(path)
    assert stored.document is not None

    with pytest.raises(SaveFailed, match="knows only format 1"):
        save_checks(stored, replace(stored.document, checks={}), ())

    assert path.read_text() == NEWER


def test_the_other_files_are_written_all_the_same(path: Path) -> None:
    """One reviewer's newer desk stops nobody else."""
    path.write_text(NEWER)
    mine = path.with_name("second-reader.yaml")
    mine.write_text(CHECKS_TEXT)
    stored = load_checks(mine)
    assert stored.document is not None

    save_checks(stored, replace(stored.document, checks={"c-c4f86bb2": JUDGED}), ())

    saved = load_checks(mine).document
    assert saved is not None
    assert saved.checks == {"c-c4f86bb2": JUDGED}
