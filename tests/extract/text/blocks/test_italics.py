"""Texts that stand in italics as a whole."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def italic(html: str) -> bool:
    return extract(snapshot_of(html, "http://fern.test/a/"), SITE).blocks[0].italic


@pytest.mark.parametrize(
    "html",
    [
        "<p><em>Whoever keeps a fern shall water it.</em></p>",
        "<p><i>Whoever keeps</i> <i>a <a href=/fern>fern</a> shall.</i>.</p>",
        "<p><strong>Article 5(2)</strong> <em>Whoever keeps a fern shall water it.</em></p>",
        "<p><span><em>Whoever keeps a fern shall.</em></span></p>",
        "<ul><li><em>Whoever keeps a fern shall water it.</em></li></ul>",
    ],
)
def test_all_words_are_in_italics(html: str) -> None:
    assert italic(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Whoever keeps a fern shall water it.</p>",
        "<p><em>Whoever</em> keeps a fern shall water it.</p>",
        "<p><strong>Whoever keeps a fern shall water it.</strong></p>",
        "<p><em></em>Whoever keeps a fern.</p>",
        "<p><strong>Note</strong> that <em>whoever keeps a fern shall water it.</em></p>",
    ],
)
def test_some_or_none_are(html: str) -> None:
    assert not italic(html)
