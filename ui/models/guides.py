"""The pages of the Help menu in words: which verdict is meant when, and how to begin."""

from __future__ import annotations

from typing import NamedTuple

from workbench.review.standing import Standing
from workbench.wording import marked

from ..actions import Do


class Line(NamedTuple):
    """One thing said, with the action whose key stands beside it, if there is one."""

    text: str
    do: Do | None = None


class Section(NamedTuple):
    """What stands below one heading: a verdict's, which has its sign, or another."""

    heading: str
    lines: tuple[Line, ...]
    examples: tuple[str, ...] = ()
    standing: Standing | None = None


class Guide(NamedTuple):
    """One page."""

    title: str
    lead: str
    sections: tuple[Section, ...]


VERDICT_GUIDE = Guide(
    marked("Verdict guide"),
    marked("Three verdicts, and each says what you found. Until you give one, a claim is open."),
    (
        Section(
            marked("Verified"),
            (
                Line(marked("A source that you looked at says the same.")),
                Line(
                    marked(
                        "Complete with one source that is neither the article itself nor its own "
                        "outlet. Sources that only repeat others count from three origins on."
                    )
                ),
            ),
            (
                marked(
                    "“The ferry carried 1.2 million passengers.” The yearly report of the port "
                    "authority gives 1,204,310: rounded fairly."
                ),
                marked("“The council votes on December 3.” It stands on the council’s own agenda."),
                marked(
                    "“The harbour director said that nobody expected it.” The recording has the "
                    "sentence. Whether nobody did is another claim."
                ),
            ),
            Standing.VERIFIED,
        ),
        Section(
            marked("Disputed"),
            (
                Line(marked("A source that you looked at says otherwise, or sources conflict.")),
                Line(marked("Complete with one source against it and a note on what is wrong.")),
            ),
            (
                marked("“The service opened in 1964.” The town archive has it in 1966."),
                marked(
                    "“Fares rose by 15 percent, twice the rate of inflation.” The rise is right, "
                    "but inflation was 9.1 percent. Half right is disputed, unless you split it."
                ),
                marked(
                    "“The boat cost 4.1 million.” The town’s accounts say 4.1, the shipyard’s 4.7, "
                    "and nothing tells which is right."
                ),
            ),
            Standing.DISPUTED,
        ),
        Section(
            marked("Unsourced"),
            (
                Line(marked("You looked and found nothing that settles it, either way.")),
                Line(
                    marked(
                        "Complete with a note that says where you looked, so that nobody looks "
                        "there again."
                    )
                ),
            ),
            (
                marked(
                    "“Waiting times fell from 22 minutes to 9.” Nobody publishes them; asked the "
                    "authority on May 4, no answer."
                ),
                marked(
                    "“It was the first ferry of its kind.” Two books name it, neither says first."
                ),
                marked("“He took office in 2019.” Neither the gazette nor the archive has a year."),
            ),
            Standing.UNSOURCED,
        ),
        Section(
            marked("Unsourced or disputed?"),
            (
                Line(
                    marked(
                        "Ask yourself: did I read anything that says otherwise? If so, it is "
                        "disputed, and that is your source. If not, it is unsourced."
                    )
                ),
                Line(
                    marked(
                        "That no source is found does not make a claim wrong. Your own doubt is "
                        "worth a note, but is no source."
                    )
                ),
                Line(
                    marked(
                        "What nobody could check, an opinion or a wish, gets no verdict: it is "
                        "set aside."
                    ),
                    Do.SET_ASIDE,
                ),
            ),
        ),
        Section(
            marked("When something is missing"),
            (
                Line(
                    marked(
                        "A verdict counts at once, complete or not. What it still needs is marked "
                        "in the list and on the card, and no key is ever blocked."
                    )
                ),
            ),
        ),
    ),
)

QUICK_START = Guide(
    marked("Quick start"),
    marked("An article is split into claims. You judge one after the other."),
    (
        Section(
            marked("Judge"),
            (
                Line(marked("Verified: a source says the same"), Do.VERIFIED),
                Line(marked("Disputed: a source says otherwise"), Do.DISPUTED),
                Line(marked("Unsourced: nothing found that settles it"), Do.UNSOURCED),
                Line(marked("Take the last step back, and the one before"), Do.UNDO),
                Line(marked("After a verdict the next open claim comes by itself.")),
            ),
        ),
        Section(
            marked("Say why"),
            (
                Line(marked("Put the links that you copied in your browser on it"), Do.PASTE_LINKS),
                Line(marked("Type a link, or choose a source of another claim"), Do.ADD_LINK),
                Line(marked("Write a note; Esc goes back to the list"), Do.EDIT_NOTE),
            ),
        ),
        Section(
            marked("Find your way"),
            (
                Line(marked("Next open claim"), Do.NEXT_OPEN),
                Line(marked("Next sentence that nobody has touched"), Do.NEXT_UNTOUCHED),
                Line(marked("Anything by typing a part of its name"), Do.PALETTE),
                Line(marked("All keys"), Do.KEYS),
            ),
        ),
        Section(
            marked("Be done"),
            (
                Line(
                    marked(
                        "You are done when the foot of the window says that no sentence is "
                        "untouched. Everything is saved by itself, in the project’s folder "
                        "“checks”; your team gets it when you share that folder."
                    )
                ),
            ),
        ),
    ),
)
