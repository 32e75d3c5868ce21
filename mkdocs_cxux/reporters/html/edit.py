"""A source file in, the address at which somebody can change it out."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from mkdocs_cxux.model.report import Report

GITHUB = "github.com"


def edit_address(report: Report, source: str, line: int = 0) -> str:
    """The page of the source's host, at the line where the host can show one; "" if unknown.

    Only what lies in the folder that the project names has one: never a guess.
    """
    folder, address = report.edit
    path = source.replace("\\", "/")
    known = urlsplit(address).scheme in ("http", "https")
    if not (source and known and path.startswith(folder)) or ".." in path.split("/"):
        return ""
    found = address + quote(path.removeprefix(folder), errors="replace")
    if line > 0 and urlsplit(address).hostname == GITHUB:
        # The editor of GitHub knows no lines; the view of the plain text does.
        return found.replace("/edit/", "/blob/", 1) + f"?plain=1#L{line}"
    return found
