"""``python -m benchmarks [startup] [desk]``: measure the promises and print one table."""

from __future__ import annotations

import sys

from benchmarks import desk, startup
from benchmarks.table import table

_PARTS = {"startup": startup.promises, "desk": desk.promises}


def main(names: list[str]) -> int:
    """Measure the parts named, or all; 1 when a promise is broken."""
    unknown = set(names) - set(_PARTS)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}: {', '.join(_PARTS)}.")
        return 2
    promises = [promise for name in names or _PARTS for promise in _PARTS[name]()]
    print(table(promises))
    return 0 if all(promise.is_kept for promise in promises) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
