"""Which language a text is in."""

from __future__ import annotations

import pytest

from workbench.claims.language import detect


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine carried out strikes on the Russian city of Belgorod."),
        ("de", "Der Krieg ist vorbei, sagte der Minister nach dem Treffen."),
        ("fr", "La guerre est finie, a dit le ministre dans une interview."),
        ("es", "La guerra ha terminado, dijo el ministro en una entrevista."),
        ("it", "La guerra è finita, ha detto il ministro dopo la riunione."),
        ("pt", "A guerra acabou, disse o ministro em uma entrevista."),
        ("nl", "De oorlog is voorbij, zei de minister na het overleg."),
        ("ru", "Война ещё не закончилась, и это не то, что он сказал."),
        ("uk", "Війна ще не закінчилася, і це не те, що він сказав."),
    ],
)
def test_the_commonest_words_tell_the_language(language: str, text: str) -> None:
    """One sentence of ordinary prose is enough."""
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12 34", "日本語の文章です。", "Xyzzy plugh"])
def test_where_too_little_tells_the_language_is_undetermined(text: str) -> None:
    """Better no language than a wrong one."""
    assert detect(text) == "und"


def test_a_foreign_quotation_does_not_change_the_language() -> None:
    """The whole text counts, not its first words."""
    text = "“La guerre est finie,” he said in Paris. " + "The war is over for all of them. " * 3

    assert detect(text) == "en"
