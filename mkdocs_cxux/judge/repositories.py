"""Results and findings of a site in; out without those of words that are called so as a repository
to which any page of the site links: “in the fern repo”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, Location, RuleResult
from mkdocs_cxux.model.site import Site

REASON = "a repository that the site links to is called so"


def without_repositories(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding], site: Site
) -> Told:
    """Results and findings, those gone whose word is the name of a linked repository wherever it
    stands in its text, as what comes next says."""
    called = [f for f in findings if _is_called(f.location)]
    names = _repositories(site) if called else frozenset()
    again = {id(f) for f in called if f.location.match in names}
    return without_these(results, findings, again, REASON)


def _is_called(place: Location) -> bool:
    if not place.match:
        return False
    word = rf"(?<![\w-]){re.escape(place.match)}"
    followed = re.findall(rf"{word} (?:{_nouns()})(?!\w)", place.text)
    return 0 < len(followed) == len(re.findall(rf"{word}(?!\w)", place.text))


@cache
def _nouns() -> str:
    return "|".join(map(re.escape, words_anywhere("repository-nouns")))


def _repositories(site: Site) -> frozenset[str]:
    """The second words of paths on other sites, where an account has its repositories."""
    paths = {
        urlsplit(link.url).path.strip("/")
        for page in site.pages.values() for link in page.links if link.url and not link.internal
    }
    parts = (path.split("/") for path in paths)
    return frozenset(names[1].removesuffix(".git") for names in parts if len(names) > 1)
