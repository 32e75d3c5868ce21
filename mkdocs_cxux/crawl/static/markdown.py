"""The text of a Markdown file in, the HTML of its page's main part out.

CommonMark with tables, and of the dialects (Python-Markdown, Hugo, Docusaurus, GitHub) what
changes the words a reader sees. What they build from other files, macros or data is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FRONT_MATTER = re.compile(
    r"\A\ufeff?(---|\+\+\+)[ \t]*\n(?:.*?\n)??(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_MARKUP = re.compile(
    r"(?P<code>(?<!`)(`+)(?!`)[^`\n]+\2(?!`))"
    r"|\{%.{0,500}?%\}|\{\{.{0,500}?\}\}|\{!.{0,500}?!\}"  # Liquid, Jinja, Hugo, includes
    r"|\{[:*#].{0,200}?\}|\{[ ]*(?:[.#][\w-]|[\w-]+=)[^{}\n]{0,500}\}"  # kramdown, attributes
    r"|^(?:import\s.{0,300}from\s.{0,300}|export\s(?:const|default|function)\s.{0,300})$"  # MDX
    r"|^\s*(?::::+|\$[A-Z]+|/{3,})[^\n]*$"              # blocks of several dialects
    r"|^\s*-+8<-+(?:[ \t]+[\"'][^\n]*)?$"               # snippets
    r"|^[ \t]*\*\[[^\]\n]+\]:[^\n]*$|^[ \t]*\[TOC\][ \t]*$"
    r"|^[ \t]*(?::[a-z][\w+-]*:[ \t]*)+$|(?P<icon>(?<![\w:]):[a-z][\w+-]*:(?!\w))"
    r"|^\s*>?\s*\[!\w+\]\s*$"
    r"|(?<=[-*+] )\[[ xX]\][ ]",                        # tasks
    re.MULTILINE,
)
_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})")
_BOX = re.compile(r"([ \t]*)(?:!!!|\?\?\?\+?|===[!+]*(?=[ \t]+[\"']))[^\"'\n]*(?:[\"'](.*)[\"'])?")
_NOTE = re.compile(r"([ \t]*)\[\^[^\]\n]+\]:[ \t]*")
_DEFINITION = re.compile(r"([ \t]*):[ \t]{1,3}(?=\S)")
_REFERENCE = re.compile(r"\[\^([\w-]{1,80})\](?!:)")
_ADDRESS = re.compile(
    r"[ \t]*\[[^\]^\n]+\]:[ \t]*\S+[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))?[ \t]*"
)
_ELSEWHERE = re.compile(r"(?<![!\]\w])\[([^\[\]\n]+)\]\[([^\[\]\n]+)\]")
_STEP = 4


def markdown_html(text: str) -> str:
    """The text's blocks in a `main`; front matter and template tags are left out."""
    from markdown_it import MarkdownIt

    body = "\n".join(_lines(FRONT_MATTER.sub("", text, count=1).expandtabs(_STEP)))
    body = _REFERENCE.sub(r'<sup><a href="#fn:\1">\1</a></sup>', _MARKUP.sub(_shown, body))
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda url: True       # type: ignore[method-assign]  # nobody follows it
    return f"<main>{_named(parser.render(body))}</main>"


def _shown(match: re.Match[str]) -> str:
    """Code is left alone, and an icon takes its place, which may begin an item of a list."""
    return match["code"] or ("<i></i>" if match["icon"] else "")


def _named(html: str) -> str:
    """Links whose addresses stand in other files are shown by their names alone."""
    return _ELSEWHERE.sub(r"\1", html) if "][" in html else html


def _lines(text: str) -> Iterator[str]:
    """What stands indented below the head of a box, a note or a definition is moved out to it,
    so that it is text as it is on the page, and no code. Addresses of links, which may stand
    anywhere, go to the end."""
    addresses = [""]
    open_: list[int] = []                # how far the heads of the boxes around stand in
    fence = ""
    for line in text.split("\n"):
        if line.strip() and not fence:
            while open_ and len(line) - len(line.lstrip()) < open_[-1] + _STEP:
                open_.pop()
        inner = line[min(_STEP * len(open_), len(line) - len(line.lstrip())) :]
        mark = _FENCE.match(inner)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        head = None if fence or mark else _head(inner)
        if not fence and not mark and _ADDRESS.fullmatch(inner) and not head:
            addresses += (inner.strip(), "")
        elif head is None:
            yield inner
        else:
            open_.append(len(line) - len(line.lstrip()))
            yield from head
    yield from addresses


def _head(line: str) -> list[str] | None:
    """What is shown of the first line of a box, a note or a definition; None of any other."""
    if box := _BOX.fullmatch(line.rstrip()):
        return ["", f"{box[1]}{box[2] or ''}", ""]
    for kind in (_NOTE, _DEFINITION):
        if head := kind.match(line):
            return ["", head[1] + line[head.end() :]]
    return None
