"""Texts that YAML files have been seen to lose or change."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *("a", "b c", "Ünïcode ß “q”", "😀", "👩‍👩‍👧", "\U0010ffff", "é", "\u200b", "\u202e", "\ufdd0"),
    *(
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\u3000",
    ),
    *("\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ufeff", "\ufffe", "\uffff"),
    *("no", "on", "Yes", "null", "~", "true", "012", "0x1F", "1_000", "12:30:45", "1e5", ".inf"),
    *("2024-02-30", "2026-11-22", "=", "<<", "+", "."),
    *("- ", "? ", ": ", " #", "#", "---", "...", "%", "@", "`", "!", "&", "*", "|", ">", "'", '"'),
    *("[", "]", "{", "}", ",", "\\", "\\n", "|-", "key: value", "# comment", "c-d0f01dd0:"),
    *("<<<<<<< ours", "=======", ">>>>>>> theirs", "http://example.org/#a"),
)

nasty = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
"""Never empty, and without lone surrogates, which no UTF-8 file can hold."""
