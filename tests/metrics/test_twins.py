"""Pages that are one page in several languages."""

from __future__ import annotations

from mkdocs_cxux.extract.record import record
from mkdocs_cxux.metrics.twins import twins_of
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, Site
from tests.checks.factories import BASE, page_of

TEXT = "<p>{}</p><p><a href='/a'>A</a></p><ul><li><a href='/b'>B</a></li></ul>"


def one(path: str, lang: str, text: str = TEXT) -> PageRecord:
    """A page of a language."""
    return record(page_of(f"<main>{text}</main>", path, lang), {}, {})


def twins(*pages: PageRecord) -> dict[str, str]:
    return twins_of(Site({page.url: page for page in pages}, CrawlInfo(BASE, (), "browser")))


def named(**pages: str) -> dict[str, str]:
    """The twins among pages by path; each path begins with the language of the page."""
    found = twins(*(one(f"/{path.replace('_', '/')}/", path[:2], text)
                    for path, text in pages.items()))
    return {url.removeprefix(BASE): one.removeprefix(BASE) for url, one in found.items()}


def test_pages_of_one_name_in_folders_of_their_languages_are_twins() -> None:
    assert named(en_team=TEXT, fr_team=TEXT, fr_jobs=TEXT) == {
        "/en/team/": "/en/team/", "/fr/team/": "/en/team/",
    }  # fmt: skip


def test_the_first_language_may_have_no_folder() -> None:
    assert set(twins(one("/team/", "en"), one("/pt-br/team/", "pt"))) == {
        f"{BASE}/team/", f"{BASE}/pt-br/team/",
    }  # fmt: skip


def test_pages_that_are_built_otherwise_or_lie_in_other_folders_are_none() -> None:
    assert not named(en_team=TEXT, fr_team="<p><a href='/a'>A</a></p>")
    assert not twins(one("/us/team/", "en"), one("/uk/team/", "en"))


def test_pages_that_their_menu_of_languages_leads_to_are_twins_whatever_they_are_called() -> None:
    def team(path: str, lang: str, *to: str) -> PageRecord:
        menu = "".join(f"<a href='{url}'>X</a>" for url in to)
        page = page_of(f"<nav>{menu}</nav><main>{TEXT}</main>", path, lang)
        return record(page, {}, {})

    english, french = team("/team/", "en", "/equipe/"), team("/equipe/", "fr", "/team/")
    assert set(twins(english, french)) == {f"{BASE}/team/", f"{BASE}/equipe/"}
    home, away = team("/", "en", "/fr/"), team("/jobs/", "en", "/fr/")
    assert set(twins(home, away, team("/fr/", "fr", "/"))) == {f"{BASE}/", f"{BASE}/fr/"}
    several = team("/equipe/", "fr", "/team/", "/jobs/")
    assert not twins(english, several, team("/jobs/", "en", "/equipe/"))
