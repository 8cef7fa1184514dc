"""Two changes of one file brought together, field by field; a clash is named, never guessed.

Values only, as the files say them, unknown keys included; `workbench.store.canvas` sees to the
text. What only makes sense together (a verdict and the note that argues for it) is one unit and
comes from one side.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench.store.conflict import Conflict, Pick, Place
from workbench.store.overlay import fields
from workbench.store.text_merge import merged_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from workbench.store.overlay import Values
    from workbench.store.tree import Plain

K = TypeVar("K")
T = TypeVar("T")

_TEXT = ("quote", "inherits", "statement", "prefix", "suffix")
_FATE = ("state", "into")
_TOMBSTONES = frozenset({"split", "joined", "retired"})


class Rules(NamedTuple):
    """How the entries of one kind of file are brought together."""

    entries: str
    """The key that holds them."""
    unit: tuple[str, ...] = ()
    """Keys that are only ever taken together."""
    argument: str = ""
    """The one of them whose lines may be merged where the others are the same."""
    follow: tuple[str, ...] = ()
    """Keys that come from where the unit comes from; the first is the day it was said."""

    unasked: tuple[str, ...] = ()
    """Keys of the head that follow from something else: where both changed one, ours is taken."""


CLAIMS_RULES = Rules("claims", unasked=("draft",))
CHECKS_RULES = Rules("checks", ("claim", "verdict", "note", "correction"), "note", ("checked",))
DECISIONS_RULES = Rules(
    "decisions", ("claim", "verdict", "reason"), "reason", ("decided", "by", "from", "adopts")
)
PROJECT_RULES = Rules("articles")


def merged_values(
    rules: Rules, picks: Mapping[Place, Pick], base: Values, ours: Values, theirs: Values
) -> tuple[dict[str, Plain], tuple[Conflict, ...]]:
    """What both sides changed since ``base``, and the clashes that ``picks`` do not settle.

    A clash gives what was picked, else its default. The entries stand in our order, each new one of
    theirs behind the entry it follows there.
    """
    merger = _Merger(rules, picks)
    values = merger.file(base, ours, theirs)
    return values, tuple(merger.conflicts)


def differently(base: Plain, ours: Plain, theirs: Plain) -> bool:
    """Whether both sides changed it, and not to the same."""
    return ours not in (base, theirs) and theirs != base


def joined_order(ours: Collection[K], theirs: Iterable[K], known: Collection[K]) -> list[K]:
    """Our order, each new key of theirs behind the key it follows there.

    Where both sides put something into one gap, ours comes first; ``known`` is what both had.
    """
    behind: dict[K | None, list[K]] = {}
    anchor: K | None = None
    for key in theirs:
        if key not in ours:
            behind.setdefault(anchor, []).append(key)
        elif key in known:
            anchor = key
    result: list[K] = []
    waiting = behind.get(None, [])
    for key in ours:
        if key in known:
            result += waiting
            waiting = behind.get(key, [])
        result.append(key)
    return result + waiting


@dataclass(slots=True)
class _Merger:
    """Brings values together and collects what clashes."""

    rules: Rules
    picks: Mapping[Place, Pick]
    conflicts: list[Conflict] = field(default_factory=list)

    def file(self, base: Values, ours: Values, theirs: Values) -> dict[str, Plain]:
        """The head key by key, then the entries."""
        key, unasked = self.rules.entries, self.rules.unasked
        head = self.each_alone(Place(), base, ours, theirs, but=(key, *unasked))
        for each in unasked:
            head[each] = _either(base.get(each), ours.get(each), theirs.get(each))
        result = _laid(ours, head)
        if key in ours or key in theirs:
            result[key] = self.entries(*(_entries(side, key) for side in (base, ours, theirs)))
        return result

    def entries(self, base: Values, ours: Values, theirs: Values) -> dict[str, Plain]:
        """Every entry that is left, in order; one that says nothing is an entry, too."""
        result: dict[str, Plain] = {}
        for claim_id in joined_order(ours, theirs, base):
            sides = (base.get(claim_id), ours.get(claim_id), theirs.get(claim_id))
            value = self.entry(claim_id, *sides)
            if value is not None or _either(*(claim_id in side for side in (base, ours, theirs))):
                result[claim_id] = value
        return result

    def entry(self, claim_id: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        """One entry: its unit, its links, and every other key alone."""
        if not differently(base, ours, theirs):
            return _either(base, ours, theirs)
        default = Pick.THEIRS if ours is None else Pick.OURS
        whole = Conflict(Place(claim_id), base, ours, theirs, default)
        if not (isinstance(ours, dict) and isinstance(theirs, dict)):
            return self.clash(whole)
        old = base if isinstance(base, dict) else {}
        join = self.claim if self.rules is CLAIMS_RULES else self.judgement
        unit = join(whole, old, ours, theirs)
        alone = self.each_alone(whole.place, old, ours, theirs, but=(*unit, "links"))
        return _laid(ours, unit | alone | self.links(whole.place, old, ours, theirs))

    def judgement(
        self, whole: Conflict, base: Values, ours: Values, theirs: Values
    ) -> dict[str, Plain]:
        """The verdict with all that argues for it, from the side that changed it."""
        unit, follow = self.rules.unit, self.rules.follow
        old, mine, other = (_part(side, unit) for side in (base, ours, theirs))
        if mine == other:
            return mine | _part(_later(base, ours, theirs, follow), follow)
        if old in (mine, other):
            return _part(theirs if mine == old else ours, unit + follow)
        argument = _one_argument(self.rules.argument, old, mine, other)
        if argument is not None:
            return mine | argument | _part(_later(base, ours, theirs, follow), follow)
        return _part(fields(self.clash(whole)), unit + follow)

    def claim(
        self, whole: Conflict, base: Values, ours: Values, theirs: Values
    ) -> dict[str, Plain]:
        """A claim's words and its fate; both from one side where either clashes.

        A claim that is gone on one side cannot take in new words from the other unseen.
        """
        fate = _FATE if ours.get("state") == theirs.get("state") else (*_FATE, "reason")
        buried_here, buried_there = _buried(base, ours, theirs), _buried(base, theirs, ours)
        clashes = buried_here or buried_there
        result: dict[str, Plain] = {}
        for unit in (_TEXT, fate):
            sides = [_part(side, unit) for side in (base, ours, theirs)]
            clashes = clashes or differently(*sides)
            result |= _either(*sides)
        if not clashes:
            return result
        if buried_there and not buried_here:
            whole = whole._replace(default=Pick.THEIRS)
        return _part(fields(self.clash(whole)), (*_TEXT, *fate))

    def links(self, place: Place, base: Values, ours: Values, theirs: Values) -> dict[str, Plain]:
        """The sources of both sides, each for itself; ours first, then their new ones."""
        sides = [side.get("links") for side in (base, ours, theirs)]
        known = [_by_source(side) for side in sides]
        old, mine, other = known
        if old is None or mine is None or other is None or not differently(*sides):
            return self.each_alone(place, base, ours, theirs, only=("links",))
        links: list[Plain] = []
        for source in {**mine, **other}:
            three = old.get(source), mine.get(source), other.get(source)
            link = self.link(place._replace(link=source), *three)
            if link is not None:
                links.append(link)
        return {"links": links or None}

    def link(self, place: Place, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        """One source; where one side removed and the other changed it, it stays as changed."""
        if not differently(base, ours, theirs):
            return _either(base, ours, theirs)
        if ours is None or theirs is None:
            return ours or theirs
        old, mine, other = map(fields, (base, ours, theirs))
        return _laid(mine, self.each_alone(place, old, mine, other))

    def each_alone(
        self,
        place: Place,
        base: Values,
        ours: Values,
        theirs: Values,
        *,
        but: Collection[str] = (),
        only: Collection[str] = (),
    ) -> dict[str, Plain]:
        """Every key for itself, or ``only`` these; ``None`` where one is to be gone."""
        result: dict[str, Plain] = {}
        for key in {**ours, **theirs}:
            if key in but or (only and key not in only):
                continue
            three = base.get(key), ours.get(key), theirs.get(key)
            if differently(*three):
                result[key] = self.clash(Conflict(place._replace(key=key), *three))
            else:
                result[key] = _either(*three)
        return result

    def clash(self, conflict: Conflict) -> Plain:
        """What was picked; else the default, and the clash is noted."""
        pick = self.picks.get(conflict.place)
        if pick not in conflict.picks:
            self.conflicts.append(conflict)
            pick = conflict.default
        if pick is Pick.BOTH:
            ours, theirs = fields(conflict.ours), fields(conflict.theirs)
            said = ours if ours.get("verdict") else theirs
            return {**said, "note": f"{ours['note']}\n\n{theirs['note']}"}
        return conflict.theirs if pick is Pick.THEIRS else conflict.ours


def _entries(side: Values, key: str) -> dict[str, Plain]:
    held = side.get(key)
    return held if isinstance(held, dict) else {}


def _either(base: T, ours: T, theirs: T) -> T:
    """The value of the side that changed it; ours where both did."""
    return theirs if ours == base else ours


def _laid(values: Values, changes: Values) -> dict[str, Plain]:
    """``values`` with these keys changed; one that becomes nothing is left out."""
    result = dict(values)
    for key, value in changes.items():
        if value is not None:
            result[key] = value
        elif result.get(key) is not None:
            del result[key]
    return result


def _part(values: Values, keys: Iterable[str]) -> dict[str, Plain]:
    return {key: values.get(key) for key in keys}


def _one_argument(key: str, base: Values, ours: Values, theirs: Values) -> dict[str, Plain] | None:
    """The text under ``key`` with both sides' lines.

    ``None`` where something else differs too, or the lines do not go together.
    """
    if {**ours, key: None} != {**theirs, key: None}:
        return None
    texts = [side.get(key) or "" for side in (base, ours, theirs)]
    if not all(isinstance(text, str) for text in texts):
        return None
    merged = merged_lines(*map(str, texts))
    return None if merged is None else {key: merged or None}


def _later(base: Values, ours: Values, theirs: Values, follow: Sequence[str]) -> Values:
    """The side that said the same later; of the same day, the same one for whoever merges."""
    parts = [_part(side, follow) for side in (base, ours, theirs)]
    if not differently(*parts):
        return _either(*parts)
    _, mine, other = ([str(part[key] or "") for key in follow] for part in parts)
    return theirs if other > mine else ours


def _buried(base: Values, ours: Values, theirs: Values) -> bool:
    """Whether one side made the claim a tombstone, and the other gave it new words."""
    gone = ours.get("state") in _TOMBSTONES and ours.get("state") != base.get("state")
    return gone and _part(theirs, _TEXT) != _part(base, _TEXT)


def _by_source(links: Plain) -> dict[str, Plain] | None:
    """The links of an entry by address, else title; ``None`` where they are no such list."""
    if links is None:
        return {}
    if not isinstance(links, list):
        return None
    result: dict[str, Plain] = {}
    for link in links:
        known = fields(link)
        source = known.get("url") or known.get("title")
        if not isinstance(source, str) or source in result:
            return None
        result[source] = link
    return result
