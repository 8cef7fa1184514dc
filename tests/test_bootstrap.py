"""Setting up: what is missing is installed or named, and what was cut short heals."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import bootstrap
import pytest
from bootstrap import PYTHON, STAMP, UNFINISHED, VENV_MODULE

from workbench.requirements import Packager

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.requirements import Need

MISSING = (VENV_MODULE,)


class System:
    """A Debian that lacks something, until the right packages are installed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, apt_works: bool = True) -> None:
        self.apt_works = apt_works
        self.installed: list[str] = []
        monkeypatch.setattr("bootstrap.requirements.packager", lambda: Packager.APT)
        monkeypatch.setattr(bootstrap, "needs", self.needs)
        monkeypatch.setattr(bootstrap, "apt_install", self.apt_install)

    def needs(self, _purpose: str, _venv: Path) -> tuple[Need, ...]:
        """What is still missing."""
        return () if self.installed and self.apt_works else MISSING

    def apt_install(self, packages: tuple[str, ...], _prefix: tuple[str, ...]) -> None:
        """Take note of what would be installed."""
        self.installed += packages


def grant(monkeypatch: pytest.MonkeyPatch, *, granted: bool) -> None:
    """Let the script run the system's own commands, or not."""
    monkeypatch.setattr(bootstrap, "unattended", lambda: () if granted else None)


def test_a_machine_of_ones_own_is_completed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As root, Debian's packages are installed and the set-up goes on."""
    system = System(monkeypatch)
    grant(monkeypatch, granted=True)
    bootstrap.provide_system_packages("tests", tmp_path)
    assert system.installed == [f"python{PYTHON}-venv"]


def test_a_person_is_told_the_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the right to install nothing is tried: the exact line is named, with status 3."""
    system = System(monkeypatch)
    grant(monkeypatch, granted=False)
    with pytest.raises(SystemExit, match="3"):
        bootstrap.provide_system_packages("tests", tmp_path)
    assert system.installed == []
    assert f"sudo apt-get install python{PYTHON}-venv" in capsys.readouterr().err


def test_what_could_not_be_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After an installation in vain the script stops as if it had not been tried."""
    System(monkeypatch, apt_works=False)
    grant(monkeypatch, granted=True)
    with pytest.raises(SystemExit, match="3"):
        bootstrap.provide_system_packages("tests", tmp_path)
    assert "This system lacks Python's venv module" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("user", "ci", "sudo", "expected"),
    [
        (0, "", False, ()),
        (1000, "true", True, ("sudo", "-n")),
        (1000, "true", False, None),
        (1000, "", True, None),
    ],
)
def test_who_may_install_unasked(
    monkeypatch: pytest.MonkeyPatch,
    user: int,
    ci: str,
    sudo: bool,
    expected: tuple[str, ...] | None,
) -> None:
    """Root, and a build machine that asks no password; never a person's sudo."""
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(bootstrap, "succeeds", lambda *_: sudo)
    assert bootstrap.unattended() == expected


def test_a_python_without_venv_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Debian's bare Python cannot make an environment; one already made needs it no more."""
    monkeypatch.setattr("bootstrap.requirements.missing_libraries", lambda _where: ())
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert bootstrap.needs("tests", tmp_path) == MISSING
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    assert bootstrap.needs("tests", tmp_path) == ()


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done to the environment, in order, without doing it."""
    taken: list[str] = []

    def create(venv: Path) -> None:
        taken.append("create")
        venv.mkdir(exist_ok=True)

    def install(venv: Path) -> None:
        taken.append("install")
        assert (venv / STAMP).read_text() == UNFINISHED

    monkeypatch.setattr(bootstrap, "create", create)
    monkeypatch.setattr(bootstrap, "install", install)
    return taken


def made(venv: Path, stamp: str | None) -> Path:
    """An environment with this Python and this stamp, or none."""
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    if stamp is not None:
        (venv / STAMP).write_text(stamp)
    return venv


WANTED = f"/here\n{PYTHON}\nnew\n"


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        (WANTED, []),
        (f"/here\n{PYTHON}\nold\n", ["install"]),
        (UNFINISHED, ["create", "install"]),
        ("/here\n3.9\nnew\n", ["create", "install"]),
        (f"/there\n{PYTHON}\nnew\n", ["create", "install"]),
    ],
    ids=["finished", "changed", "cut-short", "other-python", "moved"],
)
def test_only_what_is_needed_is_done(
    tmp_path: Path,
    steps: list[str],
    monkeypatch: pytest.MonkeyPatch,
    stamp: str,
    expected: list[str],
) -> None:
    """Nothing when finished; installing when the declarations changed; else all anew."""
    monkeypatch.setattr(bootstrap, "succeeds", lambda *_: True)  # its Python and pip are sound
    venv = made(tmp_path / "venv", stamp)
    bootstrap.provide_environment(venv, WANTED)
    assert steps == expected
    assert (venv / STAMP).read_text() == WANTED


def test_a_fresh_clone_gets_an_environment(tmp_path: Path, steps: list[str]) -> None:
    """Nothing there: it is made, then installed into."""
    bootstrap.provide_environment(tmp_path / "venv", WANTED)
    assert steps == ["create", "install"]


def test_an_environment_whose_python_is_gone_is_made_anew(tmp_path: Path, steps: list[str]) -> None:
    """As after an upgrade of the system, whatever the stamp says."""
    venv = made(tmp_path / "venv", WANTED)
    (venv / "bin" / "python").unlink()
    (venv / "bin" / "python").symlink_to(tmp_path / "gone")
    bootstrap.provide_environment(venv, WANTED)
    assert steps == ["create", "install"]


@pytest.mark.parametrize(
    ("suits", "expected"), [(True, ["install"]), (False, ["create", "install"])]
)
def test_an_environment_made_by_hand_is_kept_if_it_suits(
    tmp_path: Path,
    steps: list[str],
    monkeypatch: pytest.MonkeyPatch,
    suits: bool,
    expected: list[str],
) -> None:
    """Its Python and its pip decide."""
    monkeypatch.setattr(bootstrap, "succeeds", lambda *_: suits)
    bootstrap.provide_environment(made(tmp_path / "venv", None), WANTED)
    assert steps == expected


def test_a_failed_installation_stays_unfinished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[str]
) -> None:
    """So the next run starts afresh."""

    def fail(_venv: Path) -> None:
        bootstrap.stop("no connection")

    monkeypatch.setattr(bootstrap, "install", fail)
    with pytest.raises(SystemExit):
        bootstrap.provide_environment(tmp_path / "venv", WANTED)
    assert (tmp_path / "venv" / STAMP).read_text() == UNFINISHED
    assert steps == ["create"]


@pytest.mark.parametrize("stamp", [f"/there\n{PYTHON}\nold\n", UNFINISHED, None])
def test_the_environment_of_another_tree_is_used_as_it_is(
    tmp_path: Path, steps: list[str], stamp: str | None
) -> None:
    """A link leads there: whoever works there does not lose it to a second clone."""
    made(tmp_path / "theirs", stamp)
    (tmp_path / "venv").symlink_to(tmp_path / "theirs")
    bootstrap.provide_environment(tmp_path / "venv", WANTED)
    assert steps == []


def test_a_link_that_leads_nowhere_is_named(
    tmp_path: Path, steps: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is made at its other end."""
    (tmp_path / "venv").symlink_to(tmp_path / "theirs")
    with pytest.raises(SystemExit):
        bootstrap.provide_environment(tmp_path / "venv", WANTED)
    assert "leads to no environment" in capsys.readouterr().err
    assert steps == []


def test_a_folder_of_other_things_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``VENV=`` with the name of somebody's folder must not empty it."""
    (tmp_path / "thesis.txt").touch()
    monkeypatch.setattr(bootstrap, "run_quietly", lambda _command: pytest.fail("it was emptied"))
    with pytest.raises(SystemExit):
        bootstrap.create(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_a_command_that_fails_is_heard(capsys: pytest.CaptureFixture[str]) -> None:
    """Only the end of what it said, and which command it was."""
    script = "print(*range(100), sep='\\n'); raise SystemExit(1)"
    with pytest.raises(SystemExit):
        bootstrap.run_quietly([sys.executable, "-c", script])
    lines = capsys.readouterr().err.splitlines()
    assert lines[:-1] == [str(n) for n in range(60, 100)]
    assert "failed" in lines[-1]


def test_a_command_that_works_is_not_heard(capsys: pytest.CaptureFixture[str]) -> None:
    """Installing is quiet."""
    bootstrap.run_quietly([sys.executable, "-c", "print('Collecting everything')"])
    assert capsys.readouterr() == ("", "")


# Which Python


OLD = "exit 1"
WITHOUT_VENV = f'case "$2" in *ensurepip*) exit 1;; esac; exec "{sys.executable}" "$@"'
GOOD = f'exec "{sys.executable}" "$@"'


@pytest.fixture
def find_python(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the search among made-up interpreters."""

    def search(choice: str = "", **pythons: str) -> subprocess.CompletedProcess[str]:
        for name, script in pythons.items():
            program = tmp_path / name.replace("_", ".")
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
        return subprocess.run(
            ["/bin/sh", str(bootstrap.ROOT / "packaging" / "find-python.sh")],
            env={"PATH": f"{tmp_path}:/nowhere", "PYTHON": choice},
            capture_output=True,
            text=True,
            check=False,
        )

    return search


@pytest.mark.parametrize(
    ("pythons", "found"),
    [
        ({"python3": GOOD}, "python3"),
        ({"python3_13": GOOD, "python3": GOOD}, "python3.13"),
        ({"python3_13": OLD, "python3_11": GOOD}, "python3.11"),
        ({"python3_13": WITHOUT_VENV, "python3_11": GOOD}, "python3.11"),
        ({"python3_12": WITHOUT_VENV, "python3": OLD}, "python3.12"),
    ],
    ids=["only", "newest", "broken", "with-venv", "at-least"],
)
def test_the_best_python_is_found(
    find_python: Callable[..., subprocess.CompletedProcess[str]],
    pythons: dict[str, str],
    found: str,
) -> None:
    """The newest that works, but rather an older one than one that cannot make environments."""
    assert find_python(**pythons).stdout.strip() == found


def test_the_chosen_python_is_taken(
    find_python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """``PYTHON=python3.12`` wins over a newer one."""
    assert find_python("python3.12", python3_12=GOOD, python3_13=GOOD).stdout == "python3.12\n"


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [("", "Python 3.11 or later is needed"), ("python3", "PYTHON=python3 is not a Python")],
)
def test_without_a_python_the_line_is_named(
    find_python: Callable[..., subprocess.CompletedProcess[str]], choice: str, sentence: str
) -> None:
    """Status 3 and a sentence, whether none was found or the chosen one is too old."""
    answer = find_python(choice, python3=OLD)
    assert answer.returncode == 3
    assert answer.stderr.startswith(sentence)


# What is declared


def test_every_dependency_has_a_tested_version() -> None:
    """Each name in pyproject.toml stands in constraints.txt, as an exact version and no address."""
    project = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    declared = [*project["dependencies"], *itertools.chain.from_iterable(extras)]
    lines = (bootstrap.ROOT / "constraints.txt").read_text().splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(
        re.fullmatch(r"[\w-]+==[\w.]+(; python_version [<>=]+ \"3\.\d+\")?", p) for p in pins
    )
    assert {name_of(line) for line in declared} <= {name_of(line) for line in pins}


def name_of(requirement: str) -> str:
    """The distribution a requirement is about, in the normal form."""
    return re.split(r"[^\w-]", requirement)[0].lower().replace("_", "-")


def test_make_test_runs_every_gate_in_order() -> None:
    """Style, format, types, layers, tests; each announced by its name."""
    make = shutil.which("make")
    assert make, "the tests are run by make"
    plan = subprocess.run(
        [make, "--dry-run", "test"],
        cwd=bootstrap.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = re.findall(r'echo "── (\w+)"', plan.stdout)
    assert names == ["style", "format", "types", "layers", "tests"]
