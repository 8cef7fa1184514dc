"""The files of the format's own description, as text and as what they mean."""

from __future__ import annotations

from workbench.claims.claim import Claim, ClaimState, Kind
from workbench.claims.granularity import Granularity
from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.gates import Gate, GateMode
from workbench.review.verdict import Verdict
from workbench.store.documents import (
    Assignment,
    ClaimsFile,
    Correction,
    CorrectionAnswer,
    Decision,
    DecisionsFile,
    ProjectSettings,
)

BORDER = "c-d0f01dd0"
ATTACK = "c-c4f86bb2"
WOUNDED = "c-d6d21ac3"
ASKED = "c-8449f58a"
ORDER = (BORDER, ATTACK, WOUNDED, ASKED)

CLAIMS_TEXT = """\
# yaml-language-server: $schema=../schema.json
format: 1
article: seeds/belgorod-strikes.txt
title: Ukraine continues strikes on Russian city of Belgorod
draft: b83882cfa7f5
splitter: rules-1 en_core_web_sm-3.8.0 normal
claims:

  c-d0f01dd0:
    quote: |-
      which is located just 25 kilometers from the Ukraine border
    inherits: Belgorod
    statement: |-
      Belgorod is located just 25 kilometers from the Ukraine border.
    kind: quantity

  c-c4f86bb2:
    quote: |-
      On December 30, Ukraine carried out its largest attack to date on Belgorod
    kind: comparison

  c-d6d21ac3:
    quote: |-
      More than 100 were wounded
    kind: quantity
    speaker: Belgorod authorities

  c-8449f58a:
    quote: |-
      And who do I have?
    state: set-aside
    reason: question
"""

CLAIMS = ClaimsFile(
    article="seeds/belgorod-strikes.txt",
    title="Ukraine continues strikes on Russian city of Belgorod",
    draft="b83882cfa7f5",
    splitter="rules-1 en_core_web_sm-3.8.0 normal",
    claims=(
        Claim(
            BORDER,
            ("which is located just 25 kilometers from the Ukraine border",),
            inherits=("Belgorod",),
            statement="Belgorod is located just 25 kilometers from the Ukraine border.",
            kind=Kind.QUANTITY,
        ),
        Claim(
            ATTACK,
            ("On December 30, Ukraine carried out its largest attack to date on Belgorod",),
            kind=Kind.COMPARISON,
        ),
        Claim(
            WOUNDED,
            ("More than 100 were wounded",),
            kind=Kind.QUANTITY,
            speaker="Belgorod authorities",
        ),
        Claim(ASKED, ("And who do I have?",), state=ClaimState.SET_ASIDE, reason="question"),
    ),
)

CHECKS_TEXT = """\
# yaml-language-server: $schema=../schema.json
format: 1
reviewer: first-reader
name: First Reader
checks:

  c-d0f01dd0:
    claim: |-
      Belgorod is located just 25 kilometers from the Ukraine border.
    verdict: disputed
    checked: 2026-11-22
    note: |-
      City centre to border is 40 km by the atlas; 25 km is the northern districts.
    links:
      - url: https://example.org/atlas/belgorod
        title: Atlas, sheet 14
        stance: refutes
        grade: primary
        passage: |-
          …
        locator: p. 12
        read: 2026-11-21
        archived: https://example.org/archive/atlas
    correction: |-
      Belgorod, about 40 kilometers from the Ukraine border
"""

CHECKS = ReviewerChecks(
    "first-reader",
    "First Reader",
    checks={
        BORDER: Check(
            "Belgorod is located just 25 kilometers from the Ukraine border.",
            Verdict.DISPUTED,
            "2026-11-22",
            "City centre to border is 40 km by the atlas; 25 km is the northern districts.",
            (
                Evidence(
                    url="https://example.org/atlas/belgorod",
                    title="Atlas, sheet 14",
                    stance=Stance.REFUTES,
                    grade=Grade.PRIMARY,
                    passage="…",
                    locator="p. 12",
                    read="2026-11-21",
                    archived="https://example.org/archive/atlas",
                ),
            ),
            "Belgorod, about 40 kilometers from the Ukraine border",
        )
    },
)

DECISIONS_TEXT = """\
# yaml-language-server: $schema=../schema.json
format: 1
approved: b83882cfa7f5
approved_by: chief
decisions:

  c-d0f01dd0:
    claim: |-
      Belgorod is located just 25 kilometers from the Ukraine border.
    verdict: disputed
    by: chief
    decided: 2026-11-23
    from: [first-reader, second-reader]
    adopts: second-reader
    reason: |-
      The atlas is the better source.
    correction: accepted

  c-c4f86bb2:
    claim: |-
      On December 30, Ukraine carried out its largest attack to date on Belgorod
    verdict: verified
    by: chief
    adopts: agreed
corrections:
  - date: 2026-12-02
    claim: c-d0f01dd0
    was: |-
      just 25 kilometers
    now: |-
      about 40 kilometers
    note: |-
      The figure was that of the northern districts.
"""

DECISIONS = DecisionsFile(
    "b83882cfa7f5",
    "chief",
    {
        BORDER: Decision(
            "Belgorod is located just 25 kilometers from the Ukraine border.",
            Verdict.DISPUTED,
            "chief",
            "2026-11-23",
            ("first-reader", "second-reader"),
            "second-reader",
            "The atlas is the better source.",
            CorrectionAnswer.ACCEPTED,
        ),
        ATTACK: Decision(
            "On December 30, Ukraine carried out its largest attack to date on Belgorod",
            Verdict.VERIFIED,
            "chief",
            adopts="agreed",
        ),
    },
    (
        Correction(
            "2026-12-02",
            BORDER,
            "just 25 kilometers",
            "about 40 kilometers",
            "The figure was that of the northern districts.",
        ),
    ),
)

PROJECT_TEXT = """\
# yaml-language-server: $schema=schema.json
format: 1
blind: false
granularity: fine
gates:
  three-origins: "off"
  unsourced-where: warn
articles:
  belgorod-strikes:
    assigned: [first-reader]
    due: 2026-12-01
  harbour-ferry:
    assigned: [first-reader, second-reader]
"""

PROJECT = ProjectSettings(
    blind=False,
    granularity=Granularity.FINE,
    gates={Gate.THREE_ORIGINS: GateMode.OFF, Gate.UNSOURCED_WHERE: GateMode.WARN},
    articles={
        "belgorod-strikes": Assignment(("first-reader",), "2026-12-01"),
        "harbour-ferry": Assignment(("first-reader", "second-reader")),
    },
)
