"""Words that decide whether a clause may be cut from another, or must stay."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

CONDITIONAL = words("if unless whether lest provided providing supposing assuming than except")
"""Clauses these open are no facts, and what they qualify is none without them."""


CONCESSIVE = words("although though while whereas")
"""Clauses that stand beside the main one as facts of their own."""

TEMPORAL = words("after when since as")
"""Clauses that are facts of their own and also say when something else happened.

Not "before" and "until": what would have come later need not have happened.
"""

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
    killing wounding injuring destroying damaging indicating showing proving demonstrating
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


HEDGES = words(
    """
    reportedly allegedly apparently likely probably possibly perhaps maybe presumably supposedly
    seemingly ostensibly purportedly potentially arguably evidently unlikely
    """
)
"""Words that keep a claim from being asserted outright."""

QUALIFYING = NEGATION | HEDGES
"""Words that are never parted from what they qualify."""


RELATIVE_SUBJECTS = words("who which that")

MODALS = words("may might could would should can must shall 'd ’d")
"""Auxiliaries after which nothing is asserted."""

COMPLEMENTING = words(
    "to into onto as with of for from by against through toward towards upon than"
)
"""Prepositions that open what a verb needs, where it has no object."""

NAME_ENDINGS = words("jr jr. sr sr. inc inc. ltd ltd. llc ii iii iv aka")
"""What may follow a name after a comma and says nothing of it."""

PURPOSE_NOUNS = words("order effort attempt bid")
"""Nouns whose "to …" says what something was done for."""

QUANTIFYING = words("over under about around near nearly almost above below past")
"""Prepositions that before a number say how exact it is."""

CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december christmas easter jan feb mar apr jun jul aug
    sep sept oct nov dec spring summer autumn fall winter
    """
)
"""Names of times."""

UNSURE = words(
    """
    suggest suggests suggested fear fears feared hope hopes hoped speculate speculates speculated
    hint hints hinted imply implies implied demand demands demanded urge urges urged propose
    proposes proposed recommend recommends recommended threaten threatens threatened joke jokes
    joked wonder wonders wondered
    """
)
"""Verbs whose content their subject does not state as a fact."""

TAKING_AS = words(
    """
    known regarded seen considered viewed used serve serves served serving act acts acted acting
    work works worked working treated perceived recognised recognized characterised characterized
    described portrayed labelled labeled classified
    """
)
"""Verbs that say nothing without their "as …"."""

FUTURE = words("will 'll ’ll would shall wo")
"""Auxiliaries of what is yet to come."""

OUGHT = words("must should ought")
"""Auxiliaries of what somebody thinks right."""
