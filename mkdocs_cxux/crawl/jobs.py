"""A configuration in, what a worker is told of every crawl out."""

from __future__ import annotations

import os

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.chromium import discovery
from mkdocs_cxux.crawl.emptiness import loading
from mkdocs_cxux.crawl.job import Job

TAB_BYTES = 400_000_000
"""What one tab of a heavy page takes."""
MOST_TABS = 8


def job_of(config: Config) -> Job:
    """What the configuration says of every crawl; the target adds what is to be visited.

    Raises CannotMeasure where there is no browser.
    """
    options = config.crawl
    return Job(
        token="",
        browser=discovery.find(config).path,
        timeout=options.timeout,
        max_nodes=options.max_nodes,
        max_bytes=int(options.max_page_mb * 1_000_000),
        loading=loading(),
        tabs=tabs(config),
        block_assets=options.assets == "block",
        allow_private=options.allow_private,
        shots=options.screenshots is True,
    )


def tabs(config: Config) -> int:
    """Pages at the same time: more than cores, because loading is mostly waiting."""
    if config.crawl.concurrency:
        return config.crawl.concurrency
    import psutil

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = psutil.virtual_memory().available // TAB_BYTES
    return int(max(1, min(2 * (cores or 1), memory, MOST_TABS)))
