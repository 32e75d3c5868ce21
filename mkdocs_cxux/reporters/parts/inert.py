"""Page text in, Markdown out that shows it and does nothing: no markup, links or mentions.

Hosts look for mentions (`@name`), references (`#12`, `!12`, `~label`) and addresses in the
rendered text, where an escape is gone; so an invisible sign parts what begins one.
"""

from __future__ import annotations

import re

from mkdocs_cxux.reporters.parts.clean import clean

PARTED = "\u200b"
"""Takes no room and ends a word."""
_ACTIVE = re.compile(
    r"[@#!~%$&^*\[{](?=\S)"                        # mentions and references of both hosts
    r"|:(?=//|[\w+-]+:)"                           # addresses, emoji
    r"|\bwww(?=\.)|\bmailto(?=:)|\bGH(?=-\d)"
    r"|[0-9a-f]{6}(?=[0-9a-f])",                   # the hash of a commit has 7 signs or more
    re.IGNORECASE,
)  # fmt: skip
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~$&#!^]")
_PLAIN = re.compile(r"[\w/.:,()=+ -]+", re.ASCII)


def inert(text: str, limit: int = 0) -> str:
    """One line that stays in its table cell. It must not begin a line of the document."""
    return _MARKUP.sub(r"\\\g<0>", _ACTIVE.sub(rf"\g<0>{PARTED}", clean(text, limit)))


def code(text: str, limit: int = 0) -> str:
    """The same as code where it holds nothing that could end it."""
    said = clean(text, limit)
    return f"`{said}`" if said and _PLAIN.fullmatch(said) else inert(said)
