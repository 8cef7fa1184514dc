"""Words by which a writer judges, guesses, asks or orders rather than reports."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import phrases, words

OPINION = words(
    """
    absurd absurdly abysmal admirable alarming amazing amazingly appalling arrogance arrogant
    astonishing astonishingly atrocious awful awfully bad badly barbaric beautiful beautifully
    beloved best better bizarre blatant blatantly bold boring brave brazen brilliant brilliantly
    brutal callous catastrophic charming cheap clever contempt contemptible coward cowardly crazy
    cruel cruelly cynical cynically dangerous daring decent delightful delusion delusional delusive
    deplorable deserve deserves deserved despicable destructive dire disastrous disgrace disgraceful
    disgusting dishonest dreadful dubious dumb egregious elegant elusive embarrassing enormous
    enthusiastic evil excellent exceptional exciting excuse excuses extraordinary extreme extremely
    fabulous failure fair fake false fantastic farce fascinating fine flattering flawed folly
    foolish fool fools formidable fortunate fortunately frightening funny futile genius ghastly
    glorious good gorgeous great greed greedy grim grotesque handsome happy harmful hated hateful
    hideous honest hopeless hopefully horrendous horrible horrific horrifying hypocrisy hypocrite
    hypocritical idiot idiotic idiots ignorance ignorant immoral impressive inadequate incompetence
    incompetent incredible incredibly indefensible inept inevitable inevitably inexcusable infamous
    inhuman insane insanity inspiring insulting intolerable irresponsible ironic ironically
    laughable lazy liar liars lies lovely ludicrous lucky mad madness magic magnificent malicious
    marvellous marvelous masterful mediocre menace mindless misguided miserable misleading monstrous
    naive nasty nebulous nice nonsense notorious obscene obsessed odd outrage outrageous outstanding
    painful panic panicked pathetic perfect perfectly perilous pleasant pointless poisonous
    powerful predatory predictable pretentious pretty preposterous promising propaganda proud
    questionable reckless recklessly refreshing regrettable regrettably remarkable remarkably
    repugnant repulsive ridiculous ruthless sacred sad sadly savage scandal scandalous scary
    senseless shady shambles shame shameful shameless shocking shockingly silly sinister smart
    sophisticated specious spectacular splendid staggering strange striking stunning stupid
    stupidity sublime sensible superb superficial surprising surprisingly suspicious terrible
    terribly terrific terrifying thankfully toxic tragic tragically trivial troubling tyranny ugly
    unacceptable unbelievable unconscionable undeserved undesirable unfair unfortunate unfortunately
    unjust unreasonable unthinkable useless utterly vague vicious vile virtue virtuous weak weird
    whim wicked wild wise wisdom wonderful wondrous worse worst worthless worthwhile worthy wrong
    """
)
"""Praise and blame, general English."""

LOADED = words(
    """
    adventurist apologist apologists bureaucrats cabal cartel corrupt corruption crony cult
    demagogue despot dictator elites establishment extremist extremists fanatic fanatics fascist
    fascists genocidal henchmen hysteria imperialism imperialist indoctrinated indoctrination
    junta leftist leftists lunatic lunatics mainstream masses neoliberal oligarchs oppressor
    oppressors parasites parasitic plutocrats provocative provocatively puppet puppets radical
    radicals regime reactionary sellout sheep so-called socialists thugs traitor traitors treason
    tyrannical tyrant warmonger warmongers woke
    """
)
"""Names and labels that take sides."""

STANCE = words(
    """
    absolutely actually admittedly apparently arguably basically certainly clearly
    completely definitely doubtless easily entirely essentially evidently exactly frankly
    fundamentally genuinely hardly honestly indeed literally merely naturally necessarily
    obviously perhaps plainly possibly precisely presumably probably purely quite rather
    really seemingly seriously simply somehow supposedly surely too totally truly ultimately
    undeniably undoubtedly unquestionably utterly very virtually wholly
    """
)
"""Adverbs that tell how sure or how moved the writer is."""

MAY_OR_MIGHT = words("may might could perhaps maybe possibly")
OUGHT = words("should must ought shouldn't mustn't")
FIRST_OR_SECOND_PERSON = words(
    """
    i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves
    you you're you've you'd you'll your yours yourself yourselves let's
    """
)
GENERALITIES = words(
    """
    always never ever everyone everybody everything nobody anyone anybody anything something
    someone somebody whatever whoever forever humanity mankind
    """
)
"""Sweeping words: what they say of everybody can be checked of nobody."""
ABSTRACTIONS = words(
    """
    capitalism socialism communism liberalism conservatism fascism freedom liberty justice
    democracy ideology morality truth spirit soul destiny doctrine principle principles fate dream
    dreams illusion myth tradition civilization civilisation
    """
)


WISH_OPENERS = phrases(
    """
    if only
    i wish
    i hope
    we wish
    we hope
    long live
    god bless
    god save


    would that
    here's to
    may god
    may he
    may she
    may they
    may it
    may we
    may you
    may the
    may his
    may her
    may their
    """
)

COMMANDS = words(
    """
    add ask avoid be beware bring buy call check choose click come consider contact continue cut
    do don't donate download draw enjoy enter ensure expect fetch find follow forget forgive get
    give go help hold imagine join judge keep lead learn leave let listen look make mark meet move
    never note open pay pick please pray prepare put read recall register remember repeat
    remind save say see send share show sign speak stand start stay stop submit subscribe support
    suppose take talk tell thank think throw try turn visit vote wait wake watch write
    """
)
"""Base forms that begin an order when an object follows; see `COMMAND_OBJECTS`."""

COMMAND_OBJECTS = words(
    """
    me us it him her them yourself yourselves your my our that this these those not no the a an
    to at for up down out in on off away back into about over all more now here there what who how
    whether if sure ready careful
    """
)
SOFT_OPENERS = words("and but so or then now please just always never well yes no ok okay")
"""Words a question or an order may begin with before its first real word."""
ONLY_VERBS = words(
    """
    avoid be beware bring buy choose come do don't ensure expect forget forgive get give go imagine
    keep learn leave let listen make never please put read remember remind say see stay take tell
    think throw wait
    """
)
"""Commands that are no nouns: another verb may follow ("Remember that he left")."""
