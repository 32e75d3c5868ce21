"""`--format` and `--output` as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli
from mkdocs_cxux.commands.parts.outputs import SUMMARY_BYTES, write_summary
from mkdocs_cxux.commands.parts.placing import placed
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.reporters import REPORTERS
from tests.factories_report import sample_report
from tests.reporters import shapes

PAGE = (
    '<html lang="en"><title>Plans</title><main><h1>Plans</h1>'
    '<p>We bring a plant to your desk.</p><a href="/nowhere/">Our plants</a></main></html>'
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a site in a folder of its own, in which every test runs."""
    (tmp_path / ".git").mkdir()
    web = tmp_path / "my web"
    (web / "site").mkdir(parents=True)
    (web / "docs").mkdir()
    (web / "site" / "index.html").write_text(PAGE)
    (web / "docs" / "index.md").write_text("# Plans\n\n[Our plants](/nowhere/)\n")
    (web / "mkdocs.yml").write_text("site_name: Plants\n")
    (web / "cxux.yml").write_text("select: [broken-link]\ncrawl: {engine: static}\n")
    monkeypatch.chdir(web)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], prog_name="cxux")


def test_one_run_writes_every_format_and_ends_as_the_gate_says(project: Path) -> None:
    wanted = [part for name in REPORTERS for part in ("--output", f"{name}:out/r {name}.txt")]
    ended = check("site", "-q", *wanted)
    assert ended.exit_code == 1, ended.output
    assert "FAILED" in ended.stdout
    assert len(list(Path("out").iterdir())) == len(REPORTERS)
    run = shapes.sarif(Path("out/r sarif.txt").read_text(encoding="utf-8"))
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "my%20web/docs/index.md"
    assert run["automationDetails"]["id"] == "cxux/my%20web/"
    (entry,) = shapes.gitlab(Path("out/r gitlab.txt").read_text(encoding="utf-8"))
    assert entry["location"]["path"] == "my web/docs/index.md"
    (found,) = shapes.rdjson(Path("out/r rdjson.txt").read_text(encoding="utf-8"))
    assert found["location"]["path"] == "docs/index.md"
    assert Path("out/r csv.txt").read_bytes().count(b"\r\n") == 2
    assert json.loads(Path("out/r json.txt").read_text())["findings"][0]["location"]["source"] == (
        "docs/index.md"
    )


def test_paths_are_right_from_wherever_it_is_run(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    said = ("--config", "my web/cxux.yml", "--format", "github", "--output", "markdown:c.md")
    ended = check("my web/site", *said)
    assert ended.exit_code == 1
    for name in ("summary.md", "c.md"):
        assert "`my web/docs/index.md" in Path(name).read_text("utf-8")
    read = shapes.github(ended.stdout)
    assert [said["file"] for _, said, _ in read if "file" in said] == ["my web/docs/index.md"]


def test_the_job_summary_is_added_to_where_annotations_are_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = project / "summary.md"
    summary.write_text("Before.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert check("site", "--format", "lines").exit_code == 1
    assert summary.read_text() == "Before.\n"
    assert check("site", "--format", "github").exit_code == 1
    assert summary.read_text().startswith("Before.\n<!-- cxux-report -->\n")


def test_a_summary_that_cannot_be_written_changes_no_verdict(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project))
    ended = check("site", "--format", "github")
    assert ended.exit_code == 1
    assert f"cxux: {project}: cannot be written" in ended.stderr


def test_a_full_summary_is_left_as_it_is(tmp_path: Path) -> None:
    full = tmp_path / "full.md"
    full.write_bytes(b"x" * SUMMARY_BYTES)
    assert "is full" in write_summary(sample_report(), str(full))
    assert full.stat().st_size == SUMMARY_BYTES


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("json", 'found "json"; allowed: FORMAT:FILE'),
        ("json:", 'found "json:"; allowed: FORMAT:FILE'),
        ("json: ", 'found "json: "; allowed: FORMAT:FILE'),
        (":a.json", 'unknown format ""'),
        ("sarf:a.sarif", 'unknown format "sarf"; allowed: text, json,'),
        ("sarf:a.sarif", 'Did you mean "sarif"?'),
        ("json:site", "site: cannot be written: it is a folder"),
        ("json:mkdocs.yml/a.json", "cannot be written: mkdocs.yml is no folder"),
    ],
)
def test_a_wrong_output_is_one_clear_error_before_anything_runs(output: str, said: str) -> None:
    ended = check("nowhere", "--output", output)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_wrong_format_is_answered_with_the_nearest() -> None:
    ended = check("site", "--format", "markdwon")
    assert (ended.exit_code, ended.stderr.count("\n")) == (2, 1)
    assert 'unknown format "markdwon"' in ended.stderr
    assert 'Did you mean "markdown"?' in ended.stderr


def test_two_reports_do_not_go_to_one_file() -> None:
    ended = check("site", "--output", "json:a/b.txt", "--output", "csv:a/../a/b.txt")
    assert ended.exit_code == 2
    assert "--output: json and csv both go to" in ended.stderr


def test_what_cannot_be_written_keeps_nothing_else_from_being_told() -> None:
    """`/dev/full` takes nothing, and tells so only when it is written to."""
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    long = ["--output", "sarif:/dev/full", "--output", "json:b.json"]
    ended = check("site", "--format", "lines", *long)
    assert ended.exit_code == 2
    assert "/dev/full: cannot be written: No space left on device" in ended.stderr
    assert "broken-link" in ended.stdout
    assert Path("b.json").is_file()


def test_sources_of_a_saved_crawl_are_seen_from_the_current_folder(project: Path) -> None:
    report = sample_report()
    saved = Target(TargetKind.ARCHIVE, "crawl")
    seen = placed(report, "sarif", saved, None)
    assert seen.anchor == "my web/cxux.yml"
    assert seen.findings[1].location.source == "my web/docs/pricing.md"
    assert placed(report, "rdjson", saved, None).findings == report.findings
    assert placed(report, "json", saved, None) is report


def test_a_configuration_outside_of_the_checkout_stands_for_nothing(project: Path) -> None:
    outside = str(project.parent / "cxux.yml")
    seen = placed(sample_report(), "sarif", Target(TargetKind.FOLDER, "site"), outside)
    assert seen.anchor == ""
