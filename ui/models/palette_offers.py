"""What the command palette finds: actions, articles and claims, by the beginnings of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.wording import tr

from ..messages import in_figures, one_line
from .claim_filter import folded
from .prefix_search import first_holding, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workbench.review.listing import ClaimRow
    from workbench.saved_filters import SavedFilter

    from ..actions import Do

_ARTICLES = 8
_CLAIMS = 40
"""Shown of each sort; who sees none of these types another letter."""


class Offer(NamedTuple):
    """One line of the palette."""

    text: str
    where: str
    """Where else it is found: the menu, or what it is."""
    goes_to: Do | Path | SavedFilter | str
    """An action, an article's file, a saved filter, or the id of a claim."""
    key: str = ""
    why_not: str = ""
    """Why it can't be had now; empty where it can."""


class Palette:
    """Everything there is to find; nothing of it is looked at before something is typed."""

    def __init__(self, actions: Iterable[Offer], recent: Sequence[str]) -> None:
        ranks = {do: rank for rank, do in enumerate(recent)}
        self._actions = sorted(actions, key=lambda offer: ranks.get(str(offer.goes_to), len(ranks)))
        self._action_keys = [folded(f"{one.text} {one.where}") for one in self._actions]
        self._articles: list[Offer] = []
        self._article_keys: list[str] = []
        self._filters: list[Offer] = []
        self._filter_keys: list[str] = []
        self._rows: Sequence[ClaimRow] = ()
        self._claim_keys: Sequence[str] = ()

    def set_articles(self, articles: Iterable[Offer]) -> None:
        """Find these articles, too."""
        self._articles = list(articles)
        self._article_keys = [folded(one.text) for one in self._articles]

    def set_filters(self, filters: Iterable[Offer]) -> None:
        """Find these saved filters, too."""
        self._filters = list(filters)
        self._filter_keys = [folded(one.text) for one in self._filters]

    def set_claims(self, rows: Sequence[ClaimRow], keys: Sequence[str]) -> None:
        """Find these claims, too; ``keys`` are their folded texts."""
        self._rows, self._claim_keys = rows, keys

    def find(self, query: str) -> list[Offer]:
        """What begins with these words; without any, all actions, the latest used first."""
        words = words_of(query)
        if not words:
            return list(self._actions)
        actions = first_holding(self._action_keys, words, len(self._actions))
        filters = first_holding(self._filter_keys, words, len(self._filters))
        articles = first_holding(self._article_keys, words, _ARTICLES)
        claims = first_holding(self._claim_keys, words, _CLAIMS)
        return [
            *(self._actions[at] for at in actions),
            *(self._filters[at] for at in filters),
            *(self._articles[at] for at in articles),
            *(_offer_of(self._rows[at]) for at in claims),
        ]


def _offer_of(row: ClaimRow) -> Offer:
    number = in_figures(row.number)
    where = tr("Claim {number}", number=number) if row.number else tr("Claim")
    return Offer(one_line(row.text), where, row.id)
