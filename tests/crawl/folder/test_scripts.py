"""Pages that a script of the site sends visitors to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html

Build = Callable[[Mapping[str, str]], Path]


def test_an_address_that_stands_in_a_script_needs_no_link(build: Build) -> None:
    script = """
        end.onclick = () => { window.location.href = "/tour/" };
        more(function(){location.assign('/more')}); location="/a.html";
        window.location.href = `/made/${name}`; location.href = home + "/put/"; links = ["/b/"];
    """
    names = ("index.html", "tour/index.html", "more.html", "a.html", "made/index.html",
             "put/index.html", "b/index.html")
    root = build({**dict.fromkeys(names, html(WORDS)), "js/all.js": script})
    found = {url.removeprefix("http://localhost") for url in read_folder(str(root)).alone}
    assert found == {"/tour/", "/more.html", "/a.html"}
