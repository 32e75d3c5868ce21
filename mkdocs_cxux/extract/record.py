"""A judged page in, the small record out that the site's rules need of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from sys import intern

from mkdocs_cxux.model.page import BlockKind, Landmark, Link, Page
from mkdocs_cxux.model.site import LinkRecord, PageRecord

_NO_PROSE = frozenset({BlockKind.CODE, BlockKind.HEADING})


def record(page: Page, metrics: Mapping[str, float], forms: Mapping[str, int]) -> PageRecord:
    """Return what is kept of `page`. Links that repeat from page to page are one object."""
    return PageRecord(
        url=page.url,
        path=page.path,
        status=page.status,
        reason=page.reason,
        title=page.title,
        lang=page.lang,
        language=page.language,
        type=page.type,
        source=page.source,
        noindex=page.noindex,
        h1s=tuple(block.text for block in page.headings if block.level == 1),
        links=tuple(_record(link) for link in page.links),
        ids=frozenset(map(intern, page.ids)),
        words=sum(len(b.prose.split()) for b in page.content if b.kind not in _NO_PROSE),
        metrics=dict(metrics),
        forms=dict(forms),
        suppressions=page.all_suppressions,
    )


def _record(link: Link) -> LinkRecord:
    """Strings are interned: the same addresses and places stand on page after page."""
    element = link.element
    made = LinkRecord(
        intern(link.url),
        intern(link.fragment),
        intern(link.name),
        element.landmark.value,
        intern(element.selector),
        link.internal,
        link.in_sentence,
        link.reachable,
        element.ignored,
        link.public,
    )
    return made if element.landmark is Landmark.MAIN else _shared(made)


@lru_cache(maxsize=20_000)
def _shared(made: LinkRecord) -> LinkRecord:
    """Navigation repeats on every page: thousands of equal records would cost megabytes."""
    return made
