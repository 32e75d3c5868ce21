"""A .vale.ini in, which styles, rules, levels and terms it asks for out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Mapping

import msgspec
from msgspec import Struct

from mkdocs_cxux.config.mistakes import quoted, unknown
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.vale.files.definition import LEVELS
from mkdocs_cxux.vale.files.ini import Entry, Ini, read_ini
from mkdocs_cxux.vale.files.sections import Section
from mkdocs_cxux.vale.files.vocab import NONE, Vocab, read_vocab
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern, TooSlow
from mkdocs_cxux.vale.pieces import Ignored

_CORE = frozenset(
    {"StylesPath", "MinAlertLevel", "IgnoredScopes", "SkippedScopes", "IgnoredClasses",
     "WordTemplate", "Vocab", "NLPEndpoint", "Packages"}
)  # fmt: skip
_SYNTAX = frozenset(
    {"BasedOnStyles", "BlockIgnores", "TokenIgnores", "IgnorePatterns", "Transform", "Lang",
     "CommentDelimiters", "View"}
)  # fmt: skip
_UNUSED = frozenset(
    {"BlockIgnores", "IgnorePatterns", "IgnoredScopes", "Transform", "CommentDelimiters", "View",
     "WordTemplate", "NLPEndpoint"}
)  # fmt: skip
"""What speaks of source markup, or asks for another engine."""
_NOT_GLOBS = frozenset({"", "formats", "asciidoctor"})
VOCABULARIES = ("config/vocabularies", "Vocab")
"""Where a vocabulary lies below the styles: since Vale 3, and before."""


class Settings(Struct, frozen=True):
    """What a .vale.ini says. `levels` are those of single rules; `single` the rules that are
    named on their own; `least` the index in LEVELS below which a rule is not asked; `unused`
    the places of what means nothing on a rendered page."""

    name: str
    paths: tuple[Path, ...] = ()
    least: int = 0
    styles: tuple[str, ...] = ()
    single: Mapping[str, str] = {}     # rule -> where it is named
    levels: Mapping[str, str] = {}
    sections: tuple[Section, ...] = ()
    vocab: Vocab = NONE
    ignored: Ignored = msgspec.field(default_factory=Ignored)
    unused: tuple[str, ...] = ()

    def style(self, name: str) -> Path | None:
        """The folder of a style, None where there is none."""
        return next((p / name for p in self.paths if (p / name).is_dir()), None)


def read_settings(path: Path, shown: str) -> Settings:
    """The settings of a file; raises ConfigError with every mistake."""
    reader = _Reader(read_ini(path, shown), path.parent)
    settings = reader.settings()
    if reader.mistakes:
        raise ConfigError(reader.mistakes)
    return settings


class _Reader:
    """Reads one file, gathering mistakes."""

    def __init__(self, ini: Ini, folder: Path) -> None:
        self.ini = ini
        self.folder = folder
        self.mistakes: list[str] = []
        self.levels: dict[str, str] = {}
        self.single: dict[str, str] = {}
        self.styles: list[str] = []
        self.tokens: list[Pattern] = []

    def settings(self) -> Settings:
        """All of it."""
        core = [entry for title, held in self.ini.sections if title == "" for entry in held]
        self._misplaced(core)
        sections = tuple(
            self._section(title, held)
            for title, held in self.ini.sections
            if title not in _NOT_GLOBS
        )
        paths = self._paths(core)
        return Settings(
            name=self.ini.name,
            paths=paths,
            least=self._least(core),
            styles=tuple(dict.fromkeys(self.styles)),
            single=self.single,
            levels=self.levels,
            sections=sections,
            vocab=self._vocab(core, paths),
            ignored=self._ignored(core),
            unused=tuple(
                self.ini.where(entry)
                for _, held in self.ini.sections
                for entry in held
                if entry.key in _UNUSED
            ),
        )

    def _misplaced(self, core: list[Entry]) -> None:
        for entry in core:
            if entry.key in _SYNTAX:
                self._wrong(entry, "it belongs into a section such as [*] or [*.md]")

    def _wrong(self, entry: Entry, said: str) -> None:
        self.mistakes.append(f"{self.ini.where(entry)}: {said}")

    def _paths(self, core: list[Entry]) -> tuple[Path, ...]:
        found = []
        for entry in core:
            if entry.key == "StylesPath":
                path = self.folder / entry.value
                if path.is_dir():
                    found.append(path)
                else:
                    self._wrong(entry, f"found {quoted(entry.value)}; there is no such folder. "
                                       "`vale sync` fetches packages into it")
        given = os.environ.get("VALE_STYLES_PATH")
        if not found and given and Path(given).is_dir():
            found.append(Path(given))
        return tuple(found)

    def _least(self, core: list[Entry]) -> int:
        least = 0
        for entry in core:
            if entry.key == "MinAlertLevel":
                if entry.value in LEVELS:
                    least = LEVELS.index(entry.value)
                else:
                    self._wrong(entry, unknown(entry.value, LEVELS))
        return least

    def _section(self, title: str, held: tuple[Entry, ...]) -> Section:
        styles: tuple[str, ...] | None = None
        rules: dict[str, bool] = {}
        for entry in held:
            if entry.key in _CORE:
                self._wrong(entry, "it belongs above all sections")
            elif entry.key == "BasedOnStyles":
                styles = (*(styles or ()), *entry.items())
                self.styles += entry.items()
            elif entry.key == "TokenIgnores":
                self._token_ignores(entry)
            elif entry.key not in _SYNTAX:
                rules[entry.key] = self._switch(entry)
        return Section(title, styles, rules)

    def _switch(self, entry: Entry) -> bool:
        """`Style.Rule = NO|YES|level`."""
        allowed = ("YES", "NO", *LEVELS)
        rule = entry.key.partition(".")[2]
        if not rule:
            self._wrong(entry, f"found {quoted(entry.key)}; allowed: Style.Rule, "
                               f"{', '.join(sorted(_SYNTAX))}")
        elif entry.value not in allowed:
            self._wrong(entry, unknown(entry.value, allowed))
        if entry.value in LEVELS:
            self.levels[entry.key] = entry.value
        if entry.value != "NO" and rule:
            self.single.setdefault(entry.key, self.ini.where(entry))
        return entry.value != "NO"

    def _token_ignores(self, entry: Entry) -> None:
        for item in entry.items():
            try:
                self.tokens.append(Pattern(item))
            except ValueError as fault:
                self._wrong(entry, f"found {quoted(item)}: {fault}")

    def _vocab(self, core: list[Entry], paths: tuple[Path, ...]) -> Vocab:
        accepted: list[str] = []
        rejected: list[str] = []
        for entry in core:
            for name in entry.items() if entry.key == "Vocab" else ():
                folder = next(
                    (p / v / name for p in paths for v in VOCABULARIES if (p / v / name).is_dir()),
                    None,
                )
                if folder is None:
                    self._wrong(entry, f"found {quoted(name)}; there is no folder "
                                       f"{VOCABULARIES[0]}/{name} below StylesPath")
                    continue
                try:
                    read = read_vocab(folder)
                except (OSError, UnicodeError) as fault:
                    self._wrong(entry, f"{quoted(name)} cannot be read: {fault}")
                    continue
                accepted += read.accepted
                rejected += read.rejected
                self._terms(entry, read)
        return Vocab(tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected)))

    def _terms(self, entry: Entry, vocab: Vocab) -> None:
        """Each term is a pattern; one that cannot be read would break every rule."""
        for term in (*vocab.accepted, *vocab.rejected):
            try:
                Pattern(term)
            except ValueError as fault:
                self._wrong(entry, f"the term {quoted(term)} is no pattern: {fault}")

    def _ignored(self, core: list[Entry]) -> Ignored:
        said: dict[str, list[str]] = {"SkippedScopes": [], "IgnoredClasses": []}
        for entry in core:
            if entry.key in said:
                said[entry.key] += entry.items()
        return Ignored(
            tags=frozenset(said["SkippedScopes"]),
            classes=frozenset({"problematic", *said["IgnoredClasses"]}),
            mask=_masker(self.tokens) if self.tokens else None,
        )


def _masker(patterns: list[Pattern]) -> Callable[[str], str]:
    """Stars for all that one of the patterns matches."""

    def mask(text: str) -> str:
        for pattern in patterns:
            try:
                spans = pattern.spans(text, Clock())
            except TooSlow:
                raise TooSlow(f"the pattern {pattern.source} of TokenIgnores") from None
            for begin, end in spans:
                text = text[:begin] + "*" * (end - begin) + text[end:]
        return text

    return mask
