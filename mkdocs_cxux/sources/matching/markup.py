"""The text of a Markdown file in, the same text out with all but what readers see blanked.

Every character keeps its place, so that an offset in the one is an offset in the other. What
parts one block from the next becomes a sign of its own. Python-Markdown's extensions, the
macros of Jinja, and the shortcodes of Hugo are known; nothing is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

BLOCK, HEADING, CELL, TITLE, FLOAT, FIELD, UNDERLINE = "\x01\x02\x03\x04\x05\x06\x07"
"""What begins here: a block, a heading, a cell of a table, the title of an admonition, what is
shown elsewhere than it is written (a tab's label, a footnote), a value of the front matter; and
the line under a heading."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_SEEN = re.compile(r"[^\n]")
_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.*?\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^([ \t]*(?:-[ \t]+)*)(?:[\w.-]+[ \t]*[:=](?=\s|$))?", re.MULTILINE)
_BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center",
    "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "input", "label", "legend", "li",
    "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_QUOTED = re.compile(r"""["']([^"'\n]*)["']""")
_CODE_TITLE = re.compile(r"""title[ ]*=[ ]*(?:"([^"\n]*)"|'([^'\n]*)')""")
_LANGUAGE = re.compile(r"(`+)(?:#!|:{3})[\w+.-]+[ ]")

_CODE = frozenset({"fence", "code", "autolink"})
_PARTS: Mapping[str, str] = {
    "directive": r"^(?P<indent>[ \t]*)(?:\#+[ ])?:::[ \t]*\S[^\n]*"
                 r"(?:\n(?:(?P=indent)[ \t]{2,}[^\n]*|[ \t]*$))*",
    "fence": r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?P<marks>`{3,}|~{3,})(?P<info>[^`\n]*)\n"
             r"(?:[^\n]*\n)*?[ \t>]*(?P=marks)[`~]*[ \t]*$",
    "comment": r"<!--.*?-->",
    "script": r"<(?P<tag>script|style)\b.*?</(?P=tag)>",
    "code": r"(?<![`\\])(?P<ticks>`+)(?!`)(?:[^`\n]|\n(?![ \t]*\n)|(?!(?P=ticks)(?!`))`)+"
            r"(?P=ticks)(?!`)",
    "jinja": r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\{\#(?![\w-]+[ }]).{0,2000}?\#\}|\[TOC\]",
    "autolink": r"<(?:https?://|mailto:|[\w.+-]+@)[^<>\s]*>",
    "tag": r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>",
    "note": r"^[ \t]*\[\^[^\]\n]+\]:",
    "definition": r"^[ \t]*(?:\*?\[[^\]\n^][^\]\n]*\]:[ \t]*\S[^\n]*)$",
    "image": r"!\[[^\]\n]{0,1000}(?:\n[^\]\n]{1,1000})?\]"
             r"(?:\((?:[^()\n]|\([^()\n]*\)){0,1000}\)|\[[^\]\n]*\])?"
             r"(?:\{[^{}\n]*\})?",
    "target": r"\]\([ ]*(?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\)){0,1000})"
              r"(?:\s+(?:\"[^\"]*\"|'[^'\n]*'))?[ ]*\)(?:\{[^{}\n]*\})?|\]\[[^\]\n]*\]",
    "mark": r"\[\^[^\]\s]+\]",
    "attributes": r"\{:?[ ]*(?:[.#][\w-]|[\w-]+=|:[ ])[^{}\n]*\}",
    "emoji": r"(?<![\w:]):[a-z][\w+-]*:(?!\w)",
    "entity": r"&(?:\#\d+|\#[xX][\da-fA-F]+|[a-zA-Z]\w*);",
    "delimiters": r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|[ \t:-]*$",
    "rule": r"^[ \t>]*(?:={2,}|-{2,}|(?:\*[ ]?){3,}|(?:_[ ]?){3,})[ \t]*$",
    "admonition": r"^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]*(?P<kind>[^\"\n]*)"
                  r"(?:\"(?P<title>[^\n]*)\")?[ \t]*$",
    "tab": r"^[ \t>]*===[!+]*[ \t]+[\"'][^\n]*[\"'][ \t]*$",
    "slashes": r"^[ \t]*/{3,}[ \t]*[\w-]*[ \t]*(?:\||$)",
    "callout": r"^[ \t]*>[ \t]*\[!\w+\][+-]?",
    "heading": r"^[ \t>]*\#{1,6}(?=\s)",
    "item": r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|[a-zA-Z][.)])[ \t]+)+(?:\[[ xX]\][ \t]+)?"
            r"|^[ \t]*:[ \t]+",
    "pipe": r"(?<!\\)\|",
}  # fmt: skip


@cache
def _markup() -> re.Pattern[str]:
    """All parts in one, made when the first file is read."""
    parts = "|".join(f"(?P<_{name}>{pattern})" for name, pattern in _PARTS.items())
    return re.compile(parts, re.MULTILINE | re.DOTALL)


def visible(text: str) -> str:
    """The text with its markup blanked; as long as the text, line breaks in their places."""
    text = plain(text)
    front = _FRONT.match(text)
    end = front.end() if front else 0
    head = _values(text[:end], front) if front else ""
    return head + _markup().sub(_replace, text[end:])


@lru_cache(maxsize=2)
def prose(text: str) -> str:
    """As `visible`, with code and addresses blanked too: what may be reworded.

    Asked for each finding of a file, one after another: the last ones are kept.
    """
    front = _FRONT.match(text)
    end = front.end() if front else 0
    body = _markup().sub(_reworded, plain(text)[end:])
    return visible(text)[:end] + body


def plain(text: str) -> str:
    """The text of a file that is no Markdown, without what we take for signs."""
    return _CONTROL.sub(" ", text)


def blank(text: str) -> str:
    """Spaces for all but the line breaks."""
    return _SEEN.sub(" ", text)


def _values(head: str, front: re.Match[str]) -> str:
    """The values of the front matter without their keys."""
    start, end = front.span(2)
    values = _KEY.sub(lambda m: _led(m[0], FIELD), head[start:end])
    return blank(head[:start]) + values + BLOCK + blank(head[end + 1 :])


def _led(text: str, sign: str) -> str:
    """Blank, with a sign in the place of its last character that is not a line break."""
    cleared = blank(text)
    return cleared[:-1] + sign if cleared and cleared[-1] != "\n" else cleared


def _replace(match: re.Match[str]) -> str:
    name = (match.lastgroup or "").removeprefix("_")
    return _REPLACED.get(name, _blanked)(match)


def _reworded(match: re.Match[str]) -> str:
    name = (match.lastgroup or "").removeprefix("_")
    return blank(match[0]) if name in _CODE else _REPLACED.get(name, _blanked)(match)


def _blanked(match: re.Match[str]) -> str:
    return blank(match[0])


def _kept(match: re.Match[str]) -> str:
    return match[0]


def _fence(match: re.Match[str]) -> str:
    """Code without its fences; only a title of it is text."""
    whole = match[0]
    first, last = whole.index("\n"), whole.rindex("\n")
    return _titled(whole[:first]) + whole[first:last] + _led(whole[last:], BLOCK)


def _titled(line: str) -> str:
    """The first line of a fence: blank but for the title."""
    title = _CODE_TITLE.search(line)
    if not title:
        return _led(line, BLOCK)
    start, end = title.span(1 if title[1] is not None else 2)
    return _led(line[:start], TITLE) + line[start:end] + _led(line[end:], BLOCK)


def _code(match: re.Match[str]) -> str:
    language = _LANGUAGE.match(match[0])
    return match[0] if not language else blank(language[0]) + match[0][language.end() :]


def _tag(match: re.Match[str]) -> str:
    name = _TAG_NAME.match(match[0])
    tag = name[1].lower() if name else ""
    if tag not in _BLOCK_TAGS:
        return blank(match[0])
    return _led(match[0], HEADING if tag in _HEADINGS and match[0][1] != "/" else BLOCK)


def _admonition(match: re.Match[str]) -> str:
    """Its title, or else the word for its kind, which is then shown as its title."""
    whole = match[0]
    if match["title"] is not None:
        at, end = match.start("title") - match.start(), match.end("title") - match.start()
        return _led(whole[:at], TITLE) + whole[at:end] + _led(whole[end:], BLOCK)
    at = match.start("kind") - match.start()
    kind = re.match(r"[\w-]*", match["kind"])
    end = at + (kind.end() if kind else 0)
    return _led(whole[:at], TITLE) + whole[at:end] + blank(whole[end:])


def _sign(sign: str) -> Callable[[re.Match[str]], str]:
    return lambda match: _led(match[0], sign)


def _tab(match: re.Match[str]) -> str:
    """The label of a tab: all labels are shown before the first tab's text."""
    label = _QUOTED.search(match[0])
    if not label:
        return blank(match[0])
    start, end = label.span(1)
    return _led(match[0][:start], FLOAT) + match[0][start:end] + _led(match[0][end:], BLOCK)


_REPLACED: Mapping[str, Callable[[re.Match[str]], str]] = {
    "autolink": _kept,
    "fence": _fence,
    "code": _code,
    "tag": _tag,
    "admonition": _admonition,
    "tab": _tab,
    "heading": _sign(HEADING),
    "item": _sign(BLOCK),
    "note": _sign(FLOAT),
    "pipe": _sign(CELL),
    "rule": _sign(UNDERLINE),
    "delimiters": _sign(BLOCK),
    "slashes": _sign(TITLE),
    "callout": _sign(BLOCK),
}
