"""A reviewer's file as `ReviewerChecks`, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence, Grade, Stance, link_fault
from workbench.review.verdict import Verdict
from workbench.store.documents import FORMAT
from workbench.store.schema import Fields, Loaded, check_format, items, sound_entries, written
from workbench.store.shapes import CHECKS, LINK
from workbench.store.tree import Mapping, Scalar
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.tree import Node, Plain


def checks_from(tree: Mapping, path: Path) -> Loaded[ReviewerChecks]:
    """The document of a reviewer's file; a faulty check is left out and reported.

    Raises `FileRefused` when it is no reviewer's file at all.
    """
    head = Fields(path, tree, CHECKS)
    read_only = check_format(head)
    checks, problems = sound_entries(head, "checks", _check)
    document = ReviewerChecks(
        reviewer=head.required("reviewer", f"`reviewer: {path.stem}`") or path.stem,
        name=head.text("name"),
        finished=head.text("finished"),
        checks=checks,
    )
    return Loaded(document, (*head.problems, *problems), read_only, head.refused)


def _check(_: str, fields: Fields) -> Check:
    return Check(
        claim=fields.required("claim", marked("the wording that was judged")),
        verdict=fields.one_of("verdict", Verdict),
        checked=fields.day("checked"),
        note=fields.text("note"),
        links=_links(fields),
        correction=fields.text("correction"),
        flag=fields.text("flag"),
    )


def _links(fields: Fields) -> tuple[Evidence, ...]:
    links: list[Evidence] = []
    seen: set[str] = set()
    for number, node in enumerate(items(fields, "links"), start=1):
        link = _link(fields, node, fields.place + tr("link {number}: ", number=number))
        if link.url in seen:
            fields.fault(
                node.line,
                tr(
                    "link {number} is “{url}”, which stands there already",
                    number=number,
                    url=link.url,
                ),
            )
        seen |= {link.url} - {""}
        links.append(link)
    return tuple(links)


def _link(entry: Fields, node: Node, place: str) -> Evidence:
    """One link: a bare address, or a mapping with ``url`` or ``title``."""
    if isinstance(node, Scalar):
        why = link_fault(node.text or "")
        if why:
            entry.fault(node.line, place.removeprefix(entry.place) + tr("no link: {why}", why=why))
        return Evidence(node.text or "")
    if not isinstance(node, Mapping):
        entry.fault(
            node.line,
            place.removeprefix(entry.place) + tr("not a link"),
            tr("url or title"),
        )
        return Evidence()
    fields = Fields(entry.path, node, LINK, place)
    link = Evidence(
        url=fields.link("url"),
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        stance=fields.one_of("stance", Stance),
        grade=fields.one_of("grade", Grade),
        origin=fields.text("origin"),
        passage=fields.text("passage"),
        locator=fields.text("locator"),
        read=fields.day("read"),
        archived=fields.link("archived"),
        sensitive=fields.text("sensitive"),
    )
    if not link.key and not fields.faults:
        fields.fault(node.line, tr("it names no source"), tr("url or title"))
    entry.faults += fields.faults
    entry.hints += fields.hints
    return link


def checks_values(document: ReviewerChecks) -> dict[str, Plain]:
    """What the file of ``document`` says, in the fixed order of its keys."""
    head = written(
        format=str(FORMAT),
        reviewer=document.reviewer,
        name=document.name,
        finished=document.finished,
    )
    return {**head, "checks": {each: _values(check) for each, check in document.checks.items()}}


def _values(check: Check) -> dict[str, Plain]:
    fields = written(
        verdict=check.verdict.value if check.verdict else "",
        checked=check.checked,
        note=check.note,
        links=[_link_values(link) for link in check.links],
        correction=check.correction,
        flag=check.flag,
    )
    return {"claim": check.claim, **fields}


def _link_values(link: Evidence) -> dict[str, Plain]:
    return written(
        url=link.url,
        title=link.title,
        publisher=link.publisher,
        stance=link.stance.value if link.stance else "",
        grade=link.grade.value if link.grade else "",
        origin=link.origin,
        passage=link.passage,
        locator=link.locator,
        read=link.read,
        archived=link.archived,
        sensitive=link.sensitive,
    )
