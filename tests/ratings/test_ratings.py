"""Imported ratings: every layout is read, the nearest domain counts, every face shows them, and no score moves."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.audit import Auditor
from auditor.cli import main
from auditor.errors import RatingsInvalid
from auditor.ratings import RatingList, Ratings, keep, read_list, read_ratings
from auditor.ratings.domains import candidates, host_of
from auditor.records import Article, to_json
from auditor.report.html.card import card
from auditor.report.sheet import Sheet
from auditor.report.terminal import render
from auditor.settings import Settings

TEXT = "The harbour board of Osterby voted on Monday to close the pier, its clerk Mara Lind said in a note. " * 6
URL = "https://www.news.example.org/2020/pier?x=1"


def _csv(folder: Path, content: str, name: str = "mine.csv") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "layout", "rating", "scale"),
    [
        ("domain,rating\nexample.org,72\nother.example.com,3\n", "domain and rating", "72", (3.0, 72.0)),
        ("url,Rating\nhttps://www.Example.org/about,B+\n", "domain and rating", "B+", None),
        ("domain,pc1,afm\nexample.org,0.81,0.9\n", "first component of expert ratings", "0.81", (0.81, 0.81)),
        (
            "domain,name,label,summary,last\nexample.org,An Example,gu,x,2021\n",
            "perennial sources of Wikipedia",
            "generally unreliable",
            None,
        ),
        ("domain,label,score,sources\nexample.org,mixed,0.173,2\n", "domain and score", "0.173", (0.173, 0.173)),
        ("\ufeffdomain,label\nexample.org,satire\n", "domain and label", "satire", None),
    ],
)
def test_known_layouts_are_read(
    tmp_path: Path, content: str, layout: str, rating: str, scale: tuple[float, float] | None
) -> None:
    found = read_list(_csv(tmp_path, content))
    assert (found.layout, found.ratings["example.org"], found.scale, found.name) == (layout, rating, scale, "mine")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,stars\nA,3\n", "has the columns name, stars, which is no layout that is known"),
        ("", "has the columns none"),
        ("domain,rating\n,5\nnot a domain,3\nexample.org,\n", "no row with a domain and a rating"),
    ],
)
def test_a_file_without_ratings_is_told_what_is_needed(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(RatingsInvalid, match=message):
        read_list(_csv(tmp_path, content))


def test_a_file_that_is_absent_or_not_text_is_a_named_error(tmp_path: Path) -> None:
    with pytest.raises(RatingsInvalid, match="cannot be read"):
        read_list(tmp_path / "none.csv")
    (tmp_path / "bytes.csv").write_bytes(b"domain,rating\n\xff\xfe,1\n")
    with pytest.raises(RatingsInvalid, match="no CSV file in UTF-8"):
        read_list(tmp_path / "bytes.csv")


@pytest.mark.parametrize(
    ("address", "domains"),
    [
        (URL, ["news.example.org", "example.org"]),
        ("example.co.uk", ["example.co.uk"]),
        ("http://a.b.example.co.uk:8080/", ["a.b.example.co.uk", "b.example.co.uk", "example.co.uk"]),
        ("https://somebody.blogspot.com/x", ["somebody.blogspot.com"]),
        ("https://user:secret@www.example.org", ["example.org"]),
        ("https://bücher.example.de/", ["xn--bcher-kva.example.de", "example.de"]),
        ("localhost", []),
        ("http://10.0.0.1/", []),
        ("no address at all", []),
        ("", []),
    ],
)
def test_an_address_belongs_to_its_host_and_what_is_above_it_up_to_the_registered_domain(
    address: str, domains: list[str]
) -> None:
    assert list(candidates(address)) == domains


def test_a_host_of_dots_and_of_a_million_letters_is_answered_at_once() -> None:
    assert host_of("." * 1_000_000) is None
    assert host_of("a" * 1_000_000) is None


def _lists(**ratings: str) -> Ratings:
    return Ratings(
        (RatingList("mine", "domain and rating", None, {k.replace("_", "."): v for k, v in ratings.items()}),)
    )


def test_the_nearest_domain_counts_and_no_other_does() -> None:
    assert [r.rating for r in _lists(example_org="B", news_example_org="A").of(URL)] == ["A"]
    assert [r.rating for r in _lists(example_org="B", sport_example_org="A").of(URL)] == ["B"]
    assert _lists(example_com="B", org="A").of(URL) == ()
    assert _lists(example_org="B").of(None) == ()


def test_ratings_are_shown_in_every_face_and_move_no_score(tmp_path: Path) -> None:
    article = Article(TEXT, url=URL)
    plain = Auditor.load(settings=Settings(ratings=tmp_path / "none")).audit(article).to_wire()
    keep(read_list(_csv(tmp_path, "domain,rating\nexample.org,72\nx.example.com,3\n"), "Our"), tmp_path / "kept")
    wire = Auditor.load(settings=Settings(ratings=tmp_path / "kept")).audit(article).to_wire()
    assert wire.pop("source_ratings") == [
        {"domain": "example.org", "rating": "72", "scale": [3.0, 72.0], "list": "Our"}
    ]
    assert to_json(wire) == to_json(plain)
    sheet = Sheet(Auditor.load(settings=Settings(ratings=tmp_path / "kept")).audit(article).to_wire(), TEXT)
    told = "example.org is rated 72 (on the list from 3 to 72) by the list Our; no part of the score"
    assert told in " ".join(render(sheet, 200).split())
    assert told in str(card(sheet))
    assert "Publisher" not in render(Sheet(plain, TEXT), 200)


def test_what_was_imported_is_listed_used_and_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    run = CliRunner().invoke
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\nurl: {URL}\n---\n{TEXT}\n", encoding="utf-8")
    assert run(main, ["sources", "list"]).output == "no ratings are imported\n"
    told = run(main, ["sources", "import", str(_csv(tmp_path, "domain,rating\nexample.org,B\n,C\n")), "--name", "Desk"])
    assert told.output == (
        "Desk: 1 domains rated, read as domain and rating; 1 rows without a domain or rating, or of one rated before\n"
    )
    assert (tmp_path / "home" / "auditor" / "ratings" / "Desk.json").exists()
    assert run(main, ["sources", "list"]).output == "Desk: 1 domains, read as domain and rating\n"
    wire = json.loads(run(main, ["check", "--format", "json", str(draft)]).stdout)
    assert wire["source_ratings"][0]["rating"] == "B"
    assert run(main, ["sources", "remove", "Desk"]).exit_code == 0
    assert "source_ratings" not in json.loads(run(main, ["check", "--format", "json", str(draft)]).stdout)
    gone = run(main, ["sources", "remove", "Desk"])
    assert gone.exit_code == 2 and "there are none" in gone.output


def test_a_list_that_cannot_be_written_whole_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:20])
        raise OSError(28, "No space left on device")

    before = RatingList("Desk", "domain and rating", None, {"example.org": "B"})
    keep(before, tmp_path)
    with monkeypatch.context() as patch, pytest.raises(RatingsInvalid, match="No space left"):
        patch.setattr(Path, "write_bytes", full)
        keep(RatingList("Desk", "domain and rating", None, {"example.org": "C"}), tmp_path)
    assert read_ratings(tmp_path).lists == (before,)
    assert [path.name for path in tmp_path.iterdir()] == ["Desk.json"]


def test_a_user_without_a_home_has_no_ratings_and_is_told_where_some_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(Path, "home", none)
    assert Auditor.load().ratings == Ratings()
    refused = CliRunner().invoke(main, ["sources", "import", str(_csv(tmp_path, "domain,rating\nexample.org,B\n"))])
    assert refused.exit_code == 2 and "XDG_DATA_HOME" in refused.output


@pytest.mark.parametrize("name", ["", "../up", "a/b", ".hidden"])
def test_a_name_that_is_a_path_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RatingsInvalid, match="is no name"):
        keep(RatingList(name, "x", None, {"example.org": "1"}), tmp_path)


@pytest.mark.parametrize("content", ["{", "[]", '{"format": 1}', '{"format": 9}', '{"format": 1, "scale": [1]}'])
def test_a_kept_file_that_is_damaged_is_a_named_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "mine.json").write_text(content, encoding="utf-8")
    with pytest.raises(RatingsInvalid, match=r"mine\.json"):
        read_ratings(tmp_path)
