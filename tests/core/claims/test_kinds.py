"""What kind of statement a sentence makes."""

from __future__ import annotations

import pytest

from workbench.article.article import Role
from workbench.claims.attribution import speaker_of
from workbench.claims.claim import Kind
from workbench.claims.kinds import kind_of

KINDS = [
    ("Zelensky announced that 500,000 would be called up.", Kind.ATTRIBUTION),
    ("The raids were described as “vile” by Moscow.", Kind.ATTRIBUTION),
    ("According to the UN, 10,000 were killed.", Kind.QUANTITY),
    ("The mobilization will last for years.", Kind.PREDICTION),
    ("Prices are expected to fall.", Kind.PREDICTION),
    ("It was its largest attack to date.", Kind.COMPARISON),
    ("Prices are higher than last year.", Kind.COMPARISON),
    ("Over three times as many died there.", Kind.COMPARISON),
    ("More than 100 were wounded.", Kind.QUANTITY),
    ("There is not a single soldier in Russia.", Kind.QUANTITY),
    ("Friday marked the seventh consecutive day of raids.", Kind.QUANTITY),
    ("Half a million fled.", Kind.QUANTITY),
    ("Residents left the city due to the attacks.", Kind.CAUSAL),
    ("The raid led to deaths.", Kind.CAUSAL),
    ("The war began in February 2022.", Kind.DATE),
    ("He was born in 1990.", Kind.DATE),
    ("The car was seen in May 2021.", Kind.EVENT),
    ("Ukraine carried out strikes on Friday.", Kind.EVENT),
    ("The raids were ordered by Zelensky.", Kind.EVENT),
    ("The states have defended the raids.", Kind.EVENT),
    ("The city is located near the border.", Kind.STATUS),
    ("The regiment forms part of the army.", Kind.STATUS),
    ("The government has yet to comment.", Kind.STATUS),
    ("He was the head of the service.", Kind.STATUS),
    ("This is a disgraceful farce.", Kind.OPINION),
    ("It’s a variant of BA.4 there.", Kind.STATUS),
    ("The pact depends on them.", Kind.STATUS),
    ("Shells over Belgorod.", Kind.OTHER),
    ("He flew a Boeing 737 in Article 5.", Kind.EVENT),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_is_what_one_would_look_up_first(text: str, kind: Kind) -> None:
    """One kind each, by the order of precedence that the module states."""
    assert kind_of(text, speaker_of(text)) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ukraine carried out raids, wounding 20 people.", Kind.EVENT),
        ("With a toll of 400,000, Ukraine is in need.", Kind.QUANTITY),
        ("Budanov, who was favoured by many, is the head of it.", Kind.STATUS),
    ],
)
def test_the_main_clause_decides_unless_it_has_nothing_to_look_up(text: str, kind: Kind) -> None:
    """A number in a by-clause outranks a status, not an event."""
    assert kind_of(text) is kind


def test_a_headline_tells_events_in_the_present() -> None:
    """The same words in prose state how things are."""
    assert kind_of("Ukraine continues strikes", role=Role.HEADLINE) is Kind.EVENT
    assert kind_of("Ukraine continues strikes") is Kind.STATUS
