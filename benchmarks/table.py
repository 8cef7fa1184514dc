"""What was measured and what is promised, as tables: times against a floor, and figures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Promise:
    """One row. Values and floor are in seconds and come from the same run."""

    name: str
    floor_name: str
    floor: Sequence[float]
    values: Sequence[float]
    at_most: float
    """The ratio promised."""
    cpu: Sequence[float] = ()
    """GUI-thread seconds, where those are promised too."""
    cpu_at_most: float = 0.0

    @property
    def ratio(self) -> float:
        """Median value over median floor."""
        return median(self.values) / median(self.floor)

    @property
    def is_kept(self) -> bool:
        """Whether ratio and CPU stay within what is promised."""
        cpu_kept = not self.cpu_at_most or median(self.cpu) <= self.cpu_at_most
        return self.ratio <= self.at_most and cpu_kept


@dataclass(frozen=True, slots=True)
class Figure:
    """One row about how good an answer is: a share, or a number of faults."""

    name: str
    value: float
    at_least: float = 0.0
    at_most: float = math.inf

    @property
    def is_kept(self) -> bool:
        """Whether the value lies within what is promised."""
        return self.at_least <= self.value <= self.at_most


_HEAD = ("promise", "floor", "value", "ratio", "at most", "n", "min–median–max", "CPU", "kept")
_FIGURE_HEAD = ("figure", "value", "promised", "kept")


def table(promises: Iterable[Promise]) -> str:
    """All rows, aligned."""
    return _aligned([_HEAD, *map(_row, promises)])


def figure_table(figures: Iterable[Figure]) -> str:
    """All figures, aligned."""
    return _aligned([_FIGURE_HEAD, *map(_figure_row, figures)])


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(promise: Promise) -> tuple[str, ...]:
    values = promise.values
    cpu = f"{median(promise.cpu) * 1000:.1f} ms" if promise.cpu else ""
    if promise.cpu_at_most:
        cpu += f" of {promise.cpu_at_most * 1000:.0f}"
    return (
        promise.name,
        f"{promise.floor_name} {median(promise.floor) * 1000:.1f} ms",
        f"{median(values) * 1000:.1f} ms",
        f"{promise.ratio:.2f}",
        f"{promise.at_most:.1f}",
        str(len(values)),
        "–".join(f"{each * 1000:.1f}" for each in (min(values), median(values), max(values))),
        cpu,
        "yes" if promise.is_kept else "NO",
    )


def _figure_row(figure: Figure) -> tuple[str, ...]:
    if math.isinf(figure.at_most):
        value, bound = f"{figure.value:.3f}", f"≥ {figure.at_least:.2f}"
    else:
        value, bound = f"{figure.value:g}", f"≤ {figure.at_most:g}"
    return figure.name, value, bound, "yes" if figure.is_kept else "NO"
