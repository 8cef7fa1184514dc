"""What the desk holds comes back from the file; what the file holds is never a crash."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from tests.core.store.sample import CHECKS_TEXT, CLAIMS_TEXT
from workbench.claims.claim import Claim, ClaimState, Kind
from workbench.errors import FileRefused
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.verdict import Verdict
from workbench.store.documents import ClaimsFile
from workbench.store.reader import read
from workbench.store.schema_checks import checks_from, checks_values
from workbench.store.schema_claims import claims_from, claims_values
from workbench.store.shapes import CHECKS, CLAIMS
from workbench.store.splice import Change, created, spliced

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import Problem
    from workbench.store.schema import Loaded
    from workbench.store.tree import Mapping

PATH = Path("a.yaml")

text = st.just("") | nasty
day = st.sampled_from(["", "2026-11-22"])
pieces = st.lists(nasty, min_size=1, max_size=3).map(tuple)
ids = st.from_regex(r"c-[0-9a-f]{8}", fullmatch=True)

evidence = st.builds(
    Evidence,
    url=st.integers(0, 99).map("https://example.org/{}".format),
    title=text,
    publisher=text,
    stance=st.none() | st.sampled_from(Stance),
    grade=st.none() | st.sampled_from(Grade),
    origin=text,
    passage=text,
    locator=text,
    read=day,
    archived=st.sampled_from(["", "https://example.org/archive"]),
    sensitive=text,
) | st.builds(Evidence, title=nasty)
checks = st.builds(
    ReviewerChecks,
    reviewer=nasty,
    name=text,
    finished=text,
    checks=st.dictionaries(
        ids,
        st.builds(
            Check,
            claim=text,
            verdict=st.none() | st.sampled_from(Verdict),
            checked=day,
            note=text,
            links=st.lists(evidence, max_size=3, unique_by=lambda link: link.key).map(tuple),
            correction=text,
            flag=text,
        ),
        max_size=3,
    ),
)
claims = st.builds(
    ClaimsFile,
    article=nasty,
    title=text,
    draft=nasty,
    splitter=text,
    author=text,
    date=day | nasty,
    publisher=text,
    url=text,
    language=text,
    claims=st.lists(
        st.builds(
            Claim,
            id=ids,
            quote=pieces,
            inherits=st.just(()) | pieces,
            statement=text,
            kind=st.sampled_from(Kind),
            speaker=text,
            parent=text,
            prefix=text,
            suffix=text,
            state=st.sampled_from(ClaimState),
            reason=text,
            into=st.lists(ids, max_size=3).map(tuple),
        ),
        max_size=3,
        unique_by=lambda claim: claim.id,
    ).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(checks)
def test_every_reviewers_file_comes_back(document: ReviewerChecks) -> None:
    """What is saved as a new file is loaded as the same, without a problem."""
    written = created(Change(CHECKS, {}, checks_values(document)), PATH)

    loaded = checks_from(read(written.data, PATH), PATH)

    assert (loaded.document, loaded.problems) == (document, ())


@settings(max_examples=150, deadline=None)
@given(claims)
def test_every_claim_list_comes_back(document: ClaimsFile) -> None:
    """So is every claim list, in its order."""
    written = created(Change(CLAIMS, {}, claims_values(document)), PATH)

    loaded = claims_from(read(written.data, PATH), PATH)

    assert (loaded.document, loaded.problems) == (document, ())


@settings(max_examples=100, deadline=None)
@given(checks, checks)
def test_any_file_can_become_any_other(one: ReviewerChecks, other: ReviewerChecks) -> None:
    """However much changes at once, the file then says what was wanted."""
    written = created(Change(CHECKS, {}, checks_values(one)), PATH)
    change = Change(CHECKS, checks_values(one), checks_values(other), list(other.checks))

    again = spliced(written.data, written.tree, change, PATH)

    assert checks_from(read(again.data, PATH), PATH).document == other


@settings(max_examples=100, deadline=None)
@given(claims, claims)
def test_any_claim_list_can_become_any_other(one: ClaimsFile, other: ClaimsFile) -> None:
    """Claims that stay keep their order; all others stand where they belong."""
    written = created(Change(CLAIMS, {}, claims_values(one)), PATH)
    order = [claim.id for claim in other.claims]
    change = Change(CLAIMS, claims_values(one), claims_values(other), order)

    again = spliced(written.data, written.tree, change, PATH)

    assert claims_values(claims_from(read(again.data, PATH), PATH).document) == change.after


def problems(load: Callable[[Mapping, Path], Loaded[Any]], data: bytes) -> tuple[Problem, ...]:
    """Everything wrong with a file, whether it is refused or not."""
    try:
        return load(read(data, PATH), PATH).problems
    except FileRefused as refusal:
        return refusal.problems


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([CHECKS_TEXT.encode(), CLAIMS_TEXT.encode()]),
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 20), st.binary(max_size=4)), max_size=4),
)
def test_no_damage_to_a_file_is_a_crash(data: bytes, damages: list[tuple[int, int, bytes]]) -> None:
    """Bytes cut out of and put into a file lead to a document, or to a refusal with a line."""
    for at, length, put in damages:
        data = data[:at] + put + data[at + length :]
    for load in (checks_from, claims_from):
        lines = [problem.line for problem in problems(load, data)]
        assert all(1 <= line <= data.count(b"\n") + 1 for line in lines)
