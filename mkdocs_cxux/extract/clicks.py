"""What became of the clicks on a page, each brought together with its element."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_cxux.model.page import Clicked, Control, Cta, Link
from mkdocs_cxux.model.snapshot import Snapshot


def clicked_of(
    snapshot: Snapshot, items: Iterable[tuple[int, Link | Control]], ctas: tuple[Cta, ...]
) -> tuple[Clicked, ...] | None:
    """In the order in which they were clicked; None where nobody clicked."""
    if snapshot.clicks is None:
        return None
    elements = {item.element.selector: item.element for _, item in items}
    first = ctas[0].element.selector if ctas else ""
    return tuple(
        Clicked(elements[click.selector], click, click.selector == first)
        for click in snapshot.clicks
        if click.selector in elements
    )
