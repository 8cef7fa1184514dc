"""A marked file can be merged again from what git keeps, or from what stands in it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.core.sharing.checkout import FILE, checkout, commit, conflict, diverge, git
from workbench.errors import FileRefused
from workbench.sharing.stages import versions_of
from workbench.store.markers import sides

HEAD = "format: 1\nreviewer: first-reader\nchecks:\n"
PATH = Path(FILE)


def entry(claim: int, verdict: str, note: str = "as before") -> str:
    """One entry of a reviewer's file."""
    fields = f"    claim: wording {claim}\n    verdict: {verdict}\n    note: {note}\n"
    return f"\n  c-0000000{claim}:\n{fields}"


def checks(*entries: str) -> bytes:
    """A reviewer's file."""
    return (HEAD + "".join(entries)).encode()


SECOND, THIRD = entry(2, "verified"), entry(3, "disputed")
BASE = checks(entry(1, "verified"), SECOND, THIRD)
OURS = checks(entry(1, "disputed"), SECOND, entry(3, "unsourced"))
THEIRS = checks(entry(1, "unsourced"), entry(2, "verified", "better"), THIRD)
VERSIONS = (BASE, OURS, THEIRS)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty checkout."""
    return checkout(tmp_path / "project")


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
@pytest.mark.parametrize("strategy", ["ort", "recursive"])
def test_git_keeps_all_three_versions(root: Path, style: str, strategy: str) -> None:
    """However it marks the file: what it brought together by lines is not relied on."""
    diverge(root, *VERSIONS)
    options = ("-c", f"merge.conflictStyle={style}")
    git(root, *options, "merge", "-s", strategy, "other", may_fail=True)
    assert versions_of(root / FILE) == (root / FILE, *VERSIONS)


def test_a_file_both_added_has_no_base(root: Path) -> None:
    """There is no first version in the index."""
    path = conflict(root, None, OURS, THEIRS)
    assert versions_of(path) == (path, None, OURS, THEIRS)


EDITS = [
    (b"note: better", b"note: as before"),
    (b"note: better", b"note: mine"),
    (b"verdict: unsourced\n>>>>>>>", b"verdict: verified\n>>>>>>>"),
    (b"verdict: disputed\n=======", b"verdict: verified\n======="),
    (THIRD.replace("disputed", "unsourced").encode(), b""),
    (b"reviewer:", b"name: First\nreviewer:"),
]


@pytest.mark.parametrize(("before", "after"), EDITS, ids=range(len(EDITS)))
def test_what_a_person_changed_since_is_the_truth(root: Path, before: bytes, after: bytes) -> None:
    """The sides are those of the text as it stands now; what both had before is still known."""
    path = conflict(root, *VERSIONS)
    edited = path.read_bytes().replace(before, after)
    assert edited != path.read_bytes()
    path.write_bytes(edited)

    found = versions_of(path)

    marked = sides(edited, path)
    assert found == (path, BASE, marked.ours, marked.theirs)


def test_one_place_may_be_resolved_by_hand_already(root: Path) -> None:
    """It stays resolved, and the other is still to be settled."""
    ours = checks(entry(1, "disputed"), SECOND, THIRD.replace("disputed", "verified"))
    theirs = checks(entry(1, "unsourced"), SECOND, THIRD.replace("disputed", "unsourced"))
    path = conflict(root, BASE, ours, theirs)
    begin, end = b"<<<<<<< HEAD\n", b">>>>>>> other\n"
    head, _, rest = path.read_bytes().partition(begin)
    path.write_bytes(head + b"    verdict: unsourced\n" + rest.partition(end)[2])

    found = versions_of(path)

    assert found.base == BASE
    assert found.ours == ours.replace(b"disputed", b"unsourced")
    assert found.theirs == theirs


def test_markers_that_were_committed_have_the_base_of_their_merge(root: Path) -> None:
    """The commit that both sides grew from is found through the merge that brought them in."""
    path = conflict(root, *VERSIONS)
    marked = path.read_bytes()
    commit(root, marked)
    commit(root, b"later\n", "README")
    found = versions_of(path)
    assert found == (path, BASE, *sides(marked, path)[::2])


def test_markers_that_were_said_to_be_resolved_have_a_base(root: Path) -> None:
    """``git add`` throws the stages away; the merge is still going on."""
    path = conflict(root, *VERSIONS)
    git(root, "add", FILE)
    assert versions_of(path).base == BASE


def test_a_base_between_markers_is_taken_without_git(tmp_path: Path) -> None:
    """A marked file may have come by mail."""
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(b"<<<<<<< a\na: 1\n||||||| b\na: 0\n=======\na: 2\n>>>>>>> c\n")
    assert versions_of(path) == (path, b"a: 0\n", b"a: 1\n", b"a: 2\n")


def test_an_unrelated_merge_is_no_base(root: Path) -> None:
    """A merge that left the file whole says nothing of its markers."""
    diverge(root, BASE, BASE + SECOND.replace("c-", "d-").encode(), b"x: 1\n" + BASE)
    git(root, "merge", "-q", "--no-edit", "other")
    marked = b"<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> c\n"
    (root / FILE).write_bytes(marked)
    assert versions_of(root / FILE) == (root / FILE, None, b"a: 1\n", b"a: 2\n")


def test_line_ends_are_those_of_the_file(root: Path) -> None:
    """On Windows git stores other line ends than it writes."""
    git(root, "config", "core.autocrlf", "true")
    path = conflict(root, *VERSIONS)
    assert b"\r\n" in path.read_bytes()
    windows = (each.replace(b"\n", b"\r\n") for each in VERSIONS)
    assert versions_of(path) == (path, *windows)


def test_it_works_in_a_worktree(root: Path, tmp_path: Path) -> None:
    """Its index is its own."""
    diverge(root, *VERSIONS)
    tree = tmp_path / "tree"
    git(root, "worktree", "add", "-q", "-b", "mine", str(tree))
    git(tree, "merge", "other", may_fail=True)
    assert versions_of(tree / FILE) == (tree / FILE, *VERSIONS)


def test_it_works_in_a_submodule(root: Path, tmp_path: Path) -> None:
    """Its checkout is the inner one."""
    diverge(root, *VERSIONS)
    outer = checkout(tmp_path / "outer")
    allowed = ("-c", "protocol.file.allow=always")
    git(outer, *allowed, "submodule", "--quiet", "add", str(root), "desk")
    git(outer / "desk", "merge", "origin/other", may_fail=True)
    assert versions_of(outer / "desk" / FILE)[1:] == VERSIONS


@pytest.mark.parametrize("content", [b"<<<<<<< a\nb\n", None])
def test_what_cannot_be_taken_apart_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """With the line, or with the reason why it can't be read."""
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with pytest.raises(FileRefused, match=r"expected|cannot be read"):
        versions_of(path)


def test_what_the_desk_marked_can_be_merged_again(root: Path, tmp_path: Path) -> None:
    """As git's driver it puts whole entries between markers; the stages are there as ever."""
    attributes = tmp_path / "attributes"
    attributes.write_text("checks/**/*.yaml merge=workbench\n")
    driver = f"'{sys.executable}' -m workbench merge %O %A %B --marker-size %L"
    settings = (f"core.attributesFile={attributes}", f"merge.workbench.driver={driver}")
    path = conflict(root, *VERSIONS, *(word for each in settings for word in ("-c", each)))
    marked = sides(path.read_bytes(), path)
    assert marked.ours == checks(
        entry(1, "disputed"), entry(2, "verified", "better"), entry(3, "unsourced")
    )
    assert versions_of(path) == (path, *VERSIONS)
