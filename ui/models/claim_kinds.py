"""The kinds of claims, in words."""

from __future__ import annotations

from workbench.claims.claim import Kind
from workbench.wording import marked, marked_as, tr, tr_as

_CONTEXT = "kind of claim"
_WORDS = {
    Kind.QUANTITY: marked_as("kind of claim", "Quantity"),
    Kind.DATE: marked_as("kind of claim", "Date"),
    Kind.EVENT: marked_as("kind of claim", "Event"),
    Kind.STATUS: marked_as("kind of claim", "Status"),
    Kind.COMPARISON: marked_as("kind of claim", "Comparison"),
    Kind.CAUSAL: marked_as("kind of claim", "Causal"),
    Kind.ATTRIBUTION: marked_as("kind of claim", "Attribution"),
    Kind.PREDICTION: marked_as("kind of claim", "Prediction"),
    Kind.OPINION: marked_as("kind of claim", "Opinion"),
    Kind.OTHER: marked_as("kind of claim", "Other"),
}
_MEANS = {
    Kind.QUANTITY: marked("Quantity: how much, how many"),
    Kind.DATE: marked("Date: when"),
    Kind.EVENT: marked("Event: what happened"),
    Kind.STATUS: marked("Status: what is so"),
    Kind.COMPARISON: marked("Comparison: more, less, the first"),
    Kind.CAUSAL: marked("Causal: what led to what"),
    Kind.ATTRIBUTION: marked("Attribution: who said it"),
    Kind.PREDICTION: marked("Prediction: what will be"),
    Kind.OPINION: marked("Opinion: what somebody thinks of it"),
}


def word_of_kind(kind: Kind) -> str:
    """Return the kind's own word."""
    return tr_as(_CONTEXT, _WORDS[kind])


def meaning_of(kind: Kind) -> str:
    """Return the kind with what it is about."""
    return tr(_MEANS[kind]) if kind in _MEANS else word_of_kind(kind)
