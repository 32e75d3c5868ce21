"""How much a check costs beside a bare load of the same pages, in one run (Linux).

python tests/benchmarks/crawl.py BUILT_FOLDER [ROUNDS]     0 rounds: only the archive

Prints CPU milliseconds a page (browser and all processes included) and wall seconds, each
command in turn, then the median ratios; then pages a second from an archive: as a user
runs it (the whole report), start-up included, median of five after one that warms the disk.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.jobs import tabs

sys.path.insert(0, str(Path(__file__).parent))
from accounting import Cost, run

REPLAYS = 5


def shown(name: str, cost: Cost, pages: int) -> None:
    """One line of the table."""
    if cost.code not in (0, 1):
        sys.exit(f"{name}: exit {cost.code}\n{cost.output[-2000:]}")
    print(f"  {name:<24} {1000 * cost.cpu / pages:7.0f} ms CPU/page {cost.wall:7.1f} s wall")


def main(folder: str, rounds: int) -> None:
    """Run the three commands in turn, so that a drifting machine drifts for all."""
    pages = len(read_folder(folder).pages)
    many = str(tabs(Config()))
    naive = [sys.executable, str(Path(__file__).with_name("naive.py")), folder, many]
    ours = [sys.executable, "-m", "mkdocs_cxux", "check", folder, "--quiet"]
    ours += ["--concurrency", many]
    ratios: dict[str, list[float]] = {"CPU": [], "wall": [], "CPU, index blocked": []}
    print(f"{pages} pages, {many} tabs")
    for _ in range(rounds):
        bare, check, blocked = run(naive), run(ours), run([*naive, "--no-index"])
        shown("bare load", bare, pages)
        shown("cxux check", check, pages)
        shown("bare load, index blocked", blocked, pages)
        ratios["CPU"].append(check.cpu / bare.cpu)
        ratios["wall"].append(check.wall / bare.wall)
        ratios["CPU, index blocked"].append(check.cpu / blocked.cpu)
    for name, values in ratios.items() if rounds else ():
        print(f"ratio {name}: {statistics.median(values):.2f}")
    replay(folder, pages)


def replay(folder: str, pages: int) -> None:
    """How fast a saved crawl is judged; the crawl itself does not count."""
    cxux = [sys.executable, "-m", "mkdocs_cxux"]
    with tempfile.TemporaryDirectory() as saved:
        run([*cxux, "crawl", folder, "-o", saved, "--quiet"])
        costs = [run([*cxux, "check", "--from", saved]) for _ in range(1 + REPLAYS)][1:]
    for cost in costs:
        shown("check --from an archive", cost, pages)
    middle = pages / statistics.median(cost.wall for cost in costs)
    print(f"from an archive: {middle:.0f} pages a second, start-up included")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
