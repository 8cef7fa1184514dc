"""Words by which an article says whose words it reports."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import inflections, words

SAYING = inflections(
    """
    say says said saying
    tell tells told telling
    state states stated stating
    claim claims claimed claiming
    announce announces announced announcing
    declare declares declared declaring
    allege alleges alleged alleging
    assert asserts asserted asserting
    insist insists insisted insisting
    argue argues argued arguing
    contend contends contended contending
    warn warns warned warning
    admit admits admitted admitting
    concede concedes conceded conceding
    acknowledge acknowledges acknowledged acknowledging
    deny denies denied denying
    swear swears swore sworn swearing
    vow vows vowed vowing
    pledge pledges pledged pledging
    promise promises promised promising
    threaten threatens threatened threatening
    demand demands demanded demanding
    urge urges urged urging
    accuse accuses accused accusing
    blame blames blamed blaming
    boast boasts boasted boasting
    complain complains complained complaining
    confess confesses confessed confessing
    testify testifies testified testifying
    reply replies replied replying
    tweet tweets tweeted tweeting
    quip quips quipped quipping
    joke jokes joked joking
    lament laments lamented lamenting
    opine opines opined opining
    speculate speculates speculated speculating
    reiterate reiterates reiterated reiterating
    predict predicts predicted predicting
    """
)
"""Verbs that report somebody's words wherever a person is their subject."""

SAYING_OF_CONTENT = inflections(
    """
    add adds added adding
    advise advises advised advising
    agree agrees agreed agreeing
    ask asks asked asking
    believe believes believed believing
    comment comments commented commenting
    conclude concludes concluded concluding
    confirm confirms confirmed confirming
    estimate estimates estimated estimating
    explain explains explained explaining
    fear fears feared fearing
    find finds found finding
    hint hints hinted hinting
    imply implies implied implying
    maintain maintains maintained maintaining
    mention mentions mentioned mentioning
    note notes noted noting
    observe observes observed observing
    post posts posted posting
    propose proposes proposed proposing
    recall recalls recalled recalling
    recommend recommends recommended recommending
    remark remarks remarked remarking
    report reports reported reporting
    respond responds responded responding
    reveal reveals revealed revealing
    stress stresses stressed stressing
    emphasise emphasises emphasised emphasising
    emphasize emphasizes emphasized emphasizing
    suggest suggests suggested suggesting
    think thinks thought thinking
    underline underlines underlined underlining
    write writes wrote written writing
    """
)
"""Verbs that do so only where the words follow: a "that", or a quotation."""

NAMING = inflections(
    """
    brand brands branded branding
    call calls called calling
    characterise characterises characterised characterising
    characterize characterizes characterized characterizing
    condemn condemns condemned condemning
    criticise criticises criticised criticising
    criticize criticizes criticized criticizing
    denounce denounces denounced denouncing
    describe describes described describing
    dismiss dismisses dismissed dismissing
    dub dubs dubbed dubbing
    hail hails hailed hailing
    label labels labelled labelling labeled labeling
    portray portrays portrayed portraying
    praise praises praised praising
    """
)
"""Verbs by which somebody calls a thing something: "described as … by", "called it “…”"."""

GERUNDS = frozenset(form for form in (*SAYING, *SAYING_OF_CONTENT, *NAMING) if form.endswith("ing"))
"""Of these, the forms that report only after "is" or "was"."""

PERSONAL_PRONOUNS = words("he she they we i you it who")
SHORTENING = PERSONAL_PRONOUNS | words("that there what where how here this")
"""Words after which "'s" is a verb."""
IMPERSONAL = words(
    """
    this that these those which what it there here such evidence data figures results nothing one
    """
)
"""Subjects that suggest or show without anybody speaking."""

PEOPLE = words(
    """
    activist activists adviser advisers advisor advisors analyst analysts attorney attorneys
    author authors candidate candidates chairman chairwoman chancellor chief commander company
    critics diplomat diplomats director doctor doctors envoy executive expert experts general
    governor government head journalist judge king lawyer lawyers leader leaders mayor minister
    ministry officer officers official officials police president prosecutor prosecutors
    researcher researchers resident residents scientist scientists secretary senator source sources
    spokesman spokesmen spokesperson spokeswoman teacher union witness witnesses
    """
)
"""Who speaks in the news."""

REPORTING_FORMS = frozenset(SAYING) | frozenset(SAYING_OF_CONTENT) | frozenset(NAMING)
NOUNS_TOO = words(
    """
    blame boast boasts claim claims comment comments demand demands estimate estimates fear fears
    find finds joke jokes lament note notes pledge pledges post posts promise promises quip quips
    reply replies report reports state states stress tweet tweets vow vows warning finding call
    calls label labels brand brands hail praise hint hints remark remarks think
    """
)
"""Forms that are nouns as often as verbs: only what follows tells."""
JUDGING = words(
    """
    condemn condemns condemned criticise criticises criticised criticize criticizes criticized
    denounce denounces denounced praise praises praised hail hails hailed
    """
)
"""Verbs of NAMING that report somebody's judgement even without a quotation."""
PASSIVE_SAYING = frozenset(NAMING) | words("announced claimed confirmed denied reported alleged")
NOT_SPEAKING = words(
    "plan plans schedule which law rules number size status type needs ability doctrine"
)
"""What "according to" may name besides a speaker."""
