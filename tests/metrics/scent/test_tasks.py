from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.metrics.scent.ground import Ground
from mkdocs_cxux.metrics.scent.labels import MOST, sampled
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.site import Site
from tests.checks.factories import BASE
from tests.metrics.scent.sites import config, menu, scent, site

TITLES = {"/pause/": "Pause your plan", "/bills/": "Bills", "/leaves/": "Yellow leaves"}
PLAIN = menu(("/pause/", "Pause your plan"), ("/bills/", "Bills"), ("/leaves/", "Yellow leaves"))
ASKED = ("How do I pause my plan?", "/pause/")


def test_a_plain_label_is_clicked_first_and_the_goal_reached() -> None:
    (task,) = scent(site(PLAIN, TITLES), config(ASKED)).tasks
    for first, walks in zip(task.first, task.walks, strict=True):
        assert first and walks
        assert first.right > 0.9
        assert (walks.reach, walks.direct, walks.lostness) == (1.0, 1.0, 0.0)


def test_an_opaque_label_beside_a_drawing_one_loses_the_first_click() -> None:
    home = menu(("/pause/", "Dormancy"), ("/bills/", "Your plan: bills"))
    (task,) = scent(site(home, TITLES), config(ASKED)).tasks
    choice, walks = task.first[0], task.walks[0]
    assert choice and choice.rival and walks and walks.instead
    assert choice.right < 0.5
    assert choice.rival.link.label == walks.instead.label == "Your plan: bills"
    assert walks.lost_at == f"{BASE}/"
    assert walks.usual[:2] == ("Your plan: bills", "back")


def test_a_section_on_the_way_is_a_right_first_click() -> None:
    home = menu(("/bills/", "Plan and bills"), ("/leaves/", "Yellow leaves"))
    onward = {"/bills/": '<a href="/pause/">Pause your plan</a>'}
    (task,) = scent(site(home, TITLES, onward), config(ASKED)).tasks
    assert task.first[0] and task.first[0].right > 0.9
    assert task.walks[0] and task.walks[0].shortest == 2


def test_results_are_the_same_every_time() -> None:
    home = menu(("/pause/", "Pause or plan"), ("/bills/", "Plan"), ("/leaves/", "Pause"))
    made = site(home, TITLES)
    assert scent(made, config(ASKED)) == scent(made, config(ASKED))


@pytest.mark.parametrize(
    ("question", "goal", "reason"),
    [
        ("How do I pause?", "/", "the goal is the start page"),
        ("What is it?", "/pause/", "its words mean too many things; say more, or add words:"),
    ],
)
def test_what_cannot_be_walked_says_why(question: str, goal: str, reason: str) -> None:
    (task,) = scent(site(PLAIN, TITLES), config((question, goal))).tasks
    assert (task.reason, task.first) == (reason, (None, None))


def test_a_goal_nobody_links_to_is_unknown_and_not_a_finding() -> None:
    (task,) = scent(site(menu(("/bills/", "Bills")), TITLES), config(ASKED)).tasks
    assert task.reason == "no way from the start page to the goal was found"


def test_a_task_may_begin_elsewhere() -> None:
    onward = {"/bills/": '<a href="/pause/">Pause your plan</a>'}
    said = {"question": ASKED[0], "goal": "pause", "from": "/bills/"}
    (task,) = scent(site(PLAIN, TITLES, onward), config(tasks=(said,))).tasks
    assert (task.start, task.goal) == (f"{BASE}/bills/", f"{BASE}/pause/")
    assert task.first[0] and task.first[0].right == 1.0


def configured(folder: Path, text: str) -> Config:
    path = folder / "cxux.yml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def test_an_unknown_scent_is_told() -> None:
    with pytest.raises(ConfigError, match=r'scent: found "lexcal"; allowed: lexical'):
        scent(site(PLAIN, TITLES), config(scent="lexcal"))


def test_synonyms_are_lists_or_texts_with_commas(tmp_path: Path) -> None:
    said = configured(tmp_path, "synonyms:\n  - pause, dormancy\n  - [bill, invoice]\n").synonyms
    assert said == (("pause", "dormancy"), ("bill", "invoice"))


def test_of_a_large_site_a_sample_is_taken_evenly_and_always_the_same() -> None:
    one = site(PLAIN, TITLES).pages[f"{BASE}/pause/"]
    urls = [f"{BASE}/p{number:03}/" for number in range(900)]
    info = site(PLAIN, TITLES).info
    made = Site({url: replace(one, url=url) for url in urls}, info)
    ground = Ground(made, link_graph(made))
    chosen = [page.url for page in sampled(ground)]
    assert len(set(chosen)) == len(chosen) == MOST
    assert chosen == [page.url for page in sampled(ground)]
    gaps = {b - a for a, b in pairwise(sorted(list(made.pages).index(url) for url in chosen))}
    assert gaps <= {1, 2, 3}
