"""Evidence: a source, the passage read in it, and what it says about the claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from urllib.parse import urlsplit

from workbench.wording import tr


class Stance(StrEnum):
    """What a source does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class Grade(StrEnum):
    """How near a source is to what it reports."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry under ``links``: it has a ``url`` or a ``title``."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    stance: Stance | None = None
    grade: Grade | None = None
    origin: str = ""
    passage: str = ""
    locator: str = ""
    read: str = ""
    """ISO date on which the reviewer looked at it."""
    archived: str = ""
    sensitive: str = ""

    @property
    def key(self) -> str:
        """What tells one source from another within an entry."""
        return self.url or self.title


def link_fault(url: str) -> str:
    """Why ``url`` may not be kept as a link, in words; empty when it may.

    Only ``http`` and ``https`` with a host and without user information are let in, so that nothing
    in a file can start a program or hide where it leads.
    """
    if _ordinary().fullmatch(url):
        return ""
    if _control_or_space().search(url):
        return tr("it contains blanks or control characters")
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return tr("it is not a complete address")
    if parts.scheme not in {"http", "https"}:
        return tr("it does not begin with http:// or https://")
    if not host:
        return tr("it names no host")
    if "@" in parts.netloc:
        return tr("it hides a user name before the host")
    return ""


@cache
def _ordinary() -> re.Pattern[str]:
    """What nearly all addresses are, and nothing that has to be taken apart to be judged."""
    return re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*+(?:/[!-~]*+)?")


@cache
def _control_or_space() -> re.Pattern[str]:
    return re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")


def links_in(text: str) -> tuple[str, ...]:
    """The links a reviewer pasted or dropped: every word of ``text`` that is one, each once."""
    return tuple(dict.fromkeys(word for word in text.split() if not link_fault(word)))


def other_addresses_in(text: str) -> dict[str, str]:
    """The words of ``text`` that look like addresses and are no links to keep, and why not."""
    words = (word for word in text.split() if "://" in word or word.startswith("www."))
    return {word: why for word in words if (why := link_fault(word))}
