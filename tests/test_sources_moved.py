from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.sources import with_sources

EDIT = "https://git.example/us/site/edit/main/docs/{}"
POST = "# Hello, *world*!\n\nText."


def sources(folder: Path, files: Mapping[str, str], pages: Mapping[str, str]) -> Mapping[str, str]:
    """The sources of a site that was built from `files` of docs/ into `pages`."""
    return target(folder, files, pages).sources


def target(folder: Path, files: Mapping[str, str], pages: Mapping[str, str]) -> Target:
    (folder / "mkdocs.yml").write_text("site_name: Fern\n")
    for root, texts in (("docs", {"index.md": "# Fern", **files}), ("site", pages)):
        for name, text in texts.items():
            path = folder / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    return with_sources(Target(TargetKind.FOLDER, str(folder / "site")), Config())


def page(title: str, edit: str = "", link: str = '<a rel=edit href="{}">Edit</a>') -> str:
    at = link.format(EDIT.format(edit)) if edit else ""
    h1 = f'<h1 id=x>{title}<a class=headerlink href="#x">¶</a></h1>'
    return f"<title>{title} - Fern</title>{at}<main>{h1}</main>"


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="edit" href="{}">',
        '<a class="md-content__button md-icon" href={}>x</a>',
        '<a href="{}" title="Edit this page">x</a>',
    ],
)
def test_a_page_names_its_file_in_its_link_to_edit_it(tmp_path: Path, link: str) -> None:
    found = sources(
        tmp_path,
        {"blog/posts/a.md": "# A", "a.md": "# Other"},
        {
            "index.html": page("Fern", "index.md", link),
            "blog/2024/01/hello/index.html": page("Hello", "blog/posts/a.md", link),
        },
    )
    assert found["/blog/2024/01/hello/"] == "docs/blog/posts/a.md"


@pytest.mark.parametrize(
    "html",
    [
        page("Hello", "gone.md"),
        page("Hello", "a.md") + page("Hello", "b.md"),
        page("Hello").replace("<main>", '<main><a href="' + EDIT.format("a.md") + '">see</a>'),
        page("Hello", "a.md").replace("/us/site/", "/us/other/"),
    ],
    ids=["unknown file", "two files", "a link in the text", "another repository"],
)
def test_a_link_that_is_not_sure_names_nothing(tmp_path: Path, html: str) -> None:
    found = sources(
        tmp_path,
        {"a.md": "# A", "b.md": "# B"},
        {"index.html": page("Fern", "index.md"), "x/hello/index.html": html},
    )
    assert "/x/hello/" not in found


@pytest.mark.parametrize(
    ("file", "text", "at", "title"),
    [
        ("posts/hello-world.md", POST, "blog/2024/hello-world/index.html", "Hello, world!"),
        ("posts/a.md", POST, "blog/2024/hello-world/index.html", "Hello, world!"),
        ("posts/a.md", "---\ntitle: Big news\nslug: n1\n---\nText.", "n1.html", "Big news"),
        ("posts/a.md", "Big news\n========\n", "x/big-news/index.html", "Big <em>news</em>"),
        ("posts/a.md", "```\n# code\n```\n# Big news {: #x }", "big-news/index.html", "Big news"),
    ],
)
def test_name_and_title_together_tell_the_file(
    tmp_path: Path, file: str, text: str, at: str, title: str
) -> None:
    found = sources(tmp_path, {file: text}, {"index.html": page("Fern"), at: page(title)})
    assert found["/" + at.removesuffix("index.html")] == f"docs/{file}"


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        ({"posts/hello.md": "# Hello"}, {"b/hello/index.html": page("Goodbye")}),
        ({"posts/hello.md": "# Hello"}, {"b/other/index.html": page("Hello")}),
        ({"posts/hello.md": "Text."}, {"b/hello/index.html": "<main>x</main>"}),
        ({"p/hello.md": "# Hello", "q/hello.md": "# Hello"}, {"b/hello/index.html": page("Hello")}),
        ({"p/hello.md": "# Hello"}, {f"{at}/hello/index.html": page("Hello") for at in "bc"}),
        (
            {"p/hello.md": "# Hello"},
            {"p/hello/index.html": page("Hello"), "b/hello/index.html": page("Hello")},
        ),
    ],
    ids=["title", "name", "no title", "two files", "two pages", "a file with a page of its own"],
)
def test_what_is_not_sure_stays_unknown(
    tmp_path: Path, files: Mapping[str, str], pages: Mapping[str, str]
) -> None:
    found = sources(tmp_path, files, {"index.html": page("Fern"), **pages})
    assert not [path for path in found if path.startswith(("/b/", "/c/"))]


def test_front_matter_goes_with_its_page(tmp_path: Path) -> None:
    text = "---\ncxux: {ignore: [dead-end]}\n---\n# Hello"
    pages = {"index.html": page("Fern"), "b/hello/index.html": page("Hello")}
    found = target(tmp_path, {"posts/hello.md": text}, pages)
    assert found.suppressions["/b/hello/"] == ("dead-end",)


def of_content(
    folder: Path, files: Mapping[str, str], pages: Mapping[str, str]
) -> Mapping[str, str]:
    """The sources of a site of another generator, whose files are named by `sources.docs`."""
    for name, text in {**files, **pages}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    named = Config(sources={"docs": str(folder / "content")})
    return with_sources(Target(TargetKind.FOLDER, str(folder / "public")), named).sources


def test_pages_of_hugo_are_where_their_folders_say(tmp_path: Path) -> None:
    found = of_content(
        tmp_path,
        {
            "content/_index.md": "# Fern",
            "content/plans/_index.md": "# Plans",
            "content/plans/small.md": "+++\ntitle = 'Small'\n+++",
            "content/posts/2024-05-01-hello.md": POST,
        },
        {
            "public/index.html": page("Fern"),
            "public/plans/index.html": page("Plans"),
            "public/plans/small/index.html": page("Small"),
            "public/2024/05/hello/index.html": page("Hello, world!"),
        },
    )
    assert {path: found.get(path) for path in ("/", "/plans/", "/plans/small/")} == {
        "/": "content/_index.md",
        "/plans/": "content/plans/_index.md",
        "/plans/small/": "content/plans/small.md",
    }
    assert found["/2024/05/hello/"] == "content/posts/2024-05-01-hello.md"


def test_pages_of_docusaurus_name_their_file_in_their_link_to_edit_it(tmp_path: Path) -> None:
    link = (
        '<a href="https://git.example/us/site/edit/main/web/content/{}" '
        'class="theme-edit-this-page">Edit</a>'
    )
    intro, plans = (link.format(name) for name in ("01-intro.md", "02-plans/01-small.mdx"))
    found = of_content(
        tmp_path,
        {"content/01-intro.md": "# Intro", "content/02-plans/01-small.mdx": "# Small"},
        {
            "public/docs/intro/index.html": page("Intro") + intro,
            "public/docs/plans/small/index.html": page("Small") + plans,
        },
    )
    assert found["/docs/intro/"] == "content/01-intro.md"
    assert found["/docs/plans/small/"] == "content/02-plans/01-small.mdx"
