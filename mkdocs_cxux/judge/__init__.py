"""Pages, measures and rules in; how each rule ended and the findings out."""

from __future__ import annotations

from mkdocs_cxux.judge.apart import nothing_passed, sheets, without_sheets
from mkdocs_cxux.judge.asks import without_aims
from mkdocs_cxux.judge.editions import without_editions
from mkdocs_cxux.judge.excerpts import without_excerpts
from mkdocs_cxux.judge.folders import one_of_folders
from mkdocs_cxux.judge.framed import without_framed
from mkdocs_cxux.judge.habits import one_habit
from mkdocs_cxux.judge.offers import with_offers
from mkdocs_cxux.judge.page import judge_page
from mkdocs_cxux.judge.parts import settle_parts
from mkdocs_cxux.judge.past import without_past
from mkdocs_cxux.judge.referred import without_referred
from mkdocs_cxux.judge.repositories import without_repositories
from mkdocs_cxux.judge.retold import (
    without_described,
    without_forgotten,
    without_repeats,
    without_retold,
)
from mkdocs_cxux.judge.site import judge_site
from mkdocs_cxux.judge.targets import without_one_target
from mkdocs_cxux.judge.templates import Settled, merge_templates, settle_templates
from mkdocs_cxux.judge.throughout import one_throughout
from mkdocs_cxux.judge.twice import without_twice

__all__ = [
    "Settled",
    "judge_page",
    "judge_site",
    "merge_templates",
    "nothing_passed",
    "one_habit",
    "one_of_folders",
    "one_throughout",
    "settle_parts",
    "settle_templates",
    "sheets",
    "with_offers",
    "without_aims",
    "without_described",
    "without_editions",
    "without_excerpts",
    "without_forgotten",
    "without_framed",
    "without_one_target",
    "without_past",
    "without_referred",
    "without_repeats",
    "without_repositories",
    "without_retold",
    "without_sheets",
    "without_twice",
]
