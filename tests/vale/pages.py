"""HTML or Markdown and a folder of Vale rules in, what they find out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.case import PageCase
from mkdocs_cxux.model.finding import Checked
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.vale.check import run
from mkdocs_cxux.vale.files.sections import Sections
from mkdocs_cxux.vale.files.style import Maker, definitions
from mkdocs_cxux.vale.files.vocab import NONE, Vocab
from mkdocs_cxux.vale.pack import Pack

HTML = '<html lang="en"><head><title></title></head><body><main>{}</main></body></html>'


def page_of(body: str, path: str = "/") -> Page:
    """The page a browserless crawl makes of the body of a page."""
    snapshot = snapshot_of(HTML.format(body), f"http://example.test{path}")
    return extract(snapshot, ExtractContext("http://example.test/", lambda _: "page"))


def rules_of(folders: Iterable[Path], vocab: Vocab = NONE) -> tuple[list[Rule], list[str]]:
    """The rules of all folders, in one pack, and every mistake."""
    mistakes: list[str] = []
    found = [d for folder in folders for d in definitions(folder, folder.name, mistakes)]
    maker = Maker(vocab, Sections(), Pack(), [folder.parent for folder in folders])
    return maker.rules(found), mistakes + maker.mistakes


def checked(rule: Rule, page: Page) -> Checked:
    """What a rule says of a page."""
    return run(PageCase(page, measures(page), None), rule.options)


def messages(rules: Iterable[Rule], page: Page) -> list[tuple[str, str]]:
    """(rule, message) of all that is found."""
    return [
        (rule.id, problem.evidence["message"])
        for rule in rules
        for problem in checked(rule, page).problems
    ]


def one_rule(folder: Path, text: str, name: str = "Rule") -> Rule:
    """The rule that a YAML text makes, as Own.<name>."""
    style = folder / "Own"
    style.mkdir(exist_ok=True)
    (style / f"{name}.yml").write_text(text)
    rules, mistakes = rules_of([style])
    assert not mistakes, mistakes
    return next(rule for rule in rules if rule.id == f"Own.{name}")


def found(rule: Rule, body: str) -> list[str]:
    """The matches of a rule in the body of a page."""
    return [p.evidence["match"] for p in checked(rule, page_of(body)).problems]
