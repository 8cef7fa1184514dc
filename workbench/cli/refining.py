"""What the verbs that split have in common: the parser, and one line when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language import ENGLISH
from workbench.claims.parser import load_parser
from workbench.claims.refined import InProcess
from workbench.cli.output import complain
from workbench.errors import ParserMissing
from workbench.refinement import refined_here

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from pathlib import Path

    from workbench.claims.granularity import Granularity
    from workbench.claims.refined import Engine
    from workbench.opening import Draft
    from workbench.refinement import Offered


def offer_no_parser(parser: ArgumentParser) -> None:
    """Declare ``--no-parser``."""
    parser.add_argument(
        "--no-parser", action="store_true", help="one claim a sentence, without reading grammar"
    )


def engine() -> Engine | None:
    """The parser, loaded now; ``None`` when there is none, which is then said."""
    try:
        return InProcess(load_parser())
    except ParserMissing as missing:
        complain(str(missing))
        return None


def refined(draft: Draft, granularity: Granularity, cache: Path) -> Offered | None:
    """The claims of a draft; ``None`` when they stay whole sentences, and why is then said."""
    if draft.language != ENGLISH:
        complain(f"{draft.article.slug} is not in English: one claim a sentence.")
        return None
    try:
        return refined_here(draft, granularity, cache)
    except ParserMissing as missing:
        complain(str(missing))
        return None
