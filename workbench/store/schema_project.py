"""``project.yaml`` as `ProjectSettings`, and back."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.claims.granularity import Granularity
from workbench.review.gates import Gate, GateMode
from workbench.store.documents import FORMAT, Assignment, ProjectSettings
from workbench.store.schema import Fields, Loaded, brief, check_format, written
from workbench.store.shapes import ARTICLE_NAME, ASSIGNMENT, GATES, PROJECT
from workbench.store.tree import Mapping, Scalar
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.tree import Plain

_ARTICLE = re.compile(ARTICLE_NAME)


class _Truth(StrEnum):
    """The two answers a setting may have."""

    TRUE = "true"
    FALSE = "false"


def settings_from(tree: Mapping, path: Path) -> Loaded[ProjectSettings]:
    """The settings a ``project.yaml`` tells; what it says wrongly is as if it said nothing.

    Raises `FileRefused` when its format is none.
    """
    head = Fields(path, tree, PROJECT)
    read_only = check_format(head)
    settings = ProjectSettings(
        blind=head.one_of("blind", _Truth) is not _Truth.FALSE,
        granularity=head.one_of("granularity", Granularity) or Granularity.NORMAL,
        gates=_gates(head),
        articles=_articles(head),
    )
    return Loaded(settings, tuple(head.problems), read_only)


def _gates(head: Fields) -> dict[Gate, GateMode]:
    inside = _inside(head, "gates", marked("gates and what each does, such as three-origins: off"))
    if inside is None:
        return {}
    fields = Fields(head.path, inside, GATES, "gates: ")
    modes = {gate: fields.one_of(gate.value, GateMode) for gate in Gate}
    head.faults += fields.faults
    head.hints += fields.hints
    return {gate: mode for gate, mode in modes.items() if mode}


def _articles(head: Fields) -> dict[str, Assignment]:
    """The articles by name; one that is written wrongly is left out."""
    inside = _inside(head, "articles", marked("articles by name"))
    found: dict[str, Assignment] = {}
    for name, each in inside.fields.items() if inside else ():
        if not _ARTICLE.fullmatch(name):
            what = tr("“{name}” is not the name of an article", name=brief(name))
            head.fault(each.key.line, what, tr("a name such as belgorod-strikes"))
        elif isinstance(each.value, Mapping):
            fields = Fields(head.path, each.value, ASSIGNMENT, f"{name}: ")
            assignment = Assignment(fields.texts("assigned"), fields.day("due"))
            head.faults += fields.faults
            head.hints += fields.hints
            if not fields.faults:
                found[name] = assignment
        else:
            head.fault(
                each.key.line,
                tr("{name} is not an article", name=name),
                tr("keys such as assigned, due"),
            )
    return found


def _inside(head: Fields, key: str, expected: str) -> Mapping | None:
    """The mapping under ``key``; ``None`` when it is absent, empty or none."""
    found = head.node.fields.get(key)
    if found is None or (isinstance(found.value, Scalar) and found.value.text is None):
        return None
    if isinstance(found.value, Mapping):
        return found.value
    head.fault(found.value.line, tr("{key} does not hold what it should", key=key), tr(expected))
    return None


def settings_values(settings: ProjectSettings) -> dict[str, Plain]:
    """What a file of ``settings`` says, in the fixed order of its keys; no default is written."""
    chosen = settings.granularity
    gates: Plain = {g.value: settings.gates[g].value for g in Gate if g in settings.gates}
    articles: Plain = {name: _values(each) for name, each in settings.articles.items()}
    return written(
        format=str(FORMAT),
        blind="" if settings.blind else _Truth.FALSE.value,
        granularity="" if chosen is Granularity.NORMAL else chosen.value,
        gates=gates or "",
        articles=articles or "",
    )


def _values(assignment: Assignment) -> Plain:
    return written(assigned=list(assignment.assigned), due=assignment.due)
