"""Asks a site's own search after the crawl: questions in, the pages it names out, best first.

The crawl serves an empty search index to save time; this is a pass of its own with the real
one, in a browser of its own, with a time limit.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.folder import ORIGIN
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import Worker, WorkerGone
from mkdocs_cxux.crawl.targets import visible
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.url import canonical_url, is_internal
from mkdocs_cxux.model.error import CannotMeasure
from mkdocs_cxux.model.site import CrawlInfo, SearchAnswer, SearchState

GRACE = 45.0
"""Seconds beyond a question's own limit until the worker counts as deaf."""
MARKS = frozenset({"h", "hl", "highlight", "highlights"})
"""Parameters by which a result tells its page what to highlight."""
KEPT = 50
"""Pages of an answer that are kept."""
SEPARATORS = (" - ", " | ", " – ", " — ", " · ", " :: ")


class Question(NamedTuple):
    """What is asked; `expect` is the page it is the title of, "" where somebody declared it."""

    ask: str
    expect: str = ""


class Place(NamedTuple):
    """Where to ask: the start page as the worker sees it, the site's root, how to name both."""

    start: str
    base: str
    visible: Callable[[str, int], str]      # (address, port) -> address in the browser
    origin: str = ""


class Asked(Protocol):
    """A crawl that is over: what it knows, and the job its browser had (None without one)."""

    @property
    def info(self) -> CrawlInfo: ...

    @property
    def job(self) -> Job | None: ...


def wanted(config: Config) -> bool:
    """Whether anything is to be asked."""
    return bool(config.search.queries or config.search.titles)


def ask_all(crawled: Asked, config: Config, titles: dict[str, str]) -> tuple[SearchAnswer, ...]:
    """The answers to all questions; none where no browser was used. `titles` by url."""
    info, job = crawled.info, crawled.job
    if job is None:
        return ()
    place = Place(info.starts[0], info.base, address_in(job), ORIGIN)
    # Nobody searches for the page they are on.
    others = {url: title for url, title in titles.items() if url not in info.starts}
    return search(job, place, questions_of(config, others), config)


def address_in(job: Job) -> Callable[[str, int], str]:
    """How our own browser finds a page, by its address and the port of our server."""
    return visible if job.folder else _same


def _same(url: str, port: int) -> str:
    return url


def search(
    job: Job, place: Place, questions: Iterable[Question], config: Config
) -> tuple[SearchAnswer, ...]:
    """One answer a question, in their order. What was not asked in time is UNASKED."""
    asking = list(questions)
    limits = replace(job, search=_called(), tabs=1, timeout=config.search.timeout)
    answers: list[SearchAnswer] = []
    try:
        with Worker(limits) as worker:
            answers += _asked(worker, place, asking, config)
    except (WorkerGone, CannotMeasure):
        if len(answers) < len(asking):
            answers.append(_empty(asking[len(answers)], SearchState.SILENT))
    answers += [_empty(question, SearchState.UNASKED) for question in asking[len(answers) :]]
    return settled(answers)


def _called() -> str:
    """What fields of a search are called, and what opens one: a pattern for JavaScript."""
    return "|".join(("query", *map(re.escape, words_anywhere("search-words"))))


def _asked(
    worker: Worker, place: Place, questions: list[Question], config: Config
) -> Iterator[SearchAnswer]:
    until = time.monotonic() + config.search.total
    start = place.visible(place.start, worker.port)
    for question in questions:
        if time.monotonic() > until:
            return
        worker.ask(json.dumps([start, question.ask, config.search.box]))
        line = worker.answer(config.search.timeout + GRACE)
        said = json.loads(line)
        pages = _pages(said["links"], place, worker.port)
        state = SearchState(said["state"])
        if state is SearchState.ANSWERED and not pages:
            state = SearchState.SILENT       # all it led to was elsewhere
        yield SearchAnswer(question.ask, state, pages, question.expect)


def _pages(links: list[str], place: Place, port: int) -> tuple[str, ...]:
    """The pages of the site among the links, each once, without what only highlights."""
    found: dict[str, None] = {}
    for link in links:
        if port:
            link = link.replace(f"http://127.0.0.1:{port}", place.origin, 1)
        parts = urlsplit(link)
        query = [(name, value) for name, value in parse_qsl(parts.query) if name not in MARKS]
        url = canonical_url(parts._replace(query=urlencode(query)).geturl())
        if is_internal(url, place.base):
            found.setdefault(url)
    return tuple(found)[:KEPT]


def _empty(question: Question, state: SearchState) -> SearchAnswer:
    return SearchAnswer(question.ask, state, (), question.expect)


def settled(answers: list[SearchAnswer]) -> tuple[SearchAnswer, ...]:
    """The answers, "nothing found" doubted where the search has not found anything at all."""
    if any(answer.state is SearchState.ANSWERED for answer in answers):
        return tuple(answers)
    return tuple(
        replace(answer, state=SearchState.SILENT) if answer.state is SearchState.NOTHING
        else answer for answer in answers
    )


def questions_of(config: Config, titles: dict[str, str]) -> list[Question]:
    """What is to be asked: the declared questions, and as many titles as wanted.

    `titles` by url. One title at least is asked where anything is declared, and first, so
    that a search that works is told from one that does not answer. They are spread evenly;
    titles that several pages share name none of them.
    """
    declared = [Question(query.ask) for query in config.search.queries]
    own = {url: _own(title) for url, title in sorted(titles.items())}
    shared = Counter(own.values())
    names = {url: title for url, title in own.items() if title and shared[title] == 1}
    wanted = max(config.search.titles, 1 if declared else 0)
    step = max(1.0, len(names) / wanted) if wanted else 0
    urls = list(names)
    chosen = [urls[int(n * step)] for n in range(wanted) if int(n * step) < len(urls)]
    return [*(Question(names[url], url) for url in chosen), *declared]


def _own(title: str) -> str:
    """A title without the site's name behind it."""
    ends = [at for separator in SEPARATORS if (at := title.rfind(separator)) > 0]
    return title[: max(ends)].strip() if ends else title.strip()
