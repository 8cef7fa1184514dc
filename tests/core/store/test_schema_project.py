"""What ``project.yaml`` says of the whole project, and what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import project_with
from tests.core.store.sample import PROJECT, PROJECT_TEXT
from workbench.claims.granularity import Granularity
from workbench.linting import lint
from workbench.review.gates import Gate, GateMode
from workbench.store.documents import Assignment, ProjectSettings
from workbench.store.folder import ids_named, load_settings
from workbench.store.reader import read
from workbench.store.schema import Loaded
from workbench.store.schema_project import settings_from, settings_values
from workbench.store.shapes import PROJECT as SHAPE
from workbench.store.splice import Change, created, spliced

PATH = Path("checks/project.yaml")

FAULTS = [
    ("granularity: coarce", 2, "did you mean coarse?"),
    ("blind: yes", 2, "blind is “yes”, expected true or false"),
    ("blind: [true]", 2, "blind is not one text"),
    ("gates: off", 2, "gates does not hold what it should"),
    ("gates:\n  three-origins: of", 3, "gates: three-origins is “of”, expected warn or off"),
    (
        "gates:\n  three-orgins: off",
        3,
        "`three-orgins` is no known key, did you mean",
    ),
    ("articles: [ferry]", 2, "articles does not hold what it should, expected articles by name"),
    ("articles:\n  Ferry!: {}", 3, "“Ferry!” is not the name of an article"),
    ("articles:\n  ferry: soon", 3, "ferry is not an article, expected keys such as assigned"),
    ("articles:\n  ferry:\n    due: soon", 4, "ferry: due is “soon”, expected a date"),
    ("articles:\n  ferry:\n    assigned: {a: b}", 4, "ferry: assigned is not made of texts"),
    ("articles:\n  ferry:\n    asigned: a", 4, "ferry: `asigned` is no known key"),
    ("granularty: fine", 2, "did you mean granularity?"),
    ("granularity: [fine]", 2, "granularity is not one text"),
]


def loaded(text: str) -> Loaded[ProjectSettings]:
    """What a file of that text says."""
    return settings_from(read(text.encode(), PATH), PATH)


def test_a_project_without_settings_has_none(tmp_path: Path) -> None:
    """Which is no fault."""
    stored = load_settings(tmp_path / "project.yaml")

    assert (stored.document, stored.problems) == (None, ())


def test_the_example_of_the_format_is_understood() -> None:
    """Every key of it, without a problem."""
    assert (loaded(PROJECT_TEXT).document, loaded(PROJECT_TEXT).problems) == (PROJECT, ())


def test_the_example_of_the_format_is_written() -> None:
    """Without defaults; the first line leads to the description in the same folder."""
    assert created(Change(SHAPE, {}, settings_values(PROJECT)), PATH).data.decode() == PROJECT_TEXT


@pytest.mark.parametrize("granularity", Granularity)
def test_settings_read_as_they_are_written(tmp_path: Path, granularity: Granularity) -> None:
    """The default is not written."""
    settings = ProjectSettings(granularity=granularity)
    path = tmp_path / "project.yaml"
    path.write_bytes(created(Change(SHAPE, {}, settings_values(settings)), path).data)

    assert load_settings(path).document == settings


def test_a_gate_is_on_unless_it_is_off() -> None:
    """A gate said to warn warns, and one of which nothing is said."""
    found = loaded("format: 1\ngates:\n  three-origins: warn\n  disputed-source: off\n")

    assert found.document.gates_off == {Gate.DISPUTED_SOURCE}


@pytest.mark.parametrize(("field", "line", "what"), FAULTS)
def test_a_fault_is_named_with_its_line(field: str, line: int, what: str) -> None:
    """What is said wrongly is as if nothing were said."""
    found = loaded(f"format: 1\n{field}\n")

    (problem,) = found.problems
    assert str(problem).startswith(f"{PATH}:{line}: ")
    assert what in str(problem)
    assert found.document in (ProjectSettings(), ProjectSettings(articles={"ferry": Assignment()}))


def test_all_problems_are_collected() -> None:
    """Each at its line."""
    text = "format: 1\nblind: x\ngates:\n  three-origins: x\narticles:\n  a:\n    due: x\n"

    assert [each.line for each in loaded(text).problems] == [2, 4, 7]


def test_what_a_newer_desk_says_is_no_problem() -> None:
    """A gate, a key or a setting that this desk does not know."""
    text = "format: 1\nmood: x\ngates:\n  two-readers: warn\narticles:\n  a:\n    desk: x\n"

    assert loaded(text).problems == ()


def test_a_slip_is_named_by_lint(tmp_path: Path) -> None:
    """With the word that was probably meant."""
    project = project_with(tmp_path, ferry="It sank.")
    project.checks.mkdir()
    project.settings_path.write_text("format: 1\ngranularity: coarce\n")

    (problem,) = lint([tmp_path])

    assert (problem.path, problem.line, problem.suggestion) == (project.settings_path, 2, "coarse")


def test_only_the_lines_of_a_changed_setting_change() -> None:
    """Comments, unknown gates and articles, and the order of a hand stay."""
    text = """\
format: 1
# We talked about this.
gates:
  two-readers: warn
  three-origins: warn  # for a while
articles:
  # Started early.
  ferry:
    assigned: [a]  # and nobody else
    desk: politics

  strikes:
    due: 2026-12-01
"""
    before = loaded(text).document
    after = before._replace(
        gates={Gate.THREE_ORIGINS: GateMode.OFF},
        articles={"ferry": Assignment(("a", "b")), "harbour": Assignment(due="2026-12-24")},
    )
    change = Change(SHAPE, settings_values(before), settings_values(after))

    written = spliced(text.encode(), read(text.encode(), PATH), change, PATH)

    assert (
        written.data.decode()
        == """\
format: 1
# We talked about this.
gates:
  two-readers: warn
  three-origins: "off"  # for a while
articles:
  # Started early.
  ferry:
    assigned: [a, b]  # and nobody else
    desk: politics
  harbour:
    due: 2026-12-24
"""
    )


def test_what_this_desk_does_not_know_outlives_all_it_knows() -> None:
    """Taking the last article away leaves the one that can't be understood."""
    text = "format: 1\narticles:\n  ferry:\n    due: 2026-12-01\n  strikes: soon  # ask\n"
    before = loaded(text).document
    change = Change(SHAPE, settings_values(before), settings_values(ProjectSettings()))

    written = spliced(text.encode(), read(text.encode(), PATH), change, PATH)

    assert written.data.decode() == "format: 1\narticles:\n  strikes: soon  # ask\n"


def test_ids_are_found_wherever_they_stand(tmp_path: Path) -> None:
    """In entries, in notes, in files nobody understands; not in the claim list itself."""
    (tmp_path / "claims.yaml").write_text("c-00000000:\n")
    (tmp_path / "one.yaml").write_text("checks:\n  c-d0f01dd0:\n    note: see c-6666760b, too\n")
    (tmp_path / "two.yaml").write_bytes(b"\xff {[ c-8449f58a\n")

    assert ids_named(tmp_path) == {"c-d0f01dd0", "c-6666760b", "c-8449f58a"}


def test_nobody_names_anything_in_an_empty_folder(tmp_path: Path) -> None:
    """Or in one that is not there."""
    assert ids_named(tmp_path / "nothing") == frozenset()
