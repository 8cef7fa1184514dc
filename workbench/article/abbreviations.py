"""Words whose full stop need not end a sentence, and the words that show that it does.

An entry with a capital stands only for the word written so: “Mass.” is a state, “mass.” an end.
Entries in lower case stand for the capitalised word as well.
"""

from __future__ import annotations


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


NEVER_LAST = _words("""
    Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Hon Fr Msgr Ste Mt Ft
    Gov Sen Sens Rep Reps Pres Amb Atty Supt Insp Sec Det Dir Asst Assoc
    Gen Col Lt Lieut Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Pfc Adm Brig
    vs viz cf e.g i.e eg approx ca incl excl esp resp misc orig prob usu abbr lit
    dept govt dist temp adj P.S
""")
"""Titles and the like: a name or the rest of the phrase always follows."""

BEFORE_NUMBER = _words("""
    no nos nr p pp pg pgs para paras vol vols fig figs ch chap sec sect art arts ex eq eqs cl op
    ed ver rm apt ff n tab bk pt Pt Nos
""")
"""Names of a numbered thing: no end before a figure."""

CALENDAR = _words("""
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
""")
"""Months and days: no end before a figure."""

MAYBE_LAST = _words("""
    Inc Co Corp Ltd Llc Plc Bros Jr Sr Esq etc al Dept Univ Assn Ave Blvd Rd Bldg Hwy St
    Calif Mass Conn Minn Mich Wis Tenn Tex Okla Ariz Colo Fla Ala Ark Mo Kan Neb Nev Wash Ore
    Pa Va Ga Ky Md Del Ill Ind La Penn
    a.m p.m A.M P.M b.c a.d c.e b.c.e ph.d m.d b.a m.a m.sc b.sc d.c u.s u.k u.n e.u u.s.a u.s.s.r
    est gov't int'l nat'l avg Tel eds trans
""")
"""May end a sentence: only a word that opens one says whether this one does."""

UNITS = _words("in ft yd mi oz lb lbs sq cu km cm mm kg hr hrs min mins sec secs mph bn mil")
"""Units of measure: no end before a word in lower case."""

CLOCK = _words("a.m p.m am pm A.M P.M")
"""Times of day: a title after one may begin a sentence or go on with it."""

OPENERS = _words("""
    a an the this that these those there here it its he his she her they their we our you your i my
    who what when where why how which whose
    in on at by for from with without to as about after before during since until under over
    between among through despite because although though while if unless once whether
    and but or nor so yet still however moreover furthermore therefore thus meanwhile then
    also later earlier now today yesterday tomorrow
    not no nobody nothing none never some many most much more few several all both each every
    another other such one two three four five
    according additionally afterwards instead indeed perhaps maybe please yes
    is was are were do does did has have had can could will would should may might must
    let let's don't i'm i've i'd i'll it's he's she's that's there's they're we're we've you're
""")
"""Words that, written with a capital in mid-text, begin a sentence and are hardly ever a name."""

SPEECH = _words("""
    said says say added adds asked asks told tells replied replies answered explained noted warned
    claimed claims wrote writes tweeted stated argued insisted continued cried shouted exclaimed
    yelled whispered declared remarked recalled admitted demanded joked urged concluded
""")
"""Verbs by which a name after a quotation's ``?`` or ``!`` is its speaker."""


def stands_in(word: str, entries: frozenset[str]) -> bool:
    """Whether ``word``, without its full stop, is one of ``entries``."""
    return word in entries or (word[:1].isupper() and word.lower() in entries)
