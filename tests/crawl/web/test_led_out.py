from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.crawl import save
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.run import lint
from tests.crawl.sites import WORDS, Listener, Site, html

Serve = Callable[[Mapping[str, Any]], Site]
ENGINES = ["static", pytest.param("browser", marks=pytest.mark.browser)]


def to(url: str) -> tuple[int, dict[str, str], str]:
    return 302, {"Location": url}, ""


def linked(*paths: str) -> str:
    links = "".join(f'<a href="{path}">to {path}</a> ' for path in paths)
    return html(f"<main><h1>Herbs for your kitchen</h1>{WORDS}{links}</main>")


def checked(location: str | Path, engine: str) -> Report:
    kind = TargetKind.URL if str(location).startswith("http") else TargetKind.ARCHIVE
    return lint(Target(kind, str(location)), config(engine))


def config(engine: str) -> Any:
    crawl = {"engine": engine, "concurrency": 3}
    return load_config(None, flags={"crawl": crawl, "gate": {"fail_on": "never"}})


def statuses(report: Report) -> dict[str, Status]:
    return {page.path: page.status for page in report.site.pages.values()}


@pytest.mark.parametrize("engine", ENGINES)
def test_addresses_that_only_links_name_may_lead_out_of_the_site_and_are_told(
    serve: Serve, neighbour: Listener, engine: str, tmp_path: Path
) -> None:
    there = f"http://localhost:{neighbour.port}"
    site = serve({
        "/": linked("/a/", "/b/", "/github", "/slack"), "/a/": linked("/"), "/b/": linked("/"),
        "/github": to("/code"), "/code": to(f"{there}/code"),
        "/slack": html("", f'<meta http-equiv="refresh" content="0; url={there}/chat">'),
    })  # fmt: skip
    report = checked(f"{site.url}/", engine)
    assert statuses(report) == {
        "/": Status.OK, "/a/": Status.OK, "/b/": Status.OK,
        "/github": Status.REDIRECT, "/slack": Status.REDIRECT,
    }  # fmt: skip
    assert report.verdict.exit_code == 0
    assert report.site.info.redirects == {
        f"{site.url}/github": f"{there}/code", f"{site.url}/slack": f"{there}/chat",
    }  # fmt: skip
    assert report.notes[0] == (
        f"2 addresses lead out of the site: /github (to {there}/code), /slack (to {there}/chat)."
    )
    assert neighbour.hits == []
    save(Target(TargetKind.URL, f"{site.url}/"), config(engine), tmp_path / "saved")
    replayed = checked(tmp_path / "saved", engine)
    for name in ("text", "json"):
        assert REPORTERS[name](replayed) == REPORTERS[name](report)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_of_the_sitemap_that_leads_out_is_one_that_could_not_be_measured(
    serve: Serve, neighbour: Listener, engine: str
) -> None:
    there = f"http://localhost:{neighbour.port}"
    site = serve({
        "/": linked("/a/", "/docs/", "/stub/"), "/a/": linked("/"), "/docs/": to(f"{there}/login"),
        "/stub/": html("", f'<meta http-equiv="refresh" content="0; url={there}/login">'),
    })  # fmt: skip
    urls = "".join(f"<url><loc>{site.url}/{path}/</loc></url>" for path in ("docs", "stub"))
    site.answers["/sitemap.xml"] = f"<urlset>{urls}</urlset>"
    report = checked(f"{site.url}/", engine)
    assert statuses(report)["/docs/"] is statuses(report)["/stub/"] is Status.BLOCKED_OFFSITE
    assert report.verdict.exit_code == 3
    assert "2 pages could not be measured" in report.verdict.reasons[0]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_site_of_which_most_leads_out_is_not_measured(
    serve: Serve, neighbour: Listener, engine: str
) -> None:
    login = to(f"http://localhost:{neighbour.port}/login")
    site = serve({"/": linked("/a/", "/b/"), "/a/": login, "/b/": login})
    report = checked(f"{site.url}/", engine)
    assert report.verdict.exit_code == 3
    assert report.verdict.reasons[0].startswith(
        "More addresses lead out of the site (2) than pages could be measured (1): /a/ leads to "
    )
