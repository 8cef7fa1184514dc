"""Which part of a file's text a node takes up, in code points; line ends stay outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.store.tree import Items, Scalar

if TYPE_CHECKING:
    from workbench.store.tree import Node

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
_COMMENT_LINE = re.compile(r"\r?\n( *)#[^\n]*")


def line_end(text: str, at: int) -> int:
    """Where the line of ``at`` ends."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if end > at and text[end - 1] == "\r" else end


def line_begin(text: str, at: int) -> int:
    """Where the line of ``at`` begins."""
    return text.rfind("\n", 0, at) + 1


def previous_line_end(text: str, at: int) -> int:
    """Where the line above that of ``at`` ends; 0 when there is none."""
    begin = line_begin(text, at)
    return max(0, begin - (2 if text[begin - 2 : begin] == "\r\n" else 1))


def is_block(node: Node) -> bool:
    """Whether ``node`` is a literal or folded block."""
    return isinstance(node, Scalar) and node.style in ("|", ">")


def content_end(text: str, node: Node) -> int:
    """Where the last character of ``node`` stands, blank lines after a block left out.

    A block that keeps its final line ends (``|+``) keeps them here too, but for the last.
    """
    if isinstance(node, Scalar):
        if not is_block(node):
            return node.end
        written = text[node.start : node.end]
        header = BLOCK_HEADER.match(written)
        if header and "+" in header.group():
            return node.start + len(written.removesuffix("\n").removesuffix("\r"))
        return node.start + len(written.rstrip("\r\n"))
    if node.flow:
        return node.end
    last = node.items[-1] if isinstance(node, Items) else list(node.fields.values())[-1].value
    return content_end(text, last)


def extent_end(text: str, node: Node, column: int) -> int:
    """Where what belongs to a field or item ends whose key or dash stands at ``column``.

    That is the end of its last line, and of the comment lines below that stand further in.
    """
    end = line_end(text, content_end(text, node))
    while (comment := _COMMENT_LINE.match(text, end)) and len(comment.group(1)) > column:
        end = line_end(text, comment.start(1))
    return end
