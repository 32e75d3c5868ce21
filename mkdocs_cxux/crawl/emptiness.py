"""The nodes of a page in, whether a visitor is shown anything at all out; for both engines."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.snapshot import Flag, Node

NOTHING = "no visible word and no image"
"""The reason of an empty page."""
PICTURES = frozenset({"img", "svg", "video", "canvas"})
WAITING = "it still said that it was loading"
"""The reason of a page whose scripts were not done."""
GARBLED = "it holds no text: another file under the name of a page"
"""The reason of a picture that was saved as index.html."""
_SIGNS = frozenset({"status", "progressbar"})
_LOST = "\ufffd"
_LEAST_LOST, _LOST_SHARE = 20, 0.05
"""Letters that could not be read, and their share, from which on it may be no text: a picture loses
a third of its bytes."""
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f]")
"""What no text has, in whatever encoding, and every file of another kind."""
_UNSEEN = Flag.HIDDEN | Flag.CLIPPED


def loading() -> str:
    """What a text that only says that the page is being built looks like, whatever its case: a
    pattern that Python and JavaScript read alike."""
    listed = "|".join(map(re.escape, words_anywhere("loading")))
    return rf"^\s*(?:{listed})(?!\w).{{0,40}}$"


@cache
def _loading() -> re.Pattern[str]:
    return re.compile(loading(), re.IGNORECASE)


def is_empty(nodes: tuple[Node, ...]) -> bool:
    """Whether nothing of a page can be seen: no letter or digit, no picture.

    What is hidden does not count, nor what is there for screen readers only: a page that is
    left with its skip link is empty.
    """
    return not any(_seen(node, nodes) for node in nodes)


def is_waiting(nodes: tuple[Node, ...]) -> bool:
    """Whether all that is seen of a page says that it is still being built."""
    return all(_waits(node, nodes) for node in nodes if _seen(node, nodes))


def is_garbled(nodes: tuple[Node, ...]) -> bool:
    """Whether what is shown are the bytes of a picture or an archive, read as letters."""
    lost = sum(node.text.count(_LOST) for node in nodes)
    if lost < _LEAST_LOST:
        return False
    shown = sum(len(node.text) for node in nodes if node.tag == "#text")
    return lost >= _LOST_SHARE * shown and any(_CONTROL.search(node.text) for node in nodes)


def _waits(node: Node, nodes: tuple[Node, ...]) -> bool:
    if _loading().search(node.text):
        return True
    at = node.parent
    while at >= 0:
        if nodes[at].attrs.get("role") in _SIGNS:
            return True
        at = nodes[at].parent
    return False


def _seen(node: Node, nodes: tuple[Node, ...]) -> bool:
    if node.tag == "#text":
        shown = node.parent < 0 or not nodes[node.parent].flags & _UNSEEN
        return shown and any(character.isalnum() for character in node.text)
    return node.tag in PICTURES and not node.flags & _UNSEEN
