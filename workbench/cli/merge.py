"""``workbench merge``: three versions of a file brought together, as git asks its merge drivers to.

What a file is is told by what it says, for git hands over temporary names. A file that can't be
understood is merged by lines like any other text, but never two changes of one entry.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.output import complain, printable
from workbench.errors import ExitCode, FileRefused, UsageError
from workbench.store.atomic import reading_reason, replace_file
from workbench.store.conflict import Versions
from workbench.store.merge import marked, merge
from workbench.store.reader import read
from workbench.store.text_merge import SHORTEST_MARKER, lines_by_entry, with_markers

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli.context import Context


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("base", type=Path, metavar="BASE", help="what both sides began with")
    parser.add_argument("ours", type=Path, metavar="OURS", help="written over, without -o")
    parser.add_argument("theirs", type=Path, metavar="THEIRS")
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", help="write the result there")
    parser.add_argument("--path", metavar="NAME", help="what messages call the file")
    parser.add_argument(
        "--marker-size", type=int, default=SHORTEST_MARKER, metavar="N", help="default: 7"
    )


def run(args: Namespace, context: Context) -> int:  # noqa: ARG001  (every verb takes both)
    """Write the merged file; exit code 1 where markers in it wait for a person."""
    paths = (args.base, args.ours, args.theirs)
    versions = Versions(args.ours, *map(_content, paths))
    size = max(args.marker_size, SHORTEST_MARKER)
    try:
        data, is_clean = _by_claims(versions, size, args.path or str(args.ours))
    except FileRefused as refusal:
        _tell_why(paths, versions, refusal)
        data, is_clean = _by_lines(versions, size)
    target = args.out or args.ours
    if args.out or data != versions.ours:
        replace_file(target, data)
    return ExitCode.CLEAN if is_clean else ExitCode.PROBLEMS


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} can't be read: {reading_reason(error)}.") from error


def _by_claims(versions: Versions, size: int, name: str) -> tuple[bytes, bool]:
    """The merged file and whether nobody needs to look at it. Raises `FileRefused`."""
    merged = merge(versions)
    if not merged.conflicts:
        return merged.data or b"", True
    places = dict.fromkeys(each.place.entry or each.place.key or "all" for each in merged.conflicts)
    complain(f"{name}: changed differently on both sides: {printable(', '.join(places))}")
    return marked(versions, size), False


def _tell_why(paths: tuple[Path, ...], versions: Versions, refusal: FileRefused) -> None:
    """Name the line of each version that can't be read, else what was said of all of them."""
    told = False
    for path, data in zip(paths, versions[1:], strict=True):
        try:
            if data and data.strip():
                read(data, path)
        except FileRefused as its_own:
            complain(str(its_own))
            told = True
    if not told:
        complain(str(refusal))


def _by_lines(versions: Versions, size: int) -> tuple[bytes, bool]:
    """The three files merged as plain text, byte for byte, and whether that may stand."""
    base, ours, theirs = ((data or b"").decode("latin-1") for data in versions[1:])
    text, clashes = with_markers(base, ours, theirs, size)
    if not clashes and _both_changed_an_entry(base, ours, theirs):
        text, clashes = with_markers("", ours, theirs, size)
    data = text.encode("latin-1")
    return data, not clashes and _reads_well(data, versions.path)


def _both_changed_an_entry(base: str, ours: str, theirs: str) -> bool:
    """Whether a merge by lines could have put one side's verdict to the other's note."""
    before, here, there = map(lines_by_entry, (base, ours, theirs))
    return any(
        there.get(key) not in (before.get(key), lines) and lines != before.get(key)
        for key, lines in here.items()
    )


def _reads_well(data: bytes, path: Path) -> bool:
    try:
        merge(Versions(path, data, data, data))
    except FileRefused:
        return False
    return True
