"""A finding that knows what to write instead in, the same with the exact change of its file out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Edit, Finding
from mkdocs_cxux.sources.matching.markup import prose
from mkdocs_cxux.sources.matching.words import Written
from mkdocs_cxux.sources.reword import edit_at, everywhere, masked, whole


def with_edit(finding: Finding, text: Written) -> Finding:
    """The finding with its `edit` where the words stand only once in the paragraph it is in, and
    with its `edits` of all that it stands for."""
    place = finding.location
    if place.source not in text.files:
        return finding
    source = text.texts[text.files.index(place.source)]
    if finding.rewords:
        finding = replace(finding, edits=tuple(everywhere(finding, source)))
    if not finding.replaces or not place.line:
        return finding
    found = list(islice(_places(finding, source.split("\n")), 2))
    if not found or (len(found) > 1 and place.text != finding.replaces):
        return finding
    edit = found[0]
    seen = prose(source).split("\n")[edit.line - 1]
    return replace(finding, edit=edit) if seen.startswith(edit.old, edit.column - 1) else finding


def _places(finding: Finding, lines: list[str]) -> Iterator[Edit]:
    """Where the words stand from the finding on, up to the next empty line."""
    place, old = finding.location, finding.replaces
    pattern = whole(old)
    ahead = max(0, old.find(place.match))          # the article before the word that was found
    for number in range(place.line - 1, len(lines)):
        line = lines[number]
        if not line.strip():
            return
        begin = max(0, place.column - 1 - ahead) if number == place.line - 1 else 0
        for match in pattern.finditer(masked(line), begin):
            yield edit_at(number, match.start(), line, (match[0], finding.suggestion))
