"""Findings of the whole site in; out with what is told of one text in several editions, as a
standard and its former versions have it, told once: at the newest, where it will be mended. A few
words may have been changed since. What helps to find one page is told so, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs_cxux.checks.version_folders import is_version
from mkdocs_cxux.forms.overlap import LONG
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, RuleResult

REASON = "a newer edition says the same, where it is told"
WORDED = frozenset({"readability", "terms", "voice"})
"""Categories of the rules on texts. A dead link or a missing label stays one in old editions."""
FOUND = "findability"
"""Category of the rules on how a page is found and named: they tell of all editions of it alike."""
ENDING = ".html"
_NAMED = re.compile(r"(?<!\d)(?<!(?:19|20)\d\d\.)\d{1,3}(?:\.\d{1,3})+(?!\d)(?!\.\d)")
"""A version within a name: “care-book.2.0.0.html”, “V2.0.0_care”, no date."""
_NUMBERS = re.compile(r"\d+(?:[._]\d+)*")
_PARTS = 4
"""Numbers of a version that are compared; those it lacks are 0."""
_NEAR = 96
"""Per cent of its letters that a text has in common with its former wording."""


class Edition(NamedTuple):
    """A folder or a page that is called by a version, how new it is (what no number names is the
    latest one), and the path of its page that is the same in all editions."""

    path: str
    unnumbered: bool
    numbers: tuple[int, ...]
    page: str


def without_editions(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    depth: Mapping[str, int],
) -> Told:
    """Results and findings, those gone whose rule finds the very same long text in a newer edition,
    or nearly the same, or how it is found, in that of the same page. Of editions that are equally
    new the page nearest to the start counts: `depth` are the clicks. What stands twice in one
    edition is told twice."""
    alike: dict[tuple[str, str], list[tuple[Edition, Finding]]] = defaultdict(list)
    worded: dict[tuple[str, str], str] = {}
    wordings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for finding, edition in _of_editions(findings):
        place = finding.location
        if finding.category == FOUND:
            alike[finding.rule, f"{edition.page} {place.text}"].append((edition, finding))
        elif finding.category in WORDED and not place.match and len(place.text) >= LONG:
            known = wordings[finding.rule, edition.page]
            text = worded.setdefault((finding.rule, place.text), _near(place.text, known))
            known += [text] * (text not in known)
            alike[finding.rule, text].append((edition, finding))
    again = {id(finding) for group in alike.values() for finding in _older(group, depth)}
    return without_these(results, findings, again, REASON)


def _of_editions(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Edition]]:
    """The findings on pages of editions. A page outside them that lies where one of theirs would
    without its version is of the latest one, as documentation lies above its older versions."""
    paths = {urlsplit(finding.location.url).path for finding in findings}
    editions = {path: edition_of(path) for path in paths}
    pages = {edition.page for edition in editions.values() if edition}
    for finding in findings:
        path = urlsplit(finding.location.url).path
        edition = editions[path]
        if edition is None and (page := path.removesuffix(ENDING)) in pages:
            edition = Edition("", True, (), page)
        if edition is not None:
            yield finding, edition


def _near(text: str, known: Sequence[str]) -> str:
    """The first of the known texts that is nearly the same, else the text itself."""
    if not known:
        return text
    from rapidfuzz import fuzz, process

    found = process.extractOne(text, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return str(found[0]) if found else text


def edition_of(path: str) -> Edition | None:
    """The first folder or file of a path that has a version in its name, None without one. A bare
    number may be a year or a part."""
    parts = path.removesuffix(ENDING).split("/")
    for at, part in enumerate(parts):
        named = is_version(part) and not part.isdigit()
        found = _NUMBERS.search(part) if named else _NAMED.search(part)
        if named or found:
            numbers = re.findall(r"\d+", found[0]) if found else ()
            page = [*parts[:at], *([] if named else [_NUMBERS.sub("", part)]), *parts[at + 1 :]]
            whole = "/".join(page) if len(page) > at else f"{'/'.join(page)}/"
            return Edition(
                "/".join(parts[: at + 1]), found is None, tuple(map(int, numbers)), whole
            )
    return None


def _older(
    group: Sequence[tuple[Edition, Finding]], depth: Mapping[str, int]
) -> list[Finding]:
    """The findings of all editions but the newest."""

    def age(one: tuple[Edition, Finding]) -> tuple[bool, list[int], int, int, str]:
        edition, url = one[0], one[1].location.url
        numbers = [-number for number in (*edition.numbers, *[0] * _PARTS)][:_PARTS]
        return not edition.unnumbered, numbers, depth.get(url, len(depth)), len(url), url

    newest = min(group, key=age)[0].path
    return [finding for edition, finding in group if edition.path != newest]
