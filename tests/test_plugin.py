"""What a build with the plugin does, under both generators; real builds of a small site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from mkdocs.exceptions import PluginError

from mkdocs_cxux.plugin import CxuxPlugin, tell_fault

GENERATORS = ("mkdocs", "properdocs")
PAGE = """<!doctype html><html lang="en"><head><title>{{ page.title }}</title></head><body>
<nav><a href="{{ base_url }}/">Home page</a> <a href="{{ base_url }}/two/">Second page</a></nav>
<main>{{ page.content }}</main></body></html>"""
STATIC = "crawl: {engine: static}\nextends: [content-only]\nselect: [term-policy, reading-ease]\n"
TERM = "terms: [{{use: sign up, not: [signup], severity: {severity}}}]\n"


class Ended(NamedTuple):
    """How a build ended. `log` is all it said."""

    code: int
    log: str


class Project:
    """A site of two pages; the second says "signup"."""

    def __init__(self, folder: Path, severity: str = "error") -> None:
        self.folder = folder
        self.write("theme/main.html", PAGE)
        self.write("docs/index.md", "# Home\n\nYou can sign up here.\n")
        self.write("docs/two.md", "# Two\n\nYou signup in a minute.\n")
        self.write("cxux.yml", STATIC + TERM.format(severity=severity))
        self.settings({"cxux": {}})

    def write(self, name: str, text: str) -> None:
        """One file of the project."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def settings(self, plugin: object = None, **more: object) -> None:
        """mkdocs.yml with this entry in its list of plugins."""
        values = {
            "site_name": "Small",
            "site_url": "https://small.example/",
            "theme": {"name": None, "custom_dir": "theme"},
            "plugins": [plugin] if plugin else [],
            **more,
        }
        self.write("mkdocs.yml", yaml.safe_dump(values))

    def build(self, generator: str, *arguments: str, **environment: str) -> Ended:
        """A build of its own process, as users run it."""
        done = subprocess.run(
            [sys.executable, "-m", generator, "build", *arguments],
            cwd=self.folder,
            env={**os.environ, "CI": "", **environment},
            capture_output=True,
            text=True,
            timeout=100,
        )
        return Ended(done.returncode, done.stdout + done.stderr)

    def report(self) -> dict[str, object]:
        """The JSON report."""
        found: dict[str, object] = json.loads((self.folder / ".cxux/report.json").read_text())
        return found

    def site(self) -> dict[str, bytes]:
        """Everything that would be published, without the time of the build."""
        files = (file for file in (self.folder / "site").rglob("*") if file.is_file())
        return {str(f): f.read_bytes() for f in files if not f.name.startswith("sitemap")}


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_failed_gate_is_one_error_that_names_file_rule_and_report(
    generator: str, tmp_path: Path
) -> None:
    project = Project(tmp_path)
    ended = project.build(generator)
    assert ended.code == 1
    assert ended.log.count("ERROR") == 1
    assert "Traceback" not in ended.log
    assert "WARNING" not in ended.log
    assert ended.log.count("docs/two.md:3:5: “signup” should be “sign up”") == 1
    assert "cxux explain term-policy" in ended.log
    assert "1 finding of severity error or worse" in (tmp_path / ".cxux/report.txt").read_text()


@pytest.mark.parametrize("generator", GENERATORS)
def test_warnings_pass_and_fail_a_strict_build(generator: str, tmp_path: Path) -> None:
    project = Project(tmp_path, "warning")
    ended = project.build(generator)
    assert (ended.code, ended.log.count("WARNING")) == (0, 1)
    assert "cxux: docs/two.md:3:5: “signup”" in ended.log
    ended = project.build(generator, "--strict")
    assert (ended.code, "1 warnings in strict mode" in ended.log) == (1, True)


@pytest.mark.parametrize("generator", GENERATORS)
def test_the_published_site_is_the_same_with_and_without_the_plugin(
    generator: str, tmp_path: Path
) -> None:
    project = Project(tmp_path)
    project.write("docs/two.md", "---\ncxux: {ignore: [term-policy]}\n---\n# Two\n\nYou signup.\n")
    assert project.build(generator).code == 0
    checked = project.site()
    project.settings()
    assert project.build(generator).code == 0
    assert project.site() == checked


def test_front_matter_silences_a_rule_on_its_page_only(tmp_path: Path) -> None:
    project = Project(tmp_path)
    quiet = "---\ncxux:\n  ignore:\n    - term-policy: the old name; still in use\n---\n"
    project.write("docs/two.md", quiet + "# Two\n\nYou signup.\n")
    project.write("docs/three.md", "# Three\n\nYou signup.\n")
    ended = project.build("mkdocs")
    assert ended.code == 1
    assert "docs/three.md:3:5: “signup”" in ended.log
    assert "docs/two.md" not in ended.log


def test_wrong_front_matter_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("docs/two.md", "---\ncxux: {ignroe: [term-policy]}\n---\n# Two\n")
    ended = project.build("mkdocs")
    assert ended.code == 1
    assert "docs/two.md: cxux in the front matter: found {'ignroe': ['term-policy']}" in ended.log
    assert "Traceback" not in ended.log


@pytest.mark.parametrize("folder", ["site/report", "docs/report", "site", "theme/../docs"])
def test_a_report_inside_the_site_or_the_docs_is_refused(folder: str, tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settings({"cxux": {"report_dir": folder}})
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)
    assert "Allowed: a place outside site_dir and docs_dir." in ended.log
    assert not (tmp_path / "site/two/index.html").exists()


def test_the_block_of_mkdocs_yml_names_another_file_and_limit(tmp_path: Path) -> None:
    project = Project(tmp_path, "warning")
    (tmp_path / "cxux.yml").rename(tmp_path / "other.yml")
    project.settings({"cxux": {"config_file": "other.yml", "fail_on": "warning"}})
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("ERROR"), ended.log.count("WARNING")) == (1, 1, 0)
    assert "of severity warning or worse" in ended.log


def test_findings_that_the_gate_lets_pass_are_warnings(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settings({"cxux": {"fail_on": "never"}})
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("WARNING")) == (0, 1)


def test_all_mistakes_of_the_configuration_are_told_without_a_traceback(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("cxux.yml", "select: [term-polcy]\ngate: {fail_on: eror}\n")
    project.settings({"cxux": {"fail_on": "wrning"}})
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)
    assert "Traceback" not in ended.log
    assert 'found "eror"' in ended.log
    assert 'mkdocs.yml: plugins: cxux: gate.fail_on: found "wrning"' in ended.log


def test_a_disabled_plugin_does_nothing(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settings({"cxux": {"enabled": False}})
    assert project.build("mkdocs").code == 0
    assert not (tmp_path / ".cxux").exists()


@pytest.mark.parametrize("directory_urls", [True, False])
def test_pages_keep_their_files_under_a_path_and_with_either_kind_of_address(
    directory_urls: bool, tmp_path: Path
) -> None:
    project = Project(tmp_path)
    canonical = '<head><link rel="canonical" href="{{ page.canonical_url }}">'
    project.write("theme/main.html", PAGE.replace("<head>", canonical))
    project.settings(
        {"cxux": {}}, site_url="https://small.example/a/b/", use_directory_urls=directory_urls
    )
    assert project.build("mkdocs").code == 1
    pages = project.report()["pages"]
    assert isinstance(pages, list)
    second = "/two/" if directory_urls else "/two.html"
    expected = {"/": "docs/index.md", second: "docs/two.md"}
    assert {page["path"]: page["source"] for page in pages} == expected
    assert pages[0]["type"] == "home"


def test_a_page_that_a_plugin_generated_has_no_file_to_blame(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write(
        "hook.py",
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'made.md', content='# Made\\n\\nYou signup.'))\n"
        "    return files\n",
    )
    project.settings({"cxux": {}}, hooks=["hook.py"])
    ended = project.build("mkdocs")
    assert "/made/: “signup”" in ended.log
    assert "docs/made.md" not in ended.log


def test_a_site_without_a_page_fails_the_build(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("cxux.yml", "crawl: {engine: static, exclude: ['/**']}\n")
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)


@pytest.mark.browser
@pytest.mark.parametrize("generator", GENERATORS)
def test_a_build_checks_its_site_in_a_browser(generator: str, tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("cxux.yml", "select: [term-policy]\n" + TERM.format(severity="error"))
    ended = project.build(generator)
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)
    site = project.report()["site"]
    assert isinstance(site, dict)
    assert site["engine"] == "browser"


def test_a_build_without_a_browser_fails_and_leaves_no_old_report(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("cxux.yml", "select: [term-policy]\n")
    project.write(".cxux/report.json", "{}")
    ended = project.build("mkdocs", CXUX_BROWSER=str(tmp_path / "no-browser"))
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)
    assert "no-browser" in ended.log
    assert not (tmp_path / ".cxux/report.json").exists()


class Untouchable:
    """Stands for a MkDocs configuration that nobody may look at."""


def test_nothing_at_all_is_done_on_serve() -> None:
    plugin = CxuxPlugin()
    plugin.load_config({})
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(Untouchable())
    plugin.on_env(None, config=Untouchable(), files=Untouchable())
    plugin.on_post_build(config=Untouchable())


def test_a_fault_of_our_own_fails_a_build_in_ci_and_warns_elsewhere(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(PluginError, match="so nothing was checked: Oh"):
        tell_fault("Oh")
    monkeypatch.setenv("CI", "")
    tell_fault("Oh")
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_the_plugin_runs_after_all_others() -> None:
    assert CxuxPlugin.on_post_build.mkdocs_priority == -100
