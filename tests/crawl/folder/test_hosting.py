from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.folder.hosting import fallback, redirected
from mkdocs_cxux.crawl.folder.patterns import patterns


@pytest.mark.parametrize(("name", "text", "found"), [
    ("_redirects", "# moved\n/old /new 301\n/a/* /b/:splat\n/gone /404 404\nbroken\n", {"/old"}),
    ("vercel.json", '{"redirects": [{"source": "/old", "destination": "/new"}, 3,'
                    ' {"source": "/:path*"}], "rewrites": {}}', {"/old"}),
    ("vercel.json", "{not json", set()),
    (".htaccess", "Redirect 301 /old https://a.test/new\nRedirectMatch ^/x /y\n", {"/old"}),
    ("vercel.json", '{"redirects": [{"source": "/de", "has": [{"type": "header"}]}]}', set()),
    ("other.txt", "/old /new", set()),
])  # fmt: skip
def test_addresses_that_the_host_sends_on_are_known(
    tmp_path: Path, name: str, text: str, found: set[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert redirected(tmp_path) == found


@pytest.mark.parametrize(("folder", "more", "found"), [
    ("dist", "", {"/old"}),
    ("site", "", {"/old"}),
    ("web/dist", "", set()),                  # beside them, not anywhere below
    ("pages", "", set()),
    ("pages", ', "outputDirectory": "pages/"', {"/old"}),
    ("docs/.vitepress/dist", ', "outputDirectory": "./docs/.vitepress/dist"', {"/old"}),
    ("dist", ', "outputDirectory": "pages"', set()),
])  # fmt: skip
def test_settings_of_the_project_above_count_where_they_publish_the_folder(
    tmp_path: Path, folder: str, more: str, found: set[str]
) -> None:
    root = tmp_path / folder
    root.mkdir(parents=True)
    (tmp_path / "vercel.json").write_text(
        f'{{"redirects": [{{"source": "/old"}}, {{"source": "/a/:b"}}]{more}}}', encoding="utf-8"
    )
    assert redirected(root) == found
    assert patterns(root, "/") == (("^/a/[^/]+/?$",) if found else ())


def test_settings_in_the_folder_count_before_those_above(tmp_path: Path) -> None:
    root = tmp_path / "dist"
    root.mkdir()
    for place, source in ((tmp_path, "/above"), (root, "/within")):
        (place / "vercel.json").write_text(
            f'{{"redirects": [{{"source": "{source}"}}]}}', encoding="utf-8"
        )
    assert redirected(root) == {"/within"}


def test_a_redirected_address_exists_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (tmp_path / "_redirects").write_text("/old /new\n", encoding="utf-8")
    assert "/old" in read_folder(str(tmp_path)).known


@pytest.mark.parametrize(("name", "text", "found"), [
    ("_redirects", "/old /new 301\n/* /index.html 200\n", "index.html"),
    ("_redirects", "/* /index.html 200!\n", "index.html"),
    ("_redirects", "/* /index.html 301\n/* /app.html\n/* /gone.html 200\n", ""),
    ("vercel.json", '{"rewrites": [3, {"source": "/(.*)", "destination": "/"}]}', "index.html"),
    ("vercel.json", '{"rewrites": [{"source": "/a/:path*", "destination": "/"}]}', ""),
    ("vercel.json", '{"rewrites": [{"source": "/:a*", "destination": "/app.html"}]}', "app.html"),
    ("vercel.json", '["rewrites"]', ""),
    ("staticwebapp.config.json", '{"navigationFallback": {"rewrite": "/app.html"}}', "app.html"),
    ("staticwebapp.config.json", '{"navigationFallback": 1}', ""),
    (".htaccess", "RewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule . /index.html [L]\n",
     "index.html"),
    (".htaccess", "RewriteRule ^old$ ../../secret.html [L]\n", ""),
    (".htaccess", "RewriteRule ^old.html index.html [R=301,NE,L]\n", ""),
    (".htaccess", "RewriteRule ^old.html index.html\nRewriteRule ^(.*)$ index.html\n",
     "index.html"),
    ("200.html", "<div id=root>", "200.html"),
    ("404.html", "<h1>Home</h1>", "404.html"),
    ("404.html", "<h1>Not here</h1>", ""),
    ("other.txt", "/* /index.html 200", ""),
])  # fmt: skip
def test_the_page_that_a_host_sends_for_every_other_address_is_known(
    tmp_path: Path, name: str, text: str, found: str
) -> None:
    for page in ("index.html", "app.html"):
        (tmp_path / page).write_text("<h1>Home</h1>", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert fallback(tmp_path) == found
