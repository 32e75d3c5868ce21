from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config, Search, SearchQuery, load_config
from mkdocs_cxux.crawl.after.search import Question, questions_of
from mkdocs_cxux.crawl.crawl import crawl
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.model.site import CrawlInfo, SearchAnswer, SearchState
from mkdocs_cxux.model.target import Target, TargetKind
from tests.crawl.sites import WORDS, html

LIVE = """<script>
const pages = {pause: ["/pause/", "/plans/"], plans: ["/plans/"], home: ["/"]};
let ready = false; setTimeout(() => { ready = true; }, %d);
document.querySelector("input").addEventListener("keyup", (event) => {
  if (!ready) return;
  const found = pages[event.target.value.trim().toLowerCase()] || [];
  document.querySelector("#found").innerHTML = found.length
    ? found.map((path) => `<a href="${path}?h=x#y">${path}</a>`).join("") : "Nothing found.";
});
</script>"""
FIELD = '<div><input type="search" aria-label="Search"><div id="found"></div></div>'
FORM = '<form action="/find.html"><input name="q" type="text"><button>Search</button></form>'
RESULTS = """<nav><a href="/">Home</a></nav><main><h1>Found</h1><ol id="found"></ol></main><script>
const found = document.querySelector("#found");
if (location.search.includes("pause")) found.innerHTML = "<li><a href=/pause/>P</a></li>";
else found.textContent = "None";
</script>"""


def answers(folder: Path, *asks: str, **said: object) -> list[tuple[str, tuple[str, ...]]]:
    """What a folder's search says, without the title that is asked first."""
    flags = {"search": {"queries": [{"ask": a, "expect": "/"} for a in asks], **said}}
    source = crawl(Target(TargetKind.FOLDER, str(folder)), load_config(None, flags=flags))
    assert list(source)
    paths = "http://localhost"
    return [
        (answer.state.value, tuple(page.removeprefix(paths) for page in answer.pages))
        for answer in source.info.searches if not answer.expect
    ]


def site(tmp_path: Path, start: str, **others: str) -> Path:
    pages = {"index.html": html(f"<h1>Home</h1>{start}{WORDS}"), **others}
    for name in ("pause", "plans"):
        pages[f"{name}/index.html"] = html(f"<h1>{name}</h1>{WORDS}")
    for name, text in pages.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("A page", "home"), encoding="utf-8")
    return tmp_path


@pytest.mark.browser
def test_a_search_that_answers_while_one_types_is_read_in_its_order(tmp_path: Path) -> None:
    said = answers(site(tmp_path, FIELD + LIVE % 0), "pause", "nonsense")
    assert said == [("answered", ("/pause/", "/plans/")), ("nothing", ())]


@pytest.mark.browser
def test_a_search_that_listens_late_is_asked_again(tmp_path: Path) -> None:
    assert answers(site(tmp_path, FIELD + LIVE % 1500), "plans") == [("answered", ("/plans/",))]


@pytest.mark.browser
def test_a_form_that_leads_to_a_page_of_results_is_sent(tmp_path: Path) -> None:
    folder = site(tmp_path, FORM, **{"find.html": html(RESULTS)})
    assert answers(folder, "pause") == [("answered", ("/pause/",))]


@pytest.mark.browser
def test_a_search_that_never_answers_and_a_site_without_one_say_nothing(tmp_path: Path) -> None:
    endless = site(tmp_path / "a", FIELD + "<script>const on = document.querySelector('input');"
                   "on.addEventListener('keyup', () => { for (;;); });</script>")
    silent = answers(endless, "pause", "plans", timeout=1, total=2)
    assert len(silent) == 2
    assert {state for state, _ in silent} <= {"silent", "unasked"} and not any(p for _, p in silent)
    assert answers(site(tmp_path / "b", ""), "pause") == [("none", ())]


def test_what_the_search_said_is_saved_and_read_back(tmp_path: Path) -> None:
    said = (SearchAnswer("pause", SearchState.ANSWERED, ("http://localhost/pause/",)),
            SearchAnswer("Home", SearchState.SILENT, (), "http://localhost/"))
    info = CrawlInfo("http://localhost/", ("http://localhost/",), "browser", searches=said)
    archive.finish(tmp_path, info, 0)
    assert archive.read_info(tmp_path).searches == said


def test_one_title_is_asked_first_so_that_a_search_that_works_is_told_from_a_dead_one() -> None:
    titles = {f"/{n}/": f"Page {n} - Fernlight" for n in range(10)}
    config = Config(search=Search(queries=(SearchQuery(ask="pause", expect="/1/"),)))
    assert questions_of(config, titles) == [Question("Page 0", "/0/"), Question("pause")]
    more = config.model_copy(update={"search": Search(titles=3)})
    assert [q.expect for q in questions_of(more, titles)] == ["/0/", "/3/", "/6/"]


def test_nothing_found_counts_only_where_the_search_found_something_else() -> None:
    from mkdocs_cxux.crawl.after.search import settled

    nothing = SearchAnswer("x", SearchState.NOTHING)
    found = replace(nothing, state=SearchState.ANSWERED, pages=("/",))
    assert settled([nothing])[0].state is SearchState.SILENT
    assert settled([nothing, found])[0].state is SearchState.NOTHING
