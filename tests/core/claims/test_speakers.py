"""Who speaks where a quotation runs over several sentences."""

from __future__ import annotations

from workbench.claims.speakers import leaves_open, speakers


def _names(*paragraph: str) -> list[str | None]:
    return [found.speaker if found else None for found in speakers(paragraph)]


def test_a_quotation_belongs_to_whom_its_last_sentence_names() -> None:
    """The speaker often follows."""
    assert _names("“They came.", "They left,” Phipps said.") == ["Phipps", "Phipps"]


def test_a_quotation_belongs_to_whom_its_first_sentence_names() -> None:
    """Or goes before."""
    assert _names("Zaluzhnyi said, “I need men.", "They left.”") == ["Zaluzhnyi", "Zaluzhnyi"]


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    """After "Kirby said." an opening mark carries it on."""
    assert _names("“It is so,” Kirby said.", "“It was so.", "It will be.”") == ["Kirby"] * 3


def test_the_nearest_naming_before_a_sentence_counts() -> None:
    """One quotation may name its speaker twice, in other words."""
    paragraph = ("General Z said, “I need men.", "Who?” Z added, “There are 80.", "Give me men.”")

    assert _names(*paragraph) == ["General Z", "Z", "Z"]


def test_what_somebody_quoted_says_of_others_is_theirs() -> None:
    """A verb of saying inside the quotation names no other speaker."""
    assert (
        _names("Kirby said, “It fell.", "Officials say it rose.", "I doubt it.”") == ["Kirby"] * 3
    )


def test_the_reporter_speaks_again_after_the_quotation() -> None:
    """Nothing is carried beyond the closing mark."""
    assert _names("“It fell,” Kirby said.", "It had risen.", "“Never.”") == ["Kirby", None, None]


def test_retold_words_lend_their_speaker_to_no_quotation() -> None:
    """Only a quotation is carried on by the next one."""
    assert _names("Officials said that it fell.", "“It was a disaster.”") == ["Officials", None]


def test_a_pronoun_carries_on_as_a_pronoun() -> None:
    """Whoever he is, he still speaks."""
    assert _names("“It fell,” he said.", "“It rose.”") == ["", ""]


def test_a_quotation_left_open_may_go_on_in_the_next_paragraph() -> None:
    """There it opens with a mark of its own."""
    first = ["Kirby said, “It fell."]
    before = speakers(first)[-1]

    assert leaves_open(first)
    assert [found.speaker for found in speakers(["“It rose.”"], before) if found] == ["Kirby"]
    assert speakers(["It rose."], before) == [None]
