"""Clashes of two versions put into words, and the answers as what the merge wants to know.

The window shows what is made here; that there are files behind it is nothing it needs to know.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from workbench.claims.claim import squeezed
from workbench.review.listing import numbers
from workbench.review.verdict import Verdict, word_of
from workbench.review.versions import Choice, Clash, ClashId, Field, Version
from workbench.store.conflict import Clashed, Pick, Place, Settled
from workbench.wording import counted, marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.errors import WorkbenchError
    from workbench.review.state import ReviewState
    from workbench.store.conflict import Conflict, Waiting
    from workbench.store.tree import Plain

Answered: TypeAlias = Settled
"""What a person chose, for those who only pass it on."""
_NAMES = MappingProxyType(
    {
        "quote": marked("Words of the article"),
        "inherits": marked("Borrowed from the sentence"),
        "statement": marked("Statement"),
        "into": marked("Now in its place"),
        "claim": marked("Judged on these words"),
        "note": marked("Note"),
        "reason": marked("Reason"),
        "correction": marked("Correction"),
        "by": marked("Decided by"),
        "from": marked("Readers"),
        "adopts": marked("Adopts"),
        "links": marked("Links"),
        "kind": marked("Kind"),
        "speaker": marked("Who says it"),
        "flag": marked("Flag"),
    }
)
"""The fields of an entry, in the order in which they are shown; verdict and day stand above."""
_FATES = MappingProxyType(
    {
        "": marked("A claim to check"),
        "active": marked("A claim to check"),
        "split": marked("Split"),
        "joined": marked("Merged with another"),
        "retired": marked("Retired"),
        "set-aside": marked("Set aside"),
    }
)
_ALONE = frozenset({"kind", "speaker", "flag"})
"""Each comes from the side that changed it, whatever is chosen for the rest."""
_HEAD = MappingProxyType(
    {
        "name": marked("Name in the file's head"),
        "title": marked("Title of the article"),
        "author": marked("Author of the article"),
        "date": marked("Date of the article"),
        "publisher": marked("Publisher of the article"),
        "url": marked("Address of the article"),
        "language": marked("Language of the article"),
        "article": marked("File of the article"),
        "finished": marked("Draft that was signed off"),
        "approved": marked("Draft that was approved"),
        "approved_by": marked("Who approved the draft"),
        "corrections": marked("Corrections"),
    }
)
_LINK = MappingProxyType(
    {
        "url": marked("Address"),
        "stance": marked("What the source does to the claim"),
        "grade": marked("Grade of the source"),
        "read": marked("Date read"),
        "archived": marked("Archived copy"),
    }
)
_ENTRIES = MappingProxyType(
    {"claims": marked("Claims"), "checks": marked("Checks"), "decisions": marked("Decisions")}
)
_HEAD_OF_FILE = MappingProxyType(
    {"title": marked("Title"), "name": marked("Name"), "splitter": marked("Made by")}
)
_MERGED = marked(
    "A merge left two versions in {file}. What only one of them changed is in already."
)
_CHANGED = marked(
    "{file} was changed here and elsewhere. What only one of you changed is in already."
)
_GONE = marked("{file} was deleted or moved elsewhere while it was changed here.")
_LINK_BY_LINK = marked("Merged link by link, whichever version you take.")


def clash_views(
    conflicts: Iterable[Conflict], state: ReviewState | None = None, file: str = ""
) -> tuple[Clash, ...]:
    """Clashes of one file in words; ``state`` knows the claims' numbers and wordings."""
    numbered = numbers(state) if state else {}
    return tuple(_Telling(each, state, numbered).clash(file) for each in conflicts)


def picks_of(answers: Mapping[ClashId, Choice], file: str = "") -> dict[Place, Pick]:
    """What the merge of one file is told by the answers of the person at the window."""
    return {
        Place(*clash_id[1:]): Pick(choice.value)
        for clash_id, choice in answers.items()
        if clash_id.file == file
    }


class _Telling:
    """Puts one clash into words."""

    def __init__(
        self, conflict: Conflict, state: ReviewState | None, numbered: Mapping[str, int]
    ) -> None:
        self._conflict = conflict
        self._place = conflict.place
        self._claim = state.claims.get(conflict.place.entry) if state else None
        self._numbered = numbered

    def clash(self, file: str) -> Clash:
        """The whole of it."""
        conflict = self._conflict
        return Clash(
            ClashId(file, *self._place),
            self._title(file),
            self._numbered.get(self._place.entry, 0),
            self._wording(),
            self._version(conflict.ours),
            self._version(conflict.theirs),
            tuple(self._fields()),
            tuple(Choice(pick.value) for pick in conflict.picks),
            Choice(conflict.default.value),
        )

    def _title(self, file: str) -> str:
        entry, key, link = self._place
        if not entry:
            return _title_in_head(key, file)
        if link:
            what = tr(_LINK.get(key, _named(key)))
            return tr("{what} of the link {link}", what=what, link=_bare(link))
        if not key:
            return self._whose()
        what = tr(_NAMES.get(key, _named(key)))
        return tr("{what} of {claim}", what=what, claim=self._within())

    def _whose(self) -> str:
        entry = self._place.entry
        number = self._numbered.get(entry, 0)
        if number:
            return tr("Claim {number}", number=number)
        if self._claim is not None:
            is_listed = self._claim.is_listed
            return tr("A claim that is set aside") if is_listed else tr("A retired claim")
        return tr("A claim") if entry.startswith("c-") else tr("“{name}”", name=entry)

    def _within(self) -> str:
        """The same within a sentence."""
        entry = self._place.entry
        number = self._numbered.get(entry, 0)
        if number:
            return tr("claim {number}", number=number)
        if self._claim is not None:
            is_listed = self._claim.is_listed
            return tr("a claim that is set aside") if is_listed else tr("a retired claim")
        return tr("a claim") if entry.startswith("c-") else tr("“{name}”", name=entry.lower())

    def _wording(self) -> str:
        if self._claim is not None:
            return squeezed(self._claim.wording)
        if self._place == Place():
            one_gone = self._conflict.ours is None or self._conflict.theirs is None
            return (
                tr("It was deleted on one side and changed on the other.")
                if one_gone
                else tr("It was made twice, in different ways.")
            )
        known = [side for side in self._sides() if isinstance(side, dict)]
        words = (side.get(key) for side in known for key in ("claim", "statement", "quote"))
        return squeezed(next(filter(None, map(_told, words)), ""))

    def _version(self, value: Plain) -> Version:
        place = self._place
        if value is None:
            return Version(self._absence(), is_there=False)
        if place.key or not isinstance(value, dict):
            return Version(squeezed(self._words(place.key, value)) or tr("Empty"))
        if not place.entry:
            return Version(", ".join(_sizes(value)) or tr("A file without entries"))
        if "quote" in value:
            state = _told(value.get("state"))
            return Version(tr(_FATES.get(state, state)))
        word = _told(value.get("verdict"))
        day = _told(value.get("checked") or value.get("decided"))
        verdict = Verdict(word) if word in set(Verdict) else None
        said = word_of(verdict) if verdict else word
        said = f"{said[:1].upper()}{said[1:]}" if verdict else word.capitalize()
        return Version(said or tr("No verdict"), day, verdict)

    def _absence(self) -> str:
        if self._place.key:
            return tr("Removed")
        if not self._place.entry:
            return tr("The file was deleted")
        is_claim = any(isinstance(side, dict) and "quote" in side for side in self._sides())
        return tr("The claim is not there") if is_claim else tr("The verdict was taken back")

    def _fields(self) -> Iterable[Field]:
        ours, theirs = self._sides()
        if self._place.key:
            yield Field("", *(self._words(self._place.key, side) for side in (ours, theirs)))
        elif self._place.entry:
            yield from self._entry_fields(_mapping(ours), _mapping(theirs))
        else:
            yield from _file_fields(_mapping(ours), _mapping(theirs))

    def _entry_fields(
        self, ours: Mapping[str, Plain], theirs: Mapping[str, Plain]
    ) -> Iterable[Field]:
        both = bool(ours and theirs)
        for key, name in _NAMES.items():
            texts = [self._words(key, side.get(key)) for side in (ours, theirs)]
            if not any(texts) or (both and key in _ALONE):
                continue
            if key == "claim" and {squeezed(each) for each in texts} <= {"", self._wording()}:
                continue  # the words that stand above
            is_merged = both and key == "links" and texts[0] != texts[1]
            yield Field(tr(name), texts[0], texts[1], tr(_LINK_BY_LINK) if is_merged else "")

    def _words(self, key: str, value: Plain) -> str:
        if key == "links" and isinstance(value, list):
            return "\n\n".join(map(_link, value))
        if key == "into" and isinstance(value, list):
            return ", ".join(map(self._child, value))
        return _told(value)

    def _child(self, claim_id: Plain) -> str:
        number = self._numbered.get(_told(claim_id), 0)
        if number:
            return tr("claim {number}", number=number)
        return tr("a claim that is not in the list")

    def _sides(self) -> tuple[Plain, Plain]:
        return self._conflict.ours, self._conflict.theirs


def _file_fields(ours: Mapping[str, Plain], theirs: Mapping[str, Plain]) -> Iterable[Field]:
    """What a file says of itself, and how much is in it."""
    for key, name in _HEAD_OF_FILE.items():
        if ours.get(key) or theirs.get(key):
            yield Field(tr(name), _told(ours.get(key)), _told(theirs.get(key)))
    for key, name in _ENTRIES.items():
        if key in ours or key in theirs:
            yield Field(tr(name), *(str(len(_mapping(side.get(key)))) for side in (ours, theirs)))


def _sizes(file: Mapping[str, Plain]) -> Iterable[str]:
    if "claims" in file:
        yield counted("{count} claim", "{count} claims", len(_mapping(file["claims"])))
    if "checks" in file:
        yield counted("{count} check", "{count} checks", len(_mapping(file["checks"])))
    if "decisions" in file:
        yield counted("{count} decision", "{count} decisions", len(_mapping(file["decisions"])))


def _title_in_head(key: str, file: str) -> str:
    """What differs in the head of a file, or that it is the whole file."""
    if key in _HEAD:
        return tr(_HEAD[key])
    if key:
        return tr("“{name}” in the file's head", name=key)
    return tr("The file {file}", file=file).strip()


def _mapping(value: Plain) -> Mapping[str, Plain]:
    return value if isinstance(value, dict) else {}


def _named(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _told(value: Plain) -> str:
    """A value as text, whatever it is: nothing in a file is refused here."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list):
        return "\n".join(map(_told, value))
    return "\n".join(f"{key}: {_told(each)}" for key, each in value.items())


def _link(link: Plain) -> str:
    """A source: what it is and does, then its address, then the words read there."""
    if not isinstance(link, dict):
        return _told(link)
    what = (_told(link.get(key)) for key in ("title", "publisher", "stance", "locator"))
    lines = (" · ".join(filter(None, what)), _address(_told(link.get("url"))))
    return "\n".join(filter(None, (*lines, _told(link.get("passage")))))


def _address(url: str) -> str:
    """A link as it stands, and its host in plain letters where look-alikes could hide."""
    try:
        host = urlsplit(url).hostname or ""
        return url if host.isascii() else f"{url} ({host.encode('idna').decode()})"
    except ValueError:  # no complete address, or no possible host
        return url


def _bare(link: str) -> str:
    return link.removeprefix("https://").removeprefix("http://")


class Question(NamedTuple):
    """The clashes of one file, as they wait for a person and as the window shows them."""

    waiting: Waiting
    clashes: tuple[Clash, ...]
    why: str
    """What happened, in a sentence."""

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.waiting.versions.path.name

    @property
    def missing(self) -> str:
        """The name of the file, where it is not there any more."""
        return self.file if self.waiting.versions.theirs is None else ""

    def unjudged(self, state: ReviewState) -> frozenset[str]:
        """Ids of the claims it is about on which the reviewer has not given a verdict."""
        entries = {clash.id.entry for clash in self.clashes} - {""}
        return frozenset(entry for entry in entries if not state.has_judged(entry))

    def settled(self, answers: Mapping[ClashId, Choice]) -> Answered:
        """What the person chose, good for exactly what was shown."""
        return Settled(self.waiting.conflicts, picks_of(answers, self.file))


def question(waiting: Waiting, state: ReviewState | None, why: str = "") -> Question:
    """What a person is to be asked about a file."""
    name = waiting.versions.path.name
    return Question(
        waiting, clash_views(waiting.conflicts, state, name), why or tr(_MERGED, file=name)
    )


def is_question(error: WorkbenchError) -> bool:
    """Whether what failed only waits for a person to choose."""
    return isinstance(error, Clashed)


def question_of(error: WorkbenchError, state: ReviewState) -> Question | None:
    """What the person is to be asked so that what failed can be done after all."""
    return question(error.waiting, state, _why(error)) if isinstance(error, Clashed) else None


def _why(error: Clashed) -> str:
    name = error.waiting.versions.path.name
    return tr(_GONE if error.waiting.versions.theirs is None else _CHANGED, file=name)
