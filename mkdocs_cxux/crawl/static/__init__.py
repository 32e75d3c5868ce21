"""Pages without a browser: HTML or Markdown in, a `Snapshot` without layout out."""

from mkdocs_cxux.crawl.static.snapshot import snapshot_of

__all__ = ["snapshot_of"]
