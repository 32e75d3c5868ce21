"""A finding that knows what to write instead in, the same with the exact change of its file out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from mkdocs_cxux.model.finding import Edit, Finding
from mkdocs_cxux.sources.markup import prose
from mkdocs_cxux.sources.words import Written

_NO_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|<[^<>]*>|\{[^{}]*\}")
"""Code, addresses, tags and attributes: a word in them is not the one on the page."""
_SIGN = r"[\w/@#=_-]"


def with_edit(finding: Finding, text: Written) -> Finding:
    """The finding with its `edit` where the words stand only once in the paragraph it is in."""
    place = finding.location
    if not finding.replaces or not place.line or place.source not in text.files:
        return finding
    source = text.texts[text.files.index(place.source)]
    found = list(islice(_places(finding, source.split("\n")), 2))
    if not found or (len(found) > 1 and place.text != finding.replaces):
        return finding
    edit = found[0]
    seen = prose(source).split("\n")[edit.line - 1]
    return replace(finding, edit=edit) if seen.startswith(edit.old, edit.column - 1) else finding


def _places(finding: Finding, lines: list[str]) -> Iterator[Edit]:
    """Where the words stand from the finding on, up to the next empty line."""
    place, old = finding.location, finding.replaces
    whole = re.compile(rf"(?<!{_SIGN})(?<!\.){re.escape(old)}(?!{_SIGN}|\.\w)")
    for number in range(place.line - 1, len(lines)):
        line = lines[number]
        if not line.strip():
            return
        seen = _NO_PROSE.sub(lambda match: "\0" * len(match[0]), line)
        begin = max(0, place.column - 1) if number == place.line - 1 else 0
        for match in whole.finditer(seen, begin):
            byte = len(line[: match.start()].encode("utf-8", "replace")) + 1
            yield Edit(number + 1, match.start() + 1, byte, old, finding.suggestion)
