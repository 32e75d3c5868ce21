"""Starts or reaches the browser, with the network closed to all but the site."""

from __future__ import annotations

import os
from typing import Any

from playwright.async_api import Browser, BrowserContext, Playwright
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.guard import TOKEN
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.snapshot import DESKTOP

DEAD_PROXY = "http://127.0.0.1:9"
"""Nothing listens there: what is not by-passed cannot leave. Interception alone lets
redirects and WebSockets through."""

LEAN = (
    "--disable-quic",
    "--enable-features=MemoryCacheStrongReference",
    "--js-flags=--no-opt,--no-maglev,--single-threaded-gc",
)
"""What saves a quarter of the browser's time on a page: styles, scripts and fonts stay in
memory for the next page, and scripts that live for a quarter of a second are not compiled
for speed."""

SETTINGS = (
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,"
    "availablePointerTypes=4,lazyLoadEnabled=false"
)
"""Pictures that a page loads only when somebody scrolls there are loaded at once: where they end
would differ from run to run, and whether they are there would not be known. The last such
argument counts, so Playwright's own settings (a mouse) stand in it, too."""

# Nobody looks at the page while it is measured: a see-through root saves the painting.
# A page that floods the console chokes the protocol: it is silenced after 1,000 calls and
# counts as flooding from 20,000 on. What one page stores must not change the next one.
INIT_SCRIPT = """
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { opacity: 0 !important }");
  document.adoptedStyleSheets = [sheet];
  performance.setResourceTimingBufferSize(3000);
  try { localStorage.clear(); sessionStorage.clear(); } catch (e) { /* forbidden here */ }
  let calls = 0;
  for (const name of ["log", "debug", "info", "warn", "error", "trace", "dir", "table"]) {
    const real = console[name];
    console[name] = function (...args) {
      if (++calls <= 1000) return real.apply(console, args);
      if (calls === 20000) document.documentElement.setAttribute("data-cxux-flood", "");
    };
  }
})();
"""


def sandbox_arguments(port: int, proxy: int) -> list[str]:
    """Chromium's arguments that leave only 127.0.0.1:`port` reachable, WebRTC included.

    All else goes to our proxy at port `proxy`; 0 is the dead one. A `port` of 0 is no server.
    """
    return [
        f"--proxy-server={f'http://127.0.0.1:{proxy}' if proxy else DEAD_PROXY}",
        "--proxy-bypass-list=<-loopback>" + (f";127.0.0.1:{port}" if port else ""),
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    ]


async def launch(playwright: Playwright, job: Job, port: int, proxy: int) -> Browser:
    """A browser for the job: started here, or the running one it names, which keeps its network.

    Outside root Chromium's own sandbox is tried first; containers often forbid it.
    Raises playwright's Error when neither works.
    """
    if job.browser.startswith(("ws://", "wss://")):
        return await playwright.chromium.connect(job.browser, expose_network="<loopback>")
    if job.browser.startswith(("http://", "https://")):
        return await playwright.chromium.connect_over_cdp(job.browser)
    options: dict[str, Any] = {
        "executable_path": job.browser,
        "args": [*LEAN, SETTINGS, *sandbox_arguments(port, proxy)],
        "env": {**os.environ, TOKEN: job.token},
        "handle_sigint": False,
        "timeout": 60_000,
    }
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        try:
            return await playwright.chromium.launch(chromium_sandbox=True, **options)
        except PlaywrightError:
            pass
    return await playwright.chromium.launch(chromium_sandbox=False, **options)


async def new_context(browser: Browser) -> BrowserContext:
    """A fresh profile: no service workers, no downloads, no motion, fixed locale and zone."""
    context = await browser.new_context(
        viewport={"width": DESKTOP.width, "height": DESKTOP.height},
        device_scale_factor=1,
        service_workers="block",
        accept_downloads=False,
        reduced_motion="reduce",
        locale="en-US",
        timezone_id="UTC",
    )
    await context.add_init_script(INIT_SCRIPT)
    return context
