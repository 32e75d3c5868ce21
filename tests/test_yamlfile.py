"""YAML is read as 1.2, with positions, and nothing in it can harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.yamlfile import MAX_BYTES, parse_yaml, read_yaml


def mistakes(text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse_yaml(text, "f.yml")
    return caught.value.mistakes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("off", "off"),
        ("yes", "yes"),
        ("true", True),
        ("'true'", "true"),
        ("12:30:45", "12:30:45"),
        ("2027-01-31", "2027-01-31"),
        ("007", 7),
        ("0x10", 16),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("~", None),
        ("", None),
        ("[a, {b: 1}]", ["a", {"b": 1}]),
        ("404: x", {"404": "x"}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("\ufeffa: 1", {"a": 1}),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: object) -> None:
    assert parse_yaml(text, "f.yml").data == value


def test_every_value_knows_where_it_stands() -> None:
    file = parse_yaml("a:\n  b: 1\n  c:\n    - x\n    - {d: 2}\n", "f.yml")
    assert file.where(("a", "b")) == "f.yml:2:3"
    assert file.where(("a", "c", 1, "d")) == "f.yml:5:8"
    assert file.where(("a", "missing", "deeper")) == "f.yml:1:1"


def test_all_duplicate_keys_are_told_at_once() -> None:
    found = mistakes("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
    assert found == [
        "f.yml:4:3: b.c: found twice, first in line 3; allowed: once. Remove one of the two.",
        "f.yml:5:1: a: found twice, first in line 1; allowed: once. Remove one of the two.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a:\n\t- b", "f.yml:2:1: not YAML: found character that cannot start any token. "
                      "Indent with spaces, not with tabs."),
        ("a: !!python/object/apply:os.system [id]", "found the tag"),
        ("a: !ENV HOME", "found the tag !ENV"),
        ("a: *x", "names nothing above"),
        ("&a [*a]", "names nothing above"),
        ("[" * 51 + "]" * 51, "nested more than 50 levels deep"),
        ("[" * 200_000, "nested more than 50 levels deep"),
        ("a: 1\n---\nb: 2", "a second document"),
        ("? [a]\n: b", "a key that is not text"),
        ("a: b: c", "f.yml:1:5: not YAML"),
        ("a: \x00", "not YAML"),
        ("a: &x 1\nb: [" + "*x, " * 101 + "]", "more than 100 aliases"),
    ],
)
def test_what_could_harm_or_mislead_is_refused(text: str, said: str) -> None:
    assert said in mistakes(text)[0]


def test_a_billion_laughs_are_refused_before_they_expand() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for i in range(1, 10):
        lines.append(f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 9) + "]")
    assert "more than 100,000 values" in mistakes("\n".join(lines))[0]


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "big.yml").write_bytes(b"#" * (MAX_BYTES + 1))
    (tmp_path / "latin.yml").write_bytes(b"a: \xe9")
    for name, said in (
        ("big.yml", "larger than 1 MB"),
        ("latin.yml", "byte 3 is not UTF-8"),
        ("missing.yml", "cannot be read: No such file"),
    ):
        with pytest.raises(ConfigError, match=said):
            read_yaml(tmp_path / name)
