"""Links: only web addresses reach the browser, and where they lead is said in ASCII."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from tests.ui.fakes import Browser
from ui.weblinks import address_of, open_link

SCHEMES = ["http", "https", "HTTP", "file", "javascript", "data", "smb", "mailto", "ftp", "-x", ""]
PIECES = ["://", ":", "//", "/", "@", "?", "#", "%", "\\", " ", "\n", "\x00", "\u202e", "а", "😀"]
WORDS = ["example.org", "user:pw", "127.0.0.1", "[::1]", "80", "..", "etc/passwd", "--help", "a b"]
links = st.one_of(
    st.text(max_size=40),
    st.builds(
        lambda scheme, rest: scheme + "".join(rest),
        st.sampled_from(SCHEMES),
        st.lists(st.sampled_from(PIECES + WORDS), max_size=8),
    ),
)


@settings(max_examples=1_000, deadline=None)
@given(links)
def test_only_web_addresses_with_a_host_reach_the_browser(url: str) -> None:
    """No other scheme, no user name before the host, no missing host."""
    browser = Browser()
    handed_over = open_link(url, browser.open)
    assert handed_over is bool(browser.opened)
    for opened in map(QUrl, browser.opened):
        assert opened.scheme() in {"http", "https"}
        assert opened.host()
        assert not opened.userInfo()


@settings(max_examples=300, deadline=None)
@given(links)
def test_what_is_shown_is_what_would_be_opened(url: str) -> None:
    """A host is shown in ASCII exactly when the link can be opened."""
    shown = address_of(url)
    assert bool(shown.host) is open_link(url, Browser().open)
    assert shown.host.isascii()


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "https://example.org/%20",
        "HTTPS://EXAMPLE.ORG/Path",
    ],
)
def test_ordinary_links_are_opened(url: str) -> None:
    """Handed over once."""
    browser = Browser()
    assert open_link(url, browser.open)
    assert len(browser.opened) == 1


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://www.example.org/", "example.org", ""),
        ("https://example.org/a/b?c=d", "example.org", "example.org/a/b?c=d"),
        ("javascript:alert(1)", "", ""),
        ("https://example.org@example.com/", "", ""),
    ],
)
def test_an_address_in_two_parts(url: str, host: str, path: str) -> None:
    """Host and what follows it; both empty for what is never opened."""
    shown = address_of(url)
    assert (shown.host, shown.path) == (host, path)
