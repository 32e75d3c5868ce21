"""A #fragment and the page it leads to in, whether a visitor arrives there out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import unquote

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.site import PageRecord, Site

NUMBERED = re.compile(r"[a-z]{0,3}[-_]?\d+", re.IGNORECASE)
"""Ids that only count: the next number is another place."""
CONSENT = re.compile(
    r"(?=.*(?:cookie|consent|privacy))(?=.*(?:setting|preference|choice|manage))", re.IGNORECASE
)
"""Anchors at which scripts open the dialog that asks for consent: "#cookie-settings"."""
CLOSE = 70
"""Least likeness (rapidfuzz ratio, 0..100) of an address that is proposed instead."""
SERIES = 3
"""Fragments that lead to a page with the same addition to an id, from which on a script makes it:
`document.getElementById("faq-" + hash)`."""
COPIED = "user-content-"
"""What GitHub puts before all ids; its own script, which finds them, is not copied along."""
JOINT = "-_:./"
_SET = re.compile(r"([\w.-]+)([=:/])(?=.)")
"""Before the value of what a script reads from an address: "category=Data", "tag/press"."""


def fragments(site: Site) -> Mapping[str, frozenset[str]]:
    """The names of places that links of the site lead to, by the page."""
    found: dict[str, set[str]] = defaultdict(set)
    for page in site.pages.values():
        for link in page.links:
            if link.internal and link.fragment:
                found[site.resolved(link.url)].add(named(link.fragment))
    return {url: frozenset(names) for url, names in found.items()}


def named(fragment: str) -> str:
    """The name of the place in a fragment, without the words of the text to be marked there."""
    return unquote(fragment.partition(":~:")[0])


def holds(page: PageRecord, name: str, others: frozenset[str]) -> bool:
    """Whether a place of that name is there, or scripts know one. `others`: all names that links
    to the page use."""
    # "#top" is the browser's own; "#/x" and "#!x" are addresses that scripts understand, and "#0"
    # is what authors write for a link that only a script follows.
    if not name or name.lower() in ("top", "0") or name.startswith(("/", "!")):
        return True
    if name in page.ids or CONSENT.match(name) or name in page.scripted:
        return True
    if name in _decoded(page.ids):
        return True    # browsers look for it as it is written first: id="a%2C-b"
    if _is_asked(page, name):
        return True
    opened = words_anywhere("opened-parts")
    return any(
        any(part in opened for part in re.split(rf"[{JOINT}]", "".join(added).lower()))
        or (COPIED not in added and _serial(page, added, others))
        for added in _additions(page, name)
    )


@lru_cache(maxsize=64)
def _decoded(ids: frozenset[str]) -> frozenset[str]:
    return frozenset(unquote(one) for one in ids if "%" in one)


def _is_asked(page: PageRecord, name: str) -> bool:
    """Whether it is no name of a place, but what a script filters a list by: a name with a value,
    unless places of the page are called so, too."""
    found = _SET.match(name)
    if found is None or any(one.startswith(found[0]) for one in page.ids):
        return False
    return found[2] == "=" or found[1].lower() in words_anywhere("filter-names")


def _additions(page: PageRecord, name: str) -> frozenset[tuple[str, str]]:
    """What ids of the page have before or behind a name, joined by a hyphen or the like."""
    found = set()
    for one in page.ids:
        if len(one) > len(name) + 1:
            if one.endswith(name) and one[-len(name) - 1] in JOINT:
                found.add((one.removesuffix(name), ""))
            if one.startswith(name) and one[len(name)] in JOINT:
                found.add(("", one.removeprefix(name)))
    return frozenset(found)


def _serial(page: PageRecord, added: tuple[str, str], others: frozenset[str]) -> bool:
    before, behind = added
    missing = (name for name in others if name not in page.ids)
    return sum(f"{before}{name}{behind}" in page.ids for name in missing) >= SERIES


def nearest(page: PageRecord, name: str) -> str:
    """The id of the page that is most like a name, "" where none is."""
    close = "" if NUMBERED.fullmatch(name) else closest(name, tuple(sorted(page.ids)))
    return close if _is_near(name, close) else ""


def _is_near(name: str, close: str) -> bool:
    """Whether what follows a long beginning that both have is alike, too, or two letters of it
    changed places: the prefix of a generator makes all anchors of its page look alike."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA, Prefix

    shared = Prefix.similarity(name, close)
    rests = name[shared:], close[shared:]
    letters = "".join(rests).isalpha() and sorted(name) == sorted(close)
    swapped = letters and OSA.distance(*rests) == 1
    return (
        2 * shared <= len(name) or not all(rests) or swapped or fuzz.ratio(*rests) >= CLOSE
    )


def closest(wanted: str, choices: tuple[str, ...]) -> str:
    """The choice that is most like what is wanted, "" where none is."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(wanted, choices, scorer=fuzz.ratio, score_cutoff=CLOSE)
    return str(best[0]) if best else ""
