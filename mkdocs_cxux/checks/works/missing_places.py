"""Links to places that their pages lack in; whether one arrives there all the same out, and those
to one place as one fault: that page mends them all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.wording import normal_label, spelled, stems
from mkdocs_cxux.checks.works.anchors import named
from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.data import words
from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord

WIDELY = 3
"""Pages that link to one missing place of another page, from which on that page is to blame."""
_BESIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""What stands behind a name: its version, its short form."""
_PARTS = re.compile(r"\s+[-–—|·•»›]\s+|\s*[|·•»›]\s*")
_GAP = re.compile(r"[\W_]+")
_NONE = ("", "")


def is_top(link: LinkRecord, language: str, target: PageRecord) -> bool:
    """Whether a link to another page names its main heading or title, as generators make ids of
    them: without that id it leads to the top, where these stand. Not so where its label, in that
    language, says another thing."""
    name = named(link.fragment)
    if _letters(name) not in set(map(_letters, _names(target))):
        return False
    return normal_label(link.label) in words("generic-labels", language) or _says(
        link.label, name, language
    )


def _names(page: PageRecord) -> Iterator[str]:
    """The first main heading and the title of a page, whole and without what stands beside."""
    for said in (*page.h1s[:1], page.title, *_PARTS.split(page.title)[:1]):
        yield said
        yield _BESIDE.sub("", said)


def _letters(said: str) -> str:
    """What is the same in a name and in the id that is made of it; a mark where there is none."""
    return _GAP.sub("", said).casefold() or "\0"


def _says(label: str, name: str, language: str) -> bool:
    """Whether a label shares a word with the name of a place, or has none that means something."""
    said = stems(label, language)
    return not said or not said.isdisjoint(stems(spelled(name), language))


def one_of_places(
    found: Sequence[Problem], pages: Mapping[str, PageRecord]
) -> list[Problem]:
    """The problems; those of a place that another page lacks and that three pages link to are one
    fault with the number of links. Labels that do not name the place are one each: whoever wrote
    them may have meant another thing."""
    places = [_place(problem, pages[problem.url]) for problem in found]
    alike: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem, place in zip(found, places, strict=True):
        alike[place].append(problem)
    return [
        _one_of(problem, alike[place]) if place != _NONE else problem
        for problem, place in zip(found, places, strict=True)
    ]


def _place(problem: Problem, page: PageRecord) -> tuple[str, str]:
    """The place of another page that a link of the content leads to, and its label where that
    does not name it."""
    target = problem.subject or ""
    path, _, name = target.partition("#")
    if problem.severe or problem.alike or not name or path == page.path:
        return _NONE                   # a page is missing, or the template has the link
    label = problem.text
    return target, "" if _says(label, named(name), page.language) else normal_label(label)


def _one_of(problem: Problem, alike: Sequence[Problem]) -> Problem:
    if len({one.url for one in alike}) < WIDELY:
        return problem
    return replace(with_others(problem, len(alike) - 1, "to this place"), once=True)
