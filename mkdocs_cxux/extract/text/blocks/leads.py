"""A tree in, which paragraphs begin with a heading of their own in bold type, or with a term that
they explain, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from mkdocs_cxux.extract.tree import Tree

_BOLD_TAGS = frozenset({"strong", "b"})
_ITALIC_TAGS = frozenset({"em", "i", "dfn"})
_BOLD = 600
"""Weight from which on letters are bold."""
_MOST = 8
"""Words of such a heading; a longer one is a sentence in bold type."""
_QUOTED = re.compile(r"[\"“„«‘»].*[\"”“»’«]")
"""A message or a saying, whole in quotation marks: it may be twice as long, and go on as it likes
("**“Error 404: Not Found”** means ...")."""
_ENDS = re.compile(r"[.:?!…–—][\"'”’)»]*$")
_GOES_ON = re.compile(r"\s*[:.–—]|\s+-\s")
_EXPLAINS = re.compile(r"\s*[:–—]|\s+-\s")
"""Between a term and what it means."""
_TERMS = 3
"""Terms in italics that paragraphs beside each other explain, from which on they are a list of
terms; a lone “*Note*: …” is a remark."""


def is_led(tree: Tree, owner: int, text: str) -> bool:
    """Whether the text in `owner` begins with words in bold type that end as a heading or a
    sentence does, as “**Opening hours.** We open at nine.” and “**Opened** - Who opened it.”, or
    that are a quotation."""
    lead = lead_of(tree, owner)
    rest = text[len(lead):] if text.startswith(lead) else ""
    quoted = bool(_QUOTED.fullmatch(lead))
    if not lead or not rest.strip() or len(lead.split()) > (2 * _MOST if quoted else _MOST):
        return False
    return quoted or bool(_ENDS.search(lead) or _GOES_ON.match(rest))


def term_of(tree: Tree, owner: int, text: str) -> str:
    """The words in italics that the text in `owner` begins with and goes on to explain, as
    “*Bundle*: Several parcels.”, "" where there are none."""
    inside = range(owner + 1, tree.ends[owner])
    first = next((i for i in inside if tree.nodes[i].text.strip()), owner)
    italic = tree.nodes[first].parent
    if italic <= owner or tree.nodes[italic].tag not in _ITALIC_TAGS:
        return ""
    term = _words_in(tree, italic)
    rest = text[len(term):] if text.startswith(term) else ""
    if not rest.strip() or len(term.split()) > _MOST:
        return ""
    return term if term.endswith(":") or _EXPLAINS.match(rest) else ""


def listed_terms(tree: Tree, terms: Iterable[tuple[int, str]]) -> set[int]:
    """Of the paragraphs that begin with a term, each its node and the term, those of a list of
    terms: several stand in one box."""
    within: dict[int, dict[int, str]] = defaultdict(dict)
    for owner, term in terms:
        within[tree.nodes[owner].parent][owner] = term
    lists = (some for some in within.values() if len(set(some.values())) >= _TERMS)
    return {owner for some in lists for owner in some}


def lead_of(tree: Tree, owner: int) -> str:
    """The words in bold type that the text in `owner` begins with, "" where there are none."""
    bold = _bold_start(tree, owner)
    if bold < 0:
        return ""
    return _words_in(tree, bold)


def _words_in(tree: Tree, i: int) -> str:
    return " ".join("".join(node.text for node in tree.nodes[i + 1:tree.ends[i]]).split())


def _bold_start(tree: Tree, owner: int) -> int:
    """The outermost bold element around the first words in `owner`, -1 where there is none."""
    nodes = tree.nodes
    first = next(
        (i for i in range(owner + 1, tree.ends[owner]) if nodes[i].text.strip()), owner
    )
    if _is_bold(tree, owner):
        return -1
    at, found = nodes[first].parent, -1
    while first > owner and at > owner:
        if _is_bold(tree, at):
            found = at
        at = nodes[at].parent
    return found


def _is_bold(tree: Tree, i: int) -> bool:
    node = tree.nodes[i]
    style = node.styles[0] or node.styles[1]
    return node.tag in _BOLD_TAGS if style is None else style.font_weight >= _BOLD
