"""A page in, where on it a small word is what one types: handles, tags and values of settings."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Iterator, NamedTuple
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.checks.scopes import Unit
from mkdocs_cxux.checks.terms.beside import NEXT_LETTERS
from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.checks.terms.texts.packages import is_package, packages_of
from mkdocs_cxux.data import familiar_words, word_set, words
from mkdocs_cxux.model.page import Link, Page

_TAG = re.compile(r"(?:/|[?&])(?:tags?|tagged|keywords?)(?:/|=)([^/?&#]+)/?(?:$|[?&#])")
"""In the address of a page that lists what has one tag."""
_ADDRESS = re.compile(r"https?://[\w.-]+/[\w./-]+")
_CELL = re.compile(r"^(.*) > tr(?::nth-of-type\(\d+\))? > (td(?::nth-of-type\(\d+\))?)(?: |$)")
_COLUMN = re.compile(
    r"^(.*?) > (?:thead|tbody|tr)(?:[:.][^ ]*)?(?: > tr[^ ]*)? > t([dh])((?::nth-of-type\(\d+\))?)$"
)
"""A cell: its table, whether it is a head, and its column."""
_OBJECT = re.compile(r"^#\w[\w-]*(?:\\\.\w[\w-]*)+$")
"""The place of a heading that has the path of an object as its id."""
_ITEM = re.compile(r"^(.*) > (li)(?::nth-of-type\(\d+\))?(?: > p)?$")
_COUNTED = re.compile(r"#?[a-z][a-z\d+.-]*(?: ?\(\d+\))?")
_CLASS = re.compile(r"[a-z]+")
_FILE = re.compile(r"([\w-]+)\.[a-z]{1,5}(?![\w.-])")
_SLUG = re.compile(r"[a-z][\w+#.:/-]*|[\d.:]+|code")
_SHARE = 0.6
"""Of a column's cells that are one small word or a number: then it holds values."""
_CELLS = 3
_LINE = 300
_DASH = re.compile(r"\s+[-–—]\s")
_BAR = re.compile(r"\s+[|·–—-]\s+")
"""Between the parts of the title of a page: “gardeners | Postbox”."""
_LISTED = re.compile(
    r"(?<![\w-])((?:[a-z][\w-]*(?: [a-z][\w-]*)?, ){1,40}(?:[a-z][\w-]* ){1,4})([a-z]+)(?![\w-])"
)
"""Small words with commas, and what they are: “moss, tree ferns, and potslab organisations”."""
_STRANGE = 2
"""Words that nobody knows, which make handles of a list."""


class Handles(NamedTuple):
    """Labels of links that are the end of their address (pypi.org/org/fern) or lead to a tag, each
    with its place; accounts that the page links to; the places of cells with values; the page's
    own tag; labels that name pages of the site (“/cmds/fern.html”); repositories whose address
    stands on the page (hub.example/org/fern); packages that it installs or imports; headings that
    are what a file is called which the text below them begins with; the places of cells in columns
    of commands."""

    labels: tuple[tuple[str, str], ...] = ()
    accounts: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    tag: str = ""
    keys: frozenset[str] = frozenset()
    repositories: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    commands: frozenset[str] = frozenset()


def handles_of(page: Page) -> Handles:
    """What of the page is typed."""
    tagged = _TAG.search(page.path)
    return Handles(
        tuple(_labels(page)),
        frozenset(_accounts(page)),
        frozenset(_values(page)),
        tagged[1] if tagged else "",
        frozenset(filter(None, map(_key, page.links))),
        frozenset(_repositories(page)),
        packages_of(page),
        frozenset(_modules(page)),
        frozenset(_commands(page)),
    )


def _modules(page: Page) -> Iterator[str]:
    """Headings with the name of a file below them: “Api Request” above “ApiRequest.hs asks ...”."""
    for heading, text in pairwise(page.content):
        file = _FILE.match(text.text) if heading.level else None
        if file and file[1].casefold() == "".join(heading.text.split()).casefold():
            yield heading.text.strip()


def is_handle(
    place: tuple[str, tuple[int, int], Unit], use: str, handles: Handles, language: str
) -> bool:
    """Whether the word at a place is the name of an account or a repository that is linked, or a
    small one that is typed: “the fern organization” beside a link to it, “tags: fern, moss”, “fern
    - waters the pots” in a list of commands, “[fern]”, and, of a name that has capitals or of what
    it shortens, a value in a table or list of settings, or in a sentence that lists handles."""
    text, (start, end), unit = place
    word = text[start:end]
    at = unit.element.selector if unit.element else ""
    linked = (one for label, one in handles.labels if _is_of(label, word))
    if at and any(_holds(at, one) or _holds(one, at) for one in linked):
        return True
    if text.strip() in handles.modules or _is_category(unit):
        return True
    if not word.islower():
        return text.strip() == word in handles.accounts
    if _OBJECT.search(at) and text.split()[0] == at.rpartition("\\.")[2]:
        return True                    # “pots” of the object #fern.Garden.pots
    if text[:start].endswith("[") and text.startswith("]", end):
        # An identifier; a word that everybody knows is a blank, as in “our course at [place]”.
        return word.casefold() == use.casefold() or word not in familiar_words(language)
    if word.casefold() == use.casefold() and _is_among(text, start, language):
        return True
    if at in handles.commands and text[:1].islower():
        return True
    named = not use.islower() or use.startswith(word)
    if named and at in handles.values and _is_value(text.strip(), language):
        return True
    alone = _is_of(text.strip(), word)
    if (alone and _is_of(handles.tag, word)) or _is_tag(text, start, language):
        return True
    if any(_explains(text, key, end) for key in handles.keys):
        return True
    if " " in text.strip() and text.strip() in handles.keys:
        return True
    if is_package(text, (start, end), handles.packages, language):
        return True
    if word in handles.repositories and _goes_on(text, end, "repository-nouns", language):
        return True
    return word in handles.accounts and _goes_on(text, end, "handle-nouns", language)


def _is_category(unit: Unit) -> bool:
    """Whether a text is a small word, or how often it is used with it, and the theme calls it a tag
    (“open-source (5)”)."""
    if unit.element is None or not _COUNTED.fullmatch(unit.text.strip()):
        return False
    said = f"{unit.element.classes} {unit.element.within}".lower()
    return not set(_CLASS.findall(said)).isdisjoint(words("tag-classes", "any"))


def _goes_on(text: str, end: int, listed: str, language: str) -> bool:
    """Whether one of the words of a list comes next."""
    after = NEXT_LETTERS.match(text, end)
    return after is not None and after[1].lower() in word_set(listed, language)


def _is_among(text: str, at: int, language: str) -> bool:
    """Whether the sentence at a place lists handles, some of them words that nobody knows: “any
    repository in the pots, including dtpots, swpots, and potslab organisations”."""
    known = familiar_words(language)
    nouns = word_set("handle-nouns", language)
    for listed in _LISTED.finditer(sentence_at(text, at)) if known else ():
        said = listed[1].replace(",", "").split()
        strange = sum(known.isdisjoint((word, word.removesuffix("s"))) for word in said)
        if listed[2] in nouns and strange >= _STRANGE:
            return True
    return False


def _holds(one: str, other: str) -> bool:
    """Whether an element is another one or holds it, as a card holds its picture."""
    return one == other or other.startswith(f"{one} > ")


def _is_of(label: str, word: str) -> bool:
    """Whether a label is the word, be it in the plural."""
    return label.startswith(word) and label[len(word) :] in ("", "s", "es")


def _key(link: Link) -> str:
    """The small word that a link begins with and that its page of this site is called, or ""; a
    command has several of them: “fern pots list” of fern_pots_list.html."""
    path = urlsplit(link.url).path.rstrip("/").rpartition("/")[2] if link.internal else ""
    said = _DASH.split(link.text)[0]
    name = path.removesuffix(".html")
    return said if said.islower() and name in (said, said.replace(" ", "_")) else ""


def _explains(text: str, key: str, end: int) -> bool:
    """Whether a text begins with a key, in which a word ends there, and explains it."""
    begin = len(text) - len(text.lstrip())
    after = begin + len(key)
    return end <= after and text.startswith(key, begin) and bool(_DASH.match(text, after))


def _labels(page: Page) -> Iterator[tuple[str, str]]:
    """Also a text whose link is but a sign beside it: “fern” and an arrow to hub.example/a/fern."""
    signs = [link for link in page.links if not link.text.strip() and link.url]
    for block in page.content if signs else ():
        said, within = block.text.strip(), f"{block.element.selector} > "
        if said.islower() and any(
            link.element.selector.startswith(within) and _ends(link.url, said) for link in signs
        ):
            yield said, block.element.selector
    for link in page.links:
        label, *rest = link.text.strip().split(" ")
        if any(map(str.isalpha, "".join(rest))):
            label = link.text.strip()  # else a name and signs: “fern 🌍 1000”
        if not link.internal and _is_their_tag(link.url, label):
            yield from ((word, link.element.selector) for word in label.split())
        head = _BAR.split(label)[0]
        if head != label and not link.internal and _ends(link.url, head):
            yield head, link.element.selector
        out = not link.internal and _ends(link.url, label)
        host = urlsplit(link.url).netloc
        tagged = label.islower() and _TAG.search(link.url) and label not in host
        if out or tagged:
            yield label, link.element.selector


def _is_their_tag(url: str, label: str) -> bool:
    """Whether a label is the tag that an address ends with: “Green moss” and “/tag/green-moss”."""
    tagged = _TAG.search(url)
    return tagged is not None and tagged[1].lower() == "-".join(label.lower().split())


def _ends(url: str, label: str) -> bool:
    """Whether the label is what an address ends with, but no name of its site or of an article."""
    host, path = urlsplit(url).netloc, unquote(urlsplit(url).path).rstrip("/")
    return path.rpartition("/")[2] == label and label not in host and "/wiki/" not in path


def _accounts(page: Page) -> Iterator[str]:
    """The first words of paths on other sites: “github.com/fern/garden”."""
    for link in page.links:
        if link.url and not link.internal:
            to = urlsplit(link.url)
            first = to.path.strip("/").partition("/")[0]
            if first and first not in to.netloc:
                yield first


def _repositories(page: Page) -> Iterator[str]:
    """The second words of paths on other sites, where an account has its repositories; in code
    they are to be cloned from there."""
    addresses = [link.url for link in page.links if link.url and not link.internal]
    for block in page.content:
        addresses += _ADDRESS.findall(block.text)
    for url in addresses:
        names = urlsplit(url).path.strip("/").split("/")
        if len(names) > 1:
            yield names[1].removesuffix(".git")


def _values(page: Page) -> Iterator[str]:
    """The places of cells in columns, or of items of lists, most of which are one small word or a
    number."""
    columns: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for block in page.content:
        place = block.element.selector
        cell = _CELL.match(place) or _ITEM.match(place)
        if cell:
            columns[cell[1], cell[2]].append((block.prose or block.text, place))
    for cells in columns.values():
        small = sum(_is_value(text.strip(), page.language) for text, _ in cells)
        if len(cells) >= _CELLS and small >= _SHARE * len(cells):
            yield from (selector for _, selector in cells)


def _commands(page: Page) -> Iterator[str]:
    """The places of cells below the head “Command”."""
    heads = words("command-columns", page.language)
    column = table = ""
    for block in page.content:
        cell = _COLUMN.match(block.element.selector)
        if cell and cell[2] == "h" and block.text.strip(" :").lower() in heads:
            table, column = cell[1], cell[3]
        elif cell and column and cell.group(1, 2, 3) == (table, "d", column):
            yield block.element.selector


def _is_value(text: str, language: str) -> bool:
    """Whether a cell holds a small word or a number, or some that no small word joins (“python r
    sql”)."""
    said = text.split()
    if any(word.endswith(":") for word in said[:-1]):
        return False                   # “moss: grows anywhere” tells what a value means
    slugs = bool(said) and all(map(_SLUG.fullmatch, said))
    return slugs and (len(said) == 1 or not word_set("stop-words", language) & set(said))


def _is_tag(text: str, start: int, language: str) -> bool:
    """Whether the words before it say that it is a tag, alone or among others."""
    before = text[max(0, start - _LINE) : start].lower()
    listed = words("tag-labels", language) or words("tag-labels", "en")
    labels = "|".join(map(re.escape, listed))
    others = r"(?:[\w+#.-]+(?: [\w+#.-]+){0,2}, ?)*"
    return re.search(rf"(?:^|[^\w-])(?:{labels}) ?{others}$", before) is not None
