"""The conventions of the design, held by tests: layers, types, style, sizes, what ships."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mkdocs_cxux"
MODULES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
MOST_LINES = 300
MOST_FUNCTION_LINES = 50
MOST_PARAMETERS = 5
NOISY = 2.0
"""Other work on the machine may double a command's CPU time."""
HEAVY = {
    "bs4", "jinja2", "lxml", "mkdocs", "numpy", "playwright", "psutil", "py3langid", "pyphen",
    "rapidfuzz", "rich", "starlette", "textstat", "uvicorn",
}  # fmt: skip
Function = ast.FunctionDef | ast.AsyncFunctionDef


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imported(tree: ast.Module) -> set[str]:
    """Top-level names of every import, wherever it stands."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").split(".")[0])
    return names


def calls(tree: ast.Module) -> set[str]:
    """What is called, as written: "print", "sys.exit", "click.echo"."""
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


def tracked() -> list[Path]:
    """The project's text files, without what tools and builds leave behind."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_imports_point_down() -> None:
    done = run("-c", "from importlinter.cli import lint_imports_command as lint; lint()")
    assert done.returncode == 0, done.stdout


def test_types_hold() -> None:
    done = run("-m", "mypy")
    assert done.returncode == 0, done.stdout + done.stderr


def test_style_holds() -> None:
    done = run("-m", "ruff", "check", "--no-cache", ".")
    assert done.returncode == 0, done.stdout


def test_only_crawl_and_journeys_know_playwright() -> None:
    allowed = ("mkdocs_cxux/crawl/", "mkdocs_cxux/journeys/")
    users = [name for name, tree in MODULES.items() if "playwright" in imported(tree)]
    assert [name for name in users if not name.startswith(allowed)] == []


def test_only_the_plugin_knows_mkdocs() -> None:
    users = {name for name, tree in MODULES.items() if {"mkdocs", "properdocs"} & imported(tree)}
    assert users <= {"mkdocs_cxux/plugin.py"}


def test_only_the_command_line_prints_and_exits() -> None:
    loud = {"print", "click.echo", "click.secho", "sys.exit", "exit", "quit"}
    found = {
        name: calls(tree) & loud
        for name, tree in MODULES.items()
        if name != "mkdocs_cxux/cli.py" and not name.startswith("mkdocs_cxux/commands/")
    }
    assert {name: said for name, said in found.items() if said} == {}


def test_no_module_is_called_rules() -> None:
    """It would stand in the way of the folder of that name."""
    assert [name for name in MODULES if name.endswith("/rules.py")] == []


def test_every_module_says_what_it_is() -> None:
    assert [name for name, tree in MODULES.items() if not ast.get_docstring(tree)] == []


def test_files_are_short() -> None:
    sources = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.js"), *(ROOT / "tests").rglob("*.py")]
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources
    }
    assert {name: n for name, n in sorted(lengths.items()) if n > MOST_LINES} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{name}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno
        for name, tree in MODULES.items()
        for function in functions(tree)
    }
    assert {where: n for where, n in lengths.items() if n >= MOST_FUNCTION_LINES} == {}


def test_functions_take_few_parameters() -> None:
    """The callback of a command takes what the user may say; that is not counted."""
    amounts = {
        f"{name}:{function.lineno} {function.name}": len(_parameters(function))
        for name, tree in MODULES.items()
        for function in functions(tree)
        if "click" not in " ".join(map(ast.unparse, function.decorator_list))
    }
    assert {where: n for where, n in amounts.items() if n > MOST_PARAMETERS} == {}


def _parameters(function: Function) -> list[str]:
    given = function.args
    names = [part.arg for part in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls")]


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    place = re.compile(r"(?<![\w.:/<-])/(?:home|root|Users|tmp|work|private|mnt)/\w+")
    found = []
    for path in tracked():
        if path.suffix in (".py", ".md", ".yml", ".yaml", ".toml", ".js", ".json", ""):
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in place.finditer(text)]
    assert found == []


def test_the_wheel_holds_rules_and_script_but_no_tests(tmp_path: Path) -> None:
    """Built with the build backend itself, which needs no network."""
    from hatchling.builders.wheel import WheelBuilder

    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {
        "mkdocs_cxux/_data/rules/cta/vague-label.yaml",
        "mkdocs_cxux/_data/rules/words/en/generic-labels.yaml",
        "mkdocs_cxux/_data/rules/presets/recommended.yaml",
        "mkdocs_cxux/_data/rules/cxux.schema.json",
        "mkdocs_cxux/crawl/browser/script/4-walk.js",
        "mkdocs_cxux/panel/script/panel.css",
        "mkdocs_cxux/reporters/html/assets/report.css",
        "mkdocs_cxux/reporters/html/templates/index.html",
        "mkdocs_cxux/py.typed",
    } <= names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"mkdocs_cxux"}


@pytest.mark.parametrize(("arguments", "limit"), [(("--help",), 0.3), (("rules",), 0.6)])
def test_the_command_line_answers_at_once(arguments: tuple[str, ...], limit: float) -> None:
    """CPU seconds of the whole process, the best of three."""
    spent = min(_cpu_seconds(*arguments) for _ in range(3))
    said = f"cxux {' '.join(arguments)}: {spent:.2f} s of CPU time; the aim is {limit} s"
    sys.stdout.write(said + "\n")
    assert spent < limit * NOISY, said


def _cpu_seconds(*arguments: str) -> float:
    before = psutil.Process().cpu_times()
    assert run("-m", "mkdocs_cxux", *arguments).returncode == 0
    after = psutil.Process().cpu_times()
    return sum(after[2:4]) - sum(before[2:4])    # user and system time of children


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("rules",)])
def test_heavy_packages_wait_until_they_are_needed(arguments: tuple[str, ...]) -> None:
    done = run("-X", "importtime", "-m", "mkdocs_cxux", *arguments)
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert done.returncode == 0
    assert loaded & HEAVY == set()
