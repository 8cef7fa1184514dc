"""What a reviewer can do: each action a function from state to state, saying what it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState, fate, same_wording
from workbench.errors import UsageError
from workbench.review.check import Check
from workbench.review.evidence import Evidence, link_fault
from workbench.review.verdict import word_of
from workbench.wording import counted, tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from workbench.review.state import ReviewState
    from workbench.review.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """What one call changed, so that every view refreshes that and no more."""

    label: str = ""
    claims: tuple[str, ...] = ()
    """Ids of the claims that look different now, or came or went."""
    focus: str = ""
    """The claim to go on with, where that is another one than before."""

    def __bool__(self) -> bool:
        return bool(self.claims)


@dataclass(frozen=True, slots=True)
class Edit:
    """The outcome of one action."""

    state: ReviewState
    label: str
    """What was done, as Edit ▸ Undo names it: "marking disputed"."""
    claims: tuple[str, ...]
    """Ids of the claims whose rows changed, came or went; empty when nothing did."""
    focus: str = ""
    """The claim to go on with, where that is another one than before."""

    @property
    def changed(self) -> bool:
        """Whether there is anything to save or to undo."""
        return bool(self.claims)


def give_verdict(state: ReviewState, claim_id: str, verdict: Verdict, today: date) -> Edit:
    """Judge a claim in its present wording; note and evidence stay.

    Giving the same verdict on the same wording changes nothing; on a changed wording it confirms.
    """
    wording = state.claim(claim_id).wording
    old = state.check(claim_id)
    label = tr("marking {verdict}", verdict=word_of(verdict))
    if old and old.verdict is verdict and same_wording(old.claim, wording):
        return _nothing(state, label)
    new = replace(old or Check(wording), claim=wording, verdict=verdict, checked=today.isoformat())
    return Edit(state.with_check(claim_id, new), label, (claim_id,))


def reopen(state: ReviewState, claim_id: str) -> Edit:
    """Take a verdict back; note and evidence stay."""
    state.claim(claim_id)
    old = state.check(claim_id)
    if old is None or old.verdict is None:
        return _nothing(state, tr("reopening"))
    new = replace(old, verdict=None, checked="")
    return Edit(state.with_check(claim_id, new), tr("reopening"), (claim_id,))


def write_note(state: ReviewState, claim_id: str, note: str) -> Edit:
    """Replace the note by what is kept of this one; see `tidy_note`."""
    tidy = tidy_note(note)
    old = _check_or_new(state, claim_id)
    if old.note == tidy:
        return _nothing(state, tr("editing the note"))
    new = replace(old, note=tidy)
    return Edit(state.with_check(claim_id, new), tr("editing the note"), (claim_id,))


def tidy_note(note: str) -> str:
    """What is kept of a note: no blanks at line ends, no empty lines at its ends."""
    return "\n".join(line.rstrip() for line in note.splitlines()).strip("\n")


def add_links(state: ReviewState, claim_id: str, urls: Iterable[str]) -> Edit:
    """Add sources by their links; one that is there already is not added again.

    Raises `UsageError` for a link that is not a plain web address.
    """
    old = _check_or_new(state, claim_id)
    known = {source.url for source in old.links}
    fresh = [url for url in dict.fromkeys(urls) if url not in known]
    for url in fresh:
        if fault := link_fault(url):
            text = tr(
                "This link can't be kept: {why}. Nothing was changed. Link: {url}",
                why=fault,
                url=url,
            )
            raise UsageError(text)
    label = counted("adding a link", "adding {count} links", len(fresh))
    if not fresh:
        return _nothing(state, label)
    new = replace(old, links=(*old.links, *(Evidence(url=url) for url in fresh)))
    return Edit(state.with_check(claim_id, new), label, (claim_id,))


def remove_link(state: ReviewState, claim_id: str, key: str) -> Edit:
    """Take a source away, named by its link or else by its title."""
    old = _check_or_new(state, claim_id)
    left = tuple(source for source in old.links if source.key != key)
    if len(left) == len(old.links):
        return _nothing(state, tr("removing a link"))
    new = replace(old, links=left)
    return Edit(state.with_check(claim_id, new), tr("removing a link"), (claim_id,))


def set_aside(state: ReviewState, claim_id: str, reason: str) -> Edit:
    """Put a claim aside as not checkable, for everybody, with a reason; any verdict stays."""
    claim = state.claim(claim_id)
    reason = " ".join(reason.split())
    if not reason:
        raise UsageError(tr("Setting a claim aside needs a reason. Nothing was changed."))
    if claim.state not in {ClaimState.ACTIVE, ClaimState.SET_ASIDE}:
        what = fate(claim.state)
        raise UsageError(tr("This claim was {what} and can't be set aside.", what=what))
    if claim.state is ClaimState.SET_ASIDE and claim.reason == reason:
        return _nothing(state, tr("setting aside"))
    aside = replace(claim, state=ClaimState.SET_ASIDE, reason=reason)
    return Edit(state.with_claim(aside), tr("setting aside"), (claim_id,))


def bring_back(state: ReviewState, claim_id: str) -> Edit:
    """Make a claim that was set aside a claim to check again."""
    claim = state.claim(claim_id)
    if claim.state is not ClaimState.SET_ASIDE:
        return _nothing(state, tr("bringing back"))
    active = replace(claim, state=ClaimState.ACTIVE, reason="")
    return Edit(state.with_claim(active), tr("bringing back"), (claim_id,))


def _check_or_new(state: ReviewState, claim_id: str) -> Check:
    claim = state.claim(claim_id)
    return state.check(claim_id) or Check(claim.wording)


def _nothing(state: ReviewState, label: str) -> Edit:
    return Edit(state, label, ())
