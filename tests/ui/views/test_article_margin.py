"""The margin: the shapes of the claims that begin beside it, and the selected one's number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.ui.rows import row
from ui.theme.theme import Theme
from ui.views.article_margin import MarginMark, paint_margin
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing

ASIDE = row(0, Standing.ASIDE)


def painted(selected: ClaimRow | None) -> QImage:
    """The margin beside one claim that is set aside."""
    image = QImage(120, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_margin(
        painter, [MarginMark(ASIDE.id, ASIDE.standing, QRectF(90, 12, 14, 14))], selected, Theme()
    )
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
def test_a_selected_claim_shows_its_number_if_it_has_one() -> None:
    """One that is set aside is no number 0."""
    unselected = painted(None)
    assert painted(ASIDE) == unselected
    assert painted(replace(ASIDE, number=1)) != unselected
