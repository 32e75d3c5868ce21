"""Keeps one worker alive between crawls, for those that look at the same folder again and again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import Worker


class Keeper:
    """Lends its worker to one crawl at a time; starting one takes a second.

    Another is started where the job is another one, or the last crawl did not end as it should:
    answers that nobody fetched would be taken for those of the next.
    """

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._job: Job | None = None
        self._is_up = False              # its browser has answered
        self._lent = False               # stays so where a crawl did not end as it should

    @property
    def has_worker(self) -> bool:
        """Whether one is there, or is starting."""
        return self._worker is not None

    def warm(self, job: Job) -> None:
        """Begin to start a worker for `job`, without waiting for it; whether it can be started
        is told to the crawl that needs it."""
        if self._worker is None:
            self._begin(replace(job, changing=True))

    @contextmanager
    def lend(self, job: Job) -> Iterator[Worker]:
        """The worker for `job`. Raises CannotMeasure where the browser cannot be started."""
        worker = self._fitting(replace(job, changing=True))
        self._lent = True
        try:
            yield worker
        except BaseException:            # perhaps long after another one was lent
            worker.close()
            raise
        self._lent = False

    def close(self) -> None:
        """End the worker and its browser, even while they are lent."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    def _fitting(self, job: Job) -> Worker:
        # How many tabs there are depends on the memory that is free at the moment.
        if self._lent or self._job is None or replace(self._job, tabs=job.tabs) != job:
            self.close()
        worker = self._worker or self._begin(job)
        if not self._is_up:
            try:
                worker.__enter__()
            except BaseException:
                self._worker = None
                raise
            self._is_up = True
        return worker

    def _begin(self, job: Job) -> Worker:
        worker = Worker(job)
        worker.begin()
        self._job, self._worker, self._is_up = job, worker, False
        return worker
