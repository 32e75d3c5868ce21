"""Which addresses are to be visited: found ones in, each page once and within limits out."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable
from urllib.parse import urlsplit

from mkdocs_cxux.config import Crawl
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.forms.url import is_internal, site_path

TRAP = 200
"""More addresses of one shape (digits and query values aside) look like a calendar or a
session id, and are not followed further."""
PATH_TRAP = 1000
"""The same for addresses that differ in the digits of their path only: /2031/04/."""
LONGEST = 2000
_DIGITS = re.compile(r"\d+")
_NOT_PAGES = (
    ".pdf", ".zip", ".gz", ".tar", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif",
    ".ico", ".mp4", ".webm", ".mp3", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".md",
    ".woff", ".woff2", ".ttf", ".csv", ".ics", ".epub", ".exe", ".dmg", ".deb", ".whl", ".atom",
)  # fmt: skip


class Frontier:
    """Addresses under `base` that the options let in, each once, first come first served.

    `cut` says in words which limit left pages out; "" while none did.
    """

    def __init__(self, base: str, options: Crawl) -> None:
        self.base = base
        self.cut = ""
        self._options = options
        self._depth: dict[str, int] = {}
        self._waiting: deque[str] = deque()
        self._shapes: Counter[str] = Counter()

    def __len__(self) -> int:
        """How many addresses were let in so far."""
        return len(self._depth)

    def __contains__(self, url: str) -> bool:
        """Whether an address was let in."""
        return url in self._depth

    def add(self, url: str, depth: int = 0) -> bool:
        """Let a canonical address in; False where it is known, foreign, or beyond a limit."""
        if url in self._depth or not self.wants(url):
            return False
        if depth > self._options.max_depth:
            self.cut = self.cut or f"links deeper than {self._options.max_depth} clicks"
            return False
        if len(self._depth) >= self._options.max_pages:
            self.cut = f"pages beyond the first {self._options.max_pages:,} (crawl.max_pages)"
            return False
        self._depth[url] = depth
        self._waiting.append(url)
        return True

    def follow(self, source: str, target: str) -> None:
        """A visit to `source` ended at `target`, which is thereby visited, too."""
        if target not in self._depth and self.wants(target):
            self._depth[target] = self._depth.get(source, 0)
        elif target in self._waiting:
            self._waiting.remove(target)

    def add_links(self, page: str, urls: Iterable[str]) -> None:
        """Let in what a visited page links to, one click deeper than the page itself."""
        depth = self._depth.get(page, 0) + 1
        for url in urls:
            if not url or url in self._depth or not self.wants(url):
                continue
            if not self._trapped(url):
                self.add(url, depth)

    def take(self) -> str | None:
        """The next address to visit, None while nothing waits."""
        return self._waiting.popleft() if self._waiting else None

    def wants(self, url: str) -> bool:
        """Whether the options let an address in, limits aside."""
        if not is_internal(url, self.base) or len(url) > LONGEST:
            return False
        path = site_path(url, self.base)
        if urlsplit(url).path.lower().endswith(_NOT_PAGES):
            return False
        options = self._options
        if options.include and not matches(path, options.include):
            return False
        return not matches(path, options.exclude)

    def _trapped(self, url: str) -> bool:
        parts = urlsplit(url)
        shape, most = _DIGITS.sub("0", parts.path), PATH_TRAP
        if parts.query:
            names = sorted(pair.partition("=")[0] for pair in parts.query.split("&"))
            shape, most = shape + "?" + "&".join(names), TRAP
        elif shape == parts.path:
            return False
        self._shapes[shape] += 1
        if self._shapes[shape] <= most:
            return False
        self.cut = self.cut or f"addresses like {shape} beyond the first {most} (a trap?)"
        return True
