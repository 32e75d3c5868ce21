"""A site in, the pages out that only send their visitors round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import Status

ROUND = "it sends visitors round in a circle"
ADVICE = "let it lead to a page that is there, or leave it out of the build"


def unlinked_circles(site: Site, told: Mapping[str, Sequence[Problem]]) -> Iterator[Problem]:
    """One problem for each page that sends visitors on to itself again and again, where no link to
    it is told: links of other sites lead to old addresses."""
    known = {(p.subject or "").partition("#")[0] for found in told.values() for p in found}
    for url, page in site.pages.items():
        if page.status is Status.REDIRECT_LOOP and page.path not in known:
            path = clip(page.path)
            evidence = {"label": path, "target": path, "how": page.reason or ROUND, "more": ""}
            yield Problem(
                text=page.path, subject=page.path, url=url, severe=True, evidence=evidence,
                suggestion=ADVICE,
            )
