"""Finds a Chromium: configuration and system in, the browsers that could be used out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.error import CannotMeasure

ON_PATH = (
    "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser",
    "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge",
)  # fmt: skip
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class Place(Struct, frozen=True):
    """One place looked at. `path` is an executable or an endpoint, "" where nothing is."""

    name: str
    path: str
    note: str = ""

    @property
    def is_endpoint(self) -> bool:
        """Whether `path` is the address of a running browser."""
        return self.path.startswith(("ws://", "wss://", "http://", "https://"))


def places(config: Config) -> Iterator[Place]:
    """Every place in the order of preference, whether something is there or not."""
    if config.browser.endpoint:
        yield Place("browser.endpoint", config.browser.endpoint)
    if config.browser.path:
        found = shutil.which(config.browser.path) or ""
        yield Place("browser.path", found, f"configured as {config.browser.path}")
    yield Place("Playwright's own", bundled())
    for name in ON_PATH:
        yield Place(f"{name} on PATH", shutil.which(name) or "")
    for path in USUAL_PLACES:
        if Path(path).is_file():
            yield Place("usual place", path)


def bundled() -> str:
    """Newest headless shell, else Chromium, in Playwright's folder of browsers."""
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    folders = [Path(chosen)] if chosen and chosen != "0" else []
    home = Path.home()
    folders += [home / ".cache/ms-playwright", home / "Library/Caches/ms-playwright"]
    if local := os.environ.get("LOCALAPPDATA"):
        folders.append(Path(local) / "ms-playwright")
    patterns = (
        "chromium_headless_shell-*/*/headless_shell*",
        "chromium_headless_shell-*/*/chrome-headless-shell*",
        "chromium-*/*/chrome", "chromium-*/*/chrome.exe", "chromium-*/*/*.app/Contents/MacOS/*",
    )  # fmt: skip
    for folder in folders:
        for pattern in patterns:
            found = [p for p in sorted(folder.glob(pattern)) if os.access(p, os.X_OK)]
            if found and found[-1].is_file():
                return str(found[-1])
    return ""


def find(config: Config) -> Place:
    """The first place that holds a browser.

    A configured place that holds none is an error: falling back in silence would measure
    with another browser than the one asked for. Raises CannotMeasure.
    """
    for place in places(config):
        if place.path:
            return place
        if place.name.startswith("browser."):
            raise CannotMeasure(
                f"no browser at the configured place: {place.note}\n"
                "  fix:  correct browser.path in cxux.yml or CXUX_BROWSER, or remove it;\n"
                "  `cxux doctor` shows every browser that was found."
            )
    raise CannotMeasure(NO_BROWSER)


NO_BROWSER = """\
no browser found, so nothing can be measured.
  looked for: Playwright's own Chromium, chromium-headless-shell, chromium, google-chrome on PATH
  fix:  cxux install-browser      or      apt install chromium-headless-shell
        or set CXUX_BROWSER=/path/to/chrome | ws://host:port | http://host:9222
  `cxux doctor` shows each place. On Alpine/musl use a glibc image: Playwright has no musl wheel."""


def version_of(path: str) -> str:
    """What the executable says of its version; "" where it does not answer in 10 s."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()


def doctor(config: Config) -> tuple[tuple[str, str, bool], ...]:
    """(place, what was found there, whether it would be used) for every place looked at."""
    rows: list[tuple[str, str, bool]] = []
    used = False
    for place in places(config):
        found = place.path
        if found and not place.is_endpoint:
            found = f"{found} ({version_of(found) or 'does not answer --version'})"
        rows.append((place.name, found or "nothing", bool(found) and not used))
        used = used or bool(found)
    return tuple(rows)
