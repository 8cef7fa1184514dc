"""``python -m workbench`` and the ``workbench`` command."""

from __future__ import annotations

import gc
import importlib
import sys
from typing import TYPE_CHECKING

from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.claims import worker
    from workbench.cli import parser
else:
    parser, worker = later("workbench.cli.parser"), later("workbench.claims.worker")

WORKER = "--refining-worker"
"""The argument that makes this program the refining process, as `worker_process` spells it."""


def start_window(path: Path | None, reviewer: str, config_dir: Path | None) -> int:
    """Start the window. Qt is imported here and nowhere else on the command line's side."""
    importlib.import_module("ui.plain_import").load_qt()
    return int(importlib.import_module("ui.app").start(path, reviewer, config_dir))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and answer with its exit code."""
    if argv is None and sys.argv[1:] == [WORKER]:
        return worker.main()
    gc.disable()  # nothing loaded for a command is garbage, so looking for it is no use
    try:
        return parser.run(argv, start_window)
    finally:
        gc.enable()


def gui() -> int:
    """Open the window: the program's entry in menus and on desktops.

    It goes through the command line, which can say in words what the machine lacks for a window;
    importing Qt first could only fail.
    """
    if sys.argv[1:] == [WORKER]:  # where this is the only program there is
        return main()
    return main(["open", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
