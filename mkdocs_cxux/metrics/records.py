"""A page in, the blocks that are looked up instead of read out: changes by version, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mkdocs_cxux.comments import comments
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.stamp import is_release, is_stamp
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.superseded import is_superseded

LEAST = 2
"""Headings that are versions or dates make a record of changes; one may be chance, but for a page
that is called a log: the first version has one."""

_ENTRY = re.compile(
    r"(?<!\w)#\d{2,6}\b|(?<![\w.])@[A-Za-z][\w-]+(?![\w.]*\.\w)|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b"
)
"""What entries of a log name: a ticket, an account, a commit."""
_ADVISORY = re.compile(
    r"(?<![\w-])(?:CVE-(?:19|20)\d\d-\d{4,}|GHSA(?:-[a-z\d]{4}){3}"
    r"|(?:RUSTSEC|PYSEC|OSV|GO|RHSA)-20\d\d[-:]\d+|(?:DSA|USN)-\d{3,}-\d+)(?![\w-])"
)
"""The number of a published warning of a weakness."""
_DAY = re.compile(r"\W?(?:19|20)\d\d-[01]\d-[0-3]\d\b")
"""The day that an entry of a log begins with."""
_FULL_DAY = re.compile(
    r"(?<![\w.-])(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d([-./])[0-3]?\d\1(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d_]{3,9},? (?:19|20)\d\d"
    r"|[^\W\d_]{3,9} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)(?![\w-])"
)
"""A date with its day; “Issue 2026” and “Version 2026-03” are none."""
_HINT = re.compile(r"[#@\d]")
"""One of these stands in every entry."""
_LEGAL = frozenset({"license", "licence", "copying", "notice", "code_of_conduct", "coc", "conduct"})
"""Files that repositories copy word for word, as the pages made of them are called."""
_SIGNATURE = re.compile(r"(?:^|[\s_-])(?:sig|signature|sig-object)(?:$|[\s_-])")
"""What generators of API references call the line that declares a function."""
_NOTE_CLASS = re.compile(r"(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])")
_NOTE_ID = re.compile(
    r"#(?:user-content-)?(?:(?:_?ftn|fn|_?footnote(?:def)?|endnote|cite_note)(?:[\\:._-]+\w|\d)"
    r"|(?:footnotes|endnotes)(?![\w-]))",
    re.IGNORECASE,
)
"""What generators call the text of a note."""
_BACK = re.compile(r"\s*[↩⤴]|.*[↩⤴]\ufe0e?\s*$", re.DOTALL)
"""The link from a note back to its mark."""
_REFERENCE = re.compile(r"\[\d{1,3}\]\s+\S")
"""How an entry of a list of sources begins, or that of a note."""
_BACK_OF_ITEM = re.compile(r"\s*[\^↑]\s")
_ABSTRACT_CLASS = re.compile(r"(?:^|[\s_-])abstract(?:$|[\s_-])")
_COPIED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_NAME = 6
"""Words: a longer heading is no name of a log."""
_START = 6
"""Words of an item with the date that it begins with: “Last updated on 12 March 2026”."""


@of_page
def records(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of what nobody reads from start to end, or may reword.

    These are licences, codes of conduct, notes of a release that newer ones followed, the texts
    under headings that are versions or dates, or name both, logs of changes, items of a list that
    is called one and begin with a date, entries that name a ticket, an account, a commit or the
    number of an advisory, the lines that declare a function, notes, comments of readers, and the
    abstracts of what was published. Old entries are not rewritten, and their language says nothing
    about the page's.
    """
    content = page.content
    name = page.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower().replace("-", "_")
    if name in _LEGAL or _is_conduct(page) or is_superseded(page):
        return frozenset(range(len(content)))
    stamps = frozenset(index for index, block in enumerate(content) if _is_stamp(block))
    least = 1 if any(map(_names_a_log, _names(content, name))) else LEAST
    found = _logged(content, name) | comments(content) | set(_entered(content))
    inside = 0
    abstract = False
    for index, block in enumerate(content):
        if block.kind is BlockKind.HEADING:
            abstract = False
            if (index in stamps and len(stamps) >= least) or _opens_abstract(block):
                inside = block.level
            elif block.level <= inside:
                inside = 0
        elif block.kind is BlockKind.LABEL or _opens_abstract(block):
            abstract = _opens_abstract(block)
        if block.kind is not BlockKind.HEADING and (
            inside or abstract or _is_entry(block) or is_signature(block) or is_copied(block)
        ):
            found.add(index)
    return frozenset(found)


def _logged(content: tuple[Block, ...], name: str) -> set[int]:
    """All from the first version or date on where the page is called a log of changes and these
    are no headings, but stand in labels and boxes that open."""
    dated = [i for i, block in enumerate(content) if is_stamp(block.text)]
    if len(dated) < LEAST or any(_is_stamp(content[i]) for i in dated):
        return set()
    names = _names(content, name)
    called = any(len(n.split()) <= _NAME and _log_names().search(n) for n in names)
    return set(range(dated[0], len(content))) if called else set()


def _names(content: tuple[Block, ...], name: str) -> list[str]:
    """What a page is called: its address and its main headings."""
    return [name.replace("_", " "), *(b.text.lower() for b in content if b.level == 1)]


def _entered(content: tuple[Block, ...]) -> Iterator[int]:
    """Items that begin with a date below a heading, or right below a text, that is the name of a
    log: “Update log: Approved 2018-11-01 by all”."""
    inside, listed = 0, False
    for index, block in enumerate(content):
        if block.level and (not inside or block.level <= inside):
            inside = block.level if _names_a_log(block.text) else 0
        if block.kind is not BlockKind.ITEM:
            listed = _names_a_log(block.text)
        elif (inside or listed) and _FULL_DAY.search(" ".join(block.prose.split()[:_START])):
            yield index


def _names_a_log(text: str) -> bool:
    said = text.strip(" :.¶#").lower()
    return len(said.split()) <= _NAME and any(
        found.end() == len(said) for found in _log_names().finditer(said)
    )


def _is_conduct(page: Page) -> bool:
    """Whether the main heading, or the title where there is none, calls it a code of conduct."""
    main = [block.text for block in page.content if block.level == 1] or [page.title]
    titles = words_anywhere("conduct-titles")
    return len(main) == 1 and len(main[0].split()) <= _NAME and any(
        main[0].lower().rstrip("¶# ").endswith(title) for title in titles
    )


@cache
def _log_names() -> re.Pattern[str]:
    names = "|".join(map(re.escape, words_anywhere("log-names")))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@cache
def _abstracts() -> frozenset[str]:
    return frozenset(words_anywhere("abstract-titles"))


def _opens_abstract(block: Block) -> bool:
    """Whether the block is the word over an abstract. What stands there was published so."""
    return block.text[:1].isalpha() and block.text.rstrip(" :.").lower() in _abstracts()


def is_copied(block: Block) -> bool:
    """Whether the block is a note, or an abstract that says so itself."""
    if block.kind not in _COPIED:
        return False
    element = block.element
    if _NOTE_CLASS.search(element.classes) or _NOTE_ID.search(element.selector):
        return True
    if _REFERENCE.match(block.text):
        return True
    if block.kind is BlockKind.ITEM and _BACK_OF_ITEM.match(block.text):
        return True
    begins = re.match(r"(\w+)\s?[:.—–]\s", block.text)
    if begins and begins[1].lower() in _abstracts():
        return True
    return bool(_BACK.match(block.text) or _ABSTRACT_CLASS.search(element.classes))


def is_signature(block: Block) -> bool:
    """Whether the block declares a function or class in an API reference."""
    classes = block.element.classes
    return "sig" in classes and bool(_SIGNATURE.search(classes))


def _is_stamp(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and (is_stamp(block.text) or is_release(block.text))


def _is_entry(block: Block) -> bool:
    if block.kind is not BlockKind.ITEM or not _HINT.search(block.prose):
        return False
    return any((_DAY.match(block.prose), _ENTRY.search(block.prose), _ADVISORY.search(block.prose)))
