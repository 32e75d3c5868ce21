"""A tiny built site and the command, for tests that go all the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli

CALM = (
    "Our sensor tells you when a plant needs water. You put it into the pot and wait for one mail "
    "a week. Nothing else has to be learned, and nothing can be broken by it."
)


def page(title: str, *parts: str, links: tuple[str, ...] = ()) -> str:
    """A page with a heading, its parts, and links."""
    labels = {link: f"the {link.strip('/')} page" for link in links}
    named = "".join(f'<p>See <a href="{link}">{name}</a>.</p>' for link, name in labels.items())
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head><body><main>'
        f"<h1>{title}</h1><p>{CALM}</p>{body}{named}</main></body></html>"
    )


def write(root: Path, pages: dict[str, str]) -> Path:
    """The pages as a built folder; what was there before is gone."""
    site = root / "site"
    for old in sorted(site.rglob("*.html")) if site.exists() else ():
        old.unlink()
    for path, html in pages.items():
        file = site / path.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return site


def cxux(*arguments: Any) -> Result:
    """The command as a user types it."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])
