"""A visit in, the addresses that its page links to out."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.snapshot import Flag, Snapshot


def linked(snapshot: Snapshot) -> Iterator[str]:
    """Canonical addresses of all links but those that nobody can reach."""
    base = snapshot.link_base
    for node in snapshot.nodes:
        if node.tag in ("a", "area") and "href" in node.attrs and not node.flags & Flag.CLIPPED:
            yield canonical_url(node.attrs["href"], base)
