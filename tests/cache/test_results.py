"""A judged page comes back from the cache as it went in."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.cache import Entry, Results, Store
from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.desk import Desk
from mkdocs_cxux.extract import ExtractContext
from mkdocs_cxux.model.judged import Judged
from mkdocs_cxux.ruleset import load_ruleset

URL = "http://localhost/guide/"
HTML = """<!doctype html><html lang=en><title>Guide</title><main><h1>Guide</h1>
<p>The API and the SDK are used by teams. <a href="../">click here</a></p><h3>Too deep</h3>
<nav><a href="/one/">One</a><a href="/two/">Two</a></nav></main>"""


@pytest.fixture(scope="module")
def entry() -> Entry:
    config = Config()
    desk = Desk(load_ruleset(config), config, ExtractContext(base="http://localhost/"))
    desk.judge(snapshot_of(HTML, URL))
    record = replace(desk.records[URL], style=array("f", [1.5, 0.1]))
    judged = Judged(record, desk.results[URL], tuple(desk.findings))
    return Entry(judged, {"cdn.example": 2}, {"docs/guide.md": "digest"})


def test_all_of_it_comes_back(tmp_path: Path, entry: Entry) -> None:
    with Store(tmp_path) as store:
        Results(store, b"rules").keep(b"visit", entry)
    with Store(tmp_path) as store:
        assert Results(store, b"rules").recall(b"visit") == entry
    assert entry.judged.findings
    assert entry.judged.record.links


def test_other_rules_or_another_visit_know_nothing(tmp_path: Path, entry: Entry) -> None:
    with Store(tmp_path) as store:
        Results(store, b"rules").keep(b"visit", entry)
    with Store(tmp_path) as store:
        assert Results(store, b"other rules").recall(b"visit") is None
        assert Results(store, b"rules").recall(b"other visit") is None


def test_links_of_two_pages_are_one_object(tmp_path: Path, entry: Entry) -> None:
    with Store(tmp_path) as store:
        for visit in (b"one", b"two"):
            Results(store, b"rules").keep(visit, entry)
    with Store(tmp_path) as store:
        results = Results(store, b"rules")
        one, two = results.recall(b"one"), results.recall(b"two")
    assert one is not None and two is not None
    assert one.judged.record.links[0] is two.judged.record.links[0]


def test_text_that_json_cannot_hold_is_not_kept(tmp_path: Path, entry: Entry) -> None:
    record = replace(entry.judged.record, title="half a pair: \ud800")
    broken = entry._replace(judged=entry.judged._replace(record=record))
    with Store(tmp_path) as store:
        Results(store, b"rules").keep(b"visit", broken)
    with Store(tmp_path) as store:
        assert Results(store, b"rules").recall(b"visit") is None


def test_what_has_another_shape_is_nothing(tmp_path: Path, entry: Entry) -> None:
    with Store(tmp_path) as store:
        results = Results(store, b"rules")
        results.keep(b"visit", entry)
        kind, key = next(iter(store._waiting))
        store.put(kind, key, b'{"judged": "poisoned"}')
    with Store(tmp_path) as store:
        assert Results(store, b"rules").recall(b"visit") is None
