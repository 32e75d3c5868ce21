"""Report -> HTML for people: one file, or a folder that opens from disk and keeps the trend."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Mapping, Sequence

from msgspec import Struct

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.html import history
from mkdocs_cxux.reporters.html.card import PICTURES, Archive, PageCard, page_card
from mkdocs_cxux.reporters.html.data import embedded, list_data
from mkdocs_cxux.reporters.html.entries import Desk
from mkdocs_cxux.reporters.html.names import Links, anchors
from mkdocs_cxux.reporters.html.pages import by_url
from mkdocs_cxux.reporters.html.render import (
    SCRIPTS,
    STYLES,
    asset,
    policy_of_files,
    policy_of_one,
    raw,
    rendered,
)
from mkdocs_cxux.reporters.html.site import overview
from mkdocs_cxux.reporters.html.titles import Titles
from mkdocs_cxux.reporters.html.voices import Voices
from mkdocs_cxux.reporters.parts.clean import defuse

MOST_PICTURES = 12_000_000
"""Bytes of pictures in the one file, which then has some 16 MB: sixty pages of average length."""


class Asked(Struct, frozen=True):
    """What is to be written: `runs` are the earlier runs with this one as the last."""

    report: Report
    single: bool
    runs: Sequence[history.Run] = ()


def html_file(report: Report) -> str:
    """The whole report as one file. It keeps no trend: it does not know the file before it.

    The text can be printed to a CI system's log.
    """
    asked = Asked(report, single=True)
    cards = {
        view.key: base64.b64encode(zlib.compress(body.encode("utf-8"), 6)).decode("ascii")
        for view, body in _cards(asked, "card_body.html")
    }
    return defuse(_overview(asked, cards))


def html_folder(report: Report, folder: Path, now: datetime) -> None:
    """The report as index.html and one file a page, with the trend of the runs in `folder`.

    Cards of pages that are gone are removed. Raises OSError.
    """
    pages, assets = folder / "pages", folder / "assets"
    pictures = pages / PICTURES
    for each in (pages, pictures, assets):
        each.mkdir(parents=True, exist_ok=True)
    runs = (*_earlier(folder), history.run_of(report, now))[-history.MOST :]
    asked = Asked(report, single=False, runs=runs)
    _write(assets / "report.css", asset(STYLES))
    _write(assets / "report.js", asset(SCRIPTS))
    written = set()
    for view, body in _cards(asked, "card.html"):
        written.add(pages / f"{view.key}.html")
        _write(pages / f"{view.key}.html", body)
        for shot in report.pictures[view.url] if view.shots else ():
            file = pictures / f"{view.key}.{shot.viewport}.jpg"
            file.write_bytes(shot.jpeg)
            written.add(file)
    for file in (*pages.glob("*.html"), *pictures.glob("*.jpg")):
        if file not in written:
            file.unlink()
    _write(folder / "index.html", _overview(asked, {}))
    _write(folder / history.FILE, history.written(runs))


def _earlier(folder: Path) -> tuple[history.Run, ...]:
    """The runs before this one; none where the file is not there or not ours."""
    file = folder / history.FILE
    try:
        if file.stat().st_size > history.LARGEST:
            return ()
        return history.read(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ()


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="")


def _desk(asked: Asked, on_card: bool) -> Desk:
    report = asked.report
    names = zip(report.findings, anchors(report), strict=True)
    links = Links(report, asked.single, on_card)
    titles = Titles(page.title for page in report.site.pages.values())
    return Desk(report, links, {id(f): name for f, name in names}, titles)


def _overview(asked: Asked, cards: Mapping[str, str]) -> str:
    desk = _desk(asked, on_card=False)
    view = overview(asked.report, desk, asked.runs)
    return rendered(
        "index.html",
        view=view,
        links=desk.links,
        data=raw(embedded(list_data(desk, view.rows))),
        cards=raw(embedded(cards)),
        **_frame(asked),
    )


def _cards(asked: Asked, template: str) -> Iterator[tuple[PageCard, str]]:
    """Each page's card and its HTML, by address."""
    report = asked.report
    desk = _desk(asked, on_card=True)
    room = _with_room(report) if asked.single else None
    archive = Archive(desk, asked.runs, Voices(report), by_url(report.findings), room)
    frame = _frame(asked)
    for url in sorted(desk.links.keys):
        view = page_card(archive, url)
        yield view, rendered(template, view=view, links=desk.links, **frame)


def _with_room(report: Report) -> frozenset[str]:
    """The pages whose pictures go into the one file: the worst ones, as long as it is not too
    large to be sent or opened."""
    rated = [(report.cards[url].overall, url) for url in report.pictures if url in report.cards]
    chosen, room = set(), MOST_PICTURES
    for _, url in sorted((100.0 if score is None else score, url) for score, url in rated):
        room -= sum(len(shot.jpeg) for shot in report.pictures[url])
        if room < 0:
            break
        chosen.add(url)
    return frozenset(chosen)


def _frame(asked: Asked) -> dict[str, object]:
    """What every page of the report is put into."""
    single = asked.single
    return {
        "single": single,
        "policy": policy_of_one() if single else policy_of_files(),
        "style": raw(asset(STYLES)) if single else "",
        "script": raw(asset(SCRIPTS)) if single else "",
    }
