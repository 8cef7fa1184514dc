"""Ways to damage a file: slips of the hand, bad merges and transfers, and what attackers write."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Damage: TypeAlias = "Callable[[bytes, random.Random], bytes]"

PIECES: tuple[bytes, ...] = (
    # anchors, aliases, tags, merge keys, bombs
    *(b"&a ", b"*a", b"&a [*a]", b"<<: *a", b"<<: {a: 1}", b"!!python/object/apply:os.system [id]"),
    *(
        b"!!binary ",
        b"!!int ",
        b"! ",
        b"!<tag:x> ",
        b"%YAML 1.2\n",
        b"%TAG ! tag:x\n",
        b"--- ",
        b"...\n",
    ),
    b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
    # nesting
    *(
        b"[" * 9,
        b"[" * 300,
        b"{a: " * 300,
        b"- " * 300,
        b"? " * 300,
        b"]" * 9,
        b"}",
        b"{",
        b"[",
        b": ",
    ),
    b"".join(b" " * n + b"a:\n" for n in range(30)),
    # unfinished merges
    *(b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> theirs\n", b"||||||| base\n", b"\n=======\r\n"),
    # encodings and what cannot be seen
    *(
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\x00",
        b"a\x00b\x00",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
    ),
    *(
        b"\xf4\x90\x80\x80",
        b"\x07",
        b"\x1b[2J",
        b"\x7f",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\xe2\x80\xa9",
    ),
    *(
        b"\xef\xbf\xbe",
        b"\xef\xbf\xbf",
        b"\xc2\xa0",
        b"\xe3\x80\x80",
        b"\xe2\x80\x8b",
        b"\xe2\x80\xae",
    ),
    *("😀".encode(), "é".encode(), ("a" + "\u0301" * 40).encode(), "ﬁ Ⅷ ǅ İ".encode()),
    # white space
    *(
        b"\t",
        b" \t",
        b"\r",
        b"\r\n",
        b"\n\n",
        b" ",
        b"  ",
        b"\n  ",
        b"\n\t",
        b"\n ",
        b" \n",
        b"\x0b",
        b"\x0c",
    ),
    # signs of YAML
    *(
        b"#",
        b" #",
        b"# c\n",
        b"'",
        b'"',
        b"''",
        b'"\\',
        b'"\\ud800"',
        b'"\\x00"',
        b'"\\U00110000"',
        b"\\",
    ),
    *(
        b"|",
        b"|-",
        b"|+",
        b"|2",
        b"|9-",
        b">",
        b">-",
        b"|-\n",
        b"? ",
        b"- ",
        b"-",
        b"-\n",
        b":",
        b": x",
        b"::",
    ),
    *(
        b"@",
        b"`",
        b"%",
        b"!",
        b"&",
        b"*",
        b",",
        b"=",
        b"~",
        b"null",
        b"null: ",
        b"no",
        b"on: ",
        b"<<",
    ),
    # values that parsers guess about
    *(b"2024-02-30", b"1e999", b"0x1F", b"012", b"12:30:45", b".inf", b"1_000", b"-", b"9" * 400),
    # keys of the format
    *(
        b"format: 1\n",
        b"format: 2\n",
        b"format: 99999999999\n",
        b"checks:\n",
        b"claims: []\n",
        b"checks: x\n",
    ),
    *(
        b"c-d0f01dd0:\n",
        b"  c-d0f01dd0:\n    claim: x\n",
        b"    verdict: verifed\n",
        b"    links: {}\n",
    ),
    *(
        b"      - url: javascript:alert(1)\n",
        b"    quote: []\n",
        b"    into: [a, [b]]\n",
        b"reviewer: \n",
    ),
    # long
    *(
        b"x" * 5000,
        b"y: " + b"z" * 5000 + b"\n",
        b"[a, " * 200,
        b" " * 2000,
        b"\n" * 500,
        b"'" * 501,
    ),
)


def flip(data: bytes, chance: random.Random) -> bytes:
    """One bit of one byte."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def put_byte(data: bytes, chance: random.Random) -> bytes:
    """One byte more."""
    at = chance.randint(0, len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at:]


def cut(data: bytes, chance: random.Random) -> bytes:
    """A few bytes less."""
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 12) :]


def truncate(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data))]


def twice(data: bytes, chance: random.Random) -> bytes:
    """Some lines stand twice."""
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    upto = at + chance.randint(1, 8)
    return b"".join([*lines[:upto], *lines[at:]])


def swap(data: bytes, chance: random.Random) -> bytes:
    """Two lines have changed places."""
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def without_lines(data: bytes, chance: random.Random) -> bytes:
    """Some lines are missing."""
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[:at], *lines[at + chance.randint(1, 4) :]])


def indent(data: bytes, chance: random.Random) -> bytes:
    """One line stands further in or out."""
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    by = chance.choice((b" ", b"  ", b"\t", b"    "))
    lines[at] = by + lines[at] if chance.random() < 0.5 else lines[at].removeprefix(by)
    return b"".join(lines)


def put_piece(data: bytes, chance: random.Random) -> bytes:
    """A piece of an attack somewhere."""
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(PIECES) + data[at:]


def put_piece_at_a_line(data: bytes, chance: random.Random) -> bytes:
    """A piece of an attack where a line begins, or right after a key's colon."""
    sign = chance.choice((b"\n", b": ", b"- "))
    places = data.split(sign)
    at = chance.randrange(len(places))
    places[at] = chance.choice(PIECES) + places[at]
    return sign.join(places)


def put_for_a_value(data: bytes, chance: random.Random) -> bytes:
    """A piece of an attack in place of the rest of a line."""
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    lines[at] = key + (colon or b" ") + chance.choice(PIECES) + b"\n"
    return b"".join(lines)


def line_ends(data: bytes, chance: random.Random) -> bytes:
    """Other line ends, in the whole file or in a line."""
    end = chance.choice((b"\r\n", b"\r", b"\n\r"))
    return data.replace(b"\n", end, chance.choice((-1, 1, 5)))


def encode(data: bytes, chance: random.Random) -> bytes:
    """Another encoding."""
    text = data.decode("utf-8", "replace")
    name = chance.choice(("utf-16", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "utf-7"))
    return text.encode(name, "replace")


DAMAGES: tuple[Damage, ...] = (
    *(flip, put_byte, cut, truncate, twice, swap, without_lines, indent),
    *(put_piece, put_piece_at_a_line, put_for_a_value, put_piece, put_for_a_value),
    *(line_ends, encode),
)
WEIGHTS = (3, 3, 3, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 1, 0.3)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with one to four damages."""
    for damage in chance.choices(DAMAGES, WEIGHTS, k=chance.choice((1, 1, 1, 2, 2, 3, 4))):
        data = damage(data, chance) if data else b"format: 1\n"
    return data
