"""Finishing a merge that left both versions of a file in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import FIRST, STORY, project_with, session_on
from workbench import settling
from workbench.errors import ChangedElsewhere, FileRefused
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.store.conflict import Clashed, Pick, Settled, Versions
from workbench.store.merge import marked


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path, ferry=STORY)


@pytest.fixture
def own(project: Project) -> Path:
    """The first reader's file."""
    return project.checks_path("ferry", FIRST.slug)


def judged(project: Project, number: int, verdict: Verdict) -> bytes:
    """The reader's file after one verdict, which is then taken back."""
    session = session_on(project)
    before = session.state
    session.mark(session.rows()[number].id, verdict)
    session.save()
    path = project.checks_path("ferry", FIRST.slug)
    data = path.read_bytes()
    assert session.state is not before
    path.unlink()
    return data


@pytest.fixture
def clash(project: Project, own: Path) -> bytes:
    """What a merge leaves of two different verdicts on one claim."""
    ours = judged(project, 0, Verdict.VERIFIED)
    theirs = judged(project, 0, Verdict.DISPUTED)
    data = marked(Versions(own, None, ours, theirs))
    own.write_bytes(data)
    return data


def verdicts(project: Project) -> list[Verdict | None]:
    """What the file says now, in order."""
    return [check.verdict for check in session_on(project).state.mine.checks.values()]


@pytest.mark.parametrize(
    ("pick", "verdict"), [(Pick.OURS, Verdict.VERIFIED), (Pick.THEIRS, Verdict.DISPUTED)]
)
@pytest.mark.usefixtures("clash")
def test_what_was_chosen_is_written(
    project: Project, own: Path, pick: Pick, verdict: Verdict
) -> None:
    """The file is whole again."""
    found = settling.unfinished(own)
    (conflict,) = found.waiting.conflicts

    settling.finish(found, Settled(found.waiting.conflicts, {conflict.place: pick}))

    assert verdicts(project) == [verdict]


def test_nothing_is_written_before_all_is_chosen(own: Path, clash: bytes) -> None:
    """The file stays as the merge left it."""
    found = settling.unfinished(own)

    with pytest.raises(Clashed, match="Nothing was written"):
        settling.finish(found)

    assert own.read_bytes() == clash


@pytest.mark.usefixtures("clash")
def test_a_file_that_somebody_edits_meanwhile_is_left_alone(own: Path) -> None:
    """They may be settling it by hand."""
    found = settling.unfinished(own)
    own.write_bytes(found.marked + b"# by hand\n")

    settled = Settled(
        found.waiting.conflicts, {each.place: Pick.OURS for each in found.waiting.conflicts}
    )
    with pytest.raises(ChangedElsewhere, match="changed in the meantime"):
        settling.finish(found, settled)

    assert own.read_bytes().endswith(b"# by hand\n")


def test_a_merge_without_a_clash_needs_nobody(project: Project, own: Path) -> None:
    """Git put two verdicts between markers that have nothing to do with each other."""
    ours = judged(project, 0, Verdict.VERIFIED)
    theirs = judged(project, 1, Verdict.DISPUTED)
    head, _, mine = ours.partition(b"\nchecks:\n")
    both = (b"<<<<<<< ours", mine, b"=======", theirs.partition(b"\nchecks:\n")[2])
    own.write_bytes(head + b"\nchecks:\n" + b"\n".join(both) + b">>>>>>> theirs\n")

    found = settling.unfinished(own)
    assert found.waiting.conflicts == ()
    settling.finish(found)

    assert set(verdicts(project)) == {Verdict.VERIFIED, Verdict.DISPUTED}


def test_markers_that_do_not_belong_together_are_named(own: Path) -> None:
    """Only an editor helps there, and the line is said."""
    own.parent.mkdir(parents=True)
    own.write_text("format: 1\n<<<<<<< ours\nreviewer: a\n", encoding="utf-8")

    with pytest.raises(FileRefused, match=r"first-reader.yaml:\d"):
        settling.unfinished(own)


@pytest.mark.usefixtures("clash")
def test_other_files_work_all_the_same(project: Project, own: Path) -> None:
    """The desk opens, and says which file waits."""
    session = session_on(project)

    assert session.files.unfinished == (own,)
    assert session.rows()
