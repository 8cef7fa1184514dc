"""Words that mean what an earlier sentence named, and those beside which they do not."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

PERSONS = words("he she they")
POSSESSIVES = words("his her its their")
DEMONSTRATIVES = words("this these")
OWNERS_OF_TITLES = words(
    """
    majesty majesties highness highnesses excellency excellencies holiness eminence grace honour
    honor worship lordship ladyship royal imperial serene
    """
)
"""With these, "his" and "her" are part of a form of address: "His Holiness"."""
RELATIVES = words("who whom whose that which")
"""What these open behind a pronoun says whom it means: "those who stayed"."""

THIS_TEXT = words("article articles story piece essay column page newspaper publication website")
"""Of these, the one at hand is "this"."""
ABOUT_NOW = words("past coming last next time")
"""Before a time, or as one: "this past week", "this time"."""

FROM_SEVERAL = words("both neither others another")
"""Before a verb, these are some of those just named."""
OF_THESE = words("them these those")
LATTER_TIMES = words("half part parts stage stages day days year years decades phase")
"""The latter one of something named with it."""
POINTING_VERBS = words(
    """
    means meant makes made includes included suggests suggested shows showed leaves left led leads
    brings brought gives gave takes took came comes happened happens followed
    """
)
"""What "that" does where it is a pronoun."""

DOING = words("do does did done doing")

WEATHER = words(
    """
    rain rains rained raining snow snows snowed snowing hail hailed hailing drizzling thundering
    cold hot warm cool chilly freezing windy foggy sunny rainy cloudy dark light wet humid stormy
    """
)
HOURS = words("noon midday midnight dawn dusk christmas easter late early o'clock a.m. p.m. am pm")
SEEMING = words(
    """
    seem seems seemed appear appears appeared happen happens happened turn turns turned emerge
    emerges emerged transpire transpires transpired follow follows followed matter matters mattered
    remain remains remained become becomes became occurred dawned strikes
    struck
    """
)
"""Verbs whose "it" may stand for a clause that follows."""
LASTING = words("take takes took taken taking")
COSTING = words("cost costs costing")
"""Verbs whose "it" may stand for what is done: "it took years to"."""
JUDGED = words(
    """
    possible impossible necessary unnecessary important difficult hard easy better best worth useful
    useless safe dangerous illegal legal wrong right fair unfair tempting customary common normal
    usual unusual rare natural essential vital crucial reasonable unreasonable appropriate
    inevitable imperative up good enough time
    """
)
"""What an action may be that follows with "to"."""
STATED = words(
    """
    fact shame pity mistake matter question crime sign secret myth honour honor lie coincidence
    surprise tragedy relief requirement truism given tradition
    """
)
"""What a clause may be that follows with "that": "it is a fact that"."""
OPEN_QUESTION = words("known decided determined disclosed revealed specified explained established")
"""What may be said of a question that follows: "it is not known who"."""
CLAUSES = words("that whether")
QUESTIONS = words("who whom if how why what where when because since until")
