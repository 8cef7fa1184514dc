"""Make the environment that ``make run`` and ``make test`` use, or bring it up to date.

Runs on a bare Python 3.11 or later, before anything is installed. Does nothing when the
environment is as it should be (well under a second); heals one whose installation was cut short.

    python3 packaging/bootstrap.py --venv .venv --for tests

Exit status 3 with a sentence when this machine lacks something only a person can install.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from workbench import requirements
from workbench.requirements import Need, Packager

ROOT = Path(__file__).resolve().parent.parent
DECLARED = ("pyproject.toml", "constraints.txt")
"""What the environment is made from."""
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

VENV_MODULE = Need(
    "Python's venv module",
    {Packager.APT: f"python{PYTHON}-venv"} | dict.fromkeys(list(Packager)[1:], "python3"),
)
"""Debian packs the making of environments apart from Python."""

STAMP = "workbench-stamp"
"""In the environment: where it is, its Python, and the digest of what it was made from."""
UNFINISHED = "unfinished"
LAST_LINES = 40
ENVIRONMENT = 3
"""The exit status when the machine lacks something; as in `workbench.errors.ExitCode`."""


def main() -> None:
    """Make the environment fit for what it is wanted for."""
    parser = argparse.ArgumentParser(description="Set up the project's environment.")
    parser.add_argument("--venv", type=Path, default=Path(".venv"), help="where it is made")
    parser.add_argument("--for", dest="purpose", choices=("window", "tests"), default="window")
    arguments = parser.parse_args()
    venv: Path = ROOT / arguments.venv
    provide_system_packages(arguments.purpose, venv)
    with (ROOT / DECLARED[0]).open() as declared:
        # Of two makes at once the second waits here, and then finds everything done.
        fcntl.flock(declared, fcntl.LOCK_EX)
        provide_environment(venv, stamp_of(venv))


def provide_system_packages(purpose: str, venv: Path) -> None:
    """Install what the system lacks where that needs no person; else say what is missing and stop.

    On a machine of its own (root, or a build machine that grants it) Debian's packages are
    installed without asking: that is what makes a bare one pass ``make test``.
    """
    missing = needs(purpose, venv)
    manager = requirements.packager()
    if missing and manager is Packager.APT and (prefix := unattended()) is not None:
        apt_install(requirements.packages(missing, manager), prefix)
        missing = needs(purpose, venv)
    if missing:
        stop(*requirements.sentences(missing, manager), status=ENVIRONMENT)


def needs(purpose: str, venv: Path) -> tuple[Need, ...]:
    """What is missing for the tests, or for a window on the display there is now."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if purpose == "tests" else os.environ
    importlib.invalidate_caches()
    can_make = (venv / "bin/python").exists() or importlib.util.find_spec("ensurepip") is not None
    missing = requirements.missing_libraries(requirements.display(environ))
    return missing if can_make else (*missing, VENV_MODULE)


def unattended() -> tuple[str, ...] | None:
    """What to put before a command of the system's own; ``None`` when a person must be asked."""
    if os.geteuid() == 0:
        return ()
    if os.environ.get("CI") and succeeds("sudo", "-n", "true"):
        return ("sudo", "-n")
    return None


def apt_install(packages: tuple[str, ...], prefix: tuple[str, ...]) -> None:
    """Install Debian packages. A failure shows: what is still missing is named afterwards."""
    say(f"system: installing {' '.join(packages)}")
    apt = (*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    subprocess.run([*apt, "update"], check=False, stdin=subprocess.DEVNULL)
    subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def stamp_of(venv: Path) -> str:
    """What a finished environment says of itself: its place, its Python, what it was made from."""
    declared = b"".join((ROOT / name).read_bytes() for name in DECLARED)
    return f"{venv}\n{PYTHON}\n{hashlib.sha256(declared).hexdigest()}\n"


def provide_environment(venv: Path, wanted: str) -> None:
    """Make or complete the environment, unless it is already what is ``wanted``.

    One that is only a link is another tree's: it is used as it is, and never changed from here.
    """
    if venv.is_symlink():
        if not (venv / "bin/python").exists():
            stop(f"{venv} leads to no environment. Make it where it belongs, or remove the link.")
        return
    stamp = venv / STAMP
    found = stamp.read_text("utf-8") if stamp.exists() else ""
    if found == wanted and (venv / "bin/python").exists():
        return
    if not can_complete(venv, found, wanted):
        create(venv)
    stamp.write_text(UNFINISHED, "utf-8")
    install(venv)
    stamp.write_text(wanted, "utf-8")


def can_complete(venv: Path, found: str, wanted: str) -> bool:
    """Whether installing into the environment is enough: same place and Python, not cut short.

    One without our stamp was made by hand; it is kept when its Python is right.
    """
    if found and found.splitlines()[:2] != wanted.splitlines()[:2]:
        return False
    version = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return succeeds(str(venv / "bin/python"), "-c", version)


def create(venv: Path) -> None:
    """Make an empty environment, in place of one that is of no use."""
    if venv.exists() and any(venv.iterdir()) and not (venv / "pyvenv.cfg").exists():
        stop(f"{venv} is not an environment, so nothing in it was touched. Move it away.")
    say(f"environment: making {venv.relative_to(ROOT)} with Python {PYTHON}")
    run_quietly([sys.executable, "-m", "venv", "--clear", str(venv)])


def install(venv: Path) -> None:
    """Install the project and what it is tested with, at the tested versions."""
    say("environment: installing (a minute or two, only when something has changed)")
    pip = [str(venv / "bin/python"), "-m", "pip", "install", "--quiet", "--no-input"]
    options = ["--disable-pip-version-check", "--constraint", "constraints.txt"]
    run_quietly([*pip, *options, "--editable", ".[dev]"])


def run_quietly(command: list[str]) -> None:
    """Run a command; only when it fails, show the end of what it said, and stop."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        last = done.stdout.splitlines()[-LAST_LINES:]
        stop(*last, f"The environment could not be made: “{' '.join(command)}” failed.")


def succeeds(*command: str) -> bool:
    """Whether a command can be started and ends well."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def say(sentence: str) -> None:
    """Tell what is being done, in the form the checks of ``make test`` are announced in."""
    print(f"── {sentence}", flush=True)


def stop(*sentences: str, status: int = 1) -> NoReturn:
    """End with these sentences."""
    print("\n".join(sentences), file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
