from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config import load_config
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.learned import Exemplar, learn_pages
from mkdocs_cxux.metrics.style.voicefile import read_profile, written
from mkdocs_cxux.metrics.style.voices import find_profile, need_voices, presets, voice_of
from mkdocs_cxux.model.error import ConfigError, UsageError
from tests.metrics.pages import page
from tests.metrics.style.texts import warm


def mistakes(text: str, tmp_path: Path) -> str:
    path = tmp_path / "voice.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_profile(path, "voice.yaml")
    return str(raised.value)


def test_a_learned_voice_is_read_as_it_was_written(tmp_path: Path) -> None:
    learned = learn_pages([Exemplar("a.md", warm()), Exemplar("b.md", warm(4))], "our “voice”")
    path = tmp_path / "voice.yaml"
    path.write_text(written(learned), encoding="utf-8")
    read = read_profile(path)
    assert (read.name, read.texts, read.words) == ("our “voice”", learned.texts, learned.words)
    assert read.traits.keys() == {feature.name for feature in FEATURES}
    for name, trait in learned.traits.items():
        assert read.traits[name][:3] == pytest.approx(trait[:3], rel=0.01, abs=0.01)


def test_traits_are_shown_by_sentences_of_the_texts() -> None:
    learned = learn_pages([Exemplar("a.md", warm())], "warm")
    assert "you'll" in learned.traits["contractions"].shows
    assert learned.traits["exclamations"].shows.endswith("!")


def test_every_preset_can_be_read_and_shows_what_it_is() -> None:
    assert len(presets()) == 4
    for name in presets():
        voice = find_profile(name, "here")
        assert voice.name == name
        assert sum(bool(trait.shows) for trait in voice.traits.values()) >= 2


def test_one_sentence_is_no_voice() -> None:
    with pytest.raises(UsageError, match="6 words of running text; allowed: at least 300"):
        learn_pages([Exemplar("a.md", page("One sentence is not a voice."))], "x")


def test_a_sentence_that_is_said_again_and_again_is_no_voice_either() -> None:
    again = page(*["We like our plants, and you will like them, too, when they grow."] * 60)
    with pytest.raises(UsageError, match="780 words of running text, but only 13 in sentences"):
        learn_pages([Exemplar("a.md", again)], "x")


def test_exemplars_in_a_language_that_cannot_be_counted_are_named() -> None:
    german = page(*["Das ist ein Satz, und das ist noch einer."] * 60, language="de")
    with pytest.raises(UsageError, match=r'b\.md is in "de"; allowed: en'):
        learn_pages([Exemplar("a.md", warm()), Exemplar("b.md", german)], "x")


def test_every_mistake_of_a_file_is_told_with_its_place(tmp_path: Path) -> None:
    said = mistakes(
        "voice: mine\nlanguage: xx\ntraits:\n  contractions: {centre: 9, spread: [1, 2]}\n"
        "  contractoins: {centre: 1, spread: [1, 2]}\n  you: {centre: many, spread: [3, 2]}\n",
        tmp_path,
    )
    assert 'voice.yaml:5:3: traits: found "contractoins"' in said
    assert 'Did you mean "contractions"?' in said
    assert "voice.yaml:2:1: language" in said
    assert "outside the spread; allowed: 1 to 2" in said
    assert 'traits.you.centre: found "many"; allowed: a number' in said
    assert "does not rise" in said


@pytest.mark.parametrize("text", ["- a\n", "voice: x\n", "voice: [a\n", "voice: x\ntraits: {}\n"])
def test_what_is_no_profile_is_refused(text: str, tmp_path: Path) -> None:
    assert mistakes(text, tmp_path).startswith("voice.yaml:")


def test_unknown_presets_and_files_are_told_together(tmp_path: Path) -> None:
    path = tmp_path / "cxux.yml"
    path.write_text(
        "voice: {profile: frendly-professional}\n"
        "voices:\n  - {paths: [/x/**], profile: ./no.yaml}\n",
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as raised:
        need_voices(load_config(path))
    assert 'Did you mean "friendly-professional"?' in raised.value.mistakes[0]
    assert "there is no such file" in raised.value.mistakes[1]
    assert "cxux.yml:3:" in raised.value.mistakes[1]


def test_some_pages_may_speak_otherwise(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "voice: own\ntraits: {you: {centre: 1, spread: [0, 2]}}\n", encoding="utf-8"
    )
    path = tmp_path / "cxux.yml"
    path.write_text(
        "voice: {profile: friendly-professional}\nvoices:\n"
        "  - {types: [legal], profile: off}\n  - {paths: [blog/**], profile: ./own.yaml}\n",
        encoding="utf-8",
    )
    config = load_config(path)
    pages = (("/", "home"), ("/a/", "legal"), ("/blog/x/", ""))
    named = [voice_of(config, path, kind) for path, kind in pages]
    assert [voice and voice.name for voice in named] == ["friendly-professional", None, "own"]
