"""Words that decide whether a clause may be cut from another, or must stay."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

CONDITIONAL = words("if unless whether lest provided providing supposing assuming than except")
"""Clauses these open are no facts, and what they qualify is none without them."""

PURPOSE = words("to")

CONCESSIVE = words("although though while whereas")
"""Clauses that stand beside the main one as facts of their own."""

TEMPORAL = words("after before when since as once until till")
"""Clauses that are facts of their own and also say when something else happened."""

CAUSAL = words("because since as")
"""Clauses that are facts of their own and also say why."""

ALTERNATIVES = words("or nor either neither")
"""Between these nothing is split: that one of two holds says neither."""

TOGETHER = words(
    """
    between together respectively jointly combined total altogether mutual common
    among amongst either neither
    """
)
"""With one of these in a clause, the members of a list make no facts of their own."""

TOGETHER_VERBS = words(
    """
    meet meets met meeting clash clashes clashed share shares shared marry married divorce divorced
    agree agrees agreed differ differs differed merge merges merged combine combines combined
    compete competes competed collide collides collided consist consists consisted comprise
    comprises comprised total totals totaled totalled
    """
)
"""Verbs that a list is the subject or object of as one."""

NEGATION = words(
    """
    not n't n’t never no none nobody nothing neither nor hardly scarcely barely rarely seldom
    without few little cannot nowhere
    """
)
"""Under these, a clause says nothing of its parts."""

UNIQUE = words("only first last sole main chief mainly largely mostly most least all every any")
"""Under these, taking a modifier away makes another claim."""

RESULT = words(
    """
    making resulting causing leaving leading forcing prompting bringing allowing enabling meaning
    triggering sparking raising reducing increasing costing putting giving turning rendering
    killing wounding injuring destroying damaging
    """
)
"""Participles after a comma whose subject may be the event that the main clause tells."""

DENYING = words(
    """
    deny denies denied denying doubt doubts doubted doubting dispute disputes disputed reject
    rejects rejected refute refutes refuted wonder wonders wondered ask asks asked asking question
    questions questioned
    """
)
"""Verbs whose content their subject does not assert."""

BELIEF = words(
    """
    believe believes believed think thinks thought know knows knew say says said report reports
    reported hope hopes hoped fear fears feared expect expects expected want wants wanted suspect
    suspects suspected estimate estimates estimated guess assume assumes assumed suggest suggests
    suggested claim claims claimed
    """
)

HEDGES = words(
    """
    reportedly allegedly apparently likely probably possibly perhaps maybe presumably supposedly
    seemingly ostensibly purportedly potentially arguably evidently unlikely
    """
)
"""Words that keep a claim from being asserted outright; never parted from what they qualify."""

INCLUDING = words("including such like namely e.g. i.e. particularly especially notably")

RELATIVE_SUBJECTS = words("who which that")

MODALS = words("may might could would should can must shall 'd ’d")
"""Auxiliaries after which nothing is asserted."""
