"""What a merge has to give: the rows of the table of merges, told again on plain documents.

Written without a look at the program's merge. Of every file there are two right answers: one in
which each clash is settled as ours, one as theirs; where nothing clashes they are the same.
"""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from workbench.claims.claim import Claim, ClaimState
from workbench.review.check import Check
from workbench.review.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

V = TypeVar("V")
_TOMBSTONES = (ClaimState.SPLIT, ClaimState.JOINED, ClaimState.RETIRED)
_WORDS = ("quote", "inherits", "statement", "prefix", "suffix")
_FATE = ("state", "into")
_FIELDS = (*_WORDS, *_FATE, "kind", "speaker", "parent", "reason")
BURIED = "split here, new words there"
"""Git alone does not see this clash; both changes then stand in the file."""


class Right(NamedTuple):
    """The two right answers for one file, by claim id, and which rows of the table clash."""

    ours: dict[str, object]
    theirs: dict[str, object]
    clashes: tuple[str, ...]
    """As ``claim id: what``."""


class _Both(NamedTuple):
    """The answer with each clash settled as ours, and as theirs."""

    ours: Any
    theirs: Any
    clashes: tuple[str, ...] = ()


def right_checks(
    base: Mapping[str, Check], ours: Mapping[str, Check], theirs: Mapping[str, Check]
) -> Right:
    """The right answers for a reviewer's file."""
    return _right(
        (key, _entry(base.get(key), ours.get(key), theirs.get(key)))
        for key in {**base, **ours, **theirs}
    )


def right_claims(
    base: Mapping[str, Claim], ours: Mapping[str, Claim], theirs: Mapping[str, Claim]
) -> Right:
    """The right answers for a claim list."""
    return _right(
        (key, _claim(base.get(key), ours.get(key), theirs.get(key)))
        for key in {**base, **ours, **theirs}
    )


def _right(found: Iterable[tuple[str, _Both]]) -> Right:
    right = Right({}, {}, ())
    clashes: list[str] = []
    for key, both in found:
        clashes += [f"{key}: {what}" for what in both.clashes]
        for side, value in ((right.ours, both.ours), (right.theirs, both.theirs)):
            if value is not None:
                side[key] = value
    return right._replace(clashes=tuple(clashes))


def _three(what: str, base: V, ours: V, theirs: V) -> _Both:
    """Rows 1 to 5, for anything that is one value."""
    if ours == theirs or theirs == base:
        return _Both(ours, ours)
    if ours == base:
        return _Both(theirs, theirs)
    return _Both(ours, theirs, (what,))


def _entry(base: Check | None, ours: Check | None, theirs: Check | None) -> _Both:
    if ours is None or theirs is None or ours == theirs or base in (ours, theirs):
        return _three("entry withdrawn here, changed there", base, ours, theirs)
    before = base or Check("")
    here, there, clashes = _unit(before, ours, theirs)
    flag = _three("flag", before.flag, ours.flag, theirs.flag)
    links = _links(before, ours, theirs)
    return _Both(
        replace(here, flag=flag.ours, links=links.ours),
        replace(there, flag=flag.theirs, links=links.theirs),
        (*clashes, *flag.clashes, *links.clashes),
    )


def _unit(base: Check, ours: Check, theirs: Check) -> tuple[Check, Check, tuple[str, ...]]:
    """Verdict, note, wording and correction, which are never of two sides."""
    was, here, there = _judgement(base), _judgement(ours), _judgement(theirs)
    if here == there:
        return *(replace(ours, checked=_day(base, ours, theirs)),) * 2, ()
    if was == there:
        return ours, ours, ()
    if was == here:
        return theirs, theirs, ()
    if replace(here, note="") == replace(there, note=""):
        note = _note(base.note, ours.note, theirs.note)
        if note is not None:
            one = replace(ours, note=note, checked=_day(base, ours, theirs))
            return one, one, ()
    return ours, theirs, ("verdict and note",)


def _judgement(check: Check) -> Check:
    return Check(check.claim, check.verdict, note=check.note, correction=check.correction)


def _day(base: Check, ours: Check, theirs: Check) -> str:
    """Of two who say the same: the day of the one who said it anew, of both the later."""
    if ours.checked == base.checked:
        return theirs.checked
    return ours.checked if theirs.checked == base.checked else max(ours.checked, theirs.checked)


def _note(base: str, ours: str, theirs: str) -> str | None:
    """What git makes of three notes; ``None`` when it can't."""
    with TemporaryDirectory() as folder:
        for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
            Path(folder, name).write_text(f"{text}\n" if text else "")
        command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.removesuffix("\n") if done.returncode == 0 else None


def _links(base: Check, ours: Check, theirs: Check) -> _Both:
    """Rows 14 to 16: each source for itself, ours first."""
    was, here, there = ({link.url: link for link in side.links} for side in (base, ours, theirs))
    left: list[Evidence] = []
    right: list[Evidence] = []
    clashes: list[str] = []
    for url in {**here, **there}:
        one, other, old = here.get(url), there.get(url), was.get(url)
        if one is None or other is None:
            kept = one or other
            found = _Both(kept, kept) if old is None or kept != old else _Both(None, None)
        else:
            title = _three("title", old.title if old else "", one.title, other.title)
            found = _Both(
                replace(one, title=title.ours), replace(one, title=title.theirs), title.clashes
            )
        clashes += found.clashes
        left += [found.ours] if found.ours else []
        right += [found.theirs] if found.theirs else []
    return _Both(tuple(sorted(left, key=_url)), tuple(sorted(right, key=_url)), tuple(clashes))


def in_order(check: Check) -> Check:
    """The check with its links in one order, as the right answers have them."""
    return replace(check, links=tuple(sorted(check.links, key=_url)))


def _url(link: Evidence) -> str:
    return link.url


def _claim(base: Claim | None, ours: Claim | None, theirs: Claim | None) -> _Both:
    """Rows 17 to 21, and kind, speaker and reason each alone. No claim is ever removed."""
    if ours is None or theirs is None or ours == theirs or base in (ours, theirs):
        return _three("claim", base, ours, theirs)
    before = base or Claim("", ())
    fate_keys = _FATE if ours.state == theirs.state else (*_FATE, "reason")
    clashes: list[str] = []
    here: dict[str, Any] = {}
    there: dict[str, Any] = {}
    for what, keys in (("wording", _WORDS), ("fate", fate_keys)):
        found = _three(what, *(_part(side, keys) for side in (before, ours, theirs)))
        clashes += found.clashes
        here |= dict(zip(keys, found.ours, strict=True))
        there |= dict(zip(keys, found.theirs, strict=True))
    if _is_buried(before, ours, theirs) or _is_buried(before, theirs, ours):
        clashes.append(BURIED)
    if clashes:
        whole = (*_WORDS, *fate_keys)
        here, there = ({key: getattr(side, key) for key in whole} for side in (ours, theirs))
    for key in ("kind", "speaker", "parent", "reason"):
        if key not in here:
            found = _three(key, *(getattr(side, key) for side in (before, ours, theirs)))
            clashes += found.clashes
            here[key], there[key] = found.ours, found.theirs
    return _Both(replace(ours, **here), replace(ours, **there), tuple(clashes))


def by_fields(base: Claim, ours: Claim, theirs: Claim) -> Claim:
    """A claim of which two people changed different fields, as git alone joins them."""
    keys = [key for key in _FIELDS if getattr(ours, key) == getattr(base, key)]
    return replace(ours, **{key: getattr(theirs, key) for key in keys})


def _part(claim: Claim, keys: Iterable[str]) -> tuple[Any, ...]:
    return tuple(getattr(claim, key) for key in keys)


def _is_buried(base: Claim, ours: Claim, theirs: Claim) -> bool:
    """Whether one side put an end to a claim to which the other gave new words."""
    is_gone = ours.state in _TOMBSTONES and base.state not in _TOMBSTONES
    return is_gone and _part(theirs, _WORDS) != _part(base, _WORDS)
