"""action.yml and .pre-commit-hooks.yaml say what cxux can do, and run no word of a stranger."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_cxux.cli import cli
from mkdocs_cxux.commands.check import command as check
from mkdocs_cxux.reporters.markdown import MARKER

ROOT = Path(__file__).resolve().parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPTS = [step["run"] for step in STEPS if "run" in step]
OWN = {"formats", "comment", "cache", "token", "python-version", "working-directory", "site"}
"""Inputs that are not the value of an option of the same name."""
GH = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *--jq*) printf '%s' "$KNOWN";; *) exit "$GH_EXIT";; esac
"""


def script(name: str) -> str:
    (found,) = (step["run"] for step in STEPS if step["name"].startswith(name))
    return str(found)


def run(text: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """As a runner does it for `shell: bash`."""
    file = folder / "step.sh"
    file.write_text(text, encoding="utf-8")
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(file)],
        cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def options() -> set[str]:
    return {name for option in check.params for name in option.opts}


def test_every_input_is_an_option_or_known_here() -> None:
    inputs = set(ACTION["inputs"])
    assert inputs >= OWN
    assert {f"--{name}" for name in inputs - OWN} <= options()


def test_every_input_is_used_and_every_one_that_is_used_exists() -> None:
    used = set(re.findall(r"\binputs\.([a-z-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert used == set(ACTION["inputs"])


def test_every_option_in_the_scripts_exists() -> None:
    named = set(re.findall(r"(?:\(| )(--[a-z-]+)", script("Check the site")))
    assert named
    assert named <= options()


@pytest.mark.parametrize("text", SCRIPTS)
def test_no_expression_stands_in_a_script_and_it_is_bash(text: str) -> None:
    assert "${{" not in text
    done = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_variable_of_a_script_is_handed_to_it() -> None:
    for step in STEPS:
        named = set(re.findall(r"\$\{?([A-Z][A-Z_]+)", step.get("run", "")))
        given = set(step.get("env", {})) | {"RUNNER_TEMP", "GITHUB_OUTPUT", "GITHUB_ACTION_PATH"}
        assert named <= given


def test_a_comment_is_only_written_where_the_token_is_ours() -> None:
    (step,) = (step for step in STEPS if "GH_TOKEN" in step.get("env", {}))
    assert "github.event_name == 'pull_request'" in step["if"]
    assert "head.repo.full_name == github.repository" in step["if"]
    assert MARKER in step["run"]
    others = [step for step in STEPS if "github.token" in str(step) or "secrets" in str(step)]
    assert others == []


@pytest.fixture
def site(tmp_path: Path) -> Path:
    page = '<html lang="en"><title>A</title><main><h1>A</h1><p>An e-mail.</p></main></html>'
    (tmp_path / "my site").mkdir()
    (tmp_path / "my site/index.html").write_text(page, encoding="utf-8")
    said = "terms:\n  - {use: email, not: [e-mail], severity: error}\nselect: [terms]\n"
    (tmp_path / "c.yml").write_text(f"{said}crawl: {{engine: static}}\n", encoding="utf-8")
    launcher = tmp_path / "cxux"
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mkdocs_cxux "$@"\n', "utf-8")
    launcher.chmod(0o755)
    return tmp_path


def checked(folder: Path, **said: str) -> subprocess.CompletedProcess[str]:
    names = ("CACHE", "SITE", "CONFIG", "FAIL_ON", "BASELINE", "DIFF_BASE", "AGAINST", "FORMATS")
    return run(
        script("Check the site"), folder, **{**dict.fromkeys(names, ""), **said},
        CXUX=str(folder / "cxux"), RUNNER_TEMP=str(folder), GITHUB_OUTPUT=str(folder / "out"),
        GITHUB_STEP_SUMMARY=str(folder / "summary.md"),
    )  # fmt: skip


def test_the_check_writes_its_reports_and_keeps_its_exit_code_for_the_end(site: Path) -> None:
    done = checked(
        site, SITE="my site", CONFIG="c.yml", FORMATS="sarif:a.sarif\n json:deep/a.json"
    )
    assert done.returncode == 0, done.stderr
    assert "::error " in done.stdout
    assert (site / "out").read_text("utf-8") == "exit-code=1\n"
    assert all((site / name).is_file() for name in ("a.sarif", "deep/a.json"))
    assert MARKER in (site / "cxux-comment.md").read_text("utf-8")
    assert "## cxux: FAILED" in (site / "summary.md").read_text("utf-8")
    assert run(script("Verdict"), site, CODE="1").returncode == 1
    assert run(script("Verdict"), site, CODE="").returncode == 4


def test_scores_are_told_beside_those_of_a_build_of_the_base(site: Path) -> None:
    (site / "old build").mkdir()
    page = (site / "my site/index.html").read_text("utf-8").replace("e-mail", "email")
    (site / "old build/index.html").write_text(page, encoding="utf-8")
    said = (site / "c.yml").read_text("utf-8").replace("select: [terms]", "ignore: [cta]")
    (site / "c.yml").write_text(said, encoding="utf-8")
    checked(site, SITE="my site", CONFIG="c.yml", AGAINST="old build")
    comment = (site / "cxux-comment.md").read_text("utf-8")
    assert re.search(r"\| `/` \| 100\.0 → \d\d\.\d \| -\d\d\.\d \| 1 \|", comment), comment
    checked(site, SITE="my site", CONFIG="c.yml", AGAINST=str(site / "cxux-base.json"))
    assert (site / "cxux-comment.md").read_text("utf-8") == comment


def test_what_a_stranger_writes_is_no_command(site: Path) -> None:
    for name in ("SITE", "CONFIG", "FAIL_ON", "BASELINE", "DIFF_BASE", "AGAINST", "FORMATS"):
        done = checked(site, **{"SITE": "my site", "CONFIG": "c.yml", name: "$(touch x);touch x"})
        assert done.returncode == 0
        assert (site / "out").read_text("utf-8").splitlines()[-1] == "exit-code=2"
    assert not (site / "x").exists()


@pytest.mark.parametrize(
    ("known", "ends", "call"),
    [("", "0", "issues/7/comments -F"), ("42", "0", "-X PATCH repos/a/b/issues/comments/42 -F"),
     ("", "1", "issues/7/comments -F")],
)  # fmt: skip
def test_one_comment_is_kept_or_the_log_says_why_not(
    tmp_path: Path, known: str, ends: str, call: str
) -> None:
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "cxux-comment.md").write_text(MARKER, encoding="utf-8")
    calls = tmp_path / "calls"
    done = run(
        script("Keep one comment"), tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}",
        RUNNER_TEMP=str(tmp_path), REPOSITORY="a/b", NUMBER="7", GH_TOKEN="", KNOWN=known,
        GH_EXIT=ends, CALLS=str(calls),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert call in calls.read_text("utf-8").splitlines()[-1]
    assert ("::notice" in done.stdout) == (ends == "1")


def test_without_a_report_no_comment_is_written(tmp_path: Path) -> None:
    done = run(script("Keep one comment"), tmp_path, RUNNER_TEMP=str(tmp_path), REPOSITORY="a/b",
               NUMBER="7", PATH="/usr/bin:/bin")  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_every_hook_is_a_command(hook: dict[str, Any], tmp_path: Path) -> None:
    program, *arguments = shlex.split(hook["entry"])
    assert program == "cxux"
    page = tmp_path / "a.md"
    page.write_text("# A\n", encoding="utf-8")
    files = [str(page)] if hook.get("pass_filenames", True) else []
    ended = CliRunner().invoke(cli, [*arguments, *files])
    assert ended.exit_code == 0, ended.output


def test_the_hook_for_the_configuration_looks_at_every_name_it_may_have() -> None:
    from mkdocs_cxux.config.load import NAMES

    (pattern,) = (hook["files"] for hook in HOOKS if hook["id"] == "cxux-config")
    assert [name for name in NAMES if not re.search(pattern, name)] == []
