"""A tree in, the abbreviations out that the page itself explains with `<abbr title>`."""

from __future__ import annotations

from mkdocs_cxux.extract.tree import Tree


def abbreviations_of(tree: Tree) -> dict[str, str]:
    """Short form -> what its title says, of all `abbr` and `dfn` with one."""
    found: dict[str, str] = {}
    for index, node in enumerate(tree.nodes):
        if node.tag in ("abbr", "dfn") and node.attrs.get("title", "").strip():
            inside = tree.nodes[index + 1:tree.ends[index]]
            short = " ".join("".join(part.text for part in inside).split())
            if short:
                found.setdefault(short, node.attrs["title"].strip())
    return found
