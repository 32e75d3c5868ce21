"""The familiar numbers agree with textstat, and need neither its network nor its imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.readability.familiar import flesch_constants
from tests.metrics.pages import page

PLAIN = {
    "en": "We bake bread every morning. You can buy it in the shop beside the river. The coffee "
    "is fresh and the cake is famous. Many visitors come back every summer. They tell their "
    "friends about the garden. ",
    "es": "Cada mañana hacemos pan en casa. Puede comprarlo en la tienda junto al río. El café es "
    "bueno y la tarta es famosa. Muchos clientes vuelven cada verano con sus amigos. ",
}
OFFLINE = """
import http.client, socket, ssl
def refuse(*a, **k): raise AssertionError("network touched")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
import sys
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.metrics import METRICS, measures
text = "We bake good bread and you can buy it in our shop. " * 60
snapshot = snapshot_of("<html lang=en><main><p>" + text + "</p></main>", "https://x.org/")
numbers = measures(extract(snapshot, ExtractContext("https://x.org/")))
unknown = [name for name in METRICS if numbers[name].value is None and not numbers[name].reason]
assert not unknown, unknown
assert all(numbers[f"readability.{name}"].value is not None for name in ("ease", "flesch", "lix"))
assert "nltk" not in sys.modules and "textstat" not in sys.modules, "heavy import"
"""


def test_flesch_agrees_with_textstat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within 1 point: the same words, sentences and syllables up to hyphens and apostrophes."""
    syllables = pytest.importorskip("textstat.backend.counts._count_syllables")
    from textstat import textstat

    monkeypatch.setattr(syllables, "get_cmudict", lambda lang: None)
    textstat.set_lang("es")
    text = PLAIN["es"] * 4
    expected = textstat.flesch_reading_ease(text)
    textstat.set_lang("en_US")
    ours = measures(page(text, language="es"))["readability.flesch"].value
    assert ours == pytest.approx(expected, abs=1.0)


def test_english_flesch_is_that_of_syllables_counted_by_ear() -> None:
    """37 words and 52 syllables in 5 sentences."""
    ours = measures(page(PLAIN["en"] * 4))["readability.flesch"].value
    assert ours == pytest.approx(206.835 - 1.015 * 37 / 5 - 84.6 * 52 / 37)


def test_lix_agrees_with_textstat() -> None:
    textstat = pytest.importorskip("textstat")
    text = PLAIN["en"] * 4
    ours = measures(page(text))["readability.lix"].value
    assert ours == pytest.approx(textstat.lix(text), abs=1.0)


def test_constants_are_those_of_textstat() -> None:
    assert flesch_constants()["en"]["fre_base"] == 206.835
    assert set(flesch_constants()) >= {"en", "de", "es", "fr", "it", "nl", "ru", "hu"}
    assert "pl" not in flesch_constants()


def test_no_network_and_no_heavy_import(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    environment = {**os.environ, "NLTK_DATA": str(tmp_path), "HOME": str(tmp_path)}
    environment["PYTHONPATH"] = str(root)
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE], env=environment, capture_output=True, text=True, cwd=root
    )
    assert done.returncode == 0, done.stderr
