"""Files in, who looks after them out: after a CODEOWNERS file, else after their front matter."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mkdocs_cxux.sources.files.front_matter import front_matter, text_of

if TYPE_CHECKING:
    from codeowners import CodeOwners

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where GitHub and GitLab look, in their order; the first one that is there counts."""
KEYS = ("owner", "owners", "author", "authors")
"""What front matter calls those who look after a page; the first one that is there counts."""
_SECTION = re.compile(r"\^?\[(?P<name>[^\]]+)\](?:\[\d+\])?(?P<owners>(?:\s+\S*@\S+)*)\s*$")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_COMMENT = re.compile(r"(?:^|\s)#.*")


class _Section(Struct, frozen=True, dict=True):
    """The rules of one of GitLab's sections, or all of a file that has none."""

    rules: CodeOwners
    excluded: CodeOwners

    def of(self, path: str) -> Iterator[str]:
        if self.excluded.matching_line(path)[1] is None:
            yield from (name for _, name in self.rules.of(path))


def owners_by_url(
    sources: Mapping[str, str], folder: Path, root: Path, read: Callable[[str], str | None]
) -> dict[str, tuple[str, ...]]:
    """Owners by url of those pages that have any.

    `sources` are the pages' files by url, seen from `folder`, which is in the checkout `root`;
    `read` gives the text of such a file.
    """
    sections = _sections(root)
    before = folder.resolve().relative_to(root.resolve()).as_posix()
    found = {}
    for url, source in sources.items():
        path = posixpath.normpath(posixpath.join(before, source))
        owners = dict.fromkeys(name for section in sections for name in section.of(path))
        named = tuple(owners) or _named(front_matter(read(source) or ""))
        if named:
            found[url] = named
    return found


def _sections(root: Path) -> tuple[_Section, ...]:
    """What the CODEOWNERS file of a checkout says; nothing where there is none."""
    for place in PLACES:
        if (root / place).is_file():
            lines = text_of(root / place).lstrip("\ufeff").splitlines()
            return tuple(map(_section, _parted(lines)))
    return ()


def _parted(lines: Iterable[str]) -> Iterator[list[str]]:
    """The rules of each section, with its default owners where they name none."""
    part: list[str] = []
    default = ""
    for line in lines:
        bare = _COMMENT.sub("", line).strip()
        head = _SECTION.match(bare)
        if head:
            yield part
            part, default = [], head["owners"]
        elif bare:
            has_owner = len(bare.replace("\\ ", "").split()) > 1
            part.append(bare if has_owner else bare + default)
    yield part


def _section(lines: list[str]) -> _Section:
    from codeowners import CodeOwners

    excluded = [line[1:] for line in lines if line.startswith("!")]
    rules = [line for line in lines if not line.startswith("!")]
    return _Section(*(CodeOwners("\n".join(filter(_is_rule, some))) for some in (rules, excluded)))


def _is_rule(line: str) -> bool:
    """Whether a pattern can be read: the hosts skip a line that cannot."""
    from codeowners import CodeOwners

    try:
        CodeOwners(line)
    except (ValueError, re.error):
        return False
    return True


def _named(said: Mapping[str, Any]) -> tuple[str, ...]:
    """The names in the front matter: a text, a list of texts, or of mappings with a name. Of
    Markdown links the texts are the names."""
    value = next((said[key] for key in KEYS if said.get(key)), ())
    entries = value if isinstance(value, list) else [value]
    told = (each.get("name") if isinstance(each, Mapping) else each for each in entries)
    texts = [text.strip() for text in told if isinstance(text, str)]
    names = (name for text in texts for name in _LINK.findall(text) or [text])
    return tuple(dict.fromkeys(filter(None, names)))
