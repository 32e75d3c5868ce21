"""The calls to action of small pages, read and as if a browser had drawn them."""

from __future__ import annotations

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.snapshot import Box, Style
from tests.extract.drawn import BLUE, drawn, style

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")
LINE = 0.45
BUTTON = style(background=BLUE, padding_x=16)


def ctas(html: str, context: ExtractContext = SITE) -> tuple[Cta, ...]:
    return extract(snapshot_of(html, "http://fern.test/a/"), context).ctas


def seen(html: str, boxes: dict[str, Box] | None = None, **styles: Style) -> tuple[Cta, ...]:
    return extract(drawn(html, styles, boxes), SITE).ctas
