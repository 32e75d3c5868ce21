"""Whether labels lead people to what they look for: scent, first clicks, walks, rivals."""

from __future__ import annotations

from itertools import chain

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics.scent.ground import Ground
from mkdocs_cxux.metrics.scent.labels import (
    label_choices,
    rivals,
    task_rivals,
)
from mkdocs_cxux.metrics.scent.table import SCENTS, chosen
from mkdocs_cxux.metrics.scent.tasks import task_scents
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.scent import SiteScent
from mkdocs_cxux.model.site import Site

__all__ = ["SCENTS", "site_scent"]


def site_scent(site: Site, graph: LinkGraph, config: Config) -> SiteScent:
    """All that is known of a site's labels. Time is linear in pages and links; of large sites
    a sample of the pages is taken for goals. Raises ConfigError for an unknown scent."""
    ground = Ground(site, graph)
    scent = chosen(config)(tuple(ground.pages.values()), config.synonyms)
    choices = label_choices(ground, scent)
    tasks = task_scents(ground, config, scent)
    competing = chain.from_iterable(map(task_rivals, tasks))
    return SiteScent(
        tasks=tasks,
        labels=choices,
        rivals=(*competing, *rivals(choices)),
    )
