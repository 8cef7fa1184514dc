"""What ``project.yaml`` says of the whole project, and what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import project_with
from workbench.claims.granularity import Granularity
from workbench.linting import lint
from workbench.store.documents import ProjectSettings
from workbench.store.folder import PROJECT_KIND, ids_named, load_settings


def test_a_project_without_settings_has_none(tmp_path: Path) -> None:
    """Which is no fault."""
    stored = load_settings(tmp_path / "project.yaml")

    assert (stored.document, stored.problems) == (None, ())


@pytest.mark.parametrize("granularity", Granularity)
def test_settings_read_as_they_are_written(tmp_path: Path, granularity: Granularity) -> None:
    """The default is not written."""
    settings = ProjectSettings(granularity)
    values = {"format": "1", **PROJECT_KIND.values(settings)}
    path = tmp_path / "project.yaml"
    path.write_text("".join(f"{key}: {value}\n" for key, value in values.items()))

    assert load_settings(path).document == settings


def test_a_slip_is_named_with_its_line(tmp_path: Path) -> None:
    """By `lint`, with the word that was probably meant."""
    project = project_with(tmp_path, ferry="It sank.")
    project.checks.mkdir()
    project.settings_path.write_text("format: 1\ngranularity: coarce\n")

    (problem,) = lint([tmp_path])

    assert (problem.path, problem.line, problem.suggestion) == (project.settings_path, 2, "coarse")


def test_ids_are_found_wherever_they_stand(tmp_path: Path) -> None:
    """In entries, in notes, in files nobody understands; not in the claim list itself."""
    (tmp_path / "claims.yaml").write_text("c-00000000:\n")
    (tmp_path / "one.yaml").write_text("checks:\n  c-d0f01dd0:\n    note: see c-6666760b, too\n")
    (tmp_path / "two.yaml").write_bytes(b"\xff {[ c-8449f58a\n")

    assert ids_named(tmp_path) == {"c-d0f01dd0", "c-6666760b", "c-8449f58a"}


def test_nobody_names_anything_in_an_empty_folder(tmp_path: Path) -> None:
    """Or in one that is not there."""
    assert ids_named(tmp_path / "nothing") == frozenset()
