"""Loading and saving: nothing lost, whoever else writes there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.core.store.sample import (
    ASKED,
    BORDER,
    CHECKS,
    CHECKS_TEXT,
    CLAIMS,
    CLAIMS_TEXT,
    ORDER,
    WOUNDED,
)
from workbench.errors import ChangedElsewhere, SaveFailed
from workbench.review.check import Check
from workbench.review.verdict import Verdict
from workbench.store.folder import Stored, load_checks, load_claims, reviewer_files
from workbench.store.save import save_checks, save_claims

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.review.check import ReviewerChecks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the first reader's file goes; nothing is there yet but the project."""
    return tmp_path / "checks" / "belgorod-strikes" / "first-reader.yaml"


@pytest.fixture
def stored(path: Path) -> Stored[ReviewerChecks]:
    """The sample as it lies on disk."""
    path.parent.mkdir(parents=True)
    path.write_text(CHECKS_TEXT, encoding="utf-8")
    return load_checks(path)


def with_check(checks: ReviewerChecks, claim_id: str, check: Check | None) -> ReviewerChecks:
    """``checks`` with one entry put or taken out."""
    entries = {**checks.checks, claim_id: check}
    return replace(checks, checks={key: each for key, each in entries.items() if each})


def checked(note: str = "") -> Check:
    """A check that differs by its note."""
    return Check("More than 100 were wounded", Verdict.VERIFIED, "2026-11-22", note)


def test_the_claims_of_the_format_read_as_what_they_mean(path: Path) -> None:
    """The described claim list, saved, is its description; loaded, it is what it means."""
    saved = save_claims(load_claims(path), CLAIMS)

    assert path.read_text(encoding="utf-8") == CLAIMS_TEXT
    assert (
        load_claims(path)._replace(stamp=None)
        == saved
        == Stored(path, CLAIMS_TEXT.encode(), CLAIMS, (), by_lines=True)
    )


def test_the_checks_of_the_format_read_as_what_they_mean(path: Path) -> None:
    """The described reviewer's file, saved, is its description; loaded, it is what it means."""
    path.parent.mkdir(parents=True)

    saved = save_checks(load_checks(path), CHECKS, ORDER)

    assert path.read_text(encoding="utf-8") == CHECKS_TEXT
    assert (
        load_checks(path)._replace(stamp=None)
        == saved
        == Stored(path, CHECKS_TEXT.encode(), CHECKS, (), by_lines=True)
    )


def test_a_first_verdict_only_adds_its_own_entry(stored: Stored[ReviewerChecks]) -> None:
    """A new entry goes behind the nearest preceding claim that has one, and nothing else moves."""
    after = with_check(CHECKS, WOUNDED, checked())

    save_checks(stored, after, ORDER)

    added = (
        "\n  c-d6d21ac3:\n    claim: |-\n      More than 100 were wounded\n"
        "    verdict: verified\n    checked: 2026-11-22\n"
    )
    assert stored.path.read_text(encoding="utf-8") == CHECKS_TEXT + added


def test_a_verdict_before_all_others_stands_first(stored: Stored[ReviewerChecks]) -> None:
    """A claim that precedes every claim with an entry gets the first place."""
    save_checks(stored, with_check(CHECKS, ASKED, checked()), (ASKED, *ORDER))

    assert list(read_back(stored).checks) == [ASKED, BORDER]


def test_a_withdrawn_check_goes_with_its_own_lines(stored: Stored[ReviewerChecks]) -> None:
    """An entry added and taken out again leaves the file as it was."""
    more = save_checks(stored, with_check(CHECKS, WOUNDED, checked()), ORDER)
    save_checks(more, CHECKS, ORDER)

    assert stored.path.read_text(encoding="utf-8") == CHECKS_TEXT


def test_the_last_check_withdrawn_leaves_an_empty_mapping(stored: Stored[ReviewerChecks]) -> None:
    """A file without checks says so, and takes a new check again."""
    empty = save_checks(stored, replace(CHECKS, checks={}), ORDER)
    assert stored.path.read_text(encoding="utf-8").endswith("\nchecks: {}\n")

    save_checks(empty, CHECKS, ORDER)
    assert stored.path.read_text(encoding="utf-8") == CHECKS_TEXT


def test_no_change_writes_nothing(stored: Stored[ReviewerChecks]) -> None:
    """Saving what was loaded does not even touch the file's time."""
    before = stored.path.stat()

    assert save_checks(stored, CHECKS, ORDER) is stored
    assert stored.path.stat() == before
    assert [each.name for each in stored.path.parent.iterdir()] == [stored.path.name]


def read_back(stored: Stored[ReviewerChecks]) -> ReviewerChecks:
    """What the file says now; it must be without fault."""
    again = load_checks(stored.path)
    assert again.document
    assert not again.problems
    return again.document


def test_what_others_changed_meanwhile_is_kept(stored: Stored[ReviewerChecks]) -> None:
    """Entries only others changed take the disk's version, ours are put into it."""
    text = CHECKS_TEXT.replace("40 km by", "38 km by").replace("name: First", "name: 1st")
    stored.path.write_text(text, encoding="utf-8")

    saved = save_checks(stored, with_check(CHECKS, WOUNDED, checked()), ORDER)

    assert stored.path.read_text(encoding="utf-8").startswith(text)
    assert saved.document == read_back(stored)
    assert saved.document.checks[WOUNDED] == checked()
    assert "38 km" in saved.document.checks[BORDER].note


def test_the_same_change_on_both_sides_is_no_clash(stored: Stored[ReviewerChecks]) -> None:
    """What others already wrote just as we would is left as it lies there."""
    after = with_check(CHECKS, WOUNDED, checked())
    text = save_and_read(stored, after)

    assert save_checks(stored, after, ORDER).document == after
    assert stored.path.read_text(encoding="utf-8") == text


def save_and_read(stored: Stored[ReviewerChecks], after: ReviewerChecks) -> str:
    """The file's text after saving ``after``."""
    save_checks(stored, after, ORDER)
    return stored.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("ours", [checked("ours"), None])
def test_an_entry_changed_differently_elsewhere_is_named(
    stored: Stored[ReviewerChecks], ours: Check | None
) -> None:
    """Where both changed one entry, nothing is written and the claim is named."""
    base = save_checks(stored, with_check(CHECKS, WOUNDED, checked()), ORDER)
    theirs = save_and_read(base, with_check(CHECKS, WOUNDED, checked("theirs")))

    with pytest.raises(ChangedElsewhere, match=WOUNDED):
        save_checks(base, with_check(CHECKS, WOUNDED, ours), ORDER)

    assert stored.path.read_text(encoding="utf-8") == theirs


def test_a_file_created_elsewhere_first_is_joined(path: Path) -> None:
    """Two first saves of one file are brought together like two changes of it."""
    path.parent.mkdir(parents=True)
    absent = load_checks(path)
    save_checks(absent, replace(CHECKS, checks={}), ORDER)

    save_checks(absent, CHECKS, ORDER)

    assert load_checks(path).document == CHECKS


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_file_deleted_elsewhere_is_not_made_again(
    stored: Stored[ReviewerChecks], what: str
) -> None:
    """A file or folder that vanished is named; nothing is created in its place."""
    stored.path.unlink()
    if what == "folder":
        stored.path.parent.rmdir()

    with pytest.raises(ChangedElsewhere, match="deleted or moved"):
        save_checks(stored, with_check(CHECKS, WOUNDED, checked()), ORDER)

    assert not stored.path.exists()


def test_a_file_broken_elsewhere_is_not_overwritten(stored: Stored[ReviewerChecks]) -> None:
    """A file that cannot be read any more stays as it is, byte for byte."""
    broken = b"<<<<<<< ours\n"
    stored.path.write_bytes(broken)

    with pytest.raises(
        SaveFailed, match=r"first-reader.yaml can't be read \(line 1: .*not yet on the disk"
    ):
        save_checks(stored, with_check(CHECKS, WOUNDED, checked()), ORDER)

    assert stored.path.read_bytes() == broken


def test_a_newer_format_is_shown_but_not_changed(stored: Stored[ReviewerChecks]) -> None:
    """A file of a newer desk opens; saving over it is refused."""
    text = CHECKS_TEXT.replace("format: 1", "format: 2")
    stored.path.write_text(text, encoding="utf-8")
    newer = load_checks(stored.path)
    assert newer.document == CHECKS

    with pytest.raises(SaveFailed, match="format 2"):
        save_checks(newer, with_check(CHECKS, WOUNDED, checked()), ORDER)

    assert stored.path.read_text(encoding="utf-8") == text


def test_a_verdict_over_a_refused_entry_is_refused(stored: Stored[ReviewerChecks]) -> None:
    """An entry that cannot be read is never overwritten, nor written a second time."""
    text = CHECKS_TEXT + f"\n  {WOUNDED}:\n    verdict: wrong\n"
    stored.path.write_text(text, encoding="utf-8")

    with pytest.raises(SaveFailed, match=f"{WOUNDED} can't be read .line 2"):
        save_checks(load_checks(stored.path), with_check(CHECKS, WOUNDED, checked()), ORDER)

    assert stored.path.read_text(encoding="utf-8") == text


def test_reviewers_files_are_those_of_reviewers(tmp_path: Path) -> None:
    """Claim list, decisions, unfinished and hidden files are not taken for a reviewer's."""
    names = [
        "a.yaml",
        "B.yaml",
        "claims.yaml",
        "Decisions.yaml",
        ".a.yaml.1.tmp",
        ".h.yaml",
        "c.md",
    ]
    for name in names:
        (tmp_path / name).touch()

    assert [each.name for each in reviewer_files(tmp_path)] == ["B.yaml", "a.yaml"]
    assert reviewer_files(tmp_path / "missing") == ()


@pytest.mark.parametrize("also_noted", ["", "\nmood: [a,\n  b]\n"], ids=["by lines", "not"])
def test_a_verdict_after_another_is_saved(path: Path, also_noted: str) -> None:
    """What a save returns is what the next one needs, in a part of the file or in the whole."""
    path.parent.mkdir(parents=True)
    path.write_text(CHECKS_TEXT + also_noted, encoding="utf-8")
    stored = load_checks(path)
    assert stored.by_lines is not bool(also_noted)

    for note in ("one", "two"):
        before = stored.document or CHECKS
        check = replace(before.checks[BORDER], note=note)
        stored = save_checks(stored, replace(before, checks={BORDER: check}), ORDER)

        assert load_checks(path)._replace(stamp=None) == stored
        assert f"\n      {note}\n" in path.read_text(encoding="utf-8")
