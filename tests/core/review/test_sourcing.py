"""What is said of a source: field by field, refused with words, used again without judgement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import state_with
from workbench.errors import UnknownClaim, UsageError
from workbench.review.check import Check
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.history import History
from workbench.review.sourcing import (
    SourceField,
    edit_source,
    fault,
    same_origin,
    text_in,
    use_again,
)
from workbench.review.state import ReviewState

ATLAS = Evidence(
    url="https://example.org/atlas",
    title="Atlas of ferries",
    publisher="Example Press",
    stance=Stance.REFUTES,
    grade=Grade.PRIMARY,
    origin="Port authority",
    passage="Opened 1966.",
    locator="p. 12",
    read="2026-08-20",
    archived="https://example.net/archive/atlas",
    sensitive="graphic",
)
GATES = Evidence(url="https://example.org/gates")
BOOK = Evidence(title="A book")
ALL = (ATLAS, GATES, BOOK)


def state_of(*links: Evidence, **others: Evidence) -> ReviewState:
    """Three claims; ``c-1`` has these links, ``c_2`` and ``c_3`` one each."""
    state = state_with("It opened in 1964.", "Fares rose.", "The sign was painted.")
    for claim, sources in {
        "c-1": links,
        **{k.replace("_", "-"): (v,) for k, v in others.items()},
    }.items():
        state = state.with_check(claim, Check(state.claim(claim).wording, links=tuple(sources)))
    return state


def links_of(state: ReviewState, claim: str = "c-1") -> tuple[Evidence, ...]:
    """The sources of a claim."""
    check = state.check(claim)
    return check.links if check else ()


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (SourceField.LINK, " https://example.org/new ", "https://example.org/new"),
        (SourceField.TITLE, "  Annual \t report ", "Annual report"),
        (SourceField.PUBLISHER, "Port", "Port"),
        (SourceField.STANCE, "supports", Stance.SUPPORTS),
        (SourceField.STANCE, "", None),
        (SourceField.GRADE, "tertiary", Grade.TERTIARY),
        (SourceField.ORIGIN, "News agency", "News agency"),
        (SourceField.PASSAGE, "Two lines,  \nas they stand.\n\n", "Two lines,\nas they stand."),
        (SourceField.LOCATOR, "table 3", "table 3"),
        (SourceField.READ, "2026-11-21", "2026-11-21"),
        (SourceField.ARCHIVED, "https://example.net/a", "https://example.net/a"),
        (SourceField.ARCHIVED, "", ""),
    ],
)
def test_one_field_of_one_source_is_edited(
    field: SourceField, typed: str, kept: str | None
) -> None:
    """All its other fields and the other sources stay, in their order."""
    edited = links_of(edit_source(state_of(*ALL), "c-1", ATLAS.key, field, typed).state)
    changed: dict[str, object] = {field.value: kept}
    assert edited == (replace(ATLAS, **changed), GATES, BOOK)  # type: ignore[arg-type]  # one of many types


def test_what_changes_nothing_is_no_step() -> None:
    """Passing through a field leaves nothing to save or to undo."""
    state = state_of(*ALL)
    edit = edit_source(state, "c-1", ATLAS.key, SourceField.TITLE, "Atlas of  ferries")
    assert not edit.changed
    assert edit.state is state


def test_typing_on_is_the_same_step() -> None:
    """Undo takes a passage back and not its last half-second; another field is another step."""
    history = History(state_of(GATES))
    for text in ("987", "987,654"):
        edit = edit_source(history.present, "c-1", GATES.key, SourceField.PASSAGE, text)
        history = history.record(edit, continues=True)
    edit = edit_source(history.present, "c-1", GATES.key, SourceField.LOCATOR, "p. 1")
    history = history.record(edit, continues=True)

    assert [step.label for step in history.past] == [
        "editing the passage of a source",
        "editing the locator of a source",
    ]
    assert history.undo().undo().present == state_of(GATES)


@pytest.mark.parametrize(
    ("key", "field", "typed", "why"),
    [
        (ATLAS.key, SourceField.LINK, "javascript:alert(1)", "does not begin with http"),
        (ATLAS.key, SourceField.ARCHIVED, "example.org", "does not begin with http"),
        (ATLAS.key, SourceField.LINK, GATES.url, "source 2 has this link already"),
        (GATES.key, SourceField.LINK, "", "a source needs a link or a title"),
        (BOOK.key, SourceField.TITLE, " ", "a source needs a link or a title"),
        (ATLAS.key, SourceField.READ, "2026-13-01", "this is no date: 2026-13-01; write it like"),
        (ATLAS.key, SourceField.READ, "20261122", "this is no date"),
        (ATLAS.key, SourceField.STANCE, "likes", "it is supports or refutes or context"),
        (ATLAS.key, SourceField.GRADE, "first", "it is primary or secondary or tertiary"),
    ],
)
def test_what_can_not_be_kept_is_refused_with_words(
    key: str, field: SourceField, typed: str, why: str
) -> None:
    """The same words for the field while it is typed in as for whoever calls the edit."""
    assert why in fault(ALL, key, field, typed)
    with pytest.raises(UsageError, match=r"Nothing was changed\.$"):
        edit_source(state_of(*ALL), "c-1", key, field, typed)


def test_two_sources_of_one_name_are_refused() -> None:
    """Without a link the title is all that tells a source from another."""
    both = (BOOK, Evidence(title="Another book"))
    why = fault(both, "Another book", SourceField.TITLE, "A book")
    assert why == "source 1 has this title already"


def test_a_source_that_is_gone_is_refused() -> None:
    """Somebody removed it meanwhile; nothing is made of half a source."""
    with pytest.raises(UsageError, match="not on the claim any more"):
        edit_source(state_of(BOOK), "c-1", ATLAS.key, SourceField.TITLE, "Atlas")


@pytest.mark.parametrize("field", SourceField)
def test_every_field_says_what_was_kept_in_it(field: SourceField) -> None:
    """What is shown for editing is what comes back unchanged."""
    said = text_in(ATLAS, field)
    assert said
    assert not edit_source(state_of(ATLAS), "c-1", ATLAS.key, field, said).changed


def test_a_source_used_again_brings_no_judgement_along() -> None:
    """What it says of the other claim, where, and how near it is to that, stays there."""
    (again,) = links_of(use_again(state_of(), "c-1", ATLAS).state)
    judged = replace(ATLAS, stance=None, grade=None, passage="", locator="")
    assert again == judged


def test_using_a_source_that_is_there_changes_nothing() -> None:
    """What was said of it here stays."""
    state = state_of(ATLAS)
    assert use_again(state, "c-1", Evidence(url=ATLAS.url)).state is state


def test_sources_of_one_origin_name_each_other() -> None:
    """By what the gate counts: the origin group, else the publisher, else the host."""
    twin = Evidence(url="https://example.net/b", publisher="The Port Authority")
    assert same_origin((ATLAS, GATES, twin, BOOK)) == ((3,), (), (1,), ())


def test_an_unknown_claim_is_refused() -> None:
    """Nothing is added to nowhere."""
    with pytest.raises(UnknownClaim):
        use_again(state_of(ATLAS), "c-9", ATLAS)
