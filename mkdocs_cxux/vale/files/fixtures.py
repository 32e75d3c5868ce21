"""A folder of a Vale style in, the texts its authors wrote to test it out."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Iterator, NamedTuple

SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt", ".rst", ".adoc")
_BAD = re.compile(r"invalid|fail|bad|wrong", re.IGNORECASE)
_GOOD = re.compile(r"valid|pass|good|right", re.IGNORECASE)
_TEST = re.compile(r'When I test "([^"]+)"')
_ALERT = re.compile(r"^\s*(\S+):(\d+):\d+:([\w-]+\.[\w-]+):(.*)$")
_CODE = re.compile(r"(`+)(.+?)\1")
_HEADING = re.compile(r"(#{1,6}|={1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*+.]|\d+[.)])\s+(.*)")


class Fixture(NamedTuple):
    """One file. `found` says whether the rule must find something in it; `message` what
    exactly, "" for anything."""

    rule: str
    file: Path
    found: bool
    message: str = ""


def fixtures_of(style: Path) -> Iterator[Fixture]:
    """All texts of a style: files called valid and invalid, and what feature files expect."""
    rules = {path.stem.lower(): f"{style.name}.{path.stem}" for path in style.glob("*.yml")}
    roots = (style / "fixtures", style.parent / "fixtures" / style.name, style.parent / "fixtures",
             style.parent.parent / "fixtures" / style.name)  # fmt: skip
    seen: set[Path] = set()
    for folder in (f for root in roots if root.is_dir() for f in sorted(root.iterdir())):
        rule = rules.get(folder.name.lower())
        if rule and folder.is_dir() and folder.resolve() not in seen:
            seen.add(folder.resolve())
            yield from _files(rule, folder)
    for feature in sorted((style.parent / "features").glob("*.feature")):
        yield from _expected(feature, style.parent / "fixtures")


def _files(rule: str, folder: Path) -> Iterator[Fixture]:
    for file in sorted(folder.rglob("*")):
        if file.suffix in SUFFIXES and file.is_file():
            if _BAD.search(file.stem):
                yield Fixture(rule, file, True)
            elif _GOOD.search(file.stem):
                yield Fixture(rule, file, False)


def _expected(feature: Path, root: Path) -> Iterator[Fixture]:
    fixture = ""
    for line in feature.read_text("utf-8", "replace").splitlines():
        test, alert = _TEST.search(line), _ALERT.match(line)
        if test:
            fixture = test[1]
        elif alert and (root / fixture / alert[1]).is_file():
            yield Fixture(alert[3], root / fixture / alert[1], True, alert[4].strip())


def as_html(file: Path) -> str:
    """The text of a fixture as a page; of Markdown only blocks and code are understood."""
    text = file.read_text("utf-8", "replace")
    if file.suffix in (".html", ".htm"):
        return text
    body = "\n".join(_blocks(text))
    return f'<html lang="en"><head><title></title></head><body><main>{body}</main></body></html>'


def _blocks(text: str) -> Iterator[str]:
    fenced = False
    for block in re.split(r"\n\s*\n", text.strip()):
        fences = len(re.findall(r"^\s*```", block, re.MULTILINE))
        if fenced or fences:
            fenced ^= fences % 2 == 1
            continue
        for line in _joined(block):
            heading, item = _HEADING.fullmatch(line), _ITEM.fullmatch(line)
            if heading:
                level = len(heading[1])
                yield f"<h{level}>{_inline(heading[2].rstrip('# '))}</h{level}>"
            elif item:
                yield f"<ul><li>{_inline(item[1])}</li></ul>"
            else:
                yield f"<p>{_inline(line)}</p>"


def _joined(block: str) -> list[str]:
    """The lines of a block, those of one paragraph as one."""
    lines: list[str] = []
    for line in map(str.strip, block.splitlines()):
        opens = _HEADING.fullmatch(line) or _ITEM.fullmatch(line)
        if lines and not opens and not _HEADING.fullmatch(lines[-1]):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _inline(text: str) -> str:
    return _CODE.sub(r"<code>\2</code>", escape(text, quote=False))
