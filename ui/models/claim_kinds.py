"""The kinds of claims, in words."""

from __future__ import annotations

from workbench.claims.claim import Kind
from workbench.wording import tr

_MEANS = {
    Kind.QUANTITY: "Quantity: how much, how many",
    Kind.DATE: "Date: when",
    Kind.EVENT: "Event: what happened",
    Kind.STATUS: "Status: what is so",
    Kind.COMPARISON: "Comparison: more, less, the first",
    Kind.CAUSAL: "Causal: what led to what",
    Kind.ATTRIBUTION: "Attribution: who said it",
    Kind.PREDICTION: "Prediction: what will be",
    Kind.OPINION: "Opinion: what somebody thinks of it",
    Kind.OTHER: "Other",
}


def word_of_kind(kind: Kind) -> str:
    """Return the kind's own word."""
    return tr(_MEANS[kind]).partition(":")[0]


def meaning_of(kind: Kind) -> str:
    """Return the kind with what it is about."""
    return tr(_MEANS[kind])
