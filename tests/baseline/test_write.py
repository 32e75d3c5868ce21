"""What is written is read again as it was, whatever a page says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from mkdocs_cxux.baseline import NAME, Baseline, Entry, Seen, read_baseline, renewed, stand
from mkdocs_cxux.baseline.marks import printable
from mkdocs_cxux.baseline.write import baseline_text, write_baseline
from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import Before, Mark
from tests.factories_report import finding, found, page, rule, rules, site

BEFORE = Before(NAME, 1, "browser", {"overall": 91.1, "cta": 80.0}, {"page": 76.5})
HOSTILE = (
    "- a: &b", "'\"", "\\x", "#", "!!python/name:os.system", "*a", "null", "12:30", "\x1b[31m",
    "\u2028\u0085\ufeff", "\ud800", "💧\u200d🌱", "<<<<<<< HEAD", "a: b", "%TAG", "{a}", "٣",
    "…" * 300,
)  # fmt: skip
texts = some.one_of(some.text(max_size=150), some.sampled_from(HOSTILE))


def baseline(*entries: Entry, **more: object) -> Baseline:
    return Baseline(NAME, "0.1.0", BEFORE, entries, **more)  # type: ignore[arg-type]


def read_again(written: Baseline) -> Baseline:
    with TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        write_baseline(path, written)
        return read_baseline(path)


def plain(read: Baseline) -> Baseline:
    return replace(read, entries=tuple(replace(entry, where="") for entry in read.entries))


@settings(max_examples=150, deadline=None)
@given(path=texts, title=texts, quote=texts, reason=texts)
def test_any_text_is_read_as_it_was_written(
    path: str, title: str, quote: str, reason: str
) -> None:
    where, title, reason = "/" + printable(path, 300), printable(title), printable(reason, 300)
    mark = Mark(where, "Microsoft.We", identity("r", quote), printable(quote), 2)
    entry = Entry(mark, "error", 3, reason, date(2027, 1, 31))
    titles = {where: title}
    assert plain(read_again(baseline(entry, titles=titles))) == baseline(entry, titles=titles)


def test_an_empty_baseline_is_read_again() -> None:
    assert read_again(baseline()) == baseline()


def seen(*findings: Finding) -> Seen:
    crawled = site(page("/"), page("/a/"))
    return Seen(crawled, findings, {u: (found("r", 0.5),) for u in crawled.pages}, rules(rule("r")))


def told(path: str, text: str, severity: str = "warning") -> Finding:
    return replace(finding("r", path, severity, text=text), identity=identity("r", text))


@settings(max_examples=60, deadline=None)
@given(said=some.lists(texts, max_size=6))
def test_what_was_made_known_is_known_in_the_same_run(said: list[str]) -> None:
    run = seen(*(told("/a/", text) for text in said), told("", "site"))
    made = read_again(renewed(None, run, BEFORE, "0.1.0").baseline)
    findings, known = stand(made, run, None, "0.1.0")
    assert all(each.known for each in findings)
    assert (known.stale, known.unsure, len(made)) == ((), 0, len(said) + 1)


def test_entries_are_sorted_by_page_and_rule_and_equal_ones_counted() -> None:
    run = seen(told("/a/", "z"), told("/a/", "b"), told("/", "y"), told("/a/", "b"))
    written = baseline_text(renewed(None, run, BEFORE, "0.1.0").baseline)
    lines = [line.strip() for line in written.splitlines()]
    order = [line for line in lines if line.startswith(("- page:", "quote:"))]
    assert order == ["- page: /", "quote: y", "- page: /a/", "quote: b", "quote: z"]
    assert written.count("count: 2") == 1


def test_a_fault_that_became_worse_is_new_and_takes_its_reason_along() -> None:
    first = renewed(None, seen(told("/a/", "x")), BEFORE, "0.1.0").baseline
    kept = read_again(
        replace(first, entries=(replace(first.entries[0], reason="later", where="b:1:1"),))
    )
    worse = seen(told("/a/", "x", "error"))
    findings, known = stand(kept, worse, None, "0.1.0")
    assert (findings[0].known, known.stale) == ("", ())
    done = renewed(kept, worse, BEFORE, "0.1.0")
    (entry,) = done.baseline.entries
    assert (entry.severity, entry.reason, done.added, done.dropped) == ("error", "later", 1, 0)
    (still,) = renewed(kept, worse, BEFORE, "0.1.0", add=False).baseline.entries
    assert still.severity == "warning"


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match="cannot be written"):
        write_baseline(tmp_path / "folder", baseline())
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]
