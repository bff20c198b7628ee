"""A file becomes an article, or an error that says what to do."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from auditor.errors import BinaryText, EmptyText, FrontMatterBroken, PathMissing, TooLarge, UndecodableText
from auditor.reading import Reading, Source, list_sources, read
from auditor.settings import Settings

POST = """\
---
title: "Pumps: a review"
author: Ann Field   # staff
date: 2024-03-05
tags: [pumps, 'valley news']
editors:
  - Jo Marsh
  - Lee Dale
---

# Another title

Sales rose **10%** in a year.
"""


def _read(path: Path, data: bytes | str, **settings: int) -> Reading:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(list_sources([str(path)]).sources[0], Settings(**settings))


def test_a_text_file_is_its_own_text_and_claims_no_fields(tmp_path: Path) -> None:
    reading = _read(tmp_path / "a.txt", "A Title Line\r\n\r\nThe words.\r\n")
    article = reading.article
    assert (article.text, article.id, article.source) == (
        "A Title Line\r\n\r\nThe words.\r\n",
        "a",
        str(tmp_path / "a.txt"),
    )
    assert article.title is article.byline is article.published is None
    assert reading.first_line == 1


def test_front_matter_becomes_fields_and_the_body_stays_as_it_is(tmp_path: Path) -> None:
    reading = _read(tmp_path / "a.md", POST)
    article = reading.article
    assert article.text == "\n# Another title\n\nSales rose **10%** in a year.\n"
    assert (article.title, article.byline, article.published) == ("Pumps: a review", "Ann Field", "2024-03-05")
    assert article.metadata["meta"]["tags"] == "pumps, valley news"
    assert article.metadata["meta"]["editors"] == "Jo Marsh, Lee Dale"
    assert reading.first_line == 10


@pytest.mark.parametrize(
    "odd",
    [
        "tags: [\n  a\n]",
        "'og:title': Bar",
        "_build: false",
        "publish date: today",
        "<<: *base",
        "-\n  name: Ann",
        "2024: x",
    ],
)
def test_fields_that_are_not_read_are_passed_over(tmp_path: Path, odd: str) -> None:
    article = _read(tmp_path / "a.md", f'---\n"title": Pumps\n{odd}\nauthor: Ann Field\n---\nWords.\n').article
    assert (article.title, article.byline, article.text) == ("Pumps", "Ann Field", "Words.\n")


@pytest.mark.parametrize(
    ("head", "title", "byline"),
    [
        ("title: >\n  The library stays\n  open: for now\nauthor: Ann", "The library stays open: for now", "Ann"),
        ("title: |-\n  Pumps\nauthors:\n  - name: Ann Field\n    role: editor\n  - name: Jo", "Pumps", "Ann Field, Jo"),
        ("title: Pumps\nauthors:\n- id: 3\n  name: Ann Field\n- Jo Marsh", "Pumps", "Ann Field, Jo Marsh"),
        ("title: Pumps\nauthor:\n  name: Ann Field\n  url: https://a.example", "Pumps", "Ann Field"),
    ],
)
def test_titles_over_several_lines_and_names_of_authors_are_read(
    tmp_path: Path, head: str, title: str, byline: str
) -> None:
    article = _read(tmp_path / "a.md", f"---\n{head}\n---\nWords.\n").article
    assert (article.title, article.byline, article.text) == (title, byline, "Words.\n")


def test_toml_tables_of_authors_are_read_by_their_names(tmp_path: Path) -> None:
    head = '+++\ntitle = "Pumps"\n[[authors]]\nname = "Ann Field"\n[[authors]]\nname = "Jo"\n+++\n'
    assert _read(tmp_path / "a.md", head + "Words.\n").article.byline == "Ann Field, Jo"


def test_toml_front_matter_is_read_too(tmp_path: Path) -> None:
    article = _read(tmp_path / "a.md", '+++\ntitle = "Pumps"\nauthors = ["Ann", "Jo"]\n+++\nWords.\n').article
    assert (article.title, article.byline, article.text) == ("Pumps", "Ann, Jo", "Words.\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\nA rule opens this text. Then prose.\n---\nMore.\n",
        "---\nAuthor: a rule that is never closed, over one line like a field.\n\nWords.\n",
        "---\nUpdate: a rule that is never closed, over prose.\n",
        "+++\nno toml\n+++\n",
    ],
)
def test_a_rule_that_opens_a_text_is_not_front_matter(tmp_path: Path, text: str) -> None:
    reading = _read(tmp_path / "a.md", text)
    assert (reading.article.text, reading.first_line) == (text, 1)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("---\ntitle: Pumps\nauthor Ann Field\n---\nWords.\n", "line 3 is no field"),
        ("---\ntitle: Pumps\nauthor: Ann\n\nWords.\n", "no line --- closes it"),
        ("---\ntitle: Pumps\n" + "tag: x\n" * 300 + "---\nWords.\n", "within 200 lines"),
        ('+++\ntitle = "Pumps\n+++\nWords.\n', "Unterminated string"),
    ],
)
def test_fields_that_cannot_be_read_are_an_error_and_no_prose(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(FrontMatterBroken, match=says):
        _read(tmp_path / "a.md", text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kicker\n\n# The title #\n\nWords.\n", "The title"),
        ("The title\n=========\n\nWords.\n", "The title"),
        ("\n## The title\n\nWords.\n", "The title"),
        ("Words come first.\n\n## What comes next\n\nWords.\n", None),
    ],
)
def test_the_first_top_heading_is_the_title_and_a_later_subheading_is_not(
    tmp_path: Path, text: str, title: str | None
) -> None:
    assert _read(tmp_path / "a.md", text).article.title == title


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", EmptyText, "empty"),
        (b" \n\t ", EmptyText, "empty"),
        ("\ufeff\u200b\n".encode(), EmptyText, "white space"),
        (b"%PDF-1.7 ...", BinaryText, "PDF"),
        (b"PK\x03\x04....", BinaryText, "zip"),
        (b"\x89PNG\r\n\x1a\n", BinaryText, "PNG"),
        (b"text \0 text", BinaryText, "NUL"),
        (b"caf\x8e and na\x95ve", UndecodableText, "iconv"),
    ],
)
def test_what_is_no_text_is_a_named_error_that_says_what_to_do(
    tmp_path: Path, data: bytes, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        _read(tmp_path / "a.txt", data)


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(TooLarge, match=r"50,000,000 bytes.*max_bytes=5,000,000"):
        read(Source("a", str(path), "text", path), Settings())


def test_standard_input_is_read_no_further_than_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"word " * 100)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
    with pytest.raises(TooLarge, match="max_bytes=99"):
        read(Source("stdin", "-", None), Settings(max_bytes=99))
    assert stream.tell() == 100


def test_standard_input_is_markdown_unless_it_begins_like_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"# Pumps\n\nWords.")))
    assert read(Source("stdin", "-", None), Settings()).article.title == "Pumps"
    page = b"<!-- x -->\n<!DOCTYPE html><title>Pumps</title><p>" + b"Sales of pumps rose in the valley again. " * 9
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(page)))
    assert "<" not in read(Source("stdin", "-", None), Settings()).article.text


def test_a_file_that_vanished_after_listing_is_missing(tmp_path: Path) -> None:
    with pytest.raises(PathMissing):
        read(Source("a", "a.txt", "text", tmp_path / "a.txt"), Settings())


def test_a_text_file_does_not_load_the_html_libraries(tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    code = (
        "import sys; from auditor.reading import list_sources, read; from auditor.settings import Settings;"
        "read(list_sources([sys.argv[1]]).sources[0], Settings());"
        "sys.exit(any(name in sys.modules for name in ('lxml', 'trafilatura', 'pandas', 'sklearn')))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.txt")], check=False).returncode == 0
