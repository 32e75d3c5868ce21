"""The parts of a sitemap are found where they lie, each once."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.folder.published import listed
from mkdocs_cxux.crawl.web.sitemap import addresses
from tests.crawl.sites import WORDS, html

Build = Callable[[Mapping[str, str]], Path]
AT = "https://fern.test"
LANGUAGES = [f"l{n:02}" for n in range(28)]


def index(*parts: str) -> str:
    inner = "".join(f"<sitemap><loc>{AT}/{part}</loc></sitemap>" for part in parts)
    return f"<sitemapindex>{inner}</sitemapindex>"


def pages(*paths: str) -> str:
    inner = "".join(f"<url><loc>{AT}/{path}</loc></url>" for path in paths)
    return f"<urlset>{inner}</urlset>"


def test_each_language_has_a_part_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(index(*(f"{at}/sitemap.xml" for at in LANGUAGES)))
    for at in LANGUAGES:
        (tmp_path / at).mkdir()
        (tmp_path / at / "sitemap.xml").write_text(pages(f"{at}/", f"{at}/care/"))
    found = listed(tmp_path)
    assert len(found) == 56
    assert f"{AT}/l07/care/" in found


def test_parts_that_are_not_here_or_name_each_other_end(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(index(*(f"{at}/sitemap.xml" for at in LANGUAGES)))
    assert listed(tmp_path) == []
    (tmp_path / "sitemap.xml").write_text(index("docs/a.xml", "docs/a.xml", "b.xml"))
    (tmp_path / "a.xml").write_text(pages("care/"))        # published below /docs/
    (tmp_path / "b.xml").write_text(index("a.xml", "b.xml", "sitemap.xml"))
    assert listed(tmp_path) == [f"{AT}/care/"]


def test_an_index_without_end_is_read_a_thousand_times() -> None:
    asked: list[str] = []

    def more(url: str) -> bytes:
        asked.append(url)
        return index(*(f"{len(asked)}-{n}" for n in range(3))).encode()

    assert addresses(index("0").encode(), more) == []
    assert len(asked) == len(set(asked)) == 1_000


@pytest.mark.parametrize("sitemap", [
    b"no xml", b"", b"<urlset><url><loc>", b"\x1f\x8bbroken",
    gzip.compress(b"<a>", mtime=0)[:-5],
    b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><loc>&x;</loc></urlset>',
    b"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(10)
    ) + b"]><urlset><loc>&k;</loc></urlset>",
])  # fmt: skip
def test_a_broken_sitemap_is_as_good_as_none(build: Build, sitemap: bytes) -> None:
    root = build({"index.html": html(WORDS)})
    (root / "sitemap.xml").write_bytes(sitemap)
    known = read_folder(str(root)).known
    assert not any("root:" in entry for entry in known)
    assert max(map(len, known)) < 100
