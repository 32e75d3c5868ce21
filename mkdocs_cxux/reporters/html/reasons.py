"""Why something failed or was not measured in, the same in words of people who write out."""

from __future__ import annotations

import re
from typing import Mapping

from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.reporters.parts.clean import clean

BELOW = "; what gains most comes first below"
_SETTING = re.compile(r" \((?:gate|crawl)\.[^()]*\)")
_COMMAND = re.compile(r", or run `[^`]*` to see why it matters")
_ID = re.compile(r"(?:(?<= by )|(?<=, )|(?<=while ))[a-z0-9]+(?:-[a-z0-9]+)*(?![\w/-])")
_STATUS = re.compile(rf"\b(?:{'|'.join(sorted(Status, key=len, reverse=True))})\b(?!/)")
ENDED: Mapping[Status, str] = {
    Status.REDIRECT: "it only sends visitors on",
    Status.PAGE_TIMEOUT: "it did not load in time",
    Status.PAGE_HUNG: "it stopped answering",
    Status.PAGE_CRASHED: "the browser crashed on it",
    Status.CONSOLE_FLOOD: "its scripts wrote messages without end",
    Status.UNSTABLE_PAGE: "it kept leading away while it was looked at",
    Status.NOT_HTML: "it is no web page",
    Status.NO_CONTENT: "the server sent nothing",
    Status.EMPTY_PAGE: "there is nothing to see on it",
    Status.NOT_FOUND: "there is no such page",
    Status.HTTP_ERROR: "the server answered with an error",
    Status.AUTH_REQUIRED: "it asks for a password",
    Status.REDIRECT_LOOP: "it sends visitors round in a circle",
    Status.BLOCKED_OFFSITE: "it leads to another site",
    Status.BLOCKED_SCHEME: "it leads to no web address",
    Status.TOO_LARGE: "it is too large",
    Status.DOM_TOO_BIG: "it has too many elements",
    Status.FETCH_FAILED: "the server could not be reached",
}
"""How a visit ended, in words."""


def plainly(reason: str, rules: Mapping[str, Rule]) -> str:
    """Rules by their titles, ends of visits in words; without names of settings, and no command."""
    said = _COMMAND.sub(BELOW, _SETTING.sub("", clean(reason)))
    said = _STATUS.sub(lambda status: ENDED.get(Status(status[0]), status[0]), said)
    said = _ID.sub(lambda id: f"“{clean(rules[id[0]].title)}”" if id[0] in rules else id[0], said)
    return said.replace(" or worse, by “", " or worse: “", 1)


def unmeasured(page: PageRecord) -> str:
    """Why a page could not be measured."""
    said = clean(page.reason, 300) or ENDED.get(page.status, clean(str(page.status)))
    return said[:1].upper() + said[1:]
