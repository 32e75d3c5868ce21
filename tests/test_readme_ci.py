"""What README.md shows for build servers can be pasted: it parses, and its options exist."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_cxux.cli import COMMANDS, cli
from mkdocs_cxux.config.options import CACHE
from mkdocs_cxux.crawl.chromium.install import BESIDE
from mkdocs_cxux.reporters import REPORTERS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PART = README[README.index("### In CI") : README.index("### Only what is new")]
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PART, re.MULTILINE | re.DOTALL)
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def shown(name: str) -> str:
    (found,) = (text for _, text in BLOCKS if text.splitlines()[0].endswith(name))
    return str(found)


def parsed(name: str) -> Any:
    return yaml.safe_load(shown(name))


def calls() -> Iterator[list[str]]:
    """The arguments of every call of cxux."""
    for line in re.findall(r"(?:^|- |'|`)(cxux [a-z][^'`|\n]*)", PART, re.MULTILINE):
        yield shlex.split(line.partition(" || ")[0])[1:]


def test_every_call_is_of_a_command_with_options_and_formats_that_exist() -> None:
    found = list(calls())
    assert len(found) >= 6
    for name, *arguments in found:
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None, name
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in arguments if word.startswith("--")} <= known
        formats = [a.partition(":")[0] for b, a in pairwise(arguments) if b == "--output"]
        assert set(formats) <= set(REPORTERS)
    assert {name for name, *_ in found} <= set(COMMANDS)


def test_the_workflow_uses_the_action_with_inputs_that_it_has() -> None:
    workflow = parsed("cxux.yml")
    steps = workflow["jobs"]["cxux"]["steps"]
    (used,) = (step for step in steps if "mkdocs_cxux@" in step.get("uses", ""))
    assert set(used["with"]) <= set(ACTION["inputs"])
    assert workflow[True] == "pull_request"           # what YAML 1.1 makes of `on`
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}


def test_the_steps_that_compare_with_the_base_use_inputs_that_there_are() -> None:
    (text,) = (text for _, text in BLOCKS if "git worktree" in text)
    *_, built, action = yaml.safe_load(text)
    assert set(action["with"]) <= set(ACTION["inputs"])
    folder = action["with"]["against"].replace("${{ runner.temp }}", "$RUNNER_TEMP")
    assert f'-d "{folder}"' in built["run"]


def test_the_gitlab_job_hands_on_the_reports_that_it_writes() -> None:
    job = parsed(".gitlab-ci.yml")["cxux"]
    (check,) = (line for line in job["script"] if line.startswith("cxux check"))
    written = dict(re.findall(r"--output (\w+):(\S+)", check))
    assert job["artifacts"]["reports"] == {"codequality": written["gitlab"],
                                           "junit": written["junit"]}
    assert job["cache"]["paths"] == [f"{CACHE}/"]


def test_the_jenkinsfile_reads_the_reports_that_it_writes_and_closes_what_it_opens() -> None:
    text = shown("Jenkinsfile")
    written = dict(re.findall(r"--output (\w+):(\S+?)[ ']", text))
    assert f"junit '{written['junit']}'" in text
    assert f"pattern: '{written['checkstyle']}'" in text
    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")")


def test_the_hooks_shown_are_there() -> None:
    (repository,) = parsed(".pre-commit-config.yaml")["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in HOOKS]


def test_the_cache_shown_is_the_one_that_is_kept() -> None:
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    (text,) = (text for _, text in BLOCKS if text.startswith("- uses: actions/cache"))
    (step,) = yaml.safe_load(text)
    assert step["with"]["path"] == CACHE
    assert version
    assert step["with"]["restore-keys"].endswith(f"-{version[1]}-")
    assert step["with"]["key"].startswith(step["with"]["restore-keys"])


def docker(instruction: str) -> list[str]:
    text = shown("Dockerfile").replace("\\\n", "")
    return re.findall(rf"^{instruction} (.+)$", text, re.MULTILINE)


def test_the_container_takes_what_a_wheel_is_made_of() -> None:
    copied = {name for line in docker("COPY") for name in line.split()[:-1]}
    assert {"pyproject.toml", "README.md", "LICENSE", "mkdocs_cxux", "rules"} == copied
    assert all((ROOT / name).exists() for name in copied)
    assert docker("ENTRYPOINT") == ['["cxux"]']


@pytest.mark.parametrize("line", docker("RUN"))
def test_the_containers_commands_are_shell(line: str) -> None:
    done = subprocess.run(["sh", "-n"], input=line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_container_has_what_a_browser_needs() -> None:
    assert set(BESIDE.split()) <= set(docker("RUN")[0].split())
