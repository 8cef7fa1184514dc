"""An article of the library in words: what its row says, and what is said of it aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QLocale

from workbench.review.standing import Standing
from workbench.wording import tr, tr_as

from ..messages import counted, in_figures, one_line, plain_tool_tip
from .claim_words import verdicts_text

if TYPE_CHECKING:
    from datetime import date

    from workbench.library import ArticleProgress, ListedArticle

_DOT = "  ·  "


class ArticleRow(NamedTuple):
    """One article as the list shows it."""

    listed: ListedArticle
    progress: ArticleProgress | None = None
    """``None`` while its figures are still to be read."""
    is_open: bool = False
    """Whether it is the one on the desk."""
    is_mine: bool = False
    """Whether the reviewer at the desk is to check it."""
    is_late: bool = False
    """Whether it was due before today and the reviewer is not finished."""

    @property
    def title(self) -> str:
        """The title, and until that is known the name of the file."""
        title = self.progress.title if self.progress else ""
        return one_line(title or self.listed.article)

    @property
    def key(self) -> str:
        """What a filter looks into."""
        finished = " ".join(self.progress.finished) if self.progress else ""
        return f"{self.title}\n{self.listed.article}\n{finished}"


def is_late(progress: ArticleProgress, today: date) -> bool:
    """Whether an article was due before today and the reviewer has not signed it off."""
    return bool(progress.due) and not progress.is_mine_finished and progress.due < today.isoformat()


def figures(row: ArticleRow) -> str:
    """How many claims have a verdict, as "18/42"; empty where there is nothing to count."""
    progress = row.progress
    if progress is None or not progress.begun or progress.unreadable:
        return ""
    return f"{in_figures(progress.checked)}/{in_figures(progress.claims)}"


def details(row: ArticleRow) -> str:
    """The second line: what is to be done, and who is finished."""
    return _DOT.join(_details(row))


def due(row: ArticleRow) -> str:
    """Until when it is to be checked, short; empty where nobody said."""
    progress = row.progress
    if progress is None or not progress.due:
        return ""
    day = _day(progress.due)
    return tr("Late: {day}", day=day) if row.is_late else day


def _due_within(row: ArticleRow) -> str:
    """The same behind other words: "due 3 Nov", "late, was due 3 Nov"."""
    if row.progress is None or not row.progress.due:
        return ""
    day = _day(row.progress.due)
    return tr("late, was due {day}", day=day) if row.is_late else tr("due {day}", day=day)


def _day(iso: str) -> str:
    return QLocale().toString(
        QDate.fromString(iso, "yyyy-MM-dd"), tr_as("pattern of a day", "d MMM")
    )


def shares(progress: ArticleProgress) -> dict[Standing, int]:
    """The verdicts given, as the strip of progress shows them."""
    return {
        Standing.VERIFIED: progress.verified,
        Standing.DISPUTED: progress.disputed,
        Standing.UNSOURCED: progress.unsourced,
    }


def accessible_text(row: ArticleRow) -> str:
    """Everything the row shows, for those who hear it; the title first, to be found by typing."""
    progress = row.progress
    counts = ""
    if progress and figures(row):
        counts = tr(
            "{checked} of {total} checked",
            checked=in_figures(progress.checked),
            total=in_figures(progress.claims),
        )
    return ", ".join(filter(None, (row.title, counts, *_details(row), _due_within(row))))


def tool_tip(row: ArticleRow) -> str:
    """The whole of what may be cut in the row, line by line."""
    progress = row.progress
    if progress is None:
        return plain_tool_tip(row.listed.seed.name)
    assigned = ", ".join(progress.assigned)
    lines = (
        row.title,
        row.listed.seed.name,
        verdicts_text(shares(progress)),
        *_details(row),
        tr("To be checked by {names}", names=assigned) if assigned else "",
        one_line(progress.unreadable),
    )
    return plain_tool_tip("\n".join(filter(None, lines)))


def _details(row: ArticleRow) -> list[str]:
    """What there is to say of an article, the most pressing first."""
    progress = row.progress
    on_desk = tr("On the desk") if row.is_open else ""
    if progress is None:
        return [on_desk] if on_desk else []
    mine = tr("Yours") if row.is_mine else ""
    if progress.unreadable:
        return [*filter(None, (on_desk, tr("Can't be read"), mine))]
    if not progress.begun:
        return [*filter(None, (on_desk, tr("Not begun"), mine))]
    finished = tr("Finished: {names}", names=", ".join(map(one_line, progress.finished)))
    said = (
        on_desk,
        counted("{count} to re-check", "{count} to re-check", progress.recheck)
        if progress.recheck
        else "",
        counted("{count} differs", "{count} differ", progress.differ) if progress.differ else "",
        counted("{count} open", "{count} open", progress.open) if progress.open else "",
        mine,
        finished if progress.finished else "",
    )
    return [*filter(None, said)]
