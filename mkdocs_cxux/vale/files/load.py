"""The configuration in, the rules of all Vale styles it names out; every mistake at once."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.mistakes import did_you_mean, quoted
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.vale.across import lifted
from mkdocs_cxux.vale.builtin import STYLE, builtin
from mkdocs_cxux.vale.files.definition import LEVELS, Definition
from mkdocs_cxux.vale.files.sections import Sections
from mkdocs_cxux.vale.files.settings import Settings, read_settings
from mkdocs_cxux.vale.files.style import Maker, definitions, style_files
from mkdocs_cxux.vale.files.vocab import NONE
from mkdocs_cxux.vale.pack import Pack


class Styles(Struct, frozen=True):
    """Rules of Vale styles. `off` are those that .vale.ini switches off everywhere; `unseen`
    why a rule cannot judge rendered pages, by rule; `unused` the places of what .vale.ini says
    in vain."""

    rules: tuple[Rule, ...] = ()
    off: frozenset[str] = frozenset()
    unseen: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence each on the rules and settings that no rendered page has a use for."""
        notes = []
        if self.unseen:
            said = "; ".join(f"{rule} ({why})" for rule, why in self.unseen)
            notes.append(f"Vale rules that are not applicable to rendered pages: {said}.")
        if self.unused:
            said = ", ".join(self.unused)
            notes.append(f"Of .vale.ini, this means nothing on rendered pages: {said}.")
        return tuple(notes)


def load_styles(config: Config, mistakes: list[str]) -> Styles:
    """The rules of `vale:` and of `extends: [vale:...]`; those of the .vale.ini come first."""
    made: list[Rule] = []
    off: set[str] = set()
    unused: tuple[str, ...] = ()
    if config.vale.ini:
        rules, off, unused = _from_ini(config, mistakes)
        made += rules
    known = {rule.id for rule in made}
    found = [d for d in _from_folders(config, mistakes) if d.name not in known]
    roots = tuple(dict.fromkeys(Path(name).parent for name in config.vale.styles))
    maker = Maker(NONE, Sections(), Pack(), roots)
    made += maker.rules(found)
    mistakes += maker.mistakes
    made = lifted(made, config, mistakes)
    unseen = tuple((r.id, r.options.ready.unseen) for r in made if r.options.ready.unseen)
    return Styles(tuple(made), frozenset(off), unseen, unused)


def _from_folders(config: Config, mistakes: list[str]) -> list[Definition]:
    found: dict[str, Definition] = {}
    for name in config.vale.styles:
        folder = Path(name)
        place = config.where(("vale", "styles"))
        if not folder.is_dir():
            mistakes.append(f"{place}: extends: found {quoted(name)}; there is no such folder.")
        elif not style_files(folder):
            mistakes.append(f"{place}: extends: {quoted(name)} holds no rule (*.yml).")
        else:
            for definition in definitions(folder, name, mistakes):
                found.setdefault(definition.name, definition)
    return list(found.values())


def _from_ini(
    config: Config, mistakes: list[str]
) -> tuple[list[Rule], set[str], tuple[str, ...]]:
    """The rules, those that are off everywhere, and what the file says in vain."""
    path = Path(config.vale.ini)
    place = config.where(("vale",))
    if not path.is_file():
        mistakes.append(f"{place}: vale: found {quoted(config.vale.ini)}; there is no such file.")
        return [], set(), ()
    try:
        settings = read_settings(path, config.vale.ini)
    except ConfigError as error:
        mistakes += error.mistakes
        return [], set(), ()
    found = _definitions(settings, mistakes)
    pack = Pack(ignored=settings.ignored)
    maker = Maker(settings.vocab, Sections(settings.sections), pack, settings.paths)
    rules = maker.rules(found)
    mistakes += maker.mistakes
    return rules, _off(settings, found), settings.unused


def _definitions(settings: Settings, mistakes: list[str]) -> list[Definition]:
    """The rules of all styles and those named on their own, with the levels of the file."""
    found: dict[str, Definition] = {}
    for style in settings.styles:
        if style == STYLE:
            found |= {d.name: d for d in builtin(settings.vocab, settings.name)}
            continue
        folder = settings.style(style)
        if folder is None:
            mistakes.append(_no_style(settings, style))
            continue
        for definition in definitions(folder, str(folder), mistakes):
            found.setdefault(definition.name, definition)
    for rule, place in settings.single.items():
        if rule not in found and not mistakes:
            single = _single(settings, rule, place, mistakes)
            if single:
                found[rule] = single
    levels = settings.levels
    return [replace(d, level=levels.get(d.name, d.level)) for d in found.values()]


def _no_style(settings: Settings, style: str) -> str:
    names = sorted({p.name for path in settings.paths for p in path.iterdir() if p.is_dir()})
    where = ", ".join(map(str, settings.paths)) or "no StylesPath"
    return (
        f"{settings.name}: BasedOnStyles: found {quoted(style)}; there is no such style in "
        f"{where}.{did_you_mean(style, names)} `vale sync` fetches packages."
    )


def _single(
    settings: Settings, rule: str, place: str, mistakes: list[str]
) -> Definition | None:
    """A rule of a style that as a whole is not asked for."""
    style, _, name = rule.partition(".")
    if style == STYLE:
        return next((d for d in builtin(settings.vocab, settings.name) if d.name == rule), None)
    folder = settings.style(style)
    named = definitions(folder, str(folder), mistakes) if folder else iter(())
    found = next((d for d in named if d.name == rule), None)
    if found is None:
        mistakes.append(f"{place}: there is no rule {quoted(f'{style}/{name}.yml')} in StylesPath.")
    return found


def _off(settings: Settings, found: list[Definition]) -> set[str]:
    """The rules below MinAlertLevel, and those that no section asks for."""
    asked: set[str] = set()
    for section in settings.sections:
        styles, single = section.styles or (), section.rules or {}
        asked |= {d.name for d in found if single.get(d.name, d.name.split(".")[0] in styles)}
    low = {d.name for d in found if LEVELS.index(d.level) < settings.least}
    return low | {d.name for d in found if d.name not in asked}
