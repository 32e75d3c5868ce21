"""Other plugins that build within a build, as those for several languages do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_plugin import GENERATORS, Project

WITHIN = """
import importlib, sys
def on_files(files, config):
    if config.extra.get("within"):
        files.remove(files.get_file_from_path("index.md"))
def on_post_build(config):
    if not config.extra.get("within"):
        config.extra["within"] = True
        name = sys.argv[0].split("/")[-2] + ".commands.build"
        importlib.import_module(name).build(config, dirty=True)
"""


@pytest.mark.parametrize("generator", GENERATORS)
def test_builds_within_a_build_are_one_site_that_is_checked_once(
    generator: str, tmp_path: Path
) -> None:
    project = Project(tmp_path, "warning")
    project.write("docs/index.md", "# Home\n\nYou can signup here.\n")
    project.write("within.py", WITHIN)
    project.settings("cxux", hooks=["within.py"])
    ended = project.build(generator)
    assert (ended.code, ended.log.count("Checking the site")) == (0, 1), ended.log
    for file in ("index", "two"):
        assert f"docs/{file}.md:3" in ended.log
