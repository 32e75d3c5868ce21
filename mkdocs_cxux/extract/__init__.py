"""A `Snapshot` in, a `Page` out: the snapshot understood, without a browser and without I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sys import intern

from mkdocs_cxux.extract.clicks import clicked_of
from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.controls import controls_of
from mkdocs_cxux.extract.cta import ctas_of
from mkdocs_cxux.extract.kind import type_of
from mkdocs_cxux.extract.layers import layers_of
from mkdocs_cxux.extract.links import images_of, links_of
from mkdocs_cxux.extract.navigation import embedded_of, frames_of, is_located, menus_of
from mkdocs_cxux.extract.overhangs import overhangs_of
from mkdocs_cxux.extract.record import record
from mkdocs_cxux.extract.text.abbreviations import abbreviations_of
from mkdocs_cxux.extract.text.beside import beside_of
from mkdocs_cxux.extract.text.blocks.from_runs import blocks_of
from mkdocs_cxux.extract.text.headings import (
    empty_headings_of,
    pictured_heading_of,
    unseen_headings_of,
)
from mkdocs_cxux.extract.text.language import language_of
from mkdocs_cxux.extract.text.runs.from_tree import read_text
from mkdocs_cxux.extract.text.stressed import stressed_of
from mkdocs_cxux.extract.text.tinted import tinted_of
from mkdocs_cxux.extract.trail import shows_place
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.forms.url import canonical_url, site_path
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Snapshot

__all__ = ["ExtractContext", "extract", "record"]


def extract(snapshot: Snapshot, context: ExtractContext) -> Page:
    """Understand one snapshot. Pure; never raises on what a page may contain."""
    tree = Tree(snapshot)
    text = read_text(tree)
    language = language_of(tree, text.runs, snapshot.lang)
    links = links_of(tree, text, snapshot, context)
    controls = controls_of(tree)
    ctas = ctas_of(tree, (*links, *controls), language, context)
    path = site_path(snapshot.url, context.base)
    blocks = blocks_of(tree, text.runs, language)
    return Page(
        url=snapshot.url,
        path=path,
        status=snapshot.status, reason=snapshot.reason,
        title=snapshot.title, lang=snapshot.lang,
        language=language,
        type=type_of(path, snapshot.title, blocks, context),
        has_layout=snapshot.has_layout,
        description=snapshot.meta.get("description", ""),
        canonical=snapshot.canonical,
        noindex="noindex" in snapshot.meta.get("robots", "").lower(),
        source=context.sources.get(path, ""),
        blocks=blocks,
        tinted=tinted_of(tree) if tree.has_layout else (),
        stressed=stressed_of(tree),
        links=tuple(link for _, link in links),
        controls=tuple(control for _, control in controls),
        images=images_of(tree),
        ctas=ctas,
        ids=snapshot.ids, scripted=snapshot.scripted,
        scroll=snapshot.scroll,
        script_errors=snapshot.script_errors,
        failed_requests=snapshot.failed_requests,
        suppressions=(*snapshot.suppressions, *_front_matter(path, context)),
        redirects=tuple(address for address, _ in snapshot.chain[:-1]),
        empty_headings=empty_headings_of(tree),
        pictured_heading=pictured_heading_of(tree),
        unseen_headings=unseen_headings_of(tree),
        beside=beside_of(tree),
        meta=snapshot.meta,
        abbreviations=abbreviations_of(tree),
        menus=menus_of(tree, links, snapshot.url),
        located=is_located(tree) or shows_place(tree, links, snapshot.url, context.base),
        layers=layers_of(tree),
        frames=tuple(_addresses((*frames_of(tree), *snapshot.led), snapshot)),
        framed=frozenset(_addresses(frames_of(tree), snapshot)),
        embedded=embedded_of(tree),
        overhangs=overhangs_of(tree),
        clicked=clicked_of(snapshot, (*links, *controls), ctas),
    )


def _addresses(written: Iterable[str], snapshot: Snapshot) -> Iterator[str]:
    return (intern(canonical_url(src, snapshot.link_base)) for src in written)


def _front_matter(path: str, context: ExtractContext) -> Iterator[str]:
    """What front matter silences, after the comments, whose order counts."""
    return (f"|cxux-ignore {entry}" for entry in context.suppressions.get(path, ()))
