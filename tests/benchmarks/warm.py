"""How long a second check takes after one page of many changed, beside the first one.

python tests/benchmarks/warm.py [PAGES | BUILT_FOLDER]      (default 1000 generated pages)

Prints the wall time of a first check, of a second one after one page was changed, and of one
without a cache; says whether the last two reports are the same to the byte.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from accounting import Cost, run
from memory import site


def checked(folder: Path, report: Path, cache: str) -> Cost:
    """One check in a process of its own, its report as JSON in a file."""
    os.environ["CXUX_CACHE"] = cache
    command = [sys.executable, "-m", "mkdocs_cxux", "check", str(folder), "--quiet"]
    cost = run([*command, "--output", f"json:{report}"])
    if cost.code not in (0, 1):
        sys.exit(f"exit {cost.code}\n{cost.output[-2000:]}")
    print(f"  {report.stem:<16} {cost.wall:7.2f} s wall {cost.cpu:7.2f} s CPU")
    return cost


def main(what: str) -> None:
    """The three checks, then the ratio."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, cache = Path(scratch, "site"), str(Path(scratch, "cache"))
        if what.isdigit():
            site(folder, int(what))
        else:
            shutil.copytree(what, folder)
        first = checked(folder, Path(scratch, "first.json"), cache)
        page = sorted(folder.rglob("index.html"))[-1]
        page.write_text(page.read_text().replace("</h1>", " changed</h1>", 1), encoding="utf-8")
        second = checked(folder, Path(scratch, "second.json"), cache)
        checked(folder, Path(scratch, "without.json"), "false")
        reports = {Path(scratch, f"{name}.json").read_bytes() for name in ("second", "without")}
    print(f"second / first: {second.wall / first.wall:.3f}")
    same = "the same as" if len(reports) == 1 else "NOT THE SAME as"
    print(f"the report is {same} one made without a cache")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1000")
