"""The version of the program, read by the package metadata and by ``--version``."""

from __future__ import annotations

VERSION = "0.1.0"
