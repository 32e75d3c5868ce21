"""A site in, its pages that are copies of other pages out: one text that a build wrote to two
addresses, an old file that was left in the folder, one edition beside the next; and the pages that
show others whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_cxux.listings import is_listing
from mkdocs_cxux.model.scorecard import Scorecard
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

AGAIN = 3
"""Pages outside the link graph from which on those that are alike are one page, saved again and
again: what a server showed for missing pictures and fonts when a site was copied."""
LEAST_WORDS = 40
"""Fewer are the same on pages that only share what all pages of a site say."""
SAME_WORDS = 0.03
"""Share of the words by which copies may differ in length: a date, a name, a link back."""
SAME_GIST = 0.9
"""Share of the stems of both beginnings (Jaccard) that copies have in common."""
LEAST_TOLD, TOLD_WHOLE = 20, 0.8
"""Words of a page at least that a list shows whole, and the share of them that stand there: a
byline and the names of the posts before and after do not."""
LISTS = 20
"""Pages with one text at most, half of the site's on small ones: what more have is the template's,
and no list is known by it."""
MORE = 1.5
"""Times as many texts as those of a page that it includes has the page above it, at least."""
_NAMED = 3
"""Copies that a note names, at most."""
CROWD = 200
"""Pages with one heading from which on it is nobody's own, and only equal texts are copies."""


def copies_of(site: Site, depth: Mapping[str, int]) -> dict[str, str]:
    """By url of a copy, the url of the page it is a copy of: of all that are alike the one nearest
    to the start pages, then the one with the shortest address. `depth` are the clicks to those
    that a visitor can reach."""
    named: dict[tuple[str, ...], list[PageRecord]] = defaultdict(list)
    for page in site.pages.values():
        if page.status in MEASURED and page.words >= LEAST_WORDS and page.gist:
            heads = tuple(h1 for h1 in page.h1s if h1.strip())
            named[heads or ("", page.title)].append(page)
    found: dict[str, str] = {}
    for pages in named.values():
        far, first = len(depth), list[PageRecord]()
        for page in sorted(pages, key=lambda p: (depth.get(p.url, far), len(p.path), p.path)):
            near = first if len(pages) < CROWD else (p for p in first if p.gist == page.gist)
            original = _alike(page, near)
            if original:
                found[page.url] = original
            else:
                first.append(page)
    return found


def listed_whole(site: Site, inbound: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """By url of a page that shows others whole, as an archive of posts may, the urls of these: it
    says nearly all of their texts and links to them. Of two that do so of each other only the one
    does that links to the other by its name, as a tag does to its posts; where both or neither do,
    the one with more texts, and none where they have as many. A page that has but the beginning of
    one that it links to by its name is the list itself, and so is the page of an author or a tag,
    whoever links to it by its name. A page above it that includes its text
    among others shows it whole without a link."""
    saying: dict[int, list[str]] = defaultdict(list)
    for url, page in site.pages.items():
        for text in page.said if page.status in MEASURED else ():
            saying[text].append(url)
    most = max(min(LISTS, len(site.pages) // 2), 2)
    found: dict[str, list[str]] = defaultdict(list)
    for url, page in site.pages.items():
        own = {t: words for t, words in page.said.items() if len(saying[t]) <= most}
        whole = sum(own.values())
        if page.status not in MEASURED or whole < LEAST_TOLD:
            continue
        there: Counter[str] = Counter()
        for text, words in own.items():
            for other in saying[text]:
                there[other] += words
        linked = frozenset(inbound.get(url, ()))
        for other in sorted(there.keys()):
            if other == url or there[other] < TOLD_WHOLE * whole:
                continue
            if other in linked or (linked and _includes(site.pages[other], page)):
                found[other].append(url)
    return {
        url: kept for url, parts in sorted(found.items())
        if (kept := tuple(
            part for part in parts
            if url not in inbound.get(part, ())
            or _is_list(site, url, part, url in found.get(part, ()))
        ))
    }


def _includes(above: PageRecord, page: PageRecord) -> bool:
    """Whether a page above another one has all of its texts, and as many others."""
    folder = above.path.removesuffix("index.html")
    within = folder != "/" and folder.endswith("/") and page.path.startswith(folder)
    return within and page.said.keys() <= above.said.keys() and (
        len(above.said) >= MORE * len(page.said)
    )


def _is_list(site: Site, url: str, part: str, mutual: bool) -> bool:
    """Whether a page that shows another one whole, which may do so in turn, is a list with it."""
    names, named = _links_by_name(site, url, part), _links_by_name(site, part, url)
    if not mutual:
        sorted_by = is_listing(site.pages[part].path) and not _lies_below(site, part, url)
        return not named or (names and not sorted_by)
    return names if names != named else len(site.pages[part].said) < len(site.pages[url].said)


def _lies_below(site: Site, part: str, url: str) -> bool:
    return site.pages[part].path.startswith(f"{site.pages[url].path.rstrip('/')}/")


def _links_by_name(site: Site, url: str, to: str) -> bool:
    names = {" ".join(h1.lower().split()) for h1 in site.pages[to].h1s}
    return any(
        link.internal and " ".join(link.label.lower().split()) in names
        and site.resolved(link.url) == to for link in site.pages[url].links
    )


def note_of_copies(
    site: Site, originals: Mapping[str, str], cards: Mapping[str, Scorecard]
) -> Iterator[str]:
    """Which pages without a score are copies of others, where what is wrong with both is told."""
    path = {url: page.path for url, page in site.pages.items()}
    pairs = [
        f"{path[url]} (as {path[one]})" for url, one in sorted(originals.items())
        if url in cards and cards[url].overall is None
    ]
    if pairs:
        pages = "1 page says" if len(pairs) == 1 else f"{len(pairs)} pages say"
        yield (
            f"{pages} what another one does; what is wrong with both is told there: "
            f"{', '.join(pairs[:_NAMED])}{', …' * (len(pairs) > _NAMED)}."
        )


def saved_again(site: Site, depth: Mapping[str, int]) -> frozenset[str]:
    """The pages outside the link graph of which three or more are alike, the first left out."""
    alike: dict[tuple[str, tuple[str, ...], int], list[str]] = defaultdict(list)
    for url in sorted(site.pages):
        page = site.pages[url]
        if page.status in MEASURED and url not in depth:
            alike[page.title, page.h1s, page.words].append(url)
    many = (urls for urls in alike.values() if len(urls) >= AGAIN)
    return frozenset(url for urls in many for url in urls[1:])


def _alike(page: PageRecord, others: Iterable[PageRecord]) -> str:
    stems = set(page.gist)
    for other in others:
        if abs(other.words - page.words) > max(SAME_WORDS * other.words, 3):
            continue
        theirs = set(other.gist)
        if len(stems & theirs) >= SAME_GIST * len(stems | theirs):
            return other.url
    return ""
