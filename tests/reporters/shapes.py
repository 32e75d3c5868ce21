"""Texts of reports in, parsed and held against their shape; independent of our own code."""

from __future__ import annotations

import csv
import json
import re
from functools import lru_cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import unquote

import jsonschema
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMAS = Path(__file__).parent / "schemas"
URI = re.compile(r"(?:[A-Za-z0-9._~/!$&'()*+,;=:@-]|%[0-9A-F]{2})+")
"""Characters of a URI reference (RFC 3986) without query and fragment."""
COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*,?)+)::(.*)")


@lru_cache
def _validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def _json(text: str, schema: str) -> Any:
    value = json.loads(text)
    error = jsonschema.exceptions.best_match(_validator(schema).iter_errors(value))
    assert error is None, error
    return value


def sarif(text: str) -> dict[str, Any]:
    """The run, held against the schema and the limits of GitHub."""
    (run,) = _json(text, "sarif-2.1.0-rtm.5.json")["runs"]
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        for name in ("shortDescription", "fullDescription", "help"):
            assert 0 < len(rule[name]["text"]) <= 1024
        assert len(rule.get("properties", {}).get("tags", ())) <= 10
    for result in run["results"]:
        said = result["message"]["text"]
        assert 0 < len(said) <= 1024
        assert "](" not in said
        assert not re.search(r"\{\d+\}", said)
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert URI.fullmatch(uri), uri
        assert ":" not in uri.split("/")[0]
        assert ".." not in unquote(uri).split("/")
        assert place["region"]["startLine"] >= 1
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    assert len(set(hashes)) == len(hashes)
    return run


def gitlab(text: str) -> list[dict[str, Any]]:
    entries = _json(text, "gitlab.json")
    marks = [entry["fingerprint"] for entry in entries]
    assert len(set(marks)) == len(marks)
    return entries


def rdjson(text: str) -> list[dict[str, Any]]:
    return _json(text, "rdjson.json")["diagnostics"]


@lru_cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def _xml(text: str, schema: str) -> Any:
    root = etree.fromstring(text.encode("utf-8"), etree.XMLParser(huge_tree=True))
    _schema(schema).assertValid(root)
    return root


def checkstyle(text: str) -> list[Any]:
    return list(_xml(text, "checkstyle.xsd").iter("error"))


def junit(text: str) -> Any:
    """The root; its counts are those of what it holds."""
    root = _xml(text, "junit.xsd")
    for some in (root, *root.iter("testsuite")):
        assert int(some.get("tests")) == len(list(some.iter("testcase")))
        assert int(some.get("failures")) == len(list(some.iter("failure")))
        assert int(some.get("errors")) == len(list(some.iter("error")))
    return root


def csv_rows(text: str) -> list[dict[str, str]]:
    """The rows by column; no cell is a formula, every line ends in CRLF."""
    assert not text.replace("\r\n", "").count("\n")
    head, *rows = csv.reader(StringIO(text, newline=""), strict=True)
    assert all(len(row) == len(head) for row in rows)
    assert not [cell for row in rows for cell in row if cell[:1] and cell[0] in "=+-@\t\r＝＋－＠"]
    return [dict(zip(head, row, strict=True)) for row in rows]


def github(text: str) -> list[tuple[str, dict[str, str], str]]:
    """(kind, properties, message) of every annotation, read as the runner reads them."""
    *commands, last = re.split(r"\r\n|\r|\n", text.removesuffix("\n"))
    assert not last.lstrip().startswith("::")
    read = []
    for line in commands:
        match = COMMAND.fullmatch(line)
        assert match, line
        kind, properties, message = match.groups()
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        read.append((kind, {k: _unescaped(v) for k, v in pairs.items()}, _unescaped(message)))
    for kind in ("error", "warning", "notice"):
        assert sum(k == kind for k, _, _ in read) <= 10
    return read


def _unescaped(text: str) -> str:
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    assert not re.search("%(?!0D|0A|3A|2C|25)", text)
    return re.sub("%(?:0D|0A|3A|2C|25)", lambda match: signs[match[0]], text)


ALLOWED_HTML = (
    "<!-- cxux-report -->", "<details>", "</details>", "<summary>", "</summary>",
)
REFERENCE = re.compile(
    r"(?:^|[^\w`])@\w|[#!~%$&]\d|[#~]\w|\bGH-\d|://|\bwww\.|\bmailto:|\b[0-9a-f]{7,40}\b",
    re.IGNORECASE,
)
"""What a code host makes a mention, a reference or a link of, in rendered text."""


def markdown(text: str) -> list[Token]:
    """The tokens; nothing in them links, shows a picture, mentions, or is HTML but ours."""
    assert len(text) <= 65_536
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    flat = [inner for token in tokens for inner in (token, *(token.children or ()))]
    assert not [token for token in flat if token.type in ("link_open", "image", "s_open")]
    for token in flat:
        if token.type in ("html_block", "html_inline"):
            left = token.content
            for known in ALLOWED_HTML:
                left = left.replace(known, "")
            assert "<" not in left, token.content
        if token.type == "inline":
            shown = "".join(t.content if t.type != "code_inline" else "`" for t in token.children)
            assert not REFERENCE.search(shown), shown
    return flat


def table_rows(tokens: list[Token]) -> Iterator[list[str]]:
    """The cells of every row of every table, head and body."""
    row: list[str] = []
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            row = []
        elif before.type in ("th_open", "td_open") and token.type == "inline":
            row.append(token.content)
        elif token.type == "tr_close":
            yield row
