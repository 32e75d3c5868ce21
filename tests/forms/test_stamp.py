"""Headings that are no more than a version or a date."""

from __future__ import annotations

import pytest

from mkdocs_cxux.forms.stamp import is_stamp, is_version


@pytest.mark.parametrize("text", [
    "v1.2.0 (2024-05-01)", "Eventing v0.25", "2022092000", "20240131", "2018.06.05.00", "1.2",
])
def test_versions_are_stamps(text: str) -> None:
    assert is_stamp(text) and is_version(text)


@pytest.mark.parametrize("text", ["3 May 2024", "2024-05-01", "May 2024", "Unreleased"])
def test_dates_are_stamps_but_no_versions(text: str) -> None:
    assert is_stamp(text) and not is_version(text)


@pytest.mark.parametrize("text", ["Pots of 2024", "2022992000", "12345678901234", "Call 555 1234"])
def test_other_headings_say_more(text: str) -> None:
    assert not is_stamp(text) and not is_version(text)
