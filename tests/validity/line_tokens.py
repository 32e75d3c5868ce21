"""Marks the words of Markdown files with signs that tell their line, and reads them off pages.

Deliberately knows nothing of `mkdocs_cxux.sources`: it is what that is measured against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FIRST, DIGIT, DIGITS = 0xE000, 0xE010, 4
"""A private-use sign, then the file and the line, four hexadecimal digits each."""
TOKEN = re.compile(chr(FIRST) + f"([{chr(DIGIT)}-{chr(DIGIT + 15)}]{{{2 * DIGITS}}})")
LEFT = re.compile(f"[{chr(FIRST)}-{chr(DIGIT + 15)}]")
_NO_TEXT = re.compile(
    r"<!--.*?-->|<(script|style|svg)\b.*?</\1>|(?<!`)</?[a-zA-Z][^<>`]*>|<[^<>\s]*>"
    r"|\{\{.*?\}\}|\{%.*?%\}|\{[:.#*][^{}]*\}|\{[^{}\n]*=[^{}\n]*\}"
    r"|`+(?:[^`\n]|\n(?!\s*\n))*`+"
    r"|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|\]\([^)]*\)|\]\[[^\]]*\]|\[[^\]\[]*\]\[\]|\[\^[^\]]*\]"
    r"|https?://\S+|\$[^$\n]*\$|\+\+[\w+ -]+\+\+",
    re.DOTALL,
)
_SHORT_REFERENCE = re.compile(r"\[[^\]\[\n]*\](?![(\[])")
_SKIP = re.compile(
    r"^[ \t#>*+-]*(?:\[[^\]\n]+\]:|\*\[|:::|-+8<|\[TOC\]|/{3,}|@|--+|==+|\[=|\{!|\\?\$\$)"
    r"|^[ \t>]*\|?[ \t:|-]+$"
)
_TITLED = re.compile(r"^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)")
_FENCE = re.compile(r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})")
_FRONT = re.compile(r"\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_META = re.compile(r"(?:[\w-]+:[ \t][^\n]*\n)+(?:\n|\Z)")
_CHUNK = re.compile(
    r"(?<![^\s(\[*\"'“|>])(?P<word>[^\W_][\w’'.-]*[^\W_]|[^\W_])(?=[)\]*_\"'”,.;:!?|]*(?:\s|$))"
)
_MARKER = re.compile(r"^[ \t>]*(?:\d+|[A-Za-z])[.)][ \t]")
_CODE_END = re.compile(r"(?<=[^`\s])`+(?=[\s.,;:|)]|$)")


class Truth(NamedTuple):
    """File (by number) and line of a word."""

    file: int
    line: int


def token(file: int, line: int) -> str:
    digits = f"{file:0{DIGITS}x}{line:0{DIGITS}x}"
    return chr(FIRST) + "".join(chr(DIGIT + int(digit, 16)) for digit in digits)


def marked(text: str, file: int) -> str:
    """The text with a token behind its words, where they are words to a reader."""
    front = _FRONT.match(text) or _META.match(text)
    start = front.end() if front else 0
    hidden = _NO_TEXT.sub(lambda m: re.sub(r"[^\n]", "\0", m[0]), text)
    hidden = _SHORT_REFERENCE.sub(lambda m: "\0" * len(m[0]), hidden)
    done, at, fence, directive = [], 0, "", -1
    for number, line in enumerate(text.split("\n"), start=1):
        shown, begin = hidden[at : at + len(line)], at
        at += len(line) + 1
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
            done.append(line)
            continue
        if mark:
            fence = mark[1]
            done.append(line)
            continue
        indent = len(line) - len(line.lstrip())
        if line.lstrip(" \t#>*+-").startswith(":::"):
            directive = indent
        elif line.strip() and indent <= directive:
            directive = -1
        skip = begin < start or _SKIP.match(line) or directive >= 0
        done.append(line if skip else _line(line, shown, token(file, number)))
    return "\n".join(done)


def _line(line: str, shown: str, sign: str) -> str:
    low = 0
    if marker := _MARKER.match(line):
        low = marker.end()
    if _TITLED.match(line):
        if line.count('"') != 2:
            return line
        low = line.index('"') + 1
    ends = [m.end("word") for m in _CHUNK.finditer(shown) if m.start("word") >= low]
    ends += [m.end() for m in _CODE_END.finditer(line) if _free(shown, m.end())]
    for end in sorted(set(ends), reverse=True):
        line = line[:end] + sign + line[end:]
    return line


def _free(shown: str, at: int) -> bool:
    """Not inside of a link, an attribute list or HTML."""
    return at >= len(shown) or shown[at] != "\0"


def mark_folder(folder: Path) -> dict[int, Path]:
    """Mark all Markdown files below a folder; returns them by number."""
    files = dict(enumerate(sorted(p for p in folder.rglob("*.md") if p.is_file()), start=1))
    for number, file in files.items():
        text = file.read_text(encoding="utf-8", errors="replace")
        file.write_text(marked(text, number), encoding="utf-8")
    return files


def read_tokens(text: str) -> Iterator[tuple[int, Truth]]:
    """(how many words stand before it, what it says) of every token in a rendered text."""
    for match in TOKEN.finditer(text):
        digits = "".join(f"{ord(sign) - DIGIT:x}" for sign in match[1])
        before = len(re.findall(r"[^\W_]+", LEFT.sub("", text[: match.start()])))
        yield before, Truth(int(digits[:DIGITS], 16), int(digits[DIGITS:], 16))


def clean(text: str) -> str:
    """The text as it would be without tokens."""
    return LEFT.sub("", text)
