"""Links and controls in, candidates for a call to action with their scores out."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Control, Cta, Link


def ctas_of(
    tree: Tree,
    links: Sequence[tuple[int, Link]],
    controls: Sequence[tuple[int, Control]],
    context: ExtractContext,
) -> tuple[Cta, ...]:
    """Return the candidates, best first."""
    return ()
