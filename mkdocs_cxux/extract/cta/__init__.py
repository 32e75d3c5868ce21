"""The calls to action of a page: which of its links and buttons they are, and how sure."""

from mkdocs_cxux.extract.cta.pick import ctas_of

__all__ = ["ctas_of"]
