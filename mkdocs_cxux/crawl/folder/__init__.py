"""A built folder: its pages and where they lead, before anybody visits them."""

from mkdocs_cxux.crawl.folder.read import ORIGIN, Folder, read_folder

__all__ = ["ORIGIN", "Folder", "read_folder"]
