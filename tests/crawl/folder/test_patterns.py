from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.folder.patterns import MOST, patterns


def sent(root: Path, *paths: str) -> list[str]:
    runs = [compile_pattern(pattern, ignore_case=False) for pattern in patterns(root, "/")]
    return [path for path in paths if any(pattern.search(path) for pattern in runs)]


@pytest.mark.parametrize(("text", "yes", "no"), [
    ("Redirect permanent /shop https://shop.test", ["/shop", "/shop/", "/shop/a.html"],
     ["/shops", "/a/shop"]),
    ("RedirectPermanent /shop https://shop.test", ["/shop/a"], []),
    ("Redirect /shop/ /", ["/shop/a"], ["/shop"]),
    ('Redirect 302 "/shop" /', ["/shop/a"], []),
    ("Redirect gone /shop\nRedirect 410 /shops\nRedirect 404 /a /b", [], ["/shop", "/shops", "/a"]),
    (r"RedirectMatch 301 ^/api/\d+(.*) https://api.test/$1", ["/api/12/x"], ["/api/x", "/a/api/1"]),
    ("RedirectMatch /docs https://docs.test/", ["/docs/a", "/old/docs"], ["/doc"]),
    (r"RewriteRule ^core/\d+.*$ https://docs.test/$0 [R]", ["/core/1_2/a.html"], ["/core/"]),
    ("RewriteRule ^old/(.+)$ /new/$1 [L]", ["/old/a"], ["/a/old/a"]),
    # Every address, what is refused, and what holds for some visits only.
    ("RewriteRule ^ https://www.a.test%{REQUEST_URI} [R]\nRewriteRule . /index.html\n"
     "RewriteRule ^(.*)$ output/$1\nRewriteRule ^(.+)\\\\.html$ $1\nRedirect / https://new.test/",
     [], ["/a", "/a.html"]),
    ("RewriteRule ^a/ - [F]\nRewriteRule !^b/ /c", [], ["/a/x", "/b/x"]),
    ("RewriteCond %{HTTPS} off\nRewriteRule ^a/ /b/\nRewriteRule ^c/ /d/", ["/c/x"], ["/a/x"]),
    ("<If \"%{HTTPS} == 'on'\">\nRedirect /a /b\n</If>\nRedirect /c /d", ["/c"], ["/a"]),
    ("<IfModule mod_alias.c>\nRedirect /a /b\n</IfModule>", ["/a/x"], []),
    ("# Redirect /a /b", [], ["/a"]),
    # What cannot be run, or is no pattern at all.
    (r"RewriteRule ^a(?!b) /c" + "\nRedirectMatch ^/((a /c", [], ["/a", "/ax"]),
    (f"RedirectMatch ^/{'a?' * 9000} /c", [], ["/aaaa"]),
])  # fmt: skip
def test_what_apache_sends_on(tmp_path: Path, text: str, yes: list[str], no: list[str]) -> None:
    (tmp_path / ".htaccess").write_text(text, encoding="utf-8")
    assert sent(tmp_path, *yes, *no) == yes


@pytest.mark.parametrize(("name", "text", "yes", "no"), [
    ("_redirects", "/blog/* https://b.test/:splat\n/gone/* /404 404\n/u/:id /users/:id 301\n"
     "/* /index.html 200\n/plain /x", ["/blog", "/blog/", "/blog/a/b", "/u/7"],
     ["/blogs", "/gone/a", "/u", "/u/7/x", "/plain", "/other"]),
    ("_redirects", "/news-* /news/:splat", ["/news-7"], ["/news/7"]),
    ("vercel.json", '{"redirects": [{"source": "/a/:path*"}, {"source": "/p/:n(\\\\d{1,3})"},'
     ' {"source": "/q/(.*).html"}]}', ["/a", "/a/b/c", "/p/12", "/q/x.html"],
     ["/ab", "/p/x", "/q/x"]),
    ("vercel.json", '{"rewrites": [{"source": "/:path*"}, {"source": "/((?!x).*)"}]}', [],
     ["/a", "/a/b"]),
    ("netlify.toml", '[[redirects]]\nfrom = "/docs/*"\nto = "/"\n[[redirects]]\nfrom = "/old"\n'
     '[[redirects]]\nfrom = "/a/*"\n'
     'to = "/"\nstatus = 404\n[[redirects]]\nfrom = "/de/*"\n[redirects.conditions]\nC = ["de"]\n',
     ["/docs/x", "/old"], ["/a/x", "/de/x", "/old/x"]),
    ("netlify.toml", 'redirects = "/docs/*"', [], ["/docs/x"]),
    ("netlify.toml", "[[redirects", [], ["/docs/x"]),
])  # fmt: skip
def test_what_other_hosts_send_on(
    tmp_path: Path, name: str, text: str, yes: list[str], no: list[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert sent(tmp_path, *yes, *no) == yes


@pytest.mark.parametrize(("publish", "found"), [("site", ["/docs/x"]), ("public", [])])
def test_the_settings_of_the_project_that_publishes_the_folder_count(
    tmp_path: Path, publish: str, found: list[str]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "netlify.toml").write_text(
        f'[build]\npublish = "{publish}/"\n[[redirects]]\nfrom = "/docs/*"\nto = "/"\n',
        encoding="utf-8",
    )
    assert sent(tmp_path / "site", "/docs/x") == found


def test_a_rule_sees_an_address_without_the_folder_it_stands_in(tmp_path: Path) -> None:
    (tmp_path / ".htaccess").write_text("RewriteRule ^old/ /new/", encoding="utf-8")
    assert patterns(tmp_path, "/docs/") == ("^/docs/old/",)


def test_there_is_an_end_to_them(tmp_path: Path) -> None:
    lines = "\n".join(f"/a{n}/* /b" for n in range(MOST + 9))
    (tmp_path / "_redirects").write_text(lines, encoding="utf-8")
    assert len(patterns(tmp_path, "/")) == MOST


def test_the_folder_says_which_addresses_moved(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (tmp_path / ".htaccess").write_text("Redirect /shop https://shop.test", encoding="utf-8")
    assert read_folder(str(tmp_path)).moved == ("^/shop(?:/|$)",)
