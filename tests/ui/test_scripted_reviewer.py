"""Every claim of an article judged by nothing but keys: how many that takes, what the file says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from PySide6.QtWidgets import QApplication

from benchmarks.reviewer import Judged, Reviewer, Stroke
from tests.builders import FIRST, seed_of
from tests.ui.driver import DeskDriver
from workbench.project import Project
from workbench.review.standing import Standing

_MOST = {(False, False): 1, (True, False): 3, (False, True): 3, (True, True): 5}
"""Keys for a claim: with a link from the clipboard or not, with a note or not.

Ctrl counts as a key of its own, the letters of a note do not.
"""


@pytest.fixture(params=["sample", "article"])
def seed(request: pytest.FixtureRequest, empty_desk: DeskDriver, real_project: Project) -> Path:
    """The sample, half done by its first reader, or the real article; open on the desk."""
    if request.param == "article":
        empty_desk.open(seed_of(real_project))
        return seed_of(real_project)
    empty_desk.open_sample()
    session = empty_desk.bridge.session
    assert session is not None
    return seed_of(session.project)


def _send(stroke: Stroke) -> None:
    stroke()
    QApplication.processEvents()


def _judge_all(desk: DeskDriver) -> list[Judged]:
    return Reviewer(desk.desk, _send).judge_all()


def test_every_open_claim_is_judged_in_order(seed: Path, empty_desk: DeskDriver) -> None:
    """The verdict key alone leads from the first open claim to the last, and leaves none open."""
    waiting = [row.id for row in empty_desk.rows if row.standing is Standing.OPEN]

    done = _judge_all(empty_desk)

    assert [judged.claim.id for judged in done] == waiting
    assert len(waiting) >= 8, f"hardly anything was open in {seed}"
    assert not [row for row in empty_desk.rows if row.standing is Standing.OPEN]


def test_a_claim_takes_no_more_keys_than_promised(seed: Path, empty_desk: DeskDriver) -> None:
    """One key without a note, three with a link; the note's own letters besides."""
    done = _judge_all(empty_desk)

    said = {(bool(each.said.link), bool(each.said.note)) for each in done}
    assert {(False, False), (True, False), (True, True), (False, True)} == said, seed
    for each in done:
        assert each.presses <= _MOST[bool(each.said.link), bool(each.said.note)], each.claim.text


def test_the_file_says_what_was_pressed(seed: Path, empty_desk: DeskDriver) -> None:
    """Verdict, note and link of every claim stand in the reviewer's file, and nothing else new."""
    path = seed.parents[1] / "checks" / seed.stem / f"{FIRST.slug}.yaml"
    before = yaml.safe_load(path.read_text(encoding="utf-8"))["checks"] if path.exists() else {}

    done = _judge_all(empty_desk)
    empty_desk.close_window()

    checks = yaml.safe_load(path.read_text(encoding="utf-8"))["checks"]
    written = {claim: (c["verdict"], _link(c), c.get("note", "")) for claim, c in checks.items()}
    assert {claim: checks[claim] for claim in before} == before
    assert {claim: said for claim, said in written.items() if claim not in before} == {
        each.claim.id: (each.said.verdict.value, each.said.link, each.said.note) for each in done
    }


def _link(check: dict[str, list[dict[str, str]]]) -> str:
    return "".join(link["url"] for link in check.get("links", []))
