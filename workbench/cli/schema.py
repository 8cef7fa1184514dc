"""``workbench schema``: what the files in ``checks/`` may say, for editors and other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.output import say
from workbench.errors import ExitCode, UsageError
from workbench.paths import project_root
from workbench.store.json_schema import put_schema, schema_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli.context import Context

FILE_NAME = "schema.json"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "--write",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="PATH",
        help=f"put it into checks/{FILE_NAME} of the project, where editors look for it",
    )


def run(args: Namespace, context: Context) -> int:  # noqa: ARG001  (every verb takes both)
    """Print the JSON Schema, or put it where the first line of each file says it is."""
    if args.write is None:
        say(schema_text().removesuffix("\n"))
        return ExitCode.CLEAN
    root = project_root(args.write)
    if root is None:
        raise UsageError(
            f"There is no project at {args.write.absolute()}: neither it nor a folder above it "
            "holds seeds/ or checks/. Nothing was written. Name a project's folder."
        )
    path = root / "checks" / FILE_NAME
    say(f"{path}: written" if put_schema(path) else f"{path}: is as it should be already")
    return ExitCode.CLEAN
