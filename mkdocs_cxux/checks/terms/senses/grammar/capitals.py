"""Whether other capitals than a term's are right where it stands: “New PhD Student Checklist”."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import BEGINS
from mkdocs_cxux.checks.terms.recased import is_title
from mkdocs_cxux.checks.terms.senses.articles import is_anothers
from mkdocs_cxux.checks.terms.senses.grammar.coined import is_coined
from mkdocs_cxux.checks.terms.senses.grammar.keys import is_key, is_listed, is_typed
from mkdocs_cxux.checks.terms.senses.grammar.labels import is_label
from mkdocs_cxux.checks.terms.written import titled
from mkdocs_cxux.data import words, words_anywhere

_VERSION = re.compile(r" (?:v|[=<>~]=? ?)?\d+\.\d")


def may_differ(
    text: str, span: tuple[int, int], use: str, language: str, exact: bool
) -> bool:
    """Whether other capitals than the term's are right: where a sentence begins, in titles, labels,
    keys and commands, and where a name is a part of another name."""
    start, end = span
    wrong = text[start:end]
    begins = wrong[1:] == use[1:] and BEGINS.search(text, 0, start)
    title = is_title(_turned().sub("", text, count=1), language)
    titled_too = title and wrong[0].isupper() and not (
        exact and (is_coined(use, language) or _is_shouted(text, wrong))
    )
    if use.islower() and (begins or titled_too):
        return True                    # a sentence begins, or all words have capitals
    if title and " " in use and wrong == titled(use, language):
        # “New PhD Student Checklist”; but “Community Over Code” where the name has a small “over”.
        return not (exact and _are_particles(wrong, use, language))
    named = wrong == titled(use, language) if " " in use else use.islower() and wrong.istitle()
    if named and is_label(text, span, language):
        return True
    if wrong.islower() and (is_listed(text, span) or is_key(text, end)):
        return True
    if wrong.islower() and (_VERSION.match(text, end) or is_typed(text, span, language)):
        return True                    # “upgrade to fern 0.12.2” is a package
    return is_anothers(text, span, use, (language, exact))


def _is_shouted(text: str, wrong: str) -> bool:
    """Whether a word alone has all its capitals: no title gives it more than the first (“NPM”)."""
    alone = text.strip() == wrong or not text.isupper()
    return alone and len(wrong) > 1 and wrong.isupper()


@cache
def _turned() -> re.Pattern[str]:
    """Before a title: the label of a link that turns pages, “Newer post”."""
    labels = "|".join(map(re.escape, words_anywhere("pager-labels")))
    pages = "|".join(map(re.escape, words("page-words", "en")))
    return re.compile(rf"^(?:{labels})\b(?: (?:{pages})\b)?\W+(?=\w)", re.IGNORECASE)


def _are_particles(wrong: str, use: str, language: str) -> bool:
    """Whether two spellings differ in small words only, which titles leave small, too."""
    small = (*words("stop-words", language), *words("particles", language))
    other = [b for a, b in zip(wrong.split(), use.split(), strict=False) if a != b]
    return bool(other) and all(each in small for each in other)
