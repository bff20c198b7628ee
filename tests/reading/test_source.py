"""Paths come to sources, failures and what is set aside; nothing is passed over in silence."""

import os
from pathlib import Path

import pytest

from auditor.reading import list_sources


def _tree(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words of an article.", encoding="utf-8")
    return folder


def test_a_folder_is_walked_in_sorted_order_with_unique_ids(tmp_path: Path) -> None:
    listing = list_sources([str(_tree(tmp_path, "b/x.txt", "a/x.md", "c.html", "a/y.HTM"))])
    assert [(source.id, source.format) for source in listing.sources] == [
        ("x", "markdown"),
        ("y", "html"),
        ("x-2", "text"),
        ("c", "html"),
    ]
    assert listing.failures == listing.set_aside == ()


def test_side_files_are_set_aside_and_anything_else_unread_is_a_failure(tmp_path: Path) -> None:
    folder = _tree(tmp_path, "a.txt", "README.md.bak", "a.toml", "b.pdf", "c", ".hidden.txt", ".git/d.txt")
    listing = list_sources([str(folder)])
    assert [Path(name).name for name, _ in listing.set_aside] == ["README.md.bak", "a.toml"]
    assert [(Path(failure.id).name, failure.code) for failure in listing.failures] == [
        ("b.pdf", "unknown-format"),
        ("c", "unknown-format"),
    ]


def test_a_readme_is_no_article_in_a_folder_but_is_one_when_named(tmp_path: Path) -> None:
    folder = _tree(tmp_path, "README.md", "a.txt")
    assert [source.id for source in list_sources([str(folder)]).sources] == ["a"]
    assert [source.id for source in list_sources([str(folder / "README.md")]).sources] == ["README"]


def test_a_file_is_listed_once_however_often_it_is_named(tmp_path: Path) -> None:
    folder = _tree(tmp_path, "a.txt")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    listing = list_sources([str(folder / "a.txt"), str(folder), str(folder / "a.txt")])
    assert [source.name for source in listing.sources] == [str(folder / "a.txt")]
    assert listing.failures == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.txt", "path-missing"),
        ("a.txt/under", "path-missing"),
        ("empty", "no-articles"),
        ("a.docx", "unknown-format"),
    ],
)
def test_a_path_that_gives_no_article_is_a_failure_with_its_code(tmp_path: Path, name: str, code: str) -> None:
    _tree(tmp_path, "a.txt", "a.docx", "empty/notes.toml")
    listing = list_sources([str(tmp_path / name)])
    assert listing.sources == ()
    assert [failure.code for failure in listing.failures] == [code]
    assert listing.failures[0].id == str(tmp_path / name)


def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    listing = list_sources([str(tmp_path)])
    assert [source.id for source in listing.sources] == ["a"]
    assert [Path(name).name for name, _ in listing.set_aside] == ["loop"]
    assert [failure.code for failure in listing.failures] == ["path-unreadable"]


def test_standard_input_is_a_source_of_its_own() -> None:
    (source,) = list_sources(["-"]).sources
    assert (source.id, source.path) == ("stdin", None)


def test_a_file_name_that_is_no_utf_8_is_read_and_printed_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Words.", encoding="utf-8")
    (source,) = list_sources([str(tmp_path)]).sources
    assert source.path == path
    assert (source.id, Path(source.name).name) == ("caf\ufffd", "caf\ufffd.txt")
