"""Measure the promises and print them: ``python -m benchmarks [PART …]``, without parts all.

The parts are ``startup``, ``desk``, ``crowded``, ``library``, ``refining``, ``storing`` and
``splitting``.

``splitting`` needs ``--data FOLDER``, the folder with the public sets and their scorers, or the
same in the environment variable ``WORKBENCH_DATA``; without it, the other parts are measured.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import claims, desk, library, refining, reviewing, splitting, startup, storing
from benchmarks.table import figure_table, table

if TYPE_CHECKING:
    from benchmarks.table import Figure

_TIMED = {
    "startup": startup.promises,
    "desk": desk.promises,
    "crowded": desk.crowded,
    "library": library.promises,
    "refining": refining.promises,
    "storing": storing.promises,
}
_COUNTED = {"desk": reviewing.figures, "refining": refining.figures}
"""What a part has besides times."""
_SPLITTING = "splitting"


def main(arguments: list[str]) -> int:
    """Measure the parts named, or all; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help=", ".join([*_TIMED, _SPLITTING]),
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=os.environ.get("WORKBENCH_DATA"),
        help="the folder with the public sets, for splitting",
    )
    args = parser.parse_args(arguments)
    unknown = set(args.parts) - {*_TIMED, _SPLITTING}
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    if _SPLITTING in args.parts and args.data is None:
        parser.error("splitting needs --data FOLDER")
    timed = [each for each in _TIMED if each in (args.parts or _TIMED)]
    kept = _are_times_kept(timed) if timed else True
    for part in timed:
        if part in _COUNTED:
            kept = _all_kept(_COUNTED[part]()) and kept
    if args.data is not None and (_SPLITTING in args.parts or not args.parts):
        data = Path(args.data)
        kept = _all_kept([*claims.figures(data), *splitting.figures(data)]) and kept
    return 0 if kept else 1


def _are_times_kept(parts: list[str]) -> bool:
    promises = [promise for part in parts for promise in _TIMED[part]()]
    print(table(promises))
    return all(promise.is_kept for promise in promises)


def _all_kept(figures: list[Figure]) -> bool:
    print(figure_table(figures))
    return all(figure.is_kept for figure in figures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
