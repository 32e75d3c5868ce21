"""Pages that a configuration names are there, or it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.metrics.named import need_pages, unvisited_keys
from mkdocs_cxux.model.error import ConfigError
from tests.metrics.scent.sites import site
from tests.metrics.scent.test_tasks import PLAIN, TITLES, configured

WRONG = """site_name: Fern
tasks:
  - {question: How do I pause?, goal: /pausse/}
  - question: What do I pay?
    goal: /bills/
    from: /hom/
"""


def test_tasks_that_name_no_page_are_told_with_file_line_and_the_nearest(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    with pytest.raises(ConfigError) as caught:
        need_pages(made, configured(tmp_path, WRONG))
    assert caught.value.exit_code == 2
    first, second = (line.removeprefix(str(tmp_path)) for line in caught.value.mistakes)
    assert first == (
        '/cxux.yml:3:33: tasks.0.goal: found "/pausse/", but the site has no such page. '
        'Did you mean "/pause/"?'
    )
    assert second.startswith('/cxux.yml:6:5: tasks.1.from: found "/hom/", but the site has no')


def test_a_crawl_that_was_cut_short_accuses_nobody(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    cut = replace(made, info=replace(made.info, complete=False))
    need_pages(cut, configured(tmp_path, WRONG))


def test_a_page_that_the_crawl_left_out_is_no_mistake(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    left = replace(made, info=replace(made.info, inventory=frozenset({"/lp/offer/index.html"})))
    need_pages(left, configured(tmp_path, "tasks: [{question: An offer?, goal: /lp/offer/}]\n"))


def test_of_a_built_folder_it_is_known_before_the_crawl(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    unseen = replace(made, pages={}, info=replace(made.info, complete=True))
    with pytest.raises(ConfigError, match=r'"/pausse/".*Did you mean "/pause/"'):
        need_pages(unseen, configured(tmp_path, WRONG))
    text = "tasks: [{question: Bills?, goal: bills}, {question: Leaves?, goal: /leaves.html}]\n"
    need_pages(unseen, configured(tmp_path, text))


def test_key_pages_that_match_no_page_are_told_too(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    promise = "promise: {line: Easy plants, terms: [easy], key_pages: [/, /pausse/, '/p*/']}\n"
    with pytest.raises(ConfigError) as caught:
        need_pages(made, configured(tmp_path, promise))
    (told,) = caught.value.mistakes
    assert 'promise.key_pages.1: found "/pausse/", but the site has no such page.' in told
    assert told.endswith('Did you mean "/pause/"?')
    left = replace(made, info=replace(made.info, inventory=frozenset({"/pausse/index.html"})))
    need_pages(left, configured(tmp_path, promise))


def test_key_pages_may_name_the_file_of_a_folder(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    promise = "promise: {{line: Easy plants, terms: [easy], key_pages: [{}]}}\n"
    need_pages(made, configured(tmp_path, promise.format("/index.html, /pause/index.html")))
    with pytest.raises(ConfigError):
        need_pages(made, configured(tmp_path, promise.format("/pausse/index.html")))


def test_the_home_page_that_nobody_declared_need_not_be_there(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    pages = {url: page for url, page in made.pages.items() if page.path != "/"}
    text = "promise: {line: Easy plants, terms: [easy]}\n"
    need_pages(replace(made, pages=pages), configured(tmp_path, text))


def test_a_declared_key_page_that_was_not_visited_is_named(tmp_path: Path) -> None:
    made = site(PLAIN, TITLES)
    promise = "promise: {line: Easy plants, terms: [easy], key_pages: [/pause/, /out/, '/p*/']}\n"
    (said,) = unvisited_keys(made, configured(tmp_path, promise))
    assert said.startswith("Key page of the promise not measured: /out/. ") and "unknown" in said
    for silent in ("[/pause/]", "[/pause/index.html]", "[/]"):
        text = f"promise: {{line: Easy plants, terms: [easy], key_pages: {silent}}}\n"
        assert not unvisited_keys(made, configured(tmp_path, text)), silent
    assert not unvisited_keys(made, configured(tmp_path, "site_name: Fern\n"))
