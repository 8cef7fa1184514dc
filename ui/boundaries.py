"""Moving the edges of the selected claim: shown as it goes, kept as one step for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import CannotCarve
from workbench.review.reshaping import Edge
from workbench.wording import marked, tr

from .actions import held_key
from .bridge import Notice
from .messages import claim_within
from .views import spoken
from .views.boundary_mode import BoundaryMode
from .views.kept_still import kept_still

if TYPE_CHECKING:
    from workbench.article.span import Span
    from workbench.review.reshaping import Unit
    from workbench.review.shape import Shape

    from .bridge import SessionBridge
    from .knife import Knife
    from .theme.theme import Theme
    from .views.article_view import ArticleView

_EDGES = {Edge.START: marked("Start of {claim}"), Edge.END: marked("End of {claim}")}


class Boundaries(QObject):
    """Begins and ends boundary mode. Until its end nothing is changed, whatever is moved."""

    hint_changed = Signal(str)
    """What the keys do now; empty when they do what they always do."""

    def __init__(
        self, bridge: SessionBridge, knife: Knife, view: ArticleView, theme: Theme
    ) -> None:
        super().__init__(view)
        self._bridge = bridge
        self._knife = knife
        self._view = view
        self._claim = ""
        """Id of the claim whose edges are moved."""
        self._before: tuple[Span, ...] = ()
        self.mode = view.boundary = BoundaryMode(view, theme)
        self.mode.stepped.connect(self._step)
        self.mode.next_wanted.connect(self._next)
        self.mode.previous_wanted.connect(self._previous)
        self.mode.grabbed.connect(self._grab)
        self.mode.dragged.connect(self._drag)
        self.mode.let_go.connect(self._let_go)
        self.mode.kept.connect(self.keep)
        self.mode.dropped.connect(self.drop)
        bridge.opened.connect(self.drop)
        bridge.rows_reset.connect(self._check)
        bridge.rows_refined.connect(self._check)
        bridge.current_changed.connect(self._check)

    @property
    def in_hand(self) -> str:
        """Id of the claim whose edges are moved; empty when none is."""
        return self._claim

    def toggle(self) -> None:
        """Begin with the selected claim's first edge; once begun, take the next edge in hand."""
        if self.mode.shape is not None:
            self._next()
            return
        shape = self._begin()
        if shape is not None:
            self._view.setFocus()
            self._show(shape, by_keys=True)
            self._say(shape, self._edge(shape), _keys())

    def keep(self) -> None:
        """Let the claim quote what is shown, and end."""
        shape, claim = self.mode.shape, self._claim
        if shape is None:
            return
        by_keys = self.mode.is_on
        self.drop()
        with kept_still(self._view):
            is_kept = self._knife.reshape(claim, shape.spans)
        if not is_kept and by_keys and self._view.hasFocus() and self._begin() is not None:
            self._show(shape, by_keys=True)

    def drop(self) -> None:
        """Leave the claim as it is, and end."""
        self._claim = ""
        if self.mode.shape is not None:
            self.mode.show_shape(None, by_keys=False)
            self.hint_changed.emit("")

    def _begin(self) -> Shape | None:
        carver, claim = self._knife.carver, self._bridge.current
        if carver is None or claim is None:
            return None
        try:
            shape = carver.shape(claim)
        except CannotCarve as error:
            self._bridge.noticed.emit(Notice(str(error)))
            return None
        self._claim, self._before = claim, shape.spans
        return shape

    def _step(self, unit: Unit, forward: bool) -> None:
        if self.mode.shape:
            shape = self.mode.shape.stepped(unit, forward=forward)
            self._show(shape, by_keys=True)
            self._say(shape)

    def _next(self) -> None:
        self._switch(back=False)

    def _previous(self) -> None:
        self._switch(back=True)

    def _switch(self, *, back: bool) -> None:
        if self.mode.shape:
            shape = self.mode.shape.switched(back=back)
            self._show(shape, by_keys=True)
            self._say(shape, self._edge(shape))

    def _grab(self, piece: int, edge: Edge) -> None:
        shape = self.mode.shape or self._begin()
        if shape is not None:
            self._show(shape.holding(piece, edge), by_keys=self.mode.is_on)

    def _drag(self, to: int, unit: Unit) -> None:
        if self.mode.shape:
            self._show(self.mode.shape.dragged(to, unit), by_keys=self.mode.is_on)

    def _let_go(self) -> None:
        """An edge that only the mouse took is kept where it is let go."""
        if not self.mode.is_on:
            self.keep()

    def _show(self, shape: Shape, *, by_keys: bool) -> None:
        self.mode.show_shape(shape, by_keys=by_keys)
        self.hint_changed.emit(self._hint(shape) if by_keys else "")

    def _hint(self, shape: Shape) -> str:
        return f"{self._edge(shape)}:  {_keys()}"

    def _edge(self, shape: Shape) -> str:
        """Which edge is in hand, in words."""
        row = self._bridge.row(self._claim)
        return tr(_EDGES[shape.edge], claim=claim_within(row.number if row else 0))

    def _say(self, shape: Shape, edge: str = "", keys: str = "") -> None:
        """Say to those who only hear what the claim would quote, and what else is new to them."""
        words = " … ".join(span.of(shape.ground.text) for span in shape.spans)
        spoken.announce(self._view, ". ".join(filter(None, (edge, words, keys))))

    def _check(self) -> None:
        """Keep what was moved when another claim is selected; give up when this one is changed."""
        if not self._claim:
            return
        row = self._bridge.row(self._claim)
        if row is None or row.anchor is None or row.anchor.spans != self._before:
            self.drop()
        elif self._bridge.current != self._claim:
            self.keep()


def _keys() -> str:
    """What the keys do, by their names on this platform and in this language."""
    return tr(
        "Return keeps · Esc takes back · "
        "← → word, {shift} character, {ctrl} sentence · B other edge",
        shift=held_key("Shift"),
        ctrl=held_key("Ctrl"),
    )
