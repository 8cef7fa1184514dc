"""From a parsed sentence to its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.claims.attribution import Attribution
    from workbench.claims.claim import Proposal
    from workbench.claims.granularity import Granularity
    from workbench.claims.parse import Parse


def atomic(
    parse: Parse, whole: Proposal, attribution: Attribution | None, granularity: Granularity
) -> list[Proposal]:
    """The claims of one sentence, in the order they stand; ``parent`` counts within them.

    ``whole`` is the sentence as one claim: its kind and speaker are what the words alone tell, and
    it is the answer where there is nothing to split.
    """
    del parse, attribution, granularity
    return [whole]


def facts(parse, granularity):
    from workbench.claims.atomic.clauses import Clauses
    from workbench.claims.atomic.brackets import brackets
    from workbench.claims.atomic.lists import members_apart
    from workbench.claims.atomic.modifiers import modifiers_apart
    br = brackets(parse, granularity)
    gone = frozenset().union(*(b.words for b in br))
    fs = [f.without(gone) for f in Clauses(parse, granularity).facts()]
    fs = [f for f in fs if any(not parse[at].is_mark for at in f.own)]
    fs += [b.fact() for b in br]
    if granularity == "fine":
        fs = [x for f in fs for x in (members_apart(parse, f) if not f.is_attribution else [f])]
        fs = [x for f in fs for x in (modifiers_apart(parse, f) if not f.is_attribution else [f])]
    seen = {}
    for f in fs:
        seen.setdefault(f.words, f)
    return list(seen.values())
