"""One visit in, the page and the redirect that it was out: each page under its own address."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from mkdocs_cxux.forms.url import canonical_url, is_internal
from mkdocs_cxux.model.snapshot import Snapshot, Status


def stayed(snapshot: Snapshot, pages: Container[str]) -> Snapshot:
    """A visit under the address that was answered, where a script wrote one into the address bar
    at which there is no page, or gave its own address another query. Its links lead where they
    lead from the address bar."""
    landed = canonical_url(snapshot.url)
    if landed.partition("?")[0] == snapshot.requested != landed:
        return replace(snapshot, url=snapshot.requested, base=snapshot.link_base, served="")
    if not snapshot.served or landed in pages:
        return snapshot
    return replace(snapshot, url=snapshot.served, base=snapshot.link_base, served="")


def settled(snapshot: Snapshot, base: str) -> tuple[Snapshot | None, Snapshot]:
    """(redirect or None, page) of one visit to a site under `base`.

    A visit that was sent on within the site is a redirect from the address asked for and a
    page at the address where it ended; the page looks the same whoever sent us there. What
    led out of the site stays under the address asked for.
    """
    landed = canonical_url(snapshot.url)
    if landed == snapshot.requested or not is_internal(landed, base):
        page = replace(snapshot, url=snapshot.requested)
        return None, _blocked(page, landed) if landed != snapshot.requested else page
    hops = snapshot.chain
    if not hops or canonical_url(hops[-1][0]) != landed:
        hops = (*hops, (landed, 0))              # sent on by a script or a meta refresh
    redirect = Snapshot(
        url=snapshot.requested,
        requested=snapshot.requested,
        status=Status.REDIRECT,
        reason=f"it sends visitors on to {landed}",
        http_status=hops[0][1],
        chain=hops,
    )
    alone = ((landed, snapshot.http_status),)
    return redirect, replace(snapshot, url=landed, requested=landed, chain=alone)


def led_out(page: Snapshot, base: str) -> str:
    """The address outside the site that a settled visit led to, "" where it led to none."""
    target = page.refresh if page.status is Status.REDIRECT else ""
    if page.status is Status.BLOCKED_OFFSITE and page.chain:
        target = canonical_url(page.chain[-1][0])
    return "" if is_internal(target, base) else target


def _blocked(page: Snapshot, landed: str) -> Snapshot:
    """What is to be said of a visit that ended outside."""
    there = () if not landed or page.chain[-1:] == ((landed, 0),) else ((landed, 0),)
    return Snapshot(
        url=page.url,
        requested=page.requested,
        status=Status.BLOCKED_OFFSITE,
        reason=f"it led to {landed or 'another address'}, outside the site",
        http_status=page.http_status,
        chain=(*page.chain, *there),
        engine=page.engine,
    )
