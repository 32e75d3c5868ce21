"""Which file a static host sends for an address."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.hosted import file_for


@pytest.mark.parametrize(("path", "file"), [
    ("/", "index.html"), ("", "index.html"), ("/care", "care.html"), ("/care/", "care/index.html"),
    ("/old/", "old/index.htm"), ("/LICENSE", "LICENSE"), ("/care.html", "care.html"),
    ("/blog", "blog/index.html"), ("/none", "none/index.html"), ("/none.js", "none.js"),
    ("/v1.2", "v1.2"), ("/v2.1", "v2.1.html"), ("/v3.0", "v3.0/index.html"),
])  # fmt: skip
def test_the_file_for_an_address(tmp_path: Path, path: str, file: str) -> None:
    for name in ("index.html", "care.html", "care/index.html", "old/index.htm", "LICENSE",
                 "LICENSE.html", "blog/index.html", "blog/first.html", "v2.1.html",
                 "v3.0/index.html"):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert file_for(tmp_path, path) == tmp_path / file
