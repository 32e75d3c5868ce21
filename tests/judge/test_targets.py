"""Links of one label to several pages are no fault where all of these say the same."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import without_one_target
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import BASE, check_page, page_of, site_of

RULE = load_ruleset(Config()).rules["same-label-many-targets"]
LEADS = (
    "<main><h1>Committee</h1><h2>Who helps</h2>"
    '<a href="/lead-2/">Program lead</a> <a href="/lead-3/">Program lead</a></main>'
)
TASKS = "You look after the talks of one day, from the first call to the last chair. " * 5
OTHERS = "The press wants to know who speaks, what it costs and where the party is. " * 5


def told(*texts: str, redirects: dict[str, str] | None = None) -> int:
    """How many findings are left where the two links lead to pages of these texts."""
    pages = {
        f"/lead-{at}/": f"<main><h1>Program lead</h1><p>{text}</p></main>"
        for at, text in enumerate(texts, 2)
    }
    site = site_of({"/": LEADS, **pages}, redirects=redirects or {})
    checked = check_page("same-label", page_of(LEADS, "/"))
    found = [stamp(RULE, p, checked, Place(f"{BASE}/", "/")) for p in checked.problems]
    assert len(found) == 1
    return len(without_one_target({}, found, site, link_graph(site).originals)[1])


def test_copies_of_one_page_are_one_target() -> None:
    assert told(TASKS, TASKS) == 0
    assert told(TASKS, OTHERS) == 1


def test_what_is_passed_on_to_one_page_is_one_target() -> None:
    assert told(TASKS, redirects={f"{BASE}/lead-3/": f"{BASE}/lead-2/"}) == 0
    assert told(TASKS) == 1
