"""Puts the tests in order, and lets none of them live on a cache."""

from __future__ import annotations

import os
import signal

import pytest

os.environ["CXUX_CACHE"] = "false"      # no test may live on what another one left behind

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:      # a shell starts background work so
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Quick ones first. Side by side those that need a browser: none is left over at the end."""
    beside = hasattr(config, "workerinput")
    items.sort(key=lambda item: (item.get_closest_marker("browser") is None) is beside)
