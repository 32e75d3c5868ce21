"""What visitors type into the site's own search, and the pages they should get."""

from __future__ import annotations

from pydantic import Field

from mkdocs_cxux.config.sections import Section


class SearchQuery(Section):
    """One thing that visitors search for, and the page that answers it."""

    ask: str = Field(min_length=1, max_length=200, description="What a visitor types.")
    expect: str = Field(min_length=1, description="Path of the page that should be found.")


class Search(Section):
    """The site's own search, asked in the browser after the crawl."""

    queries: tuple[SearchQuery, ...] = Field((), description="What is asked, and what is expected.")
    titles: int = Field(
        0, ge=0, le=200, description="So many page titles are asked as well, each for its page."
    )
    box: str = Field("", description="CSS selector of the search field; found when empty.")
    timeout: float = Field(10.0, gt=0, le=120, description="Seconds one question may take.")
    total: float = Field(120.0, gt=0, le=3600, description="Seconds for all of them.")
