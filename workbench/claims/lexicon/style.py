"""Words whose place in the build of a sentence tells a report from a comment."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

PLAIN_ADVERBS = words(
    """
    allegedly annually anonymously approximately chemically closely critically currently daily
    directly early electronically eventually exactly externally federally finally formally
    formerly fully globally hourly illegally immediately independently indirectly initially
    internally internationally jointly lately lawfully legally likely locally manually medically
    militarily monthly namely nationally nearly newly officially only orally originally
    partially partly permanently personally physically previously privately promptly publicly
    quarterly quickly rapidly recently reportedly respectively roughly secondly separately
    shortly simultaneously solely statewide subsequently successfully temporarily unanimously
    unsuccessfully verbally weekly yearly
    """
)
"""Adverbs in -ly that tell when, where, how often or by what means, and colour nothing."""
DEGREES = words(
    """
    as enough even ever far how least less more most much pretty quite rather so somewhat too very
    """
)
"""Adverbs that make an adjective stronger or weaker."""
AMOUNTS = words(
    "few fewer fewest first last least less many more most much next other own same several such"
)
"""What they only count with: "as many", "far fewer"."""
AIMS = words(
    """
    aim aims appear appears fear fears hate hates hope hopes intend intends like likes long longs
    love loves mean means need needs prefer prefers pretend pretends seek seeks seem seems tend
    tends try tries trying want wants wish wishes
    """
)
"""Verbs in the present that tell what somebody wants or what only seems so."""
NOBODIES = words("all everybody everyone many nobody none one others people some they those")
"""Subjects that name no one who could be asked."""
WEIGHING = words("although even if lest provided though unless when whereas while")
"""Words that begin what is granted or supposed."""
BEFORE_DEEDS = words("after before since upon on")
"""Before an -ing form they date a deed: "after leaving the city"."""
