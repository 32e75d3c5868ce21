"""Reads what authors silenced, in comments, front matter and attributes, and keeps the books."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Callable, Collection, Iterable, Sequence

from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.page import Element, Page
from mkdocs_cxux.model.suppression import Noted, Suppression

_COMMENT = re.compile(r"cxux-(disable-next|disable|enable|ignore)\b\s*(.*)", re.DOTALL)
_ENTRY = re.compile(r"([^:]*)(?::(.*))?", re.DOTALL)
_UNTIL = re.compile(r"\s*\buntil\s+(\d{4}-\d{2}-\d{2})\s*$")


def read_list(text: str) -> tuple[Suppression, ...]:
    """`rule: reason; rule2, rule3: reason until 2027-01-01`, each for the whole page."""
    return tuple(s for entry in text.split(";") for s in _read_entry(entry))


def read_comments(entries: Iterable[str]) -> tuple[Suppression, ...]:
    """The comments of a page, as "<selector of the next element>|<body>" in document order.

    `cxux-disable-next RULE: reason` holds for the next element, `cxux-disable RULE: reason`
    up to `cxux-enable RULE`, and for the whole page where nothing enables it again.
    """
    done: list[Suppression] = []
    for entry in entries:
        selector, body = _split(entry)
        match = _COMMENT.match(body.strip())
        if not match:
            continue
        kind, text = match.groups()
        if kind == "ignore":
            done += read_list(text)
        elif kind == "disable-next":
            nowhere = not selector
            done += (replace(s, selector=selector, nowhere=nowhere) for s in _read_entry(text))
        elif kind == "disable":
            # Kept as a range without an end until an "enable" closes it.
            done += (replace(s, selector=selector) for s in _read_entry(text, opens=True))
        else:
            _close(done, {s.rule for s in _read_entry(text)}, selector)
    return tuple(replace(s, selector="", end=None) if s.end == _OPEN else s for s in done)


_OPEN = "<open>"


def _close(done: list[Suppression], rules: Collection[str], selector: str) -> None:
    for index, suppression in enumerate(done):
        if suppression.end == _OPEN and suppression.rule in rules:
            done[index] = replace(suppression, end=selector)


def _split(entry: str) -> tuple[str, str]:
    if entry.lstrip().startswith("cxux-") or "|" not in entry:
        return "", entry
    selector, body = entry.split("|", 1)
    return selector, body


def _read_entry(text: str, opens: bool = False) -> list[Suppression]:
    match = _ENTRY.match(text.strip())
    named, said = (match.group(1), match.group(2) or "") if match else ("", "")
    until, reason = _until(said)
    end = _OPEN if opens else None
    rules = re.split(r"[,\s]+", named.strip())
    return [Suppression(rule, reason, until, end=end) for rule in rules if rule]


def _until(said: str) -> tuple[date | None, str]:
    match = _UNTIL.search(said)
    if not match:
        return None, " ".join(said.split())
    reason = " ".join(said[: match.start()].split())
    try:
        return date.fromisoformat(match.group(1)), reason
    except ValueError:
        return date.min, reason  # a day that does not exist is never in the future


@dataclass(slots=True)
class Sheet:
    """All suppressions of one page and which of them were used.

    `order` are the selectors of the page's blocks in document order, for ranges.
    """

    suppressions: tuple[Suppression, ...]
    order: tuple[str, ...] = ()
    today: date | None = None
    used: set[int] = field(default_factory=set)

    def silences(self, rule: str, problem: Problem) -> bool:
        """Whether an author silenced the rule where the problem is; notes the use."""
        hits = [
            index
            for index, suppression in enumerate(self.suppressions)
            if suppression.rule == rule
            and not self._expired(suppression)
            and self._covers(suppression, problem.element)
        ]
        self.used.update(hits)
        return bool(hits)

    def noted(self, judged: Collection[str], known: Collection[str]) -> tuple[Noted, ...]:
        """Every suppression with how it ended.

        `judged` are the rules that could be judged on the page, `known` all rules there are.
        """
        return tuple(
            Noted(suppression, self._state(index, suppression, judged, known))
            for index, suppression in enumerate(self.suppressions)
        )

    def _state(
        self, index: int, said: Suppression, judged: Collection[str], known: Collection[str]
    ) -> str:
        if self._expired(said):
            return "expired"
        if index in self.used:
            return "used"
        return "unused" if said.rule in judged or said.rule not in known else "unsure"

    def _expired(self, said: Suppression) -> bool:
        if said.until == date.min:
            return True
        return bool(said.until and self.today and said.until < self.today)

    def _covers(self, said: Suppression, element: Element | None) -> bool:
        if said.nowhere:
            return False
        if isinstance(said, _Attribute):
            return element is not None and said.text in element.ignored
        if not said.selector:
            return True
        if element is None:
            return False
        if said.end is None:
            return within(element.selector, said.selector)
        return self._in_range(element.selector, said.selector, said.end)

    def _in_range(self, selector: str, start: str, end: str) -> bool:
        at, first = self._index(selector), self._index(start)
        last = self._index(end) if end else len(self.order)
        return None not in (at, first, last) and (first or 0) <= (at or 0) < (last or 0)

    def _index(self, selector: str) -> int | None:
        for index, block in enumerate(self.order):
            if within(block, selector) or within(selector, block):
                return index
        return None


@dataclass(frozen=True, slots=True)
class _Attribute(Suppression):
    """One that stands in a data-cxux-ignore attribute, as `text`."""

    text: str = ""


def within(selector: str, ancestor: str) -> bool:
    """Whether the one selector is the other's, or that of something in it."""
    return selector == ancestor or selector.startswith(f"{ancestor} ")


def page_sheet(page: Page, canonical: Callable[[str], str], today: date | None) -> Sheet:
    """The sheet of a page; former rule ids are taken for the present ones."""
    said = read_comments(page.all_suppressions) + _attributes(_elements(page))
    order = tuple(dict.fromkeys(block.element.selector for block in page.blocks))
    return Sheet(_present(said, canonical), order, today)


def record_sheet(
    entries: Iterable[str],
    elements: Iterable[Element],
    canonical: Callable[[str], str],
    today: date | None,
) -> Sheet:
    """The sheet for what rules that look across pages found on one page."""
    return Sheet(_present(read_comments(entries) + _attributes(elements), canonical), (), today)


def _present(
    said: Sequence[Suppression], canonical: Callable[[str], str]
) -> tuple[Suppression, ...]:
    return tuple(replace(s, rule=canonical(s.rule)) for s in said)


def _elements(page: Page) -> Iterable[Element]:
    for group in (page.blocks, page.links, page.controls, page.images, page.ctas):
        yield from (part.element for part in group)


def _attributes(elements: Iterable[Element]) -> tuple[Suppression, ...]:
    """One for each different attribute; a bare rule id has lost its reason on the way."""
    texts = sorted({text for element in elements for text in element.ignored})
    return tuple(
        _Attribute(s.rule, s.reason if ":" in text else None, s.until, text=text)
        for text in texts
        for s in read_list(text)
    )
