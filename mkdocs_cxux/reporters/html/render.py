"""Views in, HTML out: the templates, and what a page of the report may load."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mkdocs_cxux.reporters.parts.shown import count

HERE = Path(__file__).parent
STYLES = ("report.css",)
SCRIPTS = ("theme.js", "findings.js", "report.js")
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' file: data:; "


@cache
def environment() -> Environment:
    """Everything printed is escaped, and a name nobody defined is a mistake."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["plural"] = count
    made.filters["ticks"] = ticks
    made.filters["begun"] = begun
    return made


def begun(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def ticks(text: str) -> Markup:
    """Escaped text in which what stands between `backticks` is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )


def rendered(template: str, **values: Any) -> str:
    """A page or a part of one; what is no character of Unicode is a question mark in it."""
    text = environment().get_template(template).render(**values)
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def asset(names: tuple[str, ...]) -> str:
    """Style sheets or scripts, put together."""
    return "\n".join((HERE / "assets" / name).read_text(encoding="utf-8") for name in names)


def policy_of_files() -> str:
    """Only the report's own files; browsers do not agree whether "self" is a file on a disk."""
    return NOTHING + "style-src 'self' file:; script-src 'self' file:"


def policy_of_one() -> str:
    """Only the style sheet and the script in the file, known by their hashes."""
    style, script = _hash(asset(STYLES)), _hash(asset(SCRIPTS))
    return NOTHING + f"style-src '{style}'; script-src '{script}'"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def raw(text: str) -> Markup:
    """Text of our own that is printed as it is: scripts, style sheets, embedded data."""
    return Markup(text)
