"""What the checks on facts share: which pages' statements are compared, and how they are told."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterator, NamedTuple

from mkdocs_cxux.checks.reach import is_error_page, top_folder
from mkdocs_cxux.checks.version_folders import is_version, version_in
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.case import SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.site import PageRecord, Told
from mkdocs_cxux.model.snapshot import MEASURED

DECLARED = "="
"""The first sign of the key of a declared fact."""
_COUNTED = frozenset({"day", "week", "month", "year", "hour", "minute", "working day"})
"""Units that take an s."""
_LONG, _DIALLED = 4, 6
"""Digits of the shortest number that is written in groups, and of the shortest that is dialled."""
_NUMBER = re.compile(r"\+?\(?\d[\d\s()./,'’-]*\d")
OTHERS = "~!"
"""First signs of keys that are no facts: rhythms and phrases."""


class Said(NamedTuple):
    """A statement and the page it stands on."""

    page: PageRecord
    told: Told


Facts = dict[tuple[str, str, str], list[Said]]
"""Statements by language, edition of the site and key."""


def statements(case: SiteCase) -> Iterator[Said]:
    """All statements of pages that people read."""
    for page in case.site.pages.values():
        if page.status in MEASURED and not page.noindex and not is_error_page(page):
            yield from (Said(page, told) for told in page.told)


def facts(case: SiteCase, declared: bool) -> Facts:
    """The facts that are told; editions of a site may differ, rightly."""
    found: Facts = defaultdict(list)
    for said in statements(case):
        key = said.told.key
        if key[0] not in OTHERS and (key[0] == DECLARED) == declared:
            top = top_folder(said.page.url, case.site.info.base)
            edition = top if is_version(top) else "".join(version_in(said.page.path))
            language = "" if declared else said.page.language
            found[language, edition, key].append(said)
    return dict(sorted(found.items()))


def element_of(told: Told) -> Element | None:
    """Where the statement stands, None for a description."""
    return Element(told.selector, "", Landmark.MAIN) if told.selector else None


def fact_of(key: str) -> str:
    """What a fact is called: its name, and what of."""
    name, *about = key.removeprefix(DECLARED).split("|")
    return f"{name} {about[0]}".strip() if about else name


def about_of(key: str) -> str:
    """A fact as a sentence speaks of it: “the price”, and “our price” as it is."""
    name = fact_of(key)
    owned = name.partition(" ")[0].lower() in words_anywhere("owning-words")
    return name if owned else f"the {name}"


def shown_value(key: str, value: str) -> str:
    """A value with its currency and unit."""
    parts = key.split("|")
    if len(parts) < 4:
        return value
    currency, unit = parts[2], parts[3]
    if currency:
        return f"{currency}{value}" + (f" a {unit}" if unit else "")
    many = "s" if unit in _COUNTED and value != "1" else ""
    return f"{value} {unit}{many}".strip()


def as_said(told: Told) -> str:
    """The value as the sentence writes it: its capitals, and what stands between the digits of a
    long number; with its unit."""
    shown = shown_value(told.key, _as_written(told))
    at = told.quote.casefold().find(shown.casefold())
    return told.quote[at : at + len(shown)] if at >= 0 else shown


def _as_written(told: Told) -> str:
    digits = told.value.removesuffix("+")
    if not (digits.isdigit() and len(digits) >= _LONG):
        return told.value
    met = (match for match in _NUMBER.findall(told.quote) if _is_alike(match, digits))
    return next(met, digits) + told.value[len(digits):]


def _is_alike(written: str, digits: str) -> bool:
    """Whether a number has these digits; of those that people dial, the code of the country may
    be told or not."""
    own = re.sub(r"\D", "", written)
    return own == digits or (len(own) >= _DIALLED and own[-_DIALLED:] == digits[-_DIALLED:])


def quote(said: Said) -> str:
    """The statement, short enough for a message."""
    return clip(said.told.quote, 100)
