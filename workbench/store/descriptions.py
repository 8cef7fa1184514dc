"""What each key of the files in ``checks/`` means, in the words that editors show beside it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORMAT = "The format of the file. A newer number is a newer desk's: such a file is only shown."
_WORDING = "The words that were judged. Where the claim's words have changed since, look again."
_VERDICT = "verified, disputed or unsourced. Without one, the claim is open."

DESCRIPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "claims.yaml": {
            "format": _FORMAT,
            "article": "The article under check: its path in the project.",
            "title": "The article's title.",
            "author": "Who wrote the article.",
            "date": "When the article appeared, such as 2026-11-22.",
            "publisher": "The outlet in which the article appeared.",
            "url": "Where the article can be read.",
            "language": "The article's language, such as en.",
            "draft": "Which version of the article the claims stand in. The desk writes it.",
            "splitter": "What made the list of claims. The desk writes it.",
            "claims": "The claims by their ids, in the order of the article. None is ever deleted.",
        },
        "claim": {
            "quote": "The article's own words, letter by letter: one text, or pieces in order.",
            "inherits": "Words from elsewhere in the sentence that the claim borrows.",
            "statement": "The claim in words that stand alone, where the quote does not.",
            "kind": "What sort of statement it is. Absent means other.",
            "speaker": "Who says it, where the article reports it as somebody's words.",
            "parent": "The id of the claim that somebody said this one.",
            "prefix": "The words before it, where the quote fits several places.",
            "suffix": "The words after it, where the quote fits several places.",
            "state": "What became of the claim. Absent means that it is to be checked.",
            "reason": "Why it is set aside: one of the usual reasons, or words of your own.",
            "into": "The ids of the claims that it was split or joined into.",
        },
        "reviewer.yaml": {
            "format": _FORMAT,
            "reviewer": "The reviewer's short name, as in the name of the file.",
            "name": "The reviewer's name as colleagues read it.",
            "finished": "The version of the article that this reviewer is finished with.",
            "checks": "This reviewer's checks, by the ids of the claims.",
        },
        "check": {
            "claim": _WORDING,
            "verdict": _VERDICT,
            "checked": "The day of the verdict, such as 2026-11-22.",
            "note": "Why; what was found; for unsourced, where you looked.",
            "links": "The sources: addresses, or entries with url or title.",
            "correction": "The words that the article should have instead.",
            "flag": "What should be talked about.",
        },
        "link": {
            "url": "Its address, beginning with http:// or https://.",
            "title": "What it is called. Enough by itself for what has no address.",
            "publisher": "Who published it.",
            "stance": "What it does to the claim. Absent means that it bears the verdict out.",
            "grade": "How near it is to what it reports. Absent means unknown.",
            "origin": "Where it has it from. Links of one origin count as one source.",
            "passage": "The words in it that matter.",
            "locator": "Where in it they stand, such as p. 12.",
            "read": "The day on which you read it, such as 2026-11-22.",
            "archived": "The address of a copy that stays.",
            "sensitive": "Why it must not be passed on.",
        },
        "decisions.yaml": {
            "format": _FORMAT,
            "approved": "The version of the article that the editor signed off.",
            "approved_by": "Who signed it off.",
            "decisions": "What was decided, by the ids of the claims.",
            "corrections": "Changes of the article after it was published.",
        },
        "decision": {
            "claim": "The words that were decided on.",
            "verdict": "The verdict that stands: verified, disputed or unsourced.",
            "by": "Who decided.",
            "decided": "The day of the decision, such as 2026-11-23.",
            "from": "The reviewers whose checks lay before the editor.",
            "adopts": "Whose verdict it is: a reviewer's, or agreed. Absent is the editor's own.",
            "reason": "Why.",
            "correction": "Whether the correction that a reviewer proposes is made.",
        },
        "correction": {
            "date": "The day on which the article was changed, such as 2026-12-02.",
            "claim": "The id of the claim that it is about.",
            "was": "The words that stood there.",
            "now": "The words that stand there now.",
            "note": "What readers are told.",
        },
        "project.yaml": {
            "format": _FORMAT,
            "blind": "Whether others' verdicts are hidden until you gave yours. Absent means true.",
            "granularity": "How finely articles are split into claims. Absent means normal.",
            "gates": "What a verdict should have. Each warns unless it is off; none stops anybody.",
            "articles": "Who checks which article until when, by the article's short name.",
        },
        "gates": {
            "verified-source": "Verified has a source other than the article and its outlet.",
            "disputed-source": "Disputed has a source against the claim, and a note.",
            "three-origins": "Second-hand sources alone come from three different origins.",
            "unsourced-where": "Unsourced has a note that says where one looked.",
        },
        "assignment": {
            "assigned": "The reviewers, by their short names.",
            "due": "The day by which it is to be checked, such as 2026-12-01.",
        },
    }
)
"""By what the keys belong to, then by key."""
