"""``decisions.yaml`` as a `DecisionsFile`, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.verdict import Verdict
from workbench.store.documents import (
    AGREED,
    FORMAT,
    Correction,
    CorrectionAnswer,
    Decision,
    DecisionsFile,
)
from workbench.store.schema import Fields, Loaded, check_format, items, sound_entries, written
from workbench.store.shapes import CORRECTION, DECISIONS
from workbench.store.tree import Mapping
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.tree import Node, Plain


def decisions_from(tree: Mapping, path: Path) -> Loaded[DecisionsFile]:
    """The document of a ``decisions.yaml``; a faulty decision is left out and reported.

    A faulty correction is reported and kept as far as it can be read: it has no id by which it
    could be spared when the file is written. Raises `FileRefused` when it is no such file at all.
    """
    head = Fields(path, tree, DECISIONS)
    read_only = check_format(head)
    decisions, problems = sound_entries(head, "decisions", _decision)
    document = DecisionsFile(
        approved=head.text("approved"),
        approved_by=head.text("approved_by"),
        decisions=decisions,
        corrections=tuple(
            _correction(head, node, tr("correction {number}: ", number=number))
            for number, node in enumerate(items(head, "corrections"), start=1)
        ),
    )
    return Loaded(document, (*head.problems, *problems), read_only, head.refused)


def _decision(_: str, fields: Fields) -> Decision:
    decision = Decision(
        claim=fields.required("claim", marked("the wording that was decided on")),
        verdict=fields.one_of("verdict", Verdict),
        by=fields.required("by", marked("who decided")),
        decided=fields.day("decided"),
        readers=fields.texts("from"),
        adopts=fields.text("adopts"),
        reason=fields.text("reason"),
        correction=fields.one_of("correction", CorrectionAnswer),
    )
    if decision.verdict is None and not fields.faults:
        fields.fault(
            fields.node.line, tr("verdict is missing"), tr("verified, disputed or unsourced")
        )
    if decision.readers:
        fields.look_for("adopts", [*decision.readers, AGREED])
    return decision


def _correction(head: Fields, node: Node, place: str) -> Correction:
    if not isinstance(node, Mapping):
        head.fault(node.line, place + tr("not a correction"), tr("keys such as date, claim, was"))
        return Correction()
    fields = Fields(head.path, node, CORRECTION, place)
    correction = Correction(
        date=fields.day("date"),
        claim=fields.claim_id("claim"),
        was=fields.text("was"),
        now=fields.text("now"),
        note=fields.text("note"),
    )
    head.faults += fields.faults
    head.hints += fields.hints
    return correction


def decisions_values(document: DecisionsFile) -> dict[str, Plain]:
    """What the file of ``document`` says, in the fixed order of its keys."""
    head = written(
        format=str(FORMAT),
        approved=document.approved,
        approved_by=document.approved_by,
    )
    corrections = [_correction_values(each) for each in document.corrections]
    decisions: Plain = {each: _values(one) for each, one in document.decisions.items()}
    return {**head, "decisions": decisions, **written(corrections=[*corrections])}


def _values(decision: Decision) -> dict[str, Plain]:
    readers: Plain = [*decision.readers]
    fields = written(
        verdict=decision.verdict.value if decision.verdict else "",
        by=decision.by,
        decided=decision.decided,
        **{"from": readers},
        adopts=decision.adopts,
        reason=decision.reason,
        correction=decision.correction.value if decision.correction else "",
    )
    return {"claim": decision.claim, **fields}


def _correction_values(correction: Correction) -> dict[str, Plain]:
    return written(
        date=correction.date,
        claim=correction.claim,
        was=correction.was,
        now=correction.now,
        note=correction.note,
    )
