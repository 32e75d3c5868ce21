"""Installs a browser and what Playwright needs beside it; lines for the terminal out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.chromium.discovery import NO_BROWSER, bundled, places, version_of

APT = "apt-get install -y -qq --no-install-recommends"
BESIDE = "fonts-liberation libatomic1"
"""Text is as wide as its fonts; libatomic is what Playwright's driver misses on a bare Debian."""
PACKAGES = {  # package manager -> what installs a Chromium with it
    "apt-get": [f"{APT} {BESIDE} chromium-headless-shell", f"{APT} {BESIDE} chromium"],
    "dnf": ["dnf install -y chromium-headless", "dnf install -y chromium"],
    "pacman": ["pacman -S --noconfirm chromium"],
    "zypper": ["zypper install -y chromium"],
    "brew": ["brew install --cask chromium"],
}  # fmt: skip
NO_START = (
    "does not start: libraries of the system are missing.\n"
    f"  fix, as root:  {sys.executable} -m playwright install-deps chromium"
)


def driver_fault() -> str:
    """Why Playwright's driver, which starts every browser, does not run; "" where it does."""
    command = [sys.executable, "-m", "playwright", "--version"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return (done.stderr.strip() or "it says nothing") if done.returncode else ""


def install(log: Callable[[str], None]) -> int:
    """Install a browser: Playwright's installer, else the system's package manager.

    Where a browser is found already, nothing is installed. Returns 0 when a browser can be
    used afterwards, 3 otherwise. `log` gets one line a step.
    """
    if there := _usable():
        log(f"already there: {there}")
        return 0
    for command in _ways():
        log("$ " + " ".join(command))
        fault = _fault_of(command)
        if "update" in command:
            continue
        if not fault and (there := _usable()):
            log(f"ready: {there}")
            return 0
        log(f"  that did not work: {fault or 'the browser does not start'}")
    if fault := driver_fault():
        log(f"Playwright's driver does not start: {fault}\n  fix, as root:  {APT} {BESIDE}")
    else:
        log(f"{bundled()} {NO_START}" if bundled() else NO_BROWSER)
    return 3


def _usable() -> str:
    """The browser that would be used, in words; "" where none is found or it does not start.

    A browser without its system libraries is there but does not say its version.
    """
    if driver_fault():
        return ""
    place = next((p for p in places(load_config(None, environment=os.environ)) if p.path), None)
    if place is None:
        return ""
    if place.is_endpoint:
        return f"{place.name}: {place.path}"
    said = version_of(place.path)
    return f"{place.name}: {place.path} ({said})" if said else ""


def _ways() -> Iterator[list[str]]:
    """The commands that may bring a browser, in the order they are tried."""
    playwright = [sys.executable, "-m", "playwright"]
    yield [*playwright, "install", "--only-shell", "chromium"]
    if bundled() and _is_root():
        yield [*playwright, "install-deps", "chromium"]
    root = [] if _is_root() or not shutil.which("sudo") else ["sudo", "-n"]
    for manager, lines in PACKAGES.items():
        if not shutil.which(manager):
            continue
        if manager == "apt-get":
            yield [*root, "apt-get", "update", "-qq"]
        for line in lines:
            yield [*([] if manager == "brew" else root), *line.split()]


def _fault_of(command: list[str]) -> str:
    """Runs the command for ten minutes at most; "" when it ends with 0, else what it said."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, timeout=600, check=False, stdin=subprocess.DEVNULL, env=quiet,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    faults = [line for line in said if line.startswith(("Error", "E:"))] or said[-1:]
    return (faults or ["it said nothing"])[0] if done.returncode else ""


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
