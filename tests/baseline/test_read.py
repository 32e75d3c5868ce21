"""A baseline file that somebody or a merge has spoiled is named with its line, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.baseline import read_baseline
from mkdocs_cxux.model.error import ConfigError
from tests.baseline.sites import cxux

HEAD = 'cxux_baseline: 1\nversion: "0.1.0"\nscore_model: 1\nengine: static\n'
FINDING = """      - rule: vague-label
        severity: warning
        quote: "click here"
        id: "0123456789abcdef"
"""
PAGES = f"pages:\n  - page: /a/\n    findings:\n{FINDING}"


def mistakes(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "b.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_baseline(file)
    return [said.replace(f"{file}:", "b.yml:") for said in error.value.mistakes]


def test_a_baseline_is_read_with_the_place_of_each_entry(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(HEAD + PAGES, encoding="utf-8")
    baseline = read_baseline(tmp_path / "b.yml")
    (entry,) = baseline.entries
    assert (entry.mark.page, entry.mark.rule, entry.count) == ("/a/", "vague-label", 1)
    assert entry.where.endswith("b.yml:8:9")


def test_no_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such baseline; `cxux baseline create`"):
        read_baseline(tmp_path / "none.yml")


def test_every_marker_of_a_merge_conflict_is_named_with_its_line(tmp_path: Path) -> None:
    text = f"{HEAD}<<<<<<< HEAD\n{PAGES}=======\npages: []\n>>>>>>> feature\n"
    assert mistakes(tmp_path, text) == [
        "b.yml:5:1: found the marker of a merge conflict.",
        "b.yml:13:1: found the marker of a merge conflict.",
        "b.yml:15:1: found the marker of a merge conflict.",
        "b.yml: keep the entries of both sides, take out the lines with markers, and then run: "
        "cxux baseline update",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "b.yml:1:1: it is empty; write it anew: cxux baseline create --force"),
        ("- a\n", "b.yml:1:1: this is no baseline of cxux"),
        ("rules: {}\n", "b.yml:1:1: this is no baseline of cxux"),
        ("cxux_basline: 1\n", 'found "cxux_basline"'),
        (HEAD.replace("1\nversion", "2\nversion"), "written by a newer cxux"),
        (HEAD.replace("1\nversion", "true\nversion"), "b.yml:1:1: cxux_baseline: found true"),
        (HEAD + "pages: {a: 1}\n", "b.yml:5:1: pages: found"),
        (HEAD + PAGES + "    titel: x\n", 'b.yml:12:5: pages.0.titel: unknown key, found "titel"'),
        (HEAD + PAGES.replace("warning", "warnung"), 'Did you mean "warning"?'),
        (HEAD + PAGES.replace("/a/", "\\a\\"), "allowed: a path that begins with /"),
        (HEAD + PAGES + "        until: tomorrow\n", "allowed: a day such as 2027-01-31"),
        (HEAD + PAGES + "        id: x\n", "b.yml:12:9: pages.0.findings.0.id: found twice"),
        (HEAD + PAGES + FINDING, "b.yml:12:9: /a/: vague-label: found twice, first in line 8"),
        (HEAD + PAGES + PAGES.removeprefix("pages:\n"), "b.yml:12:5: /a/: found twice"),
    ],
)
def test_a_spoiled_file_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert said in "\n".join(mistakes(tmp_path, text))


def test_a_yaml_bomb_is_refused(tmp_path: Path) -> None:
    levels = "".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    said = mistakes(tmp_path, f"cxux_baseline: 1\nk0: &a0 [x, x, x, x, x, x, x, x, x]\n{levels}")
    assert "values with aliases expanded" in said[0]


def test_many_mistakes_are_told_in_part(tmp_path: Path) -> None:
    said = mistakes(tmp_path, HEAD + PAGES + FINDING * 100)
    assert len(said) == 21
    assert said[-1] == "and 80 more mistakes in this file."


def test_the_command_ends_with_two_and_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my baseline ü.yml").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    done = cxux("check", "nowhere", "--baseline", "my baseline ü.yml")
    assert done.exit_code == 2
    done = cxux("baseline", "show", "--baseline", "my baseline ü.yml")
    assert (done.exit_code, "my baseline ü.yml:1:1" in done.output) == (2, True)


def test_the_configuration_is_valid_only_with_its_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cxux.yml").write_text("baseline: b.yml\n", encoding="utf-8")
    Path("b.yml").write_text(HEAD + PAGES, encoding="utf-8")
    assert cxux("config", "validate").exit_code == 0
    Path("b.yml").write_text("=======\n", encoding="utf-8")
    assert "b.yml:1:1: found the marker" in cxux("config", "validate").output
