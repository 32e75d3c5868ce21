from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli
from tests.metrics.style.texts import STIFF, WARM


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, texts, times in (("a.md", WARM, 3), ("b.md", WARM, 4), ("stiff.md", STIFF, 4)):
        Path(name).write_text("# A page\n\n" + "\n\n".join(texts * times), encoding="utf-8")
    return tmp_path


def cxux(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="cxux")


def test_a_voice_is_learned_saved_and_named_with_what_comes_next() -> None:
    done = cxux("voice", "learn", "a.md", "b.md", "-o", "voice.yaml")
    assert done.exit_code == 0
    assert "voice: {profile: ./voice.yaml}" in done.output
    assert "That is little" in done.output
    assert Path("voice.yaml").read_text(encoding="utf-8").startswith("# How voice sounds.")


def test_a_file_that_is_there_is_not_written_over() -> None:
    Path("voice.yaml").write_text("mine", encoding="utf-8")
    done = cxux("voice", "learn", "a.md", "-o", "voice.yaml")
    assert done.exit_code == 2 and "already there" in done.output
    assert Path("voice.yaml").read_text(encoding="utf-8") == "mine"
    assert cxux("voice", "learn", "a.md", "-o", "voice.yaml", "--force").exit_code == 0


def test_html_markdown_and_text_of_the_same_words_are_the_same_voice() -> None:
    paragraphs = WARM * 3
    Path("a.html").write_text(
        f"<html lang='en'><nav>Home</nav><main><p>{'</p><p>'.join(paragraphs)}</p></main></html>",
        encoding="utf-8",
    )
    Path("a.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    Path("c.md").write_text(
        "---\ntitle: A page\n---\n\n{% include x %}\n" + "\n\n".join(paragraphs), encoding="utf-8"
    )
    learned = {cxux("voice", "learn", name).output for name in ("a.html", "a.txt", "c.md")}
    assert len(learned) == 1


def test_show_draws_a_text_beside_a_preset_within_80_columns() -> None:
    done = cxux("voice", "show", "stiff.md", "--profile", "friendly-professional")
    assert done.exit_code == 0
    assert max(map(len, done.output.splitlines())) <= 80
    assert "more passives" in done.output
    assert "●" in done.output
    assert "cannot be measured" in done.output


def test_show_as_json_holds_every_trait_of_the_voice() -> None:
    done = cxux("voice", "show", "stiff.md", "-p", "technical-precise", "--format", "json")
    told = json.loads(done.output)
    assert told["sure"] is True and told["formality"] > 80
    assert {"name", "unit", "value", "centre", "z"} == set(told["features"][0])


def test_show_takes_the_voice_of_the_configuration() -> None:
    Path("cxux.yml").write_text("voice: {profile: plain-government}", encoding="utf-8")
    assert "“plain-government”" in cxux("voice", "show", "a.md").output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "a.md"], "name one with --profile"),
        (["show", "a.md", "-p", "plain-goverment"], 'Did you mean "plain-government"?'),
        (["show", "a.md", "-p", "./none.yaml"], "there is no such file"),
        (["show", "a.pdf", "-p", "plain-government"], "allowed: .htm"),
        (["learn", "none.md"], "none.md: cannot be read"),
        (["learn", "one.md"], "allowed: at least 300"),
        (["learn", "broken.md"], "is not UTF-8"),
    ],
)
def test_mistakes_are_one_clear_line_and_exit_2(arguments: list[str], said: str) -> None:
    Path("one.md").write_text("One sentence is not a voice.", encoding="utf-8")
    Path("broken.md").write_bytes(b"\xff\xfe\x00text")
    done = cxux("voice", *arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert len(done.output.splitlines()) == 1


def test_a_check_names_a_broken_profile_before_it_crawls() -> None:
    Path("cxux.yml").write_text("voice: {profile: ./voice.yaml}", encoding="utf-8")
    Path("voice.yaml").write_text("voice: x\ntraits: {yuo: 3}\n", encoding="utf-8")
    Path("index.html").write_text("<p>Hello</p>", encoding="utf-8")
    done = cxux("check", ".", "--engine", "static")
    assert done.exit_code == 2
    assert 'voice.yaml:2:10: traits: found "yuo"' in done.output
