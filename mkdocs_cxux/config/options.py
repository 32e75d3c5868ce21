"""The whole configuration; help, schema and `cxux config` derive from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Mapping

from pydantic import BeforeValidator, Field, PrivateAttr

from mkdocs_cxux.config.facts import Fact
from mkdocs_cxux.config.gate import Gate
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.config.layer import Layer, place
from mkdocs_cxux.config.promise import Promise
from mkdocs_cxux.config.search import Search
from mkdocs_cxux.config.sections import (
    Browser,
    Crawl,
    Cta,
    OneOrMore,
    Override,
    Section,
    Setting,
    Sources,
    TermEntry,
)
from mkdocs_cxux.config.tasks import Synonyms, Task
from mkdocs_cxux.config.vale import Vale, ValeSetting
from mkdocs_cxux.config.voice import OtherVoice, Said, Voice, profile_said
from mkdocs_cxux.yamlfile import Key

PAGE_TYPES: Mapping[str, tuple[str, ...]] = {
    "home": ("/",),
    "blog": ("blog/**", "news/**"),
    "docs": ("docs/**", "help/**", "documentation/**"),
    "landing": ("lp/**", "landing/**"),
    "pricing": ("pricing/**", "prices/**", "/plans", "/*/plans"),
    "contact": ("contact/**", "contact-us/**"),
    "about": ("about/**", "about-us/**"),
    "legal": (
        "legal/**", "privacy/**", "privacy-*/**", "terms/**", "terms-*/**", "imprint/**",
        "cookies/**", "cookie-*/**", "license/**", "*-policy/**", "*-notice/**", "*-agreement/**",
        "disclaimer/**", "disclaimers/**", "*official-rules/**",
        "bylaws/**", "by-laws/**", "statutes/**", "governance/**/charter", "*-bylaws/**",
        "constitution/**",
        "impressum/**", "datenschutz/**", "datenschutzerklaerung/**", "agb/**", "satzung/**",
        "statuten/**", "mentions-legales/**", "politique-de-confidentialite/**", "statuts/**",
        "aviso-legal/**", "politica-de-privacidad/**", "politica-de-privacidade/**",
        "note-legali/**", "privacyverklaring/**", "privacybeleid/**", "algemene-voorwaarden/**",
        "integritetspolicy/**",
    ),
    "error": ("/404", "/404.html"),
    "thanks": (
        "thanks/**", "thanks-*/**", "thank-you/**", "thank-you-*/**", "thankyou/**",
        "success/**", "*-success/**", "*-successful/**", "confirmation/**", "*-confirmation/**",
    ),
}
"""Page types by path where the configuration says nothing; all other pages are "page"."""


CACHE = ".cxux_cache"
"""The usual folder of the cache, seen from where the command runs."""


def _day(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) else value


class Config(Section):
    """Everything a user can decide."""

    extends: OneOrMore = Field(
        ("recommended",), description="recommended, strict, content-only, ./file.yml or "
        "vale:FOLDER (a Vale style); later wins.",
    )
    site_name: str = Field("", description="Stripped from page titles; derived when empty.")
    rule_folders: tuple[str, ...] = Field((), description="Folders with rules of your own.")
    select: tuple[str, ...] = Field((), description="Only these rules, categories or Vale styles.")
    ignore: tuple[str, ...] = Field((), description="Not these rules, categories or Vale styles.")
    rules: dict[str, Setting] = Field(
        default_factory=dict,
        description="By rule: off, a severity, or a mapping with options of its check.",
    )
    overrides: tuple[Override, ...] = Field((), description="Other rules for some pages.")
    page_types: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Paths (globs) by page type, before the usual ones."
    )
    crawl: Crawl = Field(Crawl(), description="Which pages are visited, and how.")
    browser: Browser = Field(Browser(), description="Which Chromium is used.")
    sources: Sources = Field(Sources(), description="Where the pages were written.")
    terms: tuple[TermEntry, ...] = Field((), description="Words to use and not to use.")
    glossary: tuple[str, ...] = Field(
        (), description="Words and abbreviations your readers know; they need no explaining."
    )
    tasks: tuple[Task, ...] = Field((), description="What visitors come for, and where it is.")
    synonyms: tuple[Synonyms, ...] = Field(
        (), description="Groups of words that mean the same to your visitors."
    )
    scent: str = Field("lexical", description="How labels are weighed against goals.")
    search: Search = Field(Search(), description="What visitors ask the site's own search.")
    vale: ValeSetting = Field(Vale(), description="Vale styles, used as they are.")
    voice: Voice = Field(Voice(), description="How the brand sounds.")
    voices: tuple[OtherVoice, ...] = Field((), description="Pages that may speak otherwise.")
    promise: Promise = Field(Promise(), description="What the brand promises.")
    facts: tuple[Fact, ...] = Field((), description="What all pages must tell alike.")
    cta: Cta = Field(Cta(), description="Calls to action.")
    gate: Gate = Field(Gate(), description="What fails a build.")
    baseline: str = Field("", description="File of known findings (cxux baseline create).")
    against: str = Field("", description=(
        "JSON report of an earlier run, for gate.max_drop; with diff_base what it holds is known."
    ))
    diff_base: str = Field("", description="Git revision; only what changed since is new.")
    unrelated: tuple[str, ...] = Field(
        (), description="Files (globs) of the repository that no page is made of, for diff_base."
    )
    cache: bool | str = Field(
        True, description="Folder for what was found out of pages, for the next run, which looks "
        "only at changed ones (true: .cxux_cache here; false: none)."
    )
    today: Annotated[date | None, BeforeValidator(_day, json_schema_input_type=date | None)] = (
        Field(None, description="The day on which suppressions expire; a run sets it.")
    )

    _layers: tuple[Layer, ...] = PrivateAttr(default=())
    _folder: Path = PrivateAttr(default=Path())
    _whole: bool = PrivateAttr(default=False)

    @property
    def folder(self) -> Path:
        """Where cxux.yml is, else the working directory."""
        return self._folder

    @property
    def whole(self) -> bool:
        """Whether nothing is held back, as what is wrong on pages that nobody comes to is: a
        baseline knows all there is."""
        return self._whole

    def held_back_nothing(self) -> Config:
        """The same, for a run that tells all there is."""
        config = self.model_copy()
        config._whole = True
        return config

    def where(self, key: Key) -> str:
        """`file:line:col` (or the variable, or "command line") where an option was said."""
        return place(self._layers, key)

    def page_type(self, path: str) -> str:
        """The type of the page at a path: "home", "pricing", ..., or "page"."""
        for name, globs in self.page_types.items():
            if matches(path, globs):
                return name
        if path in self.crawl.start:
            return "home"
        usual = (name for name, globs in PAGE_TYPES.items() if matches(path, globs))
        return next(usual, "page")

    @property
    def cache_folder(self) -> Path | None:
        """Where earlier runs left what they found out, None where nothing is to be kept."""
        return Path(CACHE if self.cache is True else self.cache) if self.cache else None

    @property
    def serve_cache_folder(self) -> Path | None:
        """The same for `mkdocs serve`, whose runs, one a save, would soon push others out."""
        kept = self.cache_folder
        return kept.with_name(f"{kept.name}_serve") if kept else None

    def profile(self, path: str, type_: str) -> Said:
        """The voice profile named for a page, and where it is named."""
        return profile_said(self.voice, self.voices, path, type_)
