"""A path may be said from the site's root and from that of its host."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.rooted import rooted
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.run import lint

BASE = "http://localhost/en/stable/"
SAID: dict[str, Any] = {
    "tasks": [{"question": "How much water?", "goal": "{}x/", "from": "{}"}],
    "search": {"queries": [{"ask": "water", "expect": "{}x/"}]},
    "promise": {"line": "Easy plants", "terms": ["easy"], "key_pages": ["{}", "{}x/**"]},
    "overrides": [{"paths": ["{}x/"], "rules": {"orphan-page": {"allow": ["{}y/"]}}}],
    "rules": {"orphan-page": {"paths": ["{}x/"], "allow": ["{}x/"]}, "vague-label": "off"},
    "page_types": {"blog": ["{}x/**"]},
    "facts": [{"name": "trial", "value": "30-day trial", "pages": ["{}x/"]}],
    "voices": [{"paths": ["{}x/**"], "profile": "off"}],
    "crawl": {"start": ["{}x/"], "include": ["{}**"], "exclude": ["{}x/*"]},
}


def declared(root: str, said: Any = SAID) -> Any:
    """What is declared, with `root` before every path."""
    if isinstance(said, dict):
        return {key: declared(root, value) for key, value in said.items()}
    if isinstance(said, list):
        return tuple(declared(root, value) for value in said)
    return said.replace("{}", root)


def test_a_path_from_the_hosts_root_is_that_from_the_sites_root_wherever_it_is_said() -> None:
    short, full = (Config.model_validate(declared(root)) for root in ("/", "/en/stable/"))
    assert short != full
    assert rooted(full, BASE) == short
    assert rooted(short, BASE) is short


def test_on_a_site_that_has_its_host_for_itself_all_is_as_it_was_said() -> None:
    said = Config.model_validate(declared("/en/stable/"))
    assert rooted(said, "http://localhost/") is said


@pytest.mark.parametrize("written, meant", [
    ("/en/stable", "/"),
    ("/en/stable/**", "/**"),
    ("/en/stable-2/", "/en/stable-2/"),
    ("x/en/stable/", "x/en/stable/"),
])
def test_only_the_whole_folder_at_the_beginning_is_left_out(written: str, meant: str) -> None:
    said = Config.model_validate({"crawl": {"exclude": (written,)}})
    assert rooted(said, BASE).crawl.exclude == (meant,)


def test_a_folder_of_the_same_name_in_the_site_is_the_one_that_is_meant() -> None:
    said = Config.model_validate({"crawl": {"exclude": ("/docs/a/",)}})
    files = ("/docs/", "/docs/docs/a/")
    assert rooted(said, "http://localhost/docs/", files) is said


def test_where_nobody_declared_key_pages_they_stay_undeclared() -> None:
    said = Config.model_validate({"crawl": {"exclude": ("/en/stable/a/",)}})
    assert "key_pages" not in rooted(said, BASE).promise.model_fields_set


@pytest.mark.parametrize("root", ["/", "/en/stable/"])
def test_key_pages_and_goals_of_a_site_published_in_a_folder_are_judged(
    tmp_path: Path, root: str
) -> None:
    for path in ("", "x/"):
        (tmp_path / path).mkdir(exist_ok=True)
        (tmp_path / path / "index.html").write_text(
            f'<html lang="en"><head><title>Ferns {path}</title><link rel="canonical" '
            f'href="https://fern.example/en/stable/{path}"></head><body><main><h1>Ferns {path}</h1>'
            '<p>We water them every week. <a href="/en/stable/x/">More on water</a></p></main>'
            "</body></html>"
        )
    config = Config.model_validate({
        "crawl": {"engine": "static"}, "select": ("promise-prominent",), "cache": False,
        "promise": {"line": "Easy plants", "terms": ("easy",), "key_pages": (f"{root}x/",)},
        "tasks": ({"question": "How often is watering needed?", "goal": f"{root}x/"},),
    })
    report = lint(Target(TargetKind.FOLDER, str(tmp_path)), config)
    assert [finding.location.url for finding in report.findings] == [f"{BASE}x/"]
