"""What the desk holds comes back from the file, and what it does not change stays as it was.

Each round draws a document and writes it as a new file, which must load as the same. Then a hand
goes over the file; saved unchanged it keeps every byte, and with one field edited every other field
and every comment line.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.proofs.documents import Drawer
from tests.proofs.hand import COMMENT, commented
from tests.proofs.report import Outcome, command
from workbench.errors import FileRefused, SaveFailed
from workbench.review.verdict import Verdict
from workbench.store.excerpt import changed_in_part
from workbench.store.extent import content_end, line_begin
from workbench.store.folder import CHECKS_KIND, CLAIMS_KIND, DECISIONS_KIND, Stored
from workbench.store.reader import decoded, read
from workbench.store.save import as_bytes
from workbench.store.tree import Mapping, Scalar, plain_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.review.check import ReviewerChecks
    from workbench.review.evidence import Evidence
    from workbench.store.documents import ClaimsFile, DecisionsFile
    from workbench.store.folder import Kind
    from workbench.store.tree import Field

PATH = Path("a.yaml")
_FILE_KEYS = {"readers": "from"}
"""What a field is called in the file, where it is another word."""


class Edit(NamedTuple):
    """One field of one entry that gets another value."""

    entry: str
    key: str
    value: Any
    is_removal: bool = False
    """Whether an item of a list goes, and its comments with it."""


class Sort(NamedTuple):
    """One kind of file, how documents of it are drawn, and how one is edited."""

    kind: Kind[Any]
    draw: Callable[[Drawer], Any]
    edit: Callable[[Drawer, Any], Edit | None]
    edited: Callable[[Any, Edit], Any]


def load(kind: Kind[Any], data: bytes) -> Stored[Any]:
    """The file as the desk reads it; raises `FileRefused`."""
    loaded = kind.document(read(data, PATH), PATH)
    return Stored(PATH, data, *loaded)


def prove(count: int, seed: int) -> Outcome:
    """Draw, write, load and edit ``count`` documents."""
    outcome = Outcome("round trip", seed)
    for number in range(seed, seed + count):
        outcome.rounds += 1
        chance = random.Random(number)
        sort = chance.choice(SORTS)
        try:
            wrong = _round(sort, Drawer(chance), outcome)
        except (FileRefused, SaveFailed) as error:
            wrong = " ".join(str(error).split())
        if wrong:
            outcome.fail(number, f"{sort.kind.entries}: {wrong}")
    return outcome


def _round(sort: Sort, drawer: Drawer, outcome: Outcome) -> str:
    """One round; what is wrong, or nothing."""
    kind, document = sort.kind, sort.draw(drawer)
    data = as_bytes(kind, Stored(PATH, None, None, ()), document, ())
    stored = load(kind, data)
    if (stored.document, stored.problems) != (document, ()):
        return "what was saved is not what is loaded"
    by_hand = commented(data, PATH, drawer.chance)
    stored = load(kind, by_hand)
    if stored.document != document:
        return "a comment or an own key changes what the file says"
    if as_bytes(kind, stored, document, ()) != by_hand:
        return "saving what was not changed changes bytes"
    edit = sort.edit(drawer, document)
    if edit is None:
        return ""
    outcome.count("edits")
    outcome.count("comment lines", len(COMMENT.findall(decoded(by_hand, PATH))))
    after = sort.edited(document, edit)
    written = as_bytes(kind, stored, after, ())
    if load(kind, written).document != after:
        return f"the edit of {edit.key} does not come back"
    wrong = _changed_otherwise(sort, by_hand, written, edit)
    if kind is CHECKS_KIND and not wrong:
        wrong = _in_part(by_hand, document, after, (), outcome)
        wrong = wrong or _in_part(by_hand, *_come_or_gone(drawer, document), outcome)
    return wrong


def _changed_otherwise(sort: Sort, old: bytes, new: bytes, edit: Edit) -> str:
    """What else than the edited field is other than before; nothing when all is well."""
    before, after = decoded(old, PATH), decoded(new, PATH)
    tree = read(old, PATH)
    if _without(tree, sort, edit) != _without(read(new, PATH), sort, edit):
        return f"the edit of {edit.key} changes another field"
    if old.startswith(b"\xef\xbb\xbf") != new.startswith(b"\xef\xbb\xbf"):
        return "the byte order mark comes or goes"
    if after.count("\r\n") != (after.count("\n") if "\r\n" in before else 0):
        return "lines end otherwise"
    begin, end = _extent(before, tree, sort, edit)
    own = before[begin:end] if edit.is_removal else ""
    lost = _comments(before) - _comments(after) - _comments(own)
    if lost or len(COMMENT.findall(after)) != len(_comments(after)):
        return f"the edit of {edit.key} loses or doubles comment lines: {sorted(lost)}"
    first, last = _difference(before, after)
    if not begin <= first <= last <= end:
        return f"the edit of {edit.key} changes other lines: {before[first:last]!r}"
    return ""


def _in_part(
    data: bytes,
    before: ReviewerChecks,
    after: ReviewerChecks,
    order: Sequence[str],
    outcome: Outcome,
) -> str:
    """What is wrong with the short way of saving, which reads only a part of a tidy file."""
    if not read(data, PATH).by_lines:
        return ""
    part = changed_in_part(data, before, after, order, PATH)
    outcome.count("saved in part", part is not None)
    stored = load(CHECKS_KIND, data)
    if part not in (None, as_bytes(CHECKS_KIND, stored, after, order)):
        return "saving in part writes other bytes than saving the whole"
    return ""


def _come_or_gone(
    drawer: Drawer, document: ReviewerChecks
) -> tuple[ReviewerChecks, ReviewerChecks, Sequence[str]]:
    """The document, the same with one entry more or less, and an order of the claims."""
    checks = dict(document.checks)
    order = [*checks, drawer.claim_id()]
    drawer.chance.shuffle(order)
    if checks and drawer.chance.random() < 0.5:
        del checks[drawer.chance.choice(list(checks))]
    else:
        checks[next(each for each in order if each not in checks)] = drawer.check()
    return document, replace(document, checks=checks), order


def _comments(text: str) -> set[str]:
    return {each.strip() for each in COMMENT.findall(text)}


def _without(tree: Mapping, sort: Sort, edit: Edit) -> dict[str, Any]:
    """What the file says without the field that was edited."""
    says: dict[str, Any] = plain_fields(tree)
    entry = says[sort.kind.entries][edit.entry] or {}
    entry.pop(_FILE_KEYS.get(edit.key, edit.key), None)
    return says


def _entry(tree: Mapping, sort: Sort, edit: Edit) -> Field:
    entries = tree.fields[sort.kind.entries].value
    if not isinstance(entries, Mapping):
        raise TypeError("a file of no entries was edited")
    return entries.fields[edit.entry]


def _extent(text: str, tree: Mapping, sort: Sort, edit: Edit) -> tuple[int, int]:
    """From where to where the edited field stands, or its entry where it is a new one."""
    found = _entry(tree, sort, edit)
    key = _FILE_KEYS.get(edit.key, edit.key)
    if isinstance(found.value, Mapping) and key in found.value.fields:
        found = found.value.fields[key]
    is_empty = isinstance(found.value, Scalar) and found.value.text is None
    end = found.key.end if is_empty else content_end(text, found.value)
    newline = text.find("\n", end)
    begin = max(0, line_begin(text, found.key.start) - 2)
    return begin, len(text) if newline < 0 else newline + 1


def _difference(one: str, other: str) -> tuple[int, int]:
    """From where to where the lines of ``one`` are not those of ``other``."""
    lines, others = one.splitlines(keepends=True), other.splitlines(keepends=True)
    first = _alike(lines, others)
    rest = _alike(lines[first:][::-1], others[first:][::-1])
    start = sum(map(len, lines[:first]))
    return start, start + sum(map(len, lines[first : len(lines) - rest]))


def _alike(lines: Sequence[str], others: Sequence[str]) -> int:
    """How many lines at the beginning are the same."""
    pairs = zip(lines, others, strict=False)
    differing = (at for at, (line, other) in enumerate(pairs) if line != other)
    return next(differing, min(len(lines), len(others)))


def _edit_check(drawer: Drawer, document: ReviewerChecks) -> Edit | None:
    if not document.checks:
        return None
    claim_id = drawer.chance.choice(list(document.checks))
    old = document.checks[claim_id]
    if drawer.chance.random() < 0.4:
        return _edit_links(drawer, claim_id, old.links)
    values = {
        "claim": drawer.text(),
        "verdict": drawer.maybe(tuple(Verdict)),
        "checked": drawer.day(),
        "note": drawer.text(),
        "correction": drawer.text(),
        "flag": drawer.text(),
    }
    return _one_of(drawer, claim_id, values, old)


def _edit_links(drawer: Drawer, claim_id: str, links: tuple[Evidence, ...]) -> Edit | None:
    """A source more or less, or one with another title."""
    at = drawer.chance.randint(0, len(links))
    if at == len(links):
        new = drawer.link()
        is_known = new.key in {each.key for each in links}
        return None if is_known else Edit(claim_id, "links", (*links, new))
    if drawer.chance.random() < 0.4:
        return Edit(claim_id, "links", (*links[:at], *links[at + 1 :]), is_removal=True)
    changed = replace(links[at], passage=drawer.nasty(), stance=None)
    return Edit(claim_id, "links", (*links[:at], changed, *links[at + 1 :]))


def _edit_claim(drawer: Drawer, document: ClaimsFile) -> Edit | None:
    if not document.claims:
        return None
    old = drawer.chance.choice(document.claims)
    new = drawer.claim(old.id)
    keys = ("quote", "inherits", "statement", "kind", "speaker", "state", "reason", "into")
    return _one_of(drawer, old.id, {key: getattr(new, key) for key in keys}, old)


def _edit_decision(drawer: Drawer, document: DecisionsFile) -> Edit | None:
    if not document.decisions:
        return None
    claim_id = drawer.chance.choice(list(document.decisions))
    new = drawer.decision()
    keys = ("claim", "verdict", "by", "decided", "readers", "adopts", "reason", "correction")
    values = {key: getattr(new, key) for key in keys}
    return _one_of(drawer, claim_id, values, document.decisions[claim_id])


def _one_of(drawer: Drawer, entry: str, values: dict[str, Any], old: object) -> Edit | None:
    key = drawer.chance.choice(list(values))
    return None if values[key] == getattr(old, key) else Edit(entry, key, values[key])


def _edited_checks(document: ReviewerChecks, edit: Edit) -> ReviewerChecks:
    check = replace(document.checks[edit.entry], **{edit.key: edit.value})
    return replace(document, checks={**document.checks, edit.entry: check})


def _edited_claims(document: ClaimsFile, edit: Edit) -> ClaimsFile:
    changes = {edit.key: edit.value}
    claims = (replace(c, **changes) if c.id == edit.entry else c for c in document.claims)
    return replace(document, claims=tuple(claims))


def _edited_decisions(document: DecisionsFile, edit: Edit) -> DecisionsFile:
    decision = document.decisions[edit.entry]._replace(**{edit.key: edit.value})
    return document._replace(decisions={**document.decisions, edit.entry: decision})


SORTS = (
    Sort(CHECKS_KIND, Drawer.checks, _edit_check, _edited_checks),
    Sort(CLAIMS_KIND, Drawer.claims, _edit_claim, _edited_claims),
    Sort(DECISIONS_KIND, Drawer.decisions, _edit_decision, _edited_decisions),
)


def main(arguments: Sequence[str]) -> int:
    """The proof as a command. A failing seed is run alone by ``--count 1 --seed SEED``."""
    return command("round_trip", 100_000, prove, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
