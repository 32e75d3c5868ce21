"""How much memory our Python processes take together, on generated sites (Linux).

python tests/benchmarks/memory.py [PAGES ...]      (default 1000 4000)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

os.environ.setdefault("CXUX_CACHE", "false")     # each run looks at every page
TEXT = "plant care made easy for every office and home that wants green leaves all year"
WORDS = TEXT.split()


def site(folder: Path, pages: int) -> None:
    """Small pages with a menu, a heading, some text and links to neighbours."""
    for number in range(pages):
        text = " ".join(WORDS[(number + i) % len(WORDS)] for i in range(150))
        near = "".join(
            f'<li><a href="../p{(number + i) % pages}/">Page {(number + i) % pages}</a></li>'
            for i in range(1, 11)
        )
        page = folder / (f"p{number}" if number else "")
        page.mkdir(parents=True, exist_ok=True)
        up = "../" if number else ""
        (page / "index.html").write_text(
            f'<!doctype html><html lang="en"><head><title>Page {number}</title></head><body>'
            f'<nav><a href="{up}">Home</a></nav><main><h1>Page {number}</h1><p>{text}.</p>'
            f"<ul>{near}</ul></main></body></html>".replace("../p", f"{up}p"),
            encoding="utf-8",
        )


def peak(command: list[str]) -> int:
    """Most bytes that all Python processes of the command held together."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, python_bytes(process.pid))
        time.sleep(0.2)
    return most


def python_bytes(pid: int) -> int:
    """Resident memory of a process and its children, as far as they are Python."""
    total = 0
    try:
        root = psutil.Process(pid)
        for process in [root, *root.children(recursive=True)]:
            if "python" in process.name():
                total += process.memory_info().rss
    except psutil.Error:
        return total
    return total


def main(counts: list[int]) -> None:
    """A line for each site, then the growth."""
    peaks = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            site(Path(folder), count)
            peaks.append(peak([sys.executable, "-m", "mkdocs_cxux", "check", folder, "--quiet"]))
        print(f"{count} pages: {peaks[-1] / 1e6:.0f} MB")
    print(f"growth: {(peaks[-1] - peaks[0]) / 1e6:.0f} MB")


if __name__ == "__main__":
    main([int(value) for value in sys.argv[1:]] or [1000, 4000])
