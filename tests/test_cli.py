from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_cxux import commands
from mkdocs_cxux.cli import COMMANDS, MODULES, Commands, cli
from mkdocs_cxux.model.error import CannotMeasure, ConfigError


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CXUX_DEBUG", raising=False)
    return tmp_path


def cxux(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=answers, prog_name="cxux")


def failing(error: BaseException) -> Result:
    """`cxux doctor`, if that failed with `error`."""

    @click.command("doctor")
    def command() -> None:
        raise error

    class Failing(Commands):
        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
            return command

    return CliRunner().invoke(Failing("cxux"), ["doctor"])


def test_help_lists_every_command() -> None:
    shown = cxux("--help").output
    assert [name for name in COMMANDS if f"\n  {name} " not in shown] == []


def test_every_module_of_the_commands_is_one() -> None:
    modules = {path.stem for path in Path(commands.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == {MODULES.get(name, name) for name in COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_own_help(name: str) -> None:
    assert cxux(name, "--help").exit_code == 0


def test_help_imports_nothing_heavy() -> None:
    heavy = "('rich', 'pydantic', 'playwright', 'lxml', 'bs4', 'numpy', 'textstat', 'yaml')"
    script = (
        "import sys\nfrom mkdocs_cxux.cli import cli\n"
        "try: cli(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_wrong_command_line_is_exit_2() -> None:
    for arguments in (["chekc"], ["check", "--format", "xml"], ["explain"]):
        assert cxux(*arguments).exit_code == 2


def test_users_mistakes_end_with_their_message_and_exit_code() -> None:
    ended = failing(ConfigError(["cxux.yml:1:1: a", "cxux.yml:2:1: b"]))
    assert (ended.exit_code, ended.stderr) == (2, "cxux: cxux.yml:1:1: a\ncxux.yml:2:1: b\n")
    assert failing(CannotMeasure("no browser found")).exit_code == 3


def test_an_interruption_is_exit_130() -> None:
    assert failing(KeyboardInterrupt()).exit_code == 130


def test_a_fault_of_our_own_is_one_line_and_exit_4() -> None:
    ended = failing(KeyError("x\ny"))
    assert ended.exit_code == 4
    assert ended.stderr == (
        "cxux: a fault of cxux itself: KeyError: 'x\\ny'. Please run it again with CXUX_DEBUG=1 "
        "and report the output to the project.\n"
    )


def test_the_traceback_is_there_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXUX_DEBUG", "1")
    assert failing(KeyError("x")).stderr.startswith("Traceback")


def test_check_without_a_target_or_a_project_says_what_to_name() -> None:
    ended = cxux("check")
    assert (ended.exit_code, ended.stderr) == (
        2,
        "cxux: there is no mkdocs.yml here to say where the built site is. "
        "Name one: `cxux check site/`, `cxux check https://example.org/`.\n",
    )


def test_check_of_a_project_that_is_not_built_says_how_to_build_it() -> None:
    Path("mkdocs.yml").write_text("site_name: F\nsite_dir: out\n")
    assert cxux("check").stderr == (
        "cxux: mkdocs.yml builds into out, which is not there. "
        "Build the site first: mkdocs build.\n"
    )


def test_check_of_a_folder_that_is_not_there_is_exit_2() -> None:
    ended = cxux("check", "nowhere")
    assert ended.exit_code == 2
    assert ended.stderr.startswith("cxux: nowhere: is not there; allowed: a folder")


@pytest.mark.parametrize("named", ["a" * 5000, "site/" + "ä" * 300])
def test_a_name_that_no_file_system_takes_is_not_there(named: str) -> None:
    ended = cxux("check", named)
    assert ended.exit_code == 2
    assert ended.stderr.startswith(f"cxux: {named}: is not there; allowed: a folder")


def test_check_takes_a_target_or_an_archive_not_both() -> None:
    assert cxux("check", "site", "--from", "saved").exit_code == 2


def test_a_wrong_configuration_is_exit_2_with_every_mistake() -> None:
    Path("cxux.yml").write_text("gate: {fail_on: eror}\ncrawl: {max_pages: none}\n")
    ended = cxux("config", "validate")
    assert ended.exit_code == 2
    assert [line.rpartition("cxux.yml:")[2][:2] for line in ended.stderr.splitlines()] == [
        "1:",
        "2:",
    ]


def test_a_wrong_flag_is_named() -> None:
    Path("site").mkdir()
    ended = cxux("check", "site", "--fail-on", "eror")
    assert ended.exit_code == 2
    assert "command line" in ended.stderr
    assert 'Did you mean "error"?' in ended.stderr


def test_a_wrong_output_is_named_before_anything_runs() -> None:
    ended = cxux("check", "nowhere", "--output", "xml:a.xml")
    assert ended.exit_code == 2
    assert 'found "xml:a.xml"; unknown format "xml"; allowed: text, json,' in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full is on Linux")
@pytest.mark.parametrize("arguments", [["--help"], ["config", "schema"]])
def test_an_output_that_takes_no_more_is_told_as_such(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "mkdocs_cxux", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    said = "cxux: the output: cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_the_resolved_configuration_shows_flags_and_defaults(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CXUX_MAX_PAGES", "7")
    shown = yaml.safe_load(cxux("config", "show", "--resolved").output)
    assert shown["crawl"]["max_pages"] == 7
    assert shown["gate"]["fail_on"] == "error"


def test_the_configuration_is_shown_as_written() -> None:
    assert cxux("config", "show").exit_code == 2
    Path("cxux.yml").write_text("site_name: F # mine\n")
    assert cxux("config", "show").output == "site_name: F # mine\n"


def test_the_schema_is_json() -> None:
    assert json.loads(cxux("config", "schema").output)["title"] == "cxux.yml"


def test_an_unknown_rule_gets_a_guess_and_exit_2() -> None:
    ended = cxux("explain", "vage-label")
    assert ended.exit_code == 2
    assert 'there is no rule "vage-label". Did you mean "vague-label"?' in ended.stderr


def test_a_rule_is_explained() -> None:
    assert cxux("explain", "vague-label").output.startswith("vague-label: ")


@pytest.mark.parametrize("format", ["text", "md", "json"])
def test_rules_are_listed(format: str) -> None:
    ended = cxux("rules", "--format", format)
    assert ended.exit_code == 0
    assert "vague-label" in ended.output


def test_doctor_names_versions_generator_configuration_and_browsers() -> None:
    Path("zensical.toml").write_text('[project]\nsite_name = "F"\n')
    ended = cxux("doctor")
    assert ended.exit_code in (0, 3)
    sections = [line for line in ended.output.splitlines() if not line.startswith(" ")]
    assert sections == ["Versions", "Generator", "Configuration", "Browser"]
    assert "it runs no plugins" in ended.output


def test_doctor_says_when_the_configuration_is_wrong() -> None:
    Path("cxux.yml").write_text("gate: {fail_on: eror}\n")
    assert cxux("doctor").exit_code == 2


PAGE = """<!doctype html><html lang="en"><head><title>Lamps and how they work</title></head>
<body><main><h1>Lamps and how they work</h1><p>We make lamps. <a href="/a/">{label}</a></p>
</main></body></html>"""


def small_site(label: str) -> None:
    """Two pages that link to each other."""
    for folder, text in (("site", label), ("site/a", "All our lamps")):
        Path(folder).mkdir(exist_ok=True)
        Path(folder, "index.html").write_text(PAGE.format(label=text))


def checked(*more: str) -> Result:
    return cxux("check", "site", "--engine", "static", "--select", "vague-label", *more)


def test_check_ends_with_the_gates_exit_code() -> None:
    small_site("Click here")
    assert checked().exit_code == 0
    assert checked("--fail-on", "warning").exit_code == 1
    small_site("Lamps for offices")
    assert checked("--fail-on", "warning").exit_code == 0


def test_check_of_a_folder_without_a_page_is_exit_3() -> None:
    Path("site").mkdir()
    assert checked().exit_code in (2, 3)


def test_check_takes_the_folder_that_mkdocs_yml_builds_into() -> None:
    small_site("Click here")
    Path("mkdocs.yml").write_text("site_name: F\n")
    assert cxux("check", "--engine", "static").output.splitlines()[0] in ("PASSED", "FAILED")


def test_check_writes_every_report_asked_for() -> None:
    small_site("Click here")
    ended = checked("--format", "lines", "--output", "json:out/a.json", "--output", "text:a.txt")
    assert ended.stdout.startswith("/: warning vague-label: ")
    assert json.loads(Path("out/a.json").read_text())["verdict"]["decision"] == "passed"
    assert Path("a.txt").read_text(encoding="utf-8").startswith("PASSED\n")


def test_quiet_is_the_verdict_alone() -> None:
    small_site("Click here")
    assert checked("--quiet").output.splitlines() == [
        "PASSED",
        "  2 pages measured; 1 finding, none of severity error or worse.",
    ]


def test_one_pages_scorecard_can_be_asked_for() -> None:
    small_site("Click here")
    assert checked("--page", "/").stdout.startswith("/  Lamps and how they work\n")
    unknown = checked("--page", "/b/")
    assert unknown.exit_code == 2
    assert "--page: /b/ is not on this site." in unknown.stderr


def test_a_saved_crawl_gives_the_same_report() -> None:
    small_site("Click here")
    assert cxux("crawl", "site", "--engine", "static", "-o", "saved").exit_code == 0
    live = checked("--format", "json")
    saved = cxux("check", "--from", "saved", "--select", "vague-label", "--format", "json")
    assert saved.stdout == live.stdout
