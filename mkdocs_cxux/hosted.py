"""The path of an address in, the file out that a static host sends for it."""

from __future__ import annotations

from pathlib import Path

_INDEXES = ("index.html", "index.htm")


def file_for(root: Path, path: str) -> Path:
    """Of a path from the site's root, decoded: the file itself, the index of a folder, or for
    "/blog/first" blog/first.html, as GitHub Pages, Netlify, Vercel and Cloudflare send it. Where
    there is none of them, the index that the folder should have."""
    bare = path.lstrip("/")
    file = root / bare
    if bare and not bare.endswith("/"):
        page = file.with_name(f"{file.name}.html")
        if not file.is_file() and page.is_file():
            return page
        if file.is_file() or (file.suffix and not file.is_dir()):
            return file
    found = (file / name for name in _INDEXES)
    return next((index for index in found if index.is_file()), file / _INDEXES[0])
