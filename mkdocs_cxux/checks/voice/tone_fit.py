"""Finds exclamations, slang, jokes' openers and emoji where readers have no mind for them.

What is found is quoted word for word; whether a text is funny cannot be measured.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page

_SPOKEN = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION}
)
_EMOJI = re.compile(
    "[\U0001f600-\U0001f64f\U0001f44a-\U0001f450\U0001f485-\U0001f4a5\U0001f389\U0001f680"
    "\U0001f923-\U0001f973]"
)
_QUOTED = re.compile(r"[“\"„«][^”\"“»]{1,300}[”\"“»]")
_EXCLAIMED = re.compile(r"[^\W\d_]['’”\"]?!+(?=[\s\"”’)]|$)")
"""After a word: neither "!=" nor the mark of a warning sign."""
_EVIDENCE = frozenset({"match", "kind", "count", "most", "type"})


class Options(BaseModel):
    """How many such signs a page of a type may have, and the list of casual words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    most: dict[str, int] = Field(description="Page type -> signs that are still right there")
    words: str = Field("out-of-place", description="List of words that jar on such pages")
    names: dict[str, str] = Field(
        {}, description="Page type -> list of words, one of which stands in its main heading"
    )


class _Sign(NamedTuple):
    text: str
    kind: str
    element: Element


def run(case: PageCase, options: Options) -> Checked:
    """One problem for the page, shown at its first sign, where it has more than its type may."""
    most = options.most.get(case.page.type)
    if most is None:
        return Checked.not_applicable("any tone may be right on pages of this type")
    if not _is_named(case.page, options.names.get(case.page.type, "")):
        return Checked.not_applicable("its heading does not say that it is of this type")
    jarring = _pattern(options.words, case.page.language)
    name = case.policy.site_name.strip()
    found = [sign for block in _spoken(case) for sign in _signs(block, jarring, name)]
    if len(found) <= most:
        return Checked(opportunities=1, value=float(len(found)))
    worst = found[0]
    evidence = {
        "match": clip(worst.text),
        "kind": worst.kind,
        "count": str(len(found)),
        "most": str(most),
        "type": case.page.type,
    }
    problem = Problem(text=worst.text, element=worst.element, evidence=evidence)
    return Checked((problem,), opportunities=1, value=float(len(found)))


def _is_named(page: Page, listed: str) -> bool:
    """Whether the main heading names the type: what lies in a folder called “privacy” may be a
    text about privacy. Where there is no list, or no heading, the path decides alone."""
    known = _pattern(listed, page.language) if listed else None
    main = next((block.text for block in page.headings if block.level == 1), page.title)
    return known is None or not main or (not main.endswith("?") and bool(known.search(main)))


def _spoken(case: PageCase) -> list[Block]:
    return [block for block in case.page.content if block.kind in _SPOKEN]


def _signs(block: Block, jarring: re.Pattern[str] | None, name: str) -> Iterator[_Sign]:
    """One sign a sentence at most: the sentence is what has to be written anew.

    `name` is the site's, which may end with an exclamation mark.
    """
    for sentence, own in unquoted(block):
        said = own.replace(name, " ") if name.endswith("!") else own
        if jarring is not None and (match := jarring.search(said)):
            yield _Sign(sentence, f"“{match[0]}”", block.element)
        elif _EXCLAIMED.search(said):
            yield _Sign(sentence, "an exclamation mark", block.element)
        elif match := _EMOJI.search(said):
            yield _Sign(sentence, f"“{match[0]}”", block.element)


def unquoted(block: Block) -> Iterator[tuple[str, str]]:
    """Each sentence of a block, and what it says outside of quotation marks, which may reach
    over several sentences."""
    own = _QUOTED.sub(lambda quote: " " * len(quote[0]), block.prose)
    at = 0
    for sentence in block.sentences:
        at = max(block.prose.find(sentence, at), 0)
        yield sentence, own[at : at + len(sentence)]
        at += len(sentence)


@cache
def _pattern(name: str, language: str) -> re.Pattern[str] | None:
    listed = words(name, language)
    if not listed:
        return None
    either = "|".join(re.escape(word) for word in sorted(listed, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


CHECK = Check("tone-fit", "page", Options, _EVIDENCE, frozenset(), run)
