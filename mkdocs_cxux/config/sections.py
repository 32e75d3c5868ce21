"""The parts of the configuration: every option with its type, default and description."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

SeverityName = Literal["info", "warning", "error", "critical"]
CategoryName = Literal[
    "works", "findability", "cta", "readability", "voice", "terms", "promise", "touchpoints"
]
Score = Annotated[float, Field(ge=0, le=100)]


def _rising(band: tuple[float, float]) -> tuple[float, float]:
    if band[0] > band[1]:
        raise ValueError("the band begins above its end; allowed: [from, to]")
    return band


Band = Annotated[tuple[float, float], AfterValidator(_rising)]

def one_or_more(value: Any) -> Any:
    """A single text as a list of one."""
    return (value,) if isinstance(value, str) else value


OneOrMore = Annotated[
    tuple[str, ...],
    BeforeValidator(one_or_more, json_schema_input_type=str | tuple[str, ...]),
]


class Section(BaseModel):
    """What every part of the configuration has in common."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


def _setting(value: Any) -> Any:
    """`off` or a severity stands for a mapping with only that; PyYAML reads `off` as false."""
    if value is False:
        return {"severity": "off"}
    return {"severity": value} if isinstance(value, str) else value


class RuleSetting(BaseModel):
    """What the configuration says about one rule; keys of no field here are check options."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)

    severity: Literal["off", "info", "warning", "error", "critical"] | None = Field(
        None, description="How bad its findings are; off switches the rule off."
    )
    weight: float | None = Field(
        None, ge=0, le=10, description="Its share of the score; 0 reports without counting."
    )
    types: tuple[str, ...] | None = Field(None, description="Only on pages of these types.")
    paths: tuple[str, ...] | None = Field(None, description="Only on these paths (globs).")

    @property
    def options(self) -> dict[str, Any]:
        """The keys that go to the check."""
        return dict(self.model_extra or {})


Setting = Annotated[
    RuleSetting,
    BeforeValidator(
        _setting,
        json_schema_input_type=Literal["off", "info", "warning", "error", "critical"] | RuleSetting,
    ),
]


class Override(Section):
    """Other rule settings for some pages: those with one of the paths and one of the types."""

    paths: tuple[str, ...] = Field(
        ("**",), min_length=1, description="Globs on the page path (all pages when not given)."
    )
    types: tuple[str, ...] = Field((), description="Page types (empty: all).")
    rules: dict[str, Setting] = Field(description="As the top-level `rules`.")


class Crawl(Section):
    """Which pages are visited, and how."""

    start: tuple[str, ...] = Field(("/",), min_length=1, description="Start pages.")
    include: tuple[str, ...] = Field((), description="Only these paths (globs; empty: all).")
    exclude: tuple[str, ...] = Field((), description="Not these paths (globs).")
    fallback: str = Field(
        "", description="File of a built folder that the host sends for every address without "
        "one, as index.html of an app that a script draws. Known from _redirects and the like."
    )
    max_pages: int = Field(5000, ge=1, description="Stop after so many pages.")
    max_depth: int = Field(50, ge=0, description="Follow links so many clicks deep.")
    timeout: float = Field(30.0, gt=0, le=600, description="Seconds one page may take.")
    concurrency: int = Field(
        0, ge=0, le=64, description="Pages at the same time; 0: by cores and memory."
    )
    engine: Literal["browser", "static"] = Field(
        "browser", description="static: without a browser and without layout."
    )
    assets: Literal["block", "load"] = Field(
        "block", description="block: leave out what changes neither text nor layout."
    )
    external: bool = Field(False, description="Fetch the links that lead to other sites.")
    screenshots: bool | None = Field(
        None, description="Take pictures of pages. Not set: where an HTML report shows them."
    )
    clicks: bool = Field(
        False, description="Click calls to action, buttons and idle links, and see what happens."
    )
    max_failed_pages: int = Field(
        0, ge=0, description="More pages that cannot be measured end the run with exit code 3."
    )
    max_page_mb: float = Field(20, gt=0, le=1000, description="Largest page in megabytes.")
    max_nodes: int = Field(60_000, ge=1, description="Most elements and texts on one page.")
    allow_private: bool = Field(
        False, description="Let pages on the web reach addresses of private networks."
    )


class Browser(Section):
    """Which Chromium is used."""

    path: str = Field("", description="Its executable; found by itself when empty.")
    endpoint: str = Field("", description="Address of a running one (ws:// or http://).")


class Sources(Section):
    """Where the text of the pages was written."""

    docs: str = Field("", description="Folder of the Markdown files.")


_SHORT_SCOPES = {
    "body": "text", "cta": "cta.label", "button": "button.label", "link": "link.label",
    "nav": "nav.label", "meta": "meta.description", "alt": "image.alt",
}  # fmt: skip


def _scope(value: Any) -> Any:
    """`cta` for `cta.label`, and so on."""
    return _SHORT_SCOPES.get(value, value) if isinstance(value, str) else value


TermScope = Annotated[
    Literal[
        "text", "sentence", "heading", "link.label", "nav.label", "button.label", "cta.label",
        "title", "meta.description", "image.alt", "aside.label", "around",
    ],
    BeforeValidator(
        _scope,
        json_schema_input_type=Literal[
            "text", "body", "sentence", "heading", "title", "link", "nav", "button", "cta", "meta",
            "alt", "link.label", "nav.label", "button.label", "cta.label", "meta.description",
            "image.alt", "aside.label", "around",
        ],
    ),
]
"""The parts of a page where a term may count (checks.scopes.SCOPES)."""


class TermEntry(Section):
    """One word to use and the ones not to use instead of it."""

    use: str = Field(min_length=1, description="The word to use.")
    not_: tuple[str, ...] = Field(alias="not", min_length=1, description="Not these.")
    because: str = Field("", description="The reason, shown with the finding.")
    severity: SeverityName | None = Field(
        None, description="How bad a wrong word is (as the rule term-policy says when empty). From "
        "error on, every place of an everyday word is told, too."
    )
    scopes: tuple[TermScope, ...] = Field(
        (), description="Where it counts: body, heading, title, cta, button, link, nav, meta, alt, "
        "around: header, menus and footer (empty: everywhere)."
    )
    match_case: bool = Field(False, description="Tell capital from small letters.")
    language: str = Field("", description="Only on pages in this language (two letters).")
    except_: tuple[str, ...] = Field(
        (), alias="except", description="Names with a wrong word in them that stay as they are."
    )


class Cta(Section):
    """Calls to action."""

    selector: str = Field("", description="CSS selector of elements that are one for certain.")
