"""A page and all files of the site in, whether it came along with those of others out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.site import PageRecord

CODE = frozenset({".css", ".js", ".mjs", ".download", ".woff", ".woff2", ".ttf", ".otf", ".eot"})
"""Endings of the files that libraries are made of; browsers save scripts as "x.js.download"."""


class Folders(NamedTuple):
    """Folders with code or letters right in them, and with some anywhere below."""

    right: frozenset[str]
    below: frozenset[str]


def is_brought(page: PageRecord, inventory: frozenset[str]) -> bool:
    """Whether it lies in a folder of libraries, with code or letters of one beside or below it."""
    path = page.path                    # a site may lie in a folder that is called so itself
    folder = unquote(path).rpartition("/")[0]
    named = frozenset(folder.lower().split("/")[:-1]) | _file_folder(path, folder)
    return not named.isdisjoint(words_anywhere("library-folders")) and (
        _file_of(page).rpartition("/")[0] in _folders(inventory).below
    )


def _file_folder(path: str, folder: str) -> frozenset[str]:
    """The folder that a file lies in; of the index of a folder, that is the page itself."""
    return frozenset() if path.endswith("/") else frozenset({folder.lower().rpartition("/")[2]})


def is_saved(page: PageRecord, inventory: frozenset[str]) -> bool:
    """Whether somebody saved it with a browser, which puts what it needs into a folder beside it;
    programs that write such folders, for figures, put code into folders of these."""
    file = _file_of(page)
    beside = file.removesuffix(".html").removesuffix(".htm")
    return beside != file and f"{beside}_files" in _folders(inventory).right


def _file_of(page: PageRecord) -> str:
    """Its file as the inventory has it: below the folder that the site is published in."""
    return unquote(urlsplit(page.url).path)


@lru_cache(maxsize=2)
def _folders(inventory: frozenset[str]) -> Folders:
    right = {
        unquote(file).rpartition("/")[0] for file in inventory
        if PurePosixPath(file).suffix.lower() in CODE
    }
    below = {str(above) for folder in right for above in PurePosixPath(folder).parents}
    return Folders(frozenset(right), frozenset(right | below))
