"""Puts the tests in order: quick ones first, those that need a browser after them; no cache."""

from __future__ import annotations

import os

import pytest

os.environ["CXUX_CACHE"] = "false"      # no test may live on what another one left behind


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
