"""Claims come and go under the knife; the page stays where it is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .article_view import ArticleView


@contextmanager
def kept_still(view: ArticleView) -> Iterator[None]:
    """Let caret and words stay where they are, whatever claim is selected meanwhile.

    Only if then nothing of that claim is in sight, it is brought there.
    """
    view.is_still = True
    try:
        yield
    finally:
        view.is_still = False
    row = view.current_row
    if row is not None and row.anchor is not None and not view.claim_rects(row.id):
        view.bring_into_view(row.anchor.extent)
