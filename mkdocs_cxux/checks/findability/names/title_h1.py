"""Looks at a page's two names: its title and its main heading."""

from __future__ import annotations

import re
from typing import Iterator

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.component import box_of
from mkdocs_cxux.checks.findability.names.agreement import NAME, SEPARATOR, agreement, own_title
from mkdocs_cxux.checks.requests import unwritten
from mkdocs_cxux.checks.section_lists import list_of
from mkdocs_cxux.checks.wording import clip, folded, is_loading, normal_label, spelled, stems
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.forms.markup import heading_written
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import TWIN, WHOLE, Checked, Problem
from mkdocs_cxux.model.page import Block, Page

SLOGAN = re.compile(r"[.!?。！？]\s*$")
"""A heading that ends like a sentence says something to the reader; it names nothing."""
SAMPLE = re.compile(r"(?:h|heading |heading level )[1-6]", re.IGNORECASE)
"""What shows how a heading looks."""

POINT, TREE = " > li", 2
"""A point of a list in a selector, and how many stand in one another in a tree."""

TOLD = 4
"""Letters of a word that may stand in an address with others, as in “homescreen”."""
LINE = 10
"""Words of a line above the heading at most."""

FIRST, SAME = 3, 0.8
"""Texts of the content that may be its name though no heading, and the share of words that such a
text and the title have in common."""


class Options(BaseModel):
    """How much the two must agree, and where that is not asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    agreement: float = Field(0.5, ge=0, le=1, description="Least agreement of title and heading")
    telling: int = Field(
        3, ge=1, description="Content words from which a name tells what the page is about"
    )
    slogan: int = Field(
        5, ge=2, description="Words from which a heading is a sentence to the reader, not a name"
    )
    kinds: str = Field("list-titles", description="List of titles that name a kind of list")
    generic: str = Field("generic-headings", description="List of headings that say nothing")
    sections: str = Field(
        "section-headings", description="List of headings that name a kind of section"
    )
    persons: str = Field(
        "persons", description="List of words that make a heading a sentence to the reader"
    )
    free_types: tuple[str, ...] = Field(
        ("home", "landing", "contact", "about", "error"),
        description="Page types whose heading may be a slogan",
    )
    allow: tuple[str, ...] = Field((), description="Paths (globs) where the two may differ")


def run(case: PageCase, options: Options) -> Checked:
    """Problems: no title, no visible h1, more than one, or two that name different things."""
    page = case.page
    if not page.content:
        return Checked.unknown("no main text was found")
    if is_loading(page.title):
        return Checked.unknown("the title only says that the page is being built")
    if not any(b.level == 1 for b in page.headings) and unwritten(page):
        return Checked.unknown("a script from elsewhere that writes the page did not come")
    return Checked(tuple(_problems(page, case.policy.site_name, options)), opportunities=3)


def _problems(page: Page, site_name: str, options: Options) -> Iterator[Problem]:
    h1s = [
        b for b in page.headings
        if b.level == 1 and b.element.landmark is not Landmark.FOOTER
        and not SAMPLE.fullmatch(b.text.strip())
    ]
    main = [b for b in h1s if b.element.landmark is Landmark.MAIN]
    title, first = page.title.strip(), next(iter(main or h1s), None)
    yield from _missing(page, first, site_name)
    titles = _out_of_trees(main)
    if len(titles) > 1:
        better = f"keep one, and make the rest level 2 ({heading_written(2, page.source)})"
        several = _at(titles[1], f"it has {len(titles)} main headings (h1)", title, better)
        place = without_positions(titles[1].element.selector)
        evidence = {**several.evidence, "heading": clip(titles[0].text)}
        yield replace(several, evidence=evidence, alike=(f"many at {place}",))
    free = page.type in options.free_types or matches(page.path, options.allow)
    compared = title and len(main) < 2 and not free
    if first is None or not compared or SLOGAN.search(first.text):
        return
    if normal_label(first.text) in words_anywhere("placeholder-headings"):
        return    # the page is a form to be filled in, and its title says so
    short = SEPARATOR.split(own_title(title, site_name))[0]
    if len(first.text.split()) >= options.slogan and len(short.split()) < options.telling:
        return    # "Services" in the tab, and what they do for you on the page
    kinds, label = words(options.kinds, page.language), normal_label(short)
    if label in kinds or label.rpartition(" ")[2] in kinds:
        return    # "Blog" in the tab, and "Latest insights" on the page
    names = (own_title(title, site_name), first.text)
    if all(len(stems(name, page.language)) >= options.telling for name in names):
        return    # both say what the page is about, the title to those who search
    if _addresses(first.text, page.language, options):
        return    # "We're hiring" is said to the reader
    others = (each.text for each in h1s if each is not first)      # in the header of a post
    said = (*_shown(page, first), *others)
    told = (agreement(title, text, site_name, page.language) for text in said)
    if max(told) < options.agreement:
        how = "its title and its main heading name different things"
        # A heading far down is a section's; then it is the title that knows.
        down = any(b.level for b in page.content[: page.content.index(first)]) if main else False
        name = _named_in(title, site_name, page)
        # The only one outside the content is the site's name; “Introduction” fits every page.
        empty = not main or _fits_all(first.text, name, page.language, options)
        better = f"main heading: {name}" if down or empty else f"title: {first.text}"
        # A title that is another page's is told by the check that compares titles.
        yield replace(_at(first, how, title, better), unless="duplicate-title")


def _out_of_trees(headings: list[Block]) -> list[Block]:
    """The headings without those of a list of lists, where there is one: a script drew a tree,
    as a report of tests is, and no point of it is a page."""
    depths = [heading.element.selector.count(POINT) for heading in headings]
    if max(depths, default=0) < TREE:
        return headings
    return [heading for heading, depth in zip(headings, depths, strict=True) if not depth]


def _fits_all(heading: str, name: str, language: str, options: Options) -> bool:
    """Whether a heading says nothing of the page, or names a kind of section, as “Usage” does, and
    the name that its title gives it does not."""
    said, called = normal_label(heading), normal_label(name)
    kinds = words(options.sections, language)
    return said in words(options.generic, language) or (said in kinds and called not in kinds)


def _missing(page: Page, first: Block | None, site_name: str) -> Iterator[Problem]:
    title = page.title.strip()
    lacks = first is None and not page.pictured_heading
    if not title and lacks:
        yield _lacking("it has neither a title nor a visible main heading", "", "", page)
    elif not title:
        lacking = _lacking("it has no title", "", f"title: {first.text}" if first else "", page)
        heading = clip(first.text) if first else ""
        yield replace(lacking, evidence={**lacking.evidence, "heading": heading})
    elif lacks and page.type != "error":         # large digits are its heading as often as not
        named = _named_in(title, site_name, page)
        better = f"main heading: {named}" if named and _is_of(page, title) else ""
        lacking = _lacking("it has no visible main heading (h1)", title, better, page)
        # A heading or a text tells the visitor; then the page lacks it for machines only. Its title
        # is often made of the heading: where it is another page's, that is told.
        empty = any(heading.tag == "h1" for heading in page.empty_headings)    # told as that
        yield replace(lacking, severe=not (empty or _told(page, site_name)),
                      unless="empty-heading" if empty else "duplicate-title")


def _is_of(page: Page, title: str) -> bool:
    """Whether a title is that of this page, not of the whole site: it shares a word with the
    address, where that has words."""
    address = stems(spelled(page.path), page.language)
    if page.type == "home" or not address or address & stems(title, page.language):
        return True
    return _is_in(page.path, title)


def _is_in(path: str, name: str) -> bool:
    return any(len(word) >= TOLD and word in path.lower() for word in NAME.findall(folded(name)))


def _addresses(text: str, language: str, options: Options) -> bool:
    """Whether somebody speaks to somebody in a heading: "We're hiring", not "Our team"."""
    said = {word.partition("'")[0] for word in normal_label(text).split()}
    return bool(said.intersection(words(options.persons, language)))


def _shown(page: Page, heading: Block) -> Iterator[str]:
    """The heading, a line above it that says what kind of page it is ("Case study: trains"), and a
    heading right below it."""
    yield heading.text
    at = page.content.index(heading) if heading in page.content else 0
    above = page.content[at - 1] if at else None
    if above is not None and not above.level and len(above.text.split()) <= LINE:
        yield above.text
    below = page.content[at + 1 : at + 2] if heading in page.content else ()
    yield from (block.text for block in below if block.level > 1)


def _told(page: Page, site_name: str) -> bool:
    """Whether visitors see what the page is: another heading, the picture or joke of an error
    page, the fields to log in, or one of the first texts that is the title, though no heading."""
    if page.headings or page.type == "error" or any(c.type == "password" for c in page.controls):
        return True
    own = own_title(page.title.strip(), site_name)
    titles = [stems(part, page.language) for part in {own, *SEPARATOR.split(own)}]
    first = [stems(block.text, page.language) for block in page.content[:FIRST]]
    return any(
        said and len(said & title) >= SAME * len(said | title) for said in first for title in titles
    )


def _named_in(title: str, site_name: str, page: Page) -> str:
    """What a title calls the page. Where nobody told the site's name, that is the part with words
    of the address, else all but the last part, where sites put their name."""
    own = own_title(title, site_name)
    parts = [part.strip() for part in SEPARATOR.split(own) if part.strip()]
    if page.type == "home":
        named = [part for part in parts if folded(part) not in words_anywhere("home-names")]
        return own if len(named) == len(parts) else " – ".join(named)
    if site_name or len(parts) < 2:
        return own
    address = stems(spelled(page.path), page.language)
    here = [part for part in parts if stems(part, page.language) & address]
    here = here or [part for part in parts if _is_in(page.path, part)]
    return here[0] if len(here) == 1 else " – ".join(parts[:-1])


def _lacking(how: str, title: str, suggestion: str, page: Page) -> Problem:
    evidence = {"how": how, "title": clip(title), "heading": ""}
    # Some folders may lack their headings; a layout that forgets titles forgets them all.
    places = [f"in {folder_of(page.path)}" if title else "anywhere"]
    if page.content and (box := box_of(page.content[0].element)):    # tells the template
        places.append(f"below {box}")
    whole = f"{WHOLE}{how} in {list_of(page.path)}/"
    return Problem(title, evidence=evidence, suggestion=suggestion, severe=True, subject=how,
                   alike=(*(f"{how} {place}" for place in places), whole))


def _at(heading: Block, how: str, title: str, suggestion: str) -> Problem:
    evidence = {"how": how, "title": clip(title), "heading": clip(heading.text)}
    alike = (f"{TWIN}{how} at {heading.element.selector}",)
    return Problem(heading.text, heading.element, evidence=evidence, suggestion=suggestion,
                   alike=alike)


CHECK = Check(
    "title-h1", "page", Options, frozenset({"how", "title", "heading"}), frozenset(), run
)
