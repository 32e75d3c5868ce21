"""Does our likeness tell whether a page is by the same hands, and does our formality agree with
people? Sources in voice_sources.yaml; prints its figures (pytest -s).

CXUX_VOICE_REPOS names a folder of git directories <owner>+<name>/repo; CXUX_VOICE_CACHE a file that
keeps the counts between runs. Formality reads ../shared/data/formality, or CXUX_FORMALITY.
"""

from __future__ import annotations

import csv
import hashlib
import os
import pickle
import random
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
import yaml

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.crawl.static.markdown import markdown_html
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.formality import formality
from mkdocs_cxux.metrics.style.learn import learn
from mkdocs_cxux.metrics.style.style import Style, pooled, tallies
from mkdocs_cxux.metrics.style.tally import Tally
from mkdocs_cxux.model.voice import VoiceFit

SOURCES = yaml.safe_load(
    Path(__file__).with_name("voice_sources.yaml").read_text(encoding="utf-8")
)
REPOS = Path(os.environ.get("CXUX_VOICE_REPOS", "/nonexistent"))
CACHE = os.environ.get("CXUX_VOICE_CACHE", "")
FORMALITY = Path(
    os.environ.get(
        "CXUX_FORMALITY", Path(__file__).parents[3] / "shared" / "data" / "formality"
    )
)
NO_PAGE = re.compile(r"CHANGELOG|release-notes|LICENSE|translations?/|README|vendor/", re.I)
MOST, LEAST = 40, 15
"""Pages taken of a source; fewer long enough ones leave it out."""
EXEMPLARS = 10
FAR, UNLIKE = 0.9, 0.0
"""The default limits of rules/voice/voice-distance.yaml."""

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]
needs_repos = pytest.mark.skipif(
    not REPOS.is_dir(), reason="skipped: no data (CXUX_VOICE_REPOS)"
)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def git(name: str, *arguments: str) -> bytes:
    folder = REPOS / name.replace("/", "+") / "repo"
    command = ["git", "--git-dir", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout


def files(name: str, commit: str, pattern: str) -> list[str]:
    """Files of 3.5 to 60 kB, in an order that the names decide and no one else."""
    rows = git(name, "ls-tree", "-r", "-l", commit).decode().splitlines()
    found = []
    for row in rows:
        facts, path = row.split("\t", 1)
        size = facts.split()[3]
        fits = size.isdigit() and 3500 < int(size) < 60_000
        if fits and re.fullmatch(pattern, path) and not NO_PAGE.search(path):
            found.append(path)
    return sorted(found, key=lambda path: hashlib.md5(path.encode()).hexdigest())


def pages(name: str, commit: str, pattern: str) -> Iterator[tuple[Tally, ...]]:
    taken = 0
    for path in files(name, commit, pattern)[:90]:
        text = git(name, "show", f"{commit}:{path}").decode("utf-8", "replace")
        html = markdown_html(text)
        page = extract(snapshot_of(html, "file:///x"), ExtractContext("file:///"))
        facts = text_facts(page)
        if page.language == "en" and facts.words >= 340 and taken < MOST:
            taken += 1
            yield tallies(facts)


@cache
def counted(part: str) -> dict[str, list[tuple[Tally, ...]]]:
    kept = Path(f"{CACHE}.{part}") if CACHE else None
    if kept and kept.is_file():
        found: dict[str, list[tuple[Tally, ...]]] = pickle.loads(kept.read_bytes())
        return found
    found = {
        name: list(pages(name, source["commit"], source["files"]))
        for name, source in SOURCES[part].items()
    }
    if kept:
        kept.write_bytes(pickle.dumps(found))
    return found


def cut(page: Sequence[Tally], words: int) -> Style | None:
    """The first so many words of a page, None where it has fewer."""
    size = 0
    for at, sentence in enumerate(page, 1):
        size += sentence.words
        if size >= 0.97 * words:
            return pooled(page[:at])
    return None


def auc(own: Sequence[float], other: Sequence[float]) -> float:
    """The chance that a page of the source is more like it than one of another."""
    wins = sum((a > b) + 0.5 * (a == b) for a in own for b in other)
    return wins / (len(own) * len(other))


def compared(part: str, words: int) -> Iterator[tuple[str, list[VoiceFit], list[VoiceFit]]]:
    """For each source: a voice of ten pages, beside its other pages and those of all others."""
    chance = random.Random(words)
    styles = {
        name: [s for page in found if (s := cut(page, words)) is not None]
        for name, found in counted(part).items()
    }
    styles = {name: found for name, found in styles.items() if len(found) >= LEAST}
    for name, found in styles.items():
        for _ in range(3):
            mixed = chance.sample(found, len(found))
            voice = learn(mixed[:EXEMPLARS], name, "en")
            others = [s for n, o in styles.items() if n != name for s in chance.sample(o, 3)]
            own = [fit(style, voice) for style in mixed[EXEMPLARS:]]
            yield name, own, [fit(style, voice) for style in others]


def far(found: VoiceFit) -> bool:
    return found.distance > FAR and (found.likeness or 0.0) < UNLIKE


@needs_repos
@pytest.mark.parametrize(("part", "words", "least"), [
    ("tuned", 340, 0.85), ("tuned", 520, 0.91), ("apart", 340, 0.85), ("apart", 520, 0.92),
])  # fmt: skip
def test_pages_of_a_source_are_told_from_those_of_others(
    part: str, words: int, least: float
) -> None:
    scores: dict[str, list[float]] = {}
    own_far, own, other_far, other = 0, 0, 0, 0
    for name, mine, theirs in compared(part, words):
        likes = [[each.likeness or 0.0 for each in group] for group in (mine, theirs)]
        scores.setdefault(name, []).append(auc(*likes))
        own, own_far = own + len(mine), own_far + sum(map(far, mine))
        other, other_far = other + len(theirs), other_far + sum(map(far, theirs))
    means = {name: sum(found) / len(found) for name, found in scores.items()}
    for name, mean in sorted(means.items(), key=lambda pair: pair[1]):
        say(f"    {mean:.2f} {name}")
    mean = sum(means.values()) / len(means)
    say(
        f"{part}, {words} words, {len(means)} sources: AUC {mean:.3f}; called far: "
        f"{own_far / own:.1%} of {own} own pages, {other_far / other:.1%} of {other} others"
    )
    assert mean >= least
    assert own_far / own < 0.05


def ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    first = {value: at for at, value in reversed(list(enumerate(ordered)))}
    count = {value: ordered.count(value) for value in first}
    return [first[value] + (count[value] - 1) / 2 for value in values]


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    a, b = ranks(one), ranks(other)
    mean = (len(a) - 1) / 2
    both = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    alone = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return float(both / alone**0.5)


@pytest.mark.parametrize(("part", "least"), [("train", 0.65), ("validation", 0.65)])
def test_the_formality_of_sentences_agrees_with_people(part: str, least: float) -> None:
    path = FORMALITY / f"{part}.csv"
    if not path.is_file():
        pytest.skip("skipped: no data (CXUX_FORMALITY)")
    with path.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    found = spearman(
        [formality(row["text"]) for row in rows], [float(row["label"]) for row in rows]
    )
    say(f"formality, {part}: Spearman {found:.3f} on {len(rows)} sentences")
    assert found >= least
