"""Files of an older format, brought to this desk's by one pure step from each format to the next.

That is done when a file is read, in memory: what lies on the disk stays as it is until a person
edits something, and then the whole file is saved in the new format. The steps go through the
splicer, so comments, order and unknown keys survive. A newer format is nobody's to change: see
`workbench.store.schema.check_format`.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.errors import FileRefused, Problem
from workbench.later import later
from workbench.store.documents import FORMAT
from workbench.store.shapes import Shape, Style
from workbench.store.tree import Scalar, plain_fields
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from workbench.store import splice, tree
    from workbench.store.tree import Plain
else:
    splice = later("workbench.store.splice")

_FORMAT = re.compile("[1-9][0-9]{0,8}")


class Step(NamedTuple):
    """How one kind of file gets from one format to the next."""

    shape: Shape
    """The keys that the step may change, of both formats, in the order of the new one."""
    fields: Callable[[dict[str, Plain]], dict[str, Plain]]
    """What the file says in the new format, from what it says in the old one; its number apart."""


Steps: TypeAlias = "Mapping[int, Step]"
"""By the format they begin at; a format in which nothing changed for a kind of file has none."""

STEPS: Mapping[str, Steps] = MappingProxyType({})
"""By the key that holds a file's entries. There has been one format so far."""
_NUMBER_ONLY = Step(Shape({}), dict)


def upgraded(
    data: bytes, read: tree.Mapping, path: Path, steps: Steps, newest: int = FORMAT
) -> tuple[bytes, tree.Mapping]:
    """The content ``data``, which reads as ``read``, in the ``newest`` format.

    What has it already, a newer one, or none that could be told, is given back as it is. Raises
    `FileRefused` where a step can't be written without loss.
    """
    for number in range(_format_of(read, newest), newest):
        data, read = _one_up(data, read, path, steps.get(number, _NUMBER_ONLY), number)
    return data, read


def _format_of(read: tree.Mapping, newest: int) -> int:
    found = read.fields.get("format")
    text = found.value.text if found and isinstance(found.value, Scalar) else None
    return int(text) if text and _FORMAT.fullmatch(text) else newest


def _one_up(
    data: bytes, read: tree.Mapping, path: Path, step: Step, number: int
) -> tuple[bytes, tree.Mapping]:
    before = plain_fields(read)
    after = {**step.fields(plain_fields(read)), "format": str(number + 1)}
    shape = Shape({"format": Style.NUMBER, **step.shape.styles}, step.shape.inner)
    try:
        return splice.spliced(data, read, splice.Change(shape, before, after), path)
    except splice.Unwritable:
        what = tr(
            "the file has format {number} and can't be brought to format {wanted}",
            number=number,
            wanted=number + 1,
        )
        line = read.fields["format"].value.line
        raise FileRefused([Problem(path, line, what)]) from None
