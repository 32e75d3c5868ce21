"""Are the blocks and the quotes of real MkDocs sites found on their lines of the Markdown?

The truth comes from a build of a copy whose words carry their line (see `line_tokens`). Needs
CXUX_LINES_SITES, a folder of projects that build with `mkdocs build`, and CXUX_LINES_PYTHON, a
Python that has their themes and plugins (default: this one). Prints its figures (pytest -s).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pytest
from msgspec.structs import replace

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.project import find_projects
from mkdocs_cxux.sources.files.places import page_path
from mkdocs_cxux.sources.files.shelf import folder_shelf
from mkdocs_cxux.sources.matching.hay import Hay
from mkdocs_cxux.sources.matching.sheet import EXACT, Sheet
from mkdocs_cxux.sources.matching.words import Spot, words_of, written
from tests.validity.line_tokens import Truth, clean, mark_folder, read_tokens

EXAMPLE = Path(__file__).parents[2] / "example_site"
SITES = Path(os.environ.get("CXUX_LINES_SITES") or "nowhere")
PYTHON = os.environ.get("CXUX_LINES_PYTHON") or sys.executable
LEAST_SITES = 5

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]


@dataclass
class Tally:
    """What was counted, and the CPU time of reading files and aligning blocks."""

    seen: Counter[str] = field(default_factory=Counter)
    spent: float = 0.0

    def share(self, part: str, whole: str) -> float:
        return self.seen[part] / self.seen[whole] if self.seen[whole] else 0.0

    def told(self, name: str) -> str:
        seen = self.seen
        return (
            f"{name}: {seen['pages']} pages, {seen['blocks']} blocks: "
            f"right line {self.share('right line', 'blocks'):.2%}, "
            f"right block {self.share('right block', 'blocks'):.2%}, "
            f"wrong though sure {self.share('wrong though sure', 'sure'):.3%} of {seen['sure']}; "
            f"{seen['quotes']} quotes: exact {self.share('exact', 'quotes'):.2%}, "
            f"wrong though exact {self.share('wrong though exact', 'exact'):.3%}; "
            f"{seen['foreign']} blocks come from elsewhere, "
            f"{seen['foreign though sure']} of them claimed; {self.rate:,.0f} blocks/s\n"
        )

    @property
    def rate(self) -> float:
        return self.seen["all blocks"] / self.spent if self.spent else 0.0

    def add(self, other: Tally) -> None:
        self.seen.update(other.seen)
        self.spent += other.spent


def measure(project: Path, work: Path) -> Tally:
    """Build a marked copy of a project and compare."""
    copy, built = work / "copy", work / "built"
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".git"))
    settings = find_projects(copy)[0]
    files = mark_folder(settings.docs_dir)
    command = [PYTHON, "-m", "mkdocs", "build", "--no-strict", "-q", "-d", str(built)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, f"{project.name}: {done.stderr[-2000:]}"
    names = {number: file.relative_to(copy).as_posix() for number, file in files.items()}
    tally = Tally()
    for number, file in files.items():
        path = page_path(
            PurePosixPath(file.relative_to(settings.docs_dir).as_posix()), settings.directory_urls
        )
        page = built / (f"{path.strip('/')}/index.html" if path.endswith("/") else path[1:])
        if page.is_file():
            compare(page, names[number], project, names, tally)
    assert tally.seen["blocks"], f"{project.name}: nothing was compared"
    return tally


def compare(
    built: Path, file: str, project: Path, names: dict[int, str], tally: Tally
) -> None:
    """One page."""
    html = built.read_text(encoding="utf-8")
    page = extract(snapshot_of(html, "http://x/"), ExtractContext(base="http://x/"))
    truths = [dict(read_tokens(block.text)) for block in page.content]
    bare = plain(page)
    shelf = folder_shelf(project)
    begun = time.process_time()
    text = written(file, shelf)
    assert text is not None
    sheet = Sheet(bare, text, Hay(text))
    tally.spent += time.process_time() - begun
    seen = tally.seen
    seen["pages"] += 1
    seen["all blocks"] += len(truths)
    for number, truth in enumerate(truths):
        if not truth:
            continue
        if names[next(iter(truth.values())).file] not in text.files:
            seen["foreign"] += 1
            seen["foreign though sure"] += sheet.spans[number] is not None
            continue
        judge_block(sheet, number, truth, names, seen)
        judge_quotes(sheet, number, truth, names, seen)


def plain(page: Page) -> Page:
    """The page as it would be without tokens."""
    blocks = tuple(
        replace(b, text=clean(b.text), sentences=tuple(map(clean, b.sentences)))
        for b in page.blocks
    )
    return replace(page, blocks=blocks)


def judge_block(
    sheet: Sheet, number: int, truth: dict[int, Truth], names: dict[int, str], seen: Counter[str]
) -> None:
    """The line of the first word that has a token, against the line it was given."""
    seen["blocks"] += 1
    span = sheet.spans[number]
    if span is None:
        return
    count, first = next(iter(truth.items()))
    at = span.start + count - 1 if span.pairs is None else span.pairs.get(count - 1, span.start)
    spot = sheet.written.spot(min(max(at, 0), len(sheet.written.words) - 1))
    lines = [told.line for told in truth.values()]
    here = spot.file == names[first.file]
    right = here and abs(spot.line - first.line) <= 1
    seen["right line"] += right
    seen["right block"] += here and min(lines) - 1 <= spot.line <= max(lines) + 1
    seen["sure"] += span.sure
    seen["wrong though sure"] += span.sure and not right


def judge_quotes(
    sheet: Sheet, number: int, truth: dict[int, Truth], names: dict[int, str], seen: Counter[str]
) -> None:
    """Every sentence whose first word has a token, as a finding would quote it: no tolerance."""
    for sentence, at in sentences(sheet, number):
        told = truth.get(at + 1)
        if told is None:
            continue
        seen["quotes"] += 1
        found = sheet.quoted(sentence, [number])
        if found is not None and found.confidence == EXACT:
            seen["exact"] += 1
            seen["wrong though exact"] += not is_at(found.spot, told, names)


def sentences(sheet: Sheet, number: int) -> Iterator[tuple[str, int]]:
    """The sentences that their block holds once, and the number of their first word."""
    text = f" {sheet.pieces[number].text} "
    for sentence in sheet.page.content[number].sentences:
        needle = f" {' '.join(words_of(sentence))} "
        if needle.strip() and text.count(needle) == 1:
            yield sentence, text.count(" ", 0, text.index(needle))


def is_at(spot: Spot, told: Truth, names: dict[int, str]) -> bool:
    return spot.file == names[told.file] and spot.line == told.line


def hold(tally: Tally) -> None:
    """The targets."""
    assert tally.share("right line", "blocks") >= 0.985
    assert tally.share("right block", "blocks") >= 0.995
    assert tally.share("wrong though sure", "sure") < 0.003
    assert tally.share("wrong though exact", "exact") < 0.003
    assert tally.share("exact", "quotes") >= 0.95
    assert tally.share("foreign though sure", "foreign") < 0.05
    assert tally.rate >= 5000


def test_blocks_and_quotes_of_the_example_site_are_found_on_their_lines(tmp_path: Path) -> None:
    tally = measure(EXAMPLE, tmp_path)
    sys.stdout.write("\n" + tally.told("example_site"))
    hold(tally)


def test_blocks_and_quotes_of_real_sites_are_found_on_their_lines(tmp_path: Path) -> None:
    projects = sorted(p for p in SITES.glob("*") if p.is_dir() and find_projects(p))
    if len(projects) < LEAST_SITES:
        pytest.skip("skipped: no data")
    whole = Tally()
    for project in projects:
        (tmp_path / project.name).mkdir()
        tally = measure(project, tmp_path / project.name)
        sys.stdout.write("\n" + tally.told(project.name).rstrip())
        whole.add(tally)
    sys.stdout.write("\n" + whole.told("all"))
    hold(whole)
