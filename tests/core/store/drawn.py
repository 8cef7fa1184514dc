"""Random documents of every kind of file, with the texts that files have been seen to lose."""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import strategies as st

from tests.core.store.nasty import nasty
from workbench.claims.claim import Claim, ClaimState, Kind
from workbench.claims.granularity import Granularity
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.gates import Gate, GateMode
from workbench.review.verdict import Verdict
from workbench.store import folder
from workbench.store.documents import (
    Assignment,
    ClaimsFile,
    Correction,
    CorrectionAnswer,
    Decision,
    DecisionsFile,
    ProjectSettings,
)
from workbench.store.folder import CHECKS_KIND, CLAIMS_KIND, DECISIONS_KIND, PROJECT_KIND


class Drawn(NamedTuple):
    """One kind of file, and documents of it."""

    kind: folder.Kind[Any]
    documents: st.SearchStrategy[Any]


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
decisions = st.builds(
    DecisionsFile,
    approved=text,
    approved_by=text,
    decisions=st.dictionaries(
        ids,
        st.builds(
            Decision,
            claim=text,
            verdict=st.sampled_from(Verdict),
            by=nasty,
            decided=day,
            readers=st.just(()) | pieces,
            adopts=st.sampled_from(["", "agreed"]),
            reason=text,
            correction=st.none() | st.sampled_from(CorrectionAnswer),
        ),
        max_size=3,
    ),
    corrections=st.lists(
        st.builds(Correction, date=day, claim=ids, was=text, now=text, note=text), max_size=3
    ).map(tuple),
)
project = st.builds(
    ProjectSettings,
    blind=st.booleans(),
    granularity=st.sampled_from(Granularity),
    gates=st.dictionaries(st.sampled_from(Gate), st.sampled_from(GateMode)),
    articles=st.dictionaries(
        st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True),
        st.builds(Assignment, assigned=st.just(()) | pieces, due=day),
        max_size=3,
    ),
)
KINDS: dict[str, Drawn] = {
    "claims": Drawn(CLAIMS_KIND, claims),
    "checks": Drawn(CHECKS_KIND, checks),
    "decisions": Drawn(DECISIONS_KIND, decisions),
    "project": Drawn(PROJECT_KIND, project),
}
