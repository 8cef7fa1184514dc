"""``claims.yaml`` as a `ClaimsFile`, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.claim import Claim, ClaimState, Kind
from workbench.store.documents import FORMAT, ClaimsFile
from workbench.store.schema import Fields, Loaded, check_format, one_or_list, sound_entries, written
from workbench.store.shapes import CLAIMS
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.tree import Mapping, Plain


def claims_from(tree: Mapping, path: Path) -> Loaded[ClaimsFile]:
    """The document of a ``claims.yaml``; a faulty claim is left out and reported.

    Raises `FileRefused` when it is no claim list at all.
    """
    head = Fields(path, tree, CLAIMS)
    read_only = check_format(head)
    claims, problems = sound_entries(head, "claims", _claim)
    document = ClaimsFile(
        article=head.required("article", marked("the path of the seed")),
        title=head.text("title"),
        draft=head.required("draft", marked("the draft that the claims were made on")),
        splitter=head.text("splitter"),
        claims=tuple(claims.values()),
        author=head.text("author"),
        date=head.text("date"),
        publisher=head.text("publisher"),
        url=head.text("url"),
        language=head.text("language"),
    )
    return Loaded(document, (*head.problems, *problems), read_only, head.refused)


def _claim(claim_id: str, fields: Fields) -> Claim:
    quote = fields.texts("quote")
    if not quote and not fields.faults:
        fields.fault(fields.node.line, tr("quote is missing"), tr("the words of the article"))
    return Claim(
        id=claim_id,
        quote=quote,
        inherits=fields.texts("inherits"),
        statement=fields.text("statement"),
        kind=fields.one_of("kind", Kind) or Kind.OTHER,
        speaker=fields.text("speaker"),
        parent=fields.text("parent"),
        prefix=fields.text("prefix"),
        suffix=fields.text("suffix"),
        state=fields.one_of("state", ClaimState) or ClaimState.ACTIVE,
        reason=fields.text("reason"),
        into=fields.texts("into"),
    )


def claims_values(document: ClaimsFile) -> dict[str, Plain]:
    """What the file of ``document`` says, in the fixed order of its keys."""
    head = written(
        format=str(FORMAT),
        article=document.article,
        title=document.title,
        author=document.author,
        date=document.date,
        publisher=document.publisher,
        url=document.url,
        language=document.language,
        draft=document.draft,
        splitter=document.splitter,
    )
    return {**head, "claims": {claim.id: _values(claim) for claim in document.claims}}


def _values(claim: Claim) -> dict[str, Plain]:
    return written(
        quote=one_or_list(claim.quote),
        inherits=one_or_list(claim.inherits),
        statement=claim.statement,
        kind=claim.kind.value if claim.kind is not Kind.OTHER else "",
        speaker=claim.speaker,
        parent=claim.parent,
        prefix=claim.prefix,
        suffix=claim.suffix,
        state=claim.state.value if claim.state is not ClaimState.ACTIVE else "",
        reason=claim.reason,
        into=list(claim.into),
    )
