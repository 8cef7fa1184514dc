"""Sizes by role, in device-independent pixels at 100 %, on an 8-pixel grid with half steps."""

from __future__ import annotations

HALF = 4
STEP = 8
LIST_WIDTH = 328
CARD_WIDTH = 408
LIST_MARGIN = 16
CARD_MARGIN = 24
LIST_ROW = 52
PANE_HEAD = 48
TOOL_BAR = 48
STATUS_BAR = 32
COVERAGE_STRIP = 18
TARGET = 24
"""Smallest side of anything to click."""
SHAPE = 16
SHAPE_SMALL = 14
"""In the margin of the article and in chips."""
RADIUS_KEY = 4
RADIUS_TAG = 5
RADIUS_FIELD = 6
RADIUS_CARD = 8
RADIUS_TOAST = 10
RADIUS_SHEET = 12
RADIUS_CHIP = 13
FOCUS_RING = 2
LINE = 1.6
"""Thickness of a verdict line under the text; `LINE_SELECTED` when its claim is selected."""
LINE_SELECTED = 2.4
LINE_DROP = 6
"""From the baseline down to the line."""
LANE = 4
"""From one lane of lines down to the next."""
ARTICLE_MEASURE = 560
"""Width of a line of the article: about 68 characters."""
PARAGRAPH_GAP = 14
LINE_HEIGHT = 1.55
"""Of the article, relative to its type size."""
MARGIN_SHAPES = 64
"""Room left of the article for shapes and the number tag."""
