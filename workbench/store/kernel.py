"""The kernel's lock on an open file, which ends with its process."""

from __future__ import annotations

import errno
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
