"""Two names of a page in, its title and its heading; how far they agree out."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.checks.findability.names.spelling import stems_of_name
from mkdocs_cxux.checks.wording import WORD, comparable, folded, stems
from mkdocs_cxux.data import words

SEPARATOR = re.compile(r"\s+[-–—|·•:»›/]+\s+|\s*[|·•»›]\s*|:\s+")
NAME = re.compile(r"\w+")
GAP = re.compile(r"[\W_]+")
TOGETHER = 6
"""Letters of the shorter name at least: fewer stand in other words by chance."""
BEGUN = 6
"""Letters of a stem that may begin another one."""


def own_title(title: str, site_name: str) -> str:
    """A title without the site's name and the separator before it, nor one at its ends."""
    if not site_name:
        return title
    parts = [part for part in SEPARATOR.split(f" {title} ") if part.strip()]
    own = [part for part in parts if folded(part) != folded(site_name)]
    return " – ".join(part.strip() for part in own)


def agreement(title: str, heading: str, site_name: str, language: str) -> float:
    """0..1: the larger of Jaccard and containment of content stems, best part of the title.

    1 where one of the two has no content words, or is in a script whose words we cannot
    tell apart: then there is nothing to compare. The site's name tells neither from another page,
    and words written together in one of them ("GitLab", "Gitlab") are the same.
    """
    if not comparable(title + heading):
        return 1.0
    own, said = own_title(title, site_name), _without(heading, site_name)
    if _in_one(own, heading) or _in_one(own, said):
        return 1.0
    wanted = stems_of_name(heading, language)
    best = 0.0
    for part in {own, *SEPARATOR.split(own)}:
        have = stems_of_name(part, language)
        if have and wanted:
            whole = _shared(stems(part, language), stems(heading, language), language)
            best = max(best, _shared(have, wanted, language), whole)
        elif part == own or not wanted:
            return 1.0
    return best


def _without(heading: str, site_name: str) -> str:
    """A heading without the site's name: of “Fern 3.0” “3.0”. As it is where nothing is left."""
    if not site_name:
        return heading
    rest = re.sub(rf"(?<!\w){re.escape(site_name)}(?!\w)", " ", heading, flags=re.IGNORECASE)
    return rest.strip() if NAME.search(rest) else heading


def _shared(have: frozenset[str], wanted: frozenset[str], language: str) -> float:
    """The share of the smaller name's stems that the other has, too; 1 where it has another word
    for every one of them. Containment is never below Jaccard, so it alone decides."""
    small, large = sorted((have, wanted), key=len)
    if all(_one_of(stem, large) or _is_called(stem, large, language) for stem in small):
        return 1.0
    return sum(_one_of(stem, large) for stem in small) / len(small)


def _is_called(stem: str, others: frozenset[str], language: str) -> bool:
    return any(stem in group and group & others for group in _groups(language))


@lru_cache(maxsize=32)
def _groups(language: str) -> tuple[frozenset[str], ...]:
    return tuple(stems(group, language) for group in words("same-names", language))


def _one_of(stem: str, others: frozenset[str]) -> bool:
    """Whether a stem is one of others or one begins the other: "contribut", "contribution"."""
    if stem in others or len(stem) < BEGUN:
        return stem in others
    return any(o.startswith(stem) or (len(o) >= BEGUN and stem.startswith(o)) for o in others)


def _in_one(title: str, heading: str) -> bool:
    """Whether one holds the other once words are written together ("Stop loss", "Stoploss"), or
    is its initials ("FAQ", "Frequently asked questions")."""
    mine = GAP.sub("", folded(heading))
    for part in SEPARATOR.split(title):
        theirs = GAP.sub("", folded(part))
        short, long = sorted((mine, theirs), key=len)
        if len(short) >= TOGETHER and short in long:
            return True
        if len(short) > 1 and short in (_initials(heading), _initials(part)):
            return True
        if len(short) > 2 and _are_first(short, long, heading if long == mine else part):
            return True
        names = [set(NAME.findall(folded(name))) for name in (heading, part)]
        if all(names) and (names[0] <= names[1] or names[1] <= names[0]):
            return True    # "S3" and "S3-compatible"
    return False


def _initials(text: str) -> str:
    return "".join(word[0] for word in WORD.findall(folded(text)))


def _are_first(short: str, long: str, name: str) -> bool:
    """Whether a short name is made of initials of a longer one, in order and from its first word
    on: "FAQ", "Frequently asked garage questions"."""
    initials = iter(_initials(name))
    return short[0] == long[:1] and all(letter in initials for letter in short)
