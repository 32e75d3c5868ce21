from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.folder.hosting import redirected


@pytest.mark.parametrize(("name", "text", "found"), [
    ("_redirects", "# moved\n/old /new 301\n/a/* /b/:splat\n/gone /404 404\nbroken\n", {"/old"}),
    ("vercel.json", '{"redirects": [{"source": "/old", "destination": "/new"}, 3,'
                    ' {"source": "/:path*"}], "rewrites": {}}', {"/old"}),
    ("vercel.json", "{not json", set()),
    (".htaccess", "Redirect 301 /old https://a.test/new\nRedirectMatch ^/x /y\n", {"/old"}),
    ("other.txt", "/old /new", set()),
])  # fmt: skip
def test_addresses_that_the_host_sends_on_are_known(
    tmp_path: Path, name: str, text: str, found: set[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert redirected(tmp_path) == found


def test_a_redirected_address_exists_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (tmp_path / "_redirects").write_text("/old /new\n", encoding="utf-8")
    assert "/old" in read_folder(str(tmp_path)).known
