"""`python -m mkdocs_cxux` is `cxux`."""

from __future__ import annotations

from mkdocs_cxux.cli import main

main()
