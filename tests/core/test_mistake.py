"""What is told of a mistake: where it was made, and no word or folder of anybody's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import SaveFailed
from workbench.mistake import Mistake, mistake_of, report, without_paths, write_report

PRIVATE = "the source is a nurse"


def caught(action: Callable[[], object]) -> Mistake:
    """The mistake that an action makes."""
    try:
        action()
    except Exception as error:  # noqa: BLE001  (whatever it is)
        return mistake_of(error)
    raise AssertionError("nothing went wrong")


def raising(error: BaseException) -> Callable[[], object]:
    """An action that goes wrong in this way."""

    def action() -> None:
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError(PRIVATE), "KeyError: (its words are left out"),
        (ValueError(f"bad note: {PRIVATE}"), "ValueError: (its words are left out"),
        (SaveFailed(PRIVATE), "SaveFailed: (its words are left out"),
        (OSError(28, "No space left on device", PRIVATE), "OSError: No space left on device"),
        (OSError(PRIVATE), "OSError: (no reason)"),
        (TypeError(f"can't join '{PRIVATE}'"), "[…]"),
        (TypeError(f"no room at ~/{PRIVATE}"), "no room at [path]"),
        (TypeError(f"no '{PRIVATE}'s room'"), "no […]"),
        (TypeError(f"no\n{PRIVATE}"), "TypeError: no"),
        (AttributeError("'Note' object has no attribute 'txt'"), "attribute 'txt'"),
    ],
)
def test_a_message_is_told_only_where_it_is_about_code(error: BaseException, told: str) -> None:
    """All others may quote an article, a note or a file's name."""
    made = caught(raising(error))
    assert told in made.told
    assert "nurse" not in made.told


def test_frames_are_named_from_the_program_down() -> None:
    """Whoever mends it finds the line; nobody learns where the program is kept."""
    made = caught(lambda: json.loads("{"))
    assert "tests/core/test_mistake.py:" in made.told
    assert "json/decoder.py:" in made.told
    assert str(Path(__file__).parents[2]) not in made.told
    assert made.place in made.told


def test_what_led_to_it_is_told_first() -> None:
    """Both of an exception's chains."""
    first = raising(KeyError(PRIVATE))

    def action() -> None:
        try:
            first()
        except KeyError as error:
            raise ZeroDivisionError from error

    told = caught(action).told
    assert told.index("KeyError") < told.index("ZeroDivisionError")


def test_two_places_are_two_mistakes() -> None:
    """One place and one kind are one."""
    one, other = raising(ZeroDivisionError()), raising(ZeroDivisionError())
    places = {(made.kind, made.place) for made in map(caught, (one, one, other))}
    assert len(places) == 1
    assert caught(raising(OverflowError())).kind != caught(one).kind


@pytest.mark.parametrize(
    "line",
    [
        "QFile: can't open /srv/ada/Secret story.txt",
        "can't watch ~/stories/secret.md",
        r"can't watch C:\Users\Ada\secret.txt",
        r"no access to \\server\share\secret",
        "refused: https://example.org/secret?a=1",
        'file "/srv/secret"',
    ],
)
def test_paths_and_addresses_are_cut(line: str) -> None:
    """To the end of the line: a path may have blanks in it."""
    shown = without_paths(f"before\n{line}\nafter")
    assert "ecret" not in shown
    assert shown.startswith("before\n")
    assert shown.endswith("[path]\nafter")


@pytest.mark.parametrize("line", ["saved and/or kept", "3/4 done", "ui/saver.py:12 in save"])
def test_what_is_no_path_stays(line: str) -> None:
    """Slashes have other uses."""
    assert without_paths(line) == line


def test_a_report_holds_the_last_lines_of_the_log_only() -> None:
    """Fifty, however long one entry is."""
    log = ["first", "\n".join(f"line {n}" for n in range(60))]
    told = report([("System", "Plan 9")], Mistake("E", "here", "E: told"), log)
    assert told.startswith("System: Plan 9\n\nE: told\n\n")
    assert "first" not in told
    assert "line 9\n" not in told
    assert told.endswith("line 10\n" + "".join(f"line {n}\n" for n in range(11, 60)))


def test_a_report_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    """As any other file."""
    with pytest.raises(SaveFailed, match="Could not save"):
        write_report(tmp_path / "nowhere" / "report.txt", "told")
