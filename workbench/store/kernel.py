"""What only the kernel can say: whether a file is locked, and whether a process lives."""

from __future__ import annotations

import errno
import os
import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
"""What `lock` fails with while somebody else has the lock."""
UNKNOWN_HERE = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})
"""What `lock` fails with where the disk knows no locks."""

if sys.platform == "win32":

    def lock(descriptor: int) -> None:
        """Take the lock of an open file, from where it stands; never waits, raises `OSError`."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def lock(descriptor: int) -> None:
        """Take the lock of an open file; never waits, raises `OSError`."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def alive(pid: int) -> bool:
    """Whether a process of that number runs here. In doubt it does."""
    if os.name == "nt":
        return pid == os.getpid()  # a file that a living process holds open cannot be removed there
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
