"""A baseline from its beginning to its end, on a small site without a browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux import lint
from tests.baseline.sites import cxux, page, write

CONFIG = """
select: [vague-label, broken-link, unnamed-control]
crawl: {engine: static}
cache: false
gate: {fail_on: info}
"""
VAGUE = '<p>All that is new: <a href="/plans/">click here</a>.</p>'
BROKEN = '<p>Read <a href="/nowhere/">how pots are made</a> first.</p>'
PLANS = page("Plans and what they cost", links=("/", "/team/"))
HOME = page("Plants that water themselves", VAGUE, links=("/plans/", "/team/"))
TEAM = page("The people who write to you", BROKEN, links=("/", "/plans/"))
SITE = {"/": HOME, "/plans/": PLANS, "/team/": TEAM}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration and a built site with two faults, known in a baseline."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, SITE)
    (tmp_path / "cxux.yml").write_text(CONFIG, encoding="utf-8")
    made = cxux("baseline", "create", "site", "-q")
    assert made.exit_code == 0, made.output
    assert "with 2 findings" in made.output
    (tmp_path / "cxux.yml").write_text(f"{CONFIG}baseline: cxux-baseline.yml\n", encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> tuple[int, dict[str, Any]]:
    done = cxux("check", "site", "-q", "--format", "json", *arguments)
    assert done.exit_code in (0, 1), done.output
    return done.exit_code, json.loads(done.stdout)


def new(report: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (f["location"]["page"], f["rule"]) for f in report["findings"] if f["status"] == "new"
    ]


def test_what_is_known_passes_and_is_said_to_be_known(project: Path) -> None:
    code, report = check()
    assert (code, new(report), report["comparison"]["known"]) == (0, [], 2)
    assert report["verdict"]["reasons"] == [
        "3 pages measured; nothing new found.",
        "0 new findings, 2 known, by the baseline cxux-baseline.yml. Known ones do not fail.",
    ]


def test_without_the_baseline_everything_is_new(project: Path) -> None:
    code, report = check("--no-baseline")
    assert (code, len(new(report)), report["comparison"]) == (1, 2, None)


def test_a_new_fault_fails_and_is_the_only_one_named(project: Path) -> None:
    fault = VAGUE.replace("/plans/", "/team/")
    write(project, {**SITE, "/plans/": page("Plans and what they cost", fault, links=("/team/",))})
    code, report = check()
    assert (code, new(report)) == (1, [("/plans/", "vague-label")])
    assert "1 new finding of severity info or worse" in report["verdict"]["reasons"][0]
    shown = cxux("check", "site", "--no-color").output
    assert "New, fix first" in shown
    assert shown.count("click here") == 1
    assert "how pots are made" not in shown


def test_a_second_equal_fault_on_the_page_is_new(project: Path) -> None:
    twice = page("Plants that water themselves", VAGUE, VAGUE, links=("/plans/", "/team/"))
    write(project, {**SITE, "/": twice})
    code, report = check()
    assert (code, new(report)) == (1, [("/", "vague-label")])


def test_a_fault_that_was_fixed_fails_until_its_entry_is_gone(project: Path) -> None:
    write(project, {**SITE, "/team/": page("The people who write to you", links=("/", "/plans/"))})
    code, report = check()
    assert code == 1
    assert report["verdict"]["reasons"][0].startswith("1 entry of the baseline found nothing")
    assert "cxux-baseline.yml:" in report["comparison"]["stale"][0]
    pruned = cxux("baseline", "prune", "site", "-q")
    assert pruned.output == "cxux-baseline.yml: 1 dropped; 1 finding in all.\n"
    assert check()[0] == 0


def test_stale_entries_pass_where_the_gate_allows_them(project: Path) -> None:
    write(project, {**SITE, "/team/": page("The people who write to you", links=("/", "/plans/"))})
    config = f"{CONFIG}baseline: cxux-baseline.yml\n".replace("info}", "info, allow_stale: true}")
    (project / "cxux.yml").write_text(config, encoding="utf-8")
    code, report = check()
    assert (code, len(report["comparison"]["stale"])) == (0, 1)


def test_update_adds_and_drops_says_how_many_and_keeps_reasons(project: Path) -> None:
    file = project / "cxux-baseline.yml"
    said = file.read_text(encoding="utf-8").replace(
        'quote: "click here"\n', 'quote: "click here"\n        reason: waits for the new shop\n'
    )
    file.write_text(said, encoding="utf-8")
    fixed = page("The people who write to you", VAGUE, links=("/", "/plans/"))
    write(project, {**SITE, "/team/": fixed})
    done = cxux("baseline", "update", "site", "-q")
    assert done.output == "cxux-baseline.yml: 1 added, 1 dropped; 2 findings in all.\n"
    assert 'reason: "waits for the new shop"' in file.read_text(encoding="utf-8")
    assert check()[0] == 0
    assert cxux("baseline", "update", "site", "-q").output.startswith(
        "cxux-baseline.yml: 0 added, 0 dropped"
    )


def test_updating_an_unchanged_site_leaves_the_file_as_it_is(project: Path) -> None:
    file = project / "cxux-baseline.yml"
    before = file.read_bytes()
    cxux("baseline", "update", "site", "-q")
    assert file.read_bytes() == before


def test_an_entry_past_its_day_counts_as_new(project: Path) -> None:
    file = project / "cxux-baseline.yml"
    said = file.read_text(encoding="utf-8").replace(
        'quote: "click here"\n', 'quote: "click here"\n        until: 2020-01-31\n'
    )
    file.write_text(said, encoding="utf-8")
    code, report = check()
    assert (code, new(report)) == (1, [("/", "vague-label")])
    assert report["comparison"]["expired"][0].endswith("until 2020-01-31")
    assert "(over: counts as new)" in " ".join(cxux("baseline", "show").output.split())


def test_a_renamed_page_keeps_its_entries(project: Path) -> None:
    pages = {"/": HOME.replace("/team/", "/people/"), "/people/": TEAM}
    write(project, {**pages, "/plans/": PLANS.replace("/team/", "/people/")})
    code, report = check()
    assert (code, new(report)) == (0, [])
    assert any("/team/ is now /people/" in note for note in report["notes"])
    assert cxux("baseline", "update", "site", "-q").output.startswith(
        "cxux-baseline.yml: 0 added, 0 dropped"
    )
    assert "page: /people/" in (project / "cxux-baseline.yml").read_text(encoding="utf-8")


def test_text_that_moved_keeps_its_entries(project: Path) -> None:
    moved = page(
        "Plants that water themselves", "<div><ul><li>One</li></ul></div>", "It is that simple.",
        f"<section><h2>More</h2>{VAGUE}</section>", links=("/plans/", "/team/"),
    )  # fmt: skip
    write(project, {**SITE, "/": moved})
    assert check()[0] == 0


def test_create_does_not_write_over_a_file(project: Path) -> None:
    again = cxux("baseline", "create", "site", "-q")
    assert again.exit_code == 2
    assert "already there" in again.output
    assert cxux("baseline", "create", "site", "-q", "--force").exit_code == 0


def test_the_python_call_gives_the_verdict_of_the_command(project: Path) -> None:
    report = lint(project / "site", project / "cxux.yml")
    assert report.verdict.reasons == tuple(check()[1]["verdict"]["reasons"])


def test_half_a_site_makes_no_baseline(project: Path) -> None:
    before = (project / "cxux-baseline.yml").read_bytes()
    (project / "empty").mkdir()
    done = cxux("baseline", "update", "empty", "-q")
    assert done.exit_code == 3, done.output
    assert (project / "cxux-baseline.yml").read_bytes() == before


def test_rules_that_did_not_run_leave_their_entries_alone(project: Path) -> None:
    code, report = check("--select", "vague-label")
    assert (code, report["comparison"]["unsure"], report["comparison"]["stale"]) == (0, 1, [])
    done = cxux("baseline", "prune", "site", "-q")
    assert "0 dropped" in done.output


def test_a_page_that_sends_visitors_on_to_its_new_path_keeps_its_entries(project: Path) -> None:
    sends = '<meta http-equiv="refresh" content="0; url=/people/">'
    stub = f"<!doctype html>{sends}<title>Moved</title>"
    other = TEAM.replace("The people who write to you", "Who we are")
    write(project, {**SITE, "/team/": stub, "/people/": other})
    code, report = check()
    assert (code, new(report)) == (0, [])
    assert any("/team/ is now /people/" in note for note in report["notes"])


def test_a_page_that_was_deleted_takes_its_entries_along(project: Path) -> None:
    plans = PLANS.replace("/team/", "/")
    write(project, {"/": HOME.replace("/team/", "/plans/"), "/plans/": plans})
    code, report = check()
    assert (code, len(report["comparison"]["stale"])) == (1, 1)
    assert "1 dropped" in cxux("baseline", "update", "site", "-q").output


def test_a_fault_of_the_template_is_known_on_fewer_pages_and_stale_on_none(project: Path) -> None:
    paths = [f"/p{n}/" for n in range(4)]

    def built(faulty: int) -> dict[str, str]:
        parts = [(VAGUE,) if n < faulty else () for n in range(4)]
        pages = {p: page(f"Page {p}", *s, links=("/",)) for p, s in zip(paths, parts, strict=True)}
        return {"/": page("Home", links=tuple(paths)), "/plans/": page("Plans"), **pages}

    write(project, built(4))
    assert cxux("baseline", "update", "site", "-q").exit_code == 0
    assert "page: (template)" in (project / "cxux-baseline.yml").read_text(encoding="utf-8")
    assert check()[0] == 0
    write(project, built(1))
    code, report = check()
    assert (code, [f["status"] for f in report["findings"]]) == (0, ["known"])
    write(project, built(0))
    code, report = check()
    assert (code, "(template) vague-label" in report["comparison"]["stale"][0]) == (1, True)
