"""The configuration: one truth an option, all mistakes at once, each with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.config import (
    Config,
    find_config,
    load_config,
    resolved_yaml,
    starter_file,
)
from mkdocs_cxux.data import rules_dir, words
from mkdocs_cxux.model.error import ConfigError, UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that messages name files without it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(text: str, name: str = "cxux.yml") -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(text: str, **sources: object) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_config(write(text), **sources)  # type: ignore[arg-type]
    return caught.value.mistakes


def test_all_mistakes_are_told_at_once_with_their_place(folder: Path) -> None:
    found = mistakes(
        "gate:\n"
        "  fail_on: eror\n"
        "  min_score: {overal: 30, ux: 300}\n"
        "  min_category: {findabilty: 3}\n"
        "crawl: {max_pages: '12', timeout: true}\n"
        "rules:\n"
        "  reading-ease: {severity: bad}\n"
        "overrides:\n"
        "  - {paths: [], rules: {}}\n"
        "terms: [{use: x}]\n"
        "voice: {bands: {contractions: [5, 1], you_share: 3}}\n"
        "today: 2027-13-01\n"
        "gat: {}\n"
    )
    assert found == [
        'cxux.yml:2:3: gate.fail_on: found "eror"; allowed: info, warning, error, critical, '
        'never. Did you mean "error"?',
        'cxux.yml:3:15: gate.min_score.overal: unknown key, found "overal"; '
        'allowed: cx, overall, ux. Did you mean "overall"?',
        "cxux.yml:3:27: gate.min_score.ux: found 300; allowed: less than or equal to 100.",
        'cxux.yml:4:18: gate.min_category.findabilty: found "findabilty"; allowed: works, '
        "findability, cta, readability, voice, terms, promise, touchpoints. "
        'Did you mean "findability"?',
        'cxux.yml:5:9: crawl.max_pages: found "12"; allowed: a whole number.',
        "cxux.yml:5:26: crawl.timeout: found true; allowed: a number.",
        'cxux.yml:7:18: rules.reading-ease.severity: found "bad"; allowed: off, info, warning, '
        "error, critical.",
        "cxux.yml:9:6: overrides.0.paths: found []; allowed: at least 1 item after validation, "
        "not 0.",
        "cxux.yml:10:9: terms.0.not: missing; this key is needed.",
        "cxux.yml:11:17: voice.bands.contractions: found [5, 1]; the band begins above its end; "
        "allowed: [from, to].",
        "cxux.yml:11:39: voice.bands.you_share: found 3; allowed: a list.",
        'cxux.yml:12:1: today: found "2027-13-01"; month must be in 1..12.',
        'cxux.yml:13:1: gat: unknown key, found "gat"; allowed: '
        f'{", ".join(sorted(Config.model_fields))}. Did you mean "gate"?',
    ]


def test_later_sources_win(folder: Path) -> None:
    path = write("crawl: {max_pages: 1, timeout: 1.0, engine: static}\ngate: {fail_on: info}")
    config = load_config(
        path,
        plugin={"crawl": {"max_pages": 2, "timeout": 2.0}, "gate.fail_on": "warning"},
        environment={"CXUX_MAX_PAGES": "3", "CXUX_BROWSER": "ws://127.0.0.1:1/", "HOME": "/"},
        flags={"gate.fail_on": "never", "crawl.engine": None},
    )
    assert (config.crawl.max_pages, config.crawl.timeout, config.crawl.engine) == (3, 2.0, "static")
    assert config.gate.fail_on == "never"
    assert (config.browser.path, config.browser.endpoint) == ("", "ws://127.0.0.1:1/")


def test_sources_without_lines_are_named(folder: Path) -> None:
    found = mistakes(
        "",
        plugin={"crawl": {"max_page": 2}},
        environment={"CXUX_MAX_PAGES": "many"},
        flags={"gate.fail_on": "erro"},
    )
    assert [line.partition(" found")[0].rstrip(":") for line in found] == [
        "mkdocs.yml: plugins: cxux: crawl.max_page: unknown key,",
        "environment: CXUX_MAX_PAGES: crawl.max_pages",
        "command line: gate.fail_on",
    ]


def test_presets_and_files_are_laid_under_the_file(folder: Path) -> None:
    write("rules: {a: {severity: off, min: 1}, b: error}\nignore: [x]", "brand.yml")
    config = load_config(
        write("extends: [cxux:strict, ./brand.yml]\nrules: {a: {max: 2}, b: off}\nignore: [y]")
    )
    assert config.gate.fail_on == "warning"
    assert config.rules["a"].severity is None
    assert config.rules["a"].options == {"min": 1, "max": 2}
    assert config.rules["b"].severity == "off"
    assert config.ignore == ("x", "y")
    assert config.where(("rules", "a", "min")) == "brand.yml:1:28"
    assert config.where(("ignore", 1)) == "cxux.yml:3:10"


def test_extends_stays_in_its_folder_and_never_loops(folder: Path) -> None:
    write("extends: ./b.yml", "a.yml")
    write("extends: [./a.yml]", "b.yml")
    assert mistakes("extends: [recomended, ./a.yml, ../x.yml, ./none.yml, ./cxux.yml]") == [
        'cxux.yml:1:11: extends: found "recomended"; allowed: content-only, recommended, strict. '
        'Did you mean "recommended"? Files begin with ./',
        'b.yml:1:11: extends: found "./a.yml", which extends this file; allowed: no loop. '
        "Remove one of the two.",
        'cxux.yml:1:32: extends: found "../x.yml"; allowed: files in the folder of the '
        "configuration.",
        'cxux.yml:1:42: extends: found "./none.yml", but there is no such file.',
        'cxux.yml:1:54: extends: found "./cxux.yml", which extends this file; allowed: no loop. '
        "Remove one of the two.",
    ]


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path_factory: object) -> None:
    outside = folder.parent / f"{folder.name}-outside.yml"
    outside.write_text("select: [cta]", encoding="utf-8")
    Path("in.yml").symlink_to(outside)
    assert "allowed: files in the folder" in mistakes("extends: ./in.yml")[0]


def test_rule_folders_are_seen_from_the_file(folder: Path) -> None:
    path = write("rule_folders: [cxux-rules]")
    assert load_config(path).rule_folders == ("cxux-rules",)
    assert load_config(path.resolve()).rule_folders == (str(folder / "cxux-rules"),)


def test_off_survives_readers_that_take_it_for_false() -> None:
    assert load_config(None, plugin={"rules": {"a": False}}).rules["a"].severity == "off"


def test_a_missing_file_is_a_usage_error(folder: Path) -> None:
    with pytest.raises(UsageError, match="no such configuration file"):
        load_config(Path("none.yml"))
    assert find_config(folder) is None
    write("")
    assert find_config(folder) == folder / "cxux.yml"


def test_the_resolved_options_read_back_to_the_same(folder: Path) -> None:
    said = "site_name: Fern\nrules: {x: {min: 3}}\nterms: [{use: a, not: [b]}]\ntoday: 2026-11-01"
    config = load_config(write(said))
    assert resolved_yaml(load_config(write(resolved_yaml(config)))) == resolved_yaml(config)


def test_the_starter_file_is_valid_as_it_is_and_uncommented(folder: Path) -> None:
    text = starter_file({"site_name": "Fern", "promise": {"terms": ["easy"]}})
    assert text.startswith("# yaml-language-server: $schema=./cxux.schema.json\n")
    config = load_config(write(text))
    assert (config.site_name, config.promise.terms) == ("Fern", ("easy",))
    lines = (line.removeprefix("# ") for line in text.splitlines()[1:])
    assert load_config(write("\n".join(lines))).promise.key_pages == ("/",)


@pytest.mark.parametrize("preset", sorted(p.stem for p in (rules_dir() / "presets").iterdir()))
def test_every_preset_loads(preset: str) -> None:
    assert load_config(None, flags={"extends": [preset]})


def test_word_lists_that_do_not_exist_are_empty() -> None:
    assert words("no-such-list", "en") == ()
    assert words("../presets/strict", "en") == ()
    assert words("abbreviations", "en")


def test_the_defaults_are_the_same_with_and_without_the_preset() -> None:
    left = {"rules"}       # some the preset leaves to `strict`
    assert load_config(None).model_dump(exclude=left) == Config().model_dump(exclude=left)


KEYS = st.sampled_from(
    [*Config.model_fields, "fail_on", "start", "bands", "paths", "severity", "use", "not", "x"]
)
TEXTS = st.text(max_size=5)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-5, 200), st.floats(), TEXTS, KEYS)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, ANYTHING, max_size=4), st.dictionaries(KEYS, ANYTHING, max_size=3))
def test_whatever_is_said_is_understood_or_explained(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, object], block: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_text(json.dumps(said), encoding="utf-8")
    try:
        resolved_yaml(load_config(path, plugin=block))
    except ConfigError as error:
        assert error.mistakes and all(error.mistakes)
