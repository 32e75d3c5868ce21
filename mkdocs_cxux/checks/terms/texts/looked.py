"""A page in, the texts out in which the words are the page's own: no addresses, no quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate
from typing import Any, Mapping, NamedTuple, Sequence

from mkdocs_cxux.checks.others import said_by_others
from mkdocs_cxux.checks.scopes import Unit, units
from mkdocs_cxux.checks.terms.again import headed
from mkdocs_cxux.checks.terms.texts.bygone import bygone, of_the_past
from mkdocs_cxux.checks.terms.texts.explained import explained
from mkdocs_cxux.checks.terms.texts.fields import fields_of
from mkdocs_cxux.checks.terms.texts.guide import CITED
from mkdocs_cxux.checks.terms.texts.handles import Handles, handles_of
from mkdocs_cxux.checks.terms.texts.indented import indented
from mkdocs_cxux.checks.terms.texts.led import led_by
from mkdocs_cxux.checks.terms.texts.quoted import quoted
from mkdocs_cxux.checks.terms.texts.speech import goes_on, unspoken
from mkdocs_cxux.checks.terms.texts.talks import titles_of_talks
from mkdocs_cxux.checks.terms.texts.titles import (
    called_by_address,
    named_by_address,
    names_of_others,
    titles_of_others,
)
from mkdocs_cxux.comments import comments
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.forms.url import is_picture
from mkdocs_cxux.model.case import PageCase
from mkdocs_cxux.model.element import CHROME
from mkdocs_cxux.model.page import Block, BlockKind, Link, Page
from mkdocs_cxux.showings import showings
from mkdocs_cxux.superseded import is_superseded

NO_PROSE = re.compile(
    r"(?:\b[a-z][a-z\d+-]{1,15}://\S*|www\.\S+)|\S+@\S+\.\S+"
    r"|(?-i:[a-z\d][a-z\d.+_-]*) (?:@ [\w-]+(?:\.[\w-]+)+|at [\w-]+ dot [a-z]{2,4}(?!\w))"
    r"|\S+ [\[(](?:at|@)[\])] \S+(?: [\[(](?:dot|\.)[\])] \S+)?"
    r"|[\w-]+(?:[./\\][\w-]+)*\.[a-z]{2,5}\b|(?<![\w/])([\w-]+)/\1(?![\w/])"
    r"|(?<!\w)/[\w./-]*/env(?: -S)? [\w.-]+|(?<!\w)~?/[\w./-]+|[A-Za-z]:\\\S+"
    r"|(?<![\w`])(`{1,2})[^\s`](?:[^`\n]{0,58}[^\s`])?\2(?![\w`])"
    r"|(?<!\w)[“„‘][^“”„‘’]{1,40}\.[a-z]{2,5}[“”„‘’](?!\w)"
    r"|\$?\{{1,2} ?[\w.-]+ ?\}{1,2}",
    re.IGNORECASE,
)
"""Addresses, e-mails, file and domain names: what stands in them is spelled by others. So is code
between backticks that nothing rendered, the name of a file with spaces in quotation marks, be
the closing one wrong, and what a program puts in (“/pots/{id}/”)."""

_APART = "\0"
_PARTS = re.compile(r"[\s_-]+")
"""Between the words of classes."""
_QUOTE = "blockquote"
_PRINTED = re.compile(r"```|\+[-=]{3,}\+")
"""In what was not taken for code: a fence around it, the frame of a table that a program drew."""
_OPENS, _CLOSES = tuple("“„«\""), tuple("”“»\"")
_SAID = re.compile(r"“[^“”]{41,200}”|(?<![\w\"])\"[^\"]{41,200}\"(?![\w\"])")
"""A longer quotation: a title, the label of a box, what somebody said."""
_WHOLE = 4
_SPOKEN = 60
"""Characters of a block that is one quotation from end to end, and no label."""
_SPACES = r"[\s\p{Z}\x0b\x1c-\x1f\x{85}]+"
"""What Python's white space is, for re2."""


class Looked(NamedTuple):
    """Units that may hold a wrong word, each with its text without addresses, the texts of the
    page's blocks, code and all, what its links and buttons and what its headings say, the command
    that the page's address names (“fly_volumes_destroy”), as programs write manuals so, its
    blocks of code, what on it is typed, the names of other sites, what its texts explain, the
    words that are stressed in them, the places of those that tell former names, labels of links
    that its headings say, with their places, names of others with the part of their address that
    spells them, the labels of fields that texts tell of, and what leads to each, by place, and
    how the one is called whose page it is."""

    units: tuple[tuple[Unit, str], ...]
    running: tuple[str, ...]
    labels: frozenset[str]
    headings: frozenset[str]
    command: str
    code: str
    handles: Handles
    names: tuple[str, ...]
    terms: Mapping[str, str]
    stressed: Mapping[str, Sequence[str]] = {}
    past: frozenset[str] = frozenset()
    headed: tuple[tuple[str, str], ...] = ()
    called: tuple[tuple[str, str], ...] = ()
    fields: Mapping[str, str] = {}
    led: Mapping[str, Sequence[str]] = {}
    whose: str = ""


def look(case: PageCase, scope: tuple[str, ...], hint: Any, named: bool) -> Looked:
    """What of the page is to be read for wrong words; without its own name where `named`."""
    page = case.page
    name = case.policy.site_name.strip() if named else ""
    notes = _notes(page) | indented(page)
    done = is_superseded(page)
    every = [
        unit for unit in units(page, scope)
        if not _is_quoted(unit, notes) and not (done and _is_own(unit))
    ]
    ends = list(accumulate(len(unit.text) + len(_APART) for unit in every))
    met = hint.finditer(_APART.join(unit.text for unit in every))
    at = sorted({bisect_right(ends, match.start()) for match in met})
    titles = titles_of_others(page, case.policy.site_name) if at else ()
    talks = titles_of_talks(page) if at else ()
    lines = tuple(filter(None, (*titles, *talks, *case.policy.promise.approved, name)))
    others = _others(page) if at else frozenset()
    own = (
        unit for unit in map(every.__getitem__, at)
        if not _PRINTED.search(unit.text) and _place(unit) not in others
    )
    language = page.language
    forms = [form.casefold() for entry in case.policy.terms for form in entry.not_]
    # “fern.io” of “fern.io cloud” looks like an address.
    names = frozenset((*forms, *(word for form in forms for word in form.split() if "." in word)))
    kept = tuple((unit, _prose(_without(lines, unit.text), names, language)) for unit in own)
    running = tuple(b.text for b in page.content) if at and "text" in scope else ()
    said = (*((link.text, link.url) for link in page.links), *((c.label, c.url) for c in page.ctas))
    entries = {link.text for link in page.links if _is_entry(link)}
    labels = frozenset(label for label, url in said if not is_picture(url)) - entries
    command = _command(page) if at else ""
    headings = frozenset(block.text for block in page.headings) if at else frozenset()
    code = "\n".join(b.text for b in page.content if at and b.kind is BlockKind.CODE)
    if not at:
        return Looked(kept, running, frozenset(), headings, command, code, Handles(), (), {})
    theirs = names_of_others(page, case.policy.site_name)
    return Looked(
        kept, running, labels, headings, command, code, handles_of(page), theirs,
        explained(page.content), _stressed(page), of_the_past(page),
        headed(page, headings) if "heading" in scope else (),
        called_by_address(page, case.policy.site_name), fields_of(page),
        led_by(page), named_by_address(page, case.policy.site_name),
    )


def _stressed(page: Page) -> Mapping[str, Sequence[str]]:
    """The stressed words of each text, by its place."""
    found: dict[str, list[str]] = defaultdict(list)
    for place, said in page.stressed:
        found[place].append(said)
    return found


def _others(page: Page) -> frozenset[str]:
    """The places of texts that are not to be put into other words."""
    aside = showings(page.content, page.language).wrong | comments(page.content)
    shown = (page.content[at].element.selector for at in aside)
    theirs = said_by_others(page) | bygone(page)
    return theirs | {*goes_on(page.content), *quoted(page), *shown}


def _is_own(unit: Unit) -> bool:
    """Whether it belongs to the page, and not to what stands around the content of many."""
    return unit.element is None or unit.element.landmark not in CHROME


def _place(unit: Unit) -> str:
    return unit.element.selector if unit.element else ""


def _is_entry(link: Link) -> bool:
    """Whether a link is the name of a heading, as in lists of contents: “Setup” to /fern/#setup."""
    return bool(link.fragment) and link.fragment.lower() == "-".join(link.text.lower().split())


def _command(page: Page) -> str:
    """The command that a page is the manual of: its address has the name, its code has it, too, or
    a heading is but this name in small letters."""
    name = page.path.rstrip("/").rpartition("/")[2].partition(".")[0]
    command = typed(name) if "_" in name.strip("_") else ""
    code = (block.text for block in page.content if command and block.kind is BlockKind.CODE)
    headed = any(block.text == command for block in page.headings)
    return command if command and (headed or any(command in typed(text) for text in code)) else ""


def typed(text: str) -> str:
    """A text as a command is typed, in one spelling: “Fly machine api-proxy”."""
    return text.lower().replace("_", " ").replace("-", " ")


def _is_quoted(unit: Unit, notes: frozenset[str]) -> bool:
    """Whether it is what somebody else said: nobody can put it into other words. Notes of the
    page's own often stand in the same element, under a label."""
    if unit.element is not None and _QUOTE in unit.element.selector:
        return _quotation(unit.element.selector) not in notes
    said = unit.text.strip()
    return len(said) > _SPOKEN and said[0] in _OPENS and said[-1] in _CLOSES


def _notes(page: Page) -> frozenset[str]:
    """The quotations of a page that are notes of its own: “[!TIP] ...”, “Found in menus: ...” where
    they begin, or boxes that a theme calls so. What is quoted may hold a list with labels."""
    label = _label(page.language)
    found: dict[str, bool] = {}
    for block in page.content:
        if _QUOTE in block.element.selector:
            place, said = _quotation(block.element.selector), label.match(block.text)
            note = bool(said and (said[1] or place not in found)) or _is_box(block)
            found[place] = found.get(place, False) or note
    return frozenset(place for place, note in found.items() if note)


def _is_box(block: Block) -> bool:
    """Whether the classes around a quoted text call it a note: “book-hint warning”."""
    element = block.element
    around = element.classes if element.tag == _QUOTE else element.within
    parts = set(_PARTS.split(around.lower()))
    return "admonition" not in parts and not parts.isdisjoint(words_anywhere("quote-boxes"))


def _quotation(selector: str) -> str:
    """The outermost quotation around an element."""
    before, mark, after = selector.partition(_QUOTE)
    return before + mark + after.partition(" > ")[0]


@lru_cache(maxsize=16)
def _label(language: str) -> re.Pattern[str]:
    listed = words("callout-labels", language) or words("callout-labels", "en")
    either = "|".join(map(re.escape, listed))
    return re.compile(rf"\W*(?:({either})(?!\w)|(?:\w+ ){{0,3}}\w+: )", re.IGNORECASE)


def _without(lines: Sequence[str], text: str) -> str:
    """Without the titles of others and the approved lines; their words may have a capital, or be
    all capitals, where a heading has that."""
    low = text.lower()
    for line in lines:
        at = low.find(line.lower()) if len(low) == len(text) else -1
        while at >= 0:
            end = at + len(line)
            if _is_set(text[at:end], line):
                text = text[:at] + " " * len(line) + text[end:]
            at = low.find(line.lower(), end)
    return text


def _is_set(said: str, line: str) -> bool:
    """Whether a line is said in its own capitals, but for those that headings give to words."""
    both = zip(said.split(), line.split(), strict=False)
    return said.isupper() or all(a[1:] == b[1:] for a, b in both)


def _prose(text: str, names: frozenset[str], language: str) -> str:
    """The text without addresses, but for those that are declared as `names` (“Fern.com”), and
    without quotations."""
    addressed = NO_PROSE.sub(lambda at: at[0] if at[0].casefold() in names else _blank(at), text)
    return CITED.sub(_cited, _SAID.sub(_cited, unspoken(addressed, language)))


def _cited(match: re.Match[str]) -> str:
    """Whole sentences in quotation marks stay: the page says them. Fewer words are a label, whose
    stop belongs to the sentence around it."""
    ends = match[0][1].isupper() and match[0][-2] in ".!?…"
    whole = ends and len(match[0].split()) >= _WHOLE
    return match[0] if whole else _blank(match)


@lru_cache(maxsize=32)
def hint_of(forms: tuple[str, ...]) -> Any:
    """Finds, on re2 and all at once, where a wrong word may stand."""
    import re2

    either = "|".join(re2.escape(form).replace(r"\ ", _SPACES) for form in sorted(forms))
    return re2.compile(f"(?i){either}")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group(0))
