"""Small words and common verbs, by which a rule knows a noun from a verb without a parser."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import third_person, words

DETERMINERS = words(
    """
    a an the this that these those his her its their our my your some any no every each either
    neither another both all many several few such more most
    """
)
PREPOSITIONS = words(
    """
    about above across after against along amid among around as at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into like near of
    off on onto out outside over past per since through throughout to toward towards under until up
    upon via with within without
    """
)
SENTENCE_ADVERBS = words(
    """
    accordingly additionally already also anyway besides consequently finally further furthermore
    hence however indeed instead likewise meanwhile moreover nevertheless nonetheless perhaps
    recently similarly still then therefore though thus yet
    """
)
ADJUNCT_OPENERS = SENTENCE_ADVERBS | words(
    """
    after although amid as at before despite during earlier even following for from given if in
    later now on once over prior since to today tomorrow under until unless when while with within
    without yesterday
    """
)
"""What a sentence may begin with before its subject, up to a comma."""
SUBORDINATORS = words("which who whom whose where when while although though whereas")
BE = words("is are was were am be been being isn't aren't wasn't weren't")
AUXILIARIES = BE | words(
    """
    has have had hasn't haven't hadn't having do does did don't doesn't didn't will won't would
    wouldn't shall can can't cannot could couldn't may might must should shouldn't
    """
)
ADVERBS = words(
    """
    also again already always earlier even ever finally first further just later never now often
    once only previously since sometimes soon still then therefore thus today together too yet
    not yesterday
    """
)
LY_NOUNS = words("ally anomaly assembly bully butterfly family monopoly supply")
CONJUNCTIONS = words("and but or nor so yet because if unless although though while whereas")

IRREGULAR_PAST = words(
    """
    arose ate awoke became began beat bent bet bit bled blew bore bought bound bred broke brought
    built burnt came caught chose clung crept cut dealt did drank drew drove dug fed fell felt fled
    flew forbade forgot fought found froze gave got grew had heard held hid hit hurt kept knew laid
    lay leapt learnt led left lent lit lost made meant met overcame overthrew oversaw paid put quit
    ran rang read rode rose said sang sank sat saw sent set shook shone shot shrank shut slept slid
    sold sought spent split spoke spread sprang stole stood struck stuck sued swam swept swore swung
    taught thought threw told took tore underwent understood undertook upheld was went were withdrew
    withstood woke won wore wove wrote
    """
)
IRREGULAR_PARTICIPLE = words(
    """
    arisen beaten become been begun bitten blown born borne broken brought built caught chosen come
    done drawn driven drunk eaten fallen fed flown forbidden forgotten found frozen given gone got
    gotten grown heard held hidden hit hurt kept known laid led left lent lost made met overthrown
    paid put ridden risen run said seen sent set shaken shot shown shrunk shut slain sold spent
    spoken spread stolen struck sunk sworn swept taken taught thrown told torn understood undertaken
    undergone upheld withdrawn won worn written
    """
)

COMMON_VERBS = words(
    """
    abandon accept accuse add admit allow announce appear approve argue arrest arrive ask attack
    back ban beat become begin believe blame block bomb break bring build buy call cancel carry
    cause celebrate change charge claim close collapse come condemn confirm continue cost cover
    crash create criticise criticize cut deal decide declare decline defeat defend delay demand deny
    depend destroy die differ drop earn elect end enter escape exist expand expect explode explore
    face fail fall feel fight file find fire flee follow force form gain get give go grow halt
    happen head hear help hit hold host hurt impose improve include increase injure introduce invade
    investigate involve join keep kill know lack launch lead leave lie lift like live look lose love
    make march mark matter mean meet move name need offer open order oust pass pay plan pledge
    plunge praise prepare produce promise propose protest prove provide push put quit raise reach
    receive recognise recognize reject release rely remain remove replace report require rescue
    resign resume return reveal rise rule run save say see seek seem sell send separate serve set
    shoot show shut sign slam soar speak spend split stand start stay step stop strike sue suffer
    suggest support surge suspend take target tell tend test think threaten top trade train try turn
    unveil urge use visit vote vow want warn weigh win withdraw work wound write
    """
)
PRESENT_FORMS = frozenset(map(third_person, COMMON_VERBS))
"""Their forms in headlines: "continues", "hits", "denies". Many are plural nouns as well."""
NOT_PAST = words(
    """
    bed biped bleed breed creed deed embed exceed feed greed heed hundred indeed infrared kindred
    need proceed red reed sacred seed shed shred sled speed succeed weed wed naked wicked united
    based so-called unprecedented limited supposed aged alleged gifted led
    """
)
"""Words in -ed that are no past tense, or seldom one."""
TITLES = words(
    """
    mr mrs ms dr prof professor president minister senator governor general colonel captain
    chancellor mayor judge king queen prince princess pope envoy ambassador secretary sir lord lady
    """
)
