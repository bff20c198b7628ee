"""A page's main text, its fields, and what it carries besides; a hostile page ends."""

from pathlib import Path

import pytest

from auditor.errors import EmptyText, TooLarge
from auditor.reading import list_sources, read
from auditor.reading.page import MAX_DEPTH, MAX_ELEMENTS
from auditor.records import Article
from auditor.settings import Settings

PARAGRAPH = "<p>Sales of pumps in the valley rose again this year, said the town's office of figures in a note.</p>\n"
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Pumps rise | Valley Post</title>
<meta name="Generator" content="Quillbot 3"><meta property="article:author" content="https://valley.example/ann">
<meta property="article:tag" content="pumps"><meta property="article:tag" content="valley">
<link rel="canonical" href="https://valley.example/pumps">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Pumps rise",
"author": [{{"name": "Ann Field", "description": "Ann writes of water."}}, "Jo Marsh"],
"datePublished": "2024-03-05"}}]}}</script>
<script type="application/ld+json">not json</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Pumps rise</h1>{PARAGRAPH * 3}
<p>The count stood at 4,000, according to <a href="https://stats.example/p">the statistics office</a>, which asked.</p>
</article><footer>All rights reserved</footer></body></html>"""


def _read(path: Path, page: str) -> Article:
    path.write_text(page, encoding="utf-8")
    return read(list_sources([str(path)]).sources[0], Settings()).article


def test_the_text_is_the_main_text_with_its_links_and_without_what_is_around_it(tmp_path: Path) -> None:
    text = _read(tmp_path / "a.html", PAGE).text
    assert text.startswith("Pumps rise\nSales of pumps")
    assert "according to [the statistics office](https://stats.example/p), which" in text
    assert "Home" not in text
    assert "rights reserved" not in text


def test_fields_are_what_the_page_states_of_itself(tmp_path: Path) -> None:
    article = _read(tmp_path / "a.html", PAGE)
    assert (article.title, article.byline, article.bio) == ("Pumps rise", "Ann Field, Jo Marsh", "Ann writes of water.")
    assert (article.published, article.url) == ("2024-03-05", "https://valley.example/pumps")
    assert article.language == "en-GB"


def test_meta_tags_and_jsonld_are_kept(tmp_path: Path) -> None:
    metadata = _read(tmp_path / "a.html", PAGE).metadata
    assert metadata["meta"]["generator"] == "Quillbot 3"
    assert metadata["meta"]["article:tag"] == "pumps; valley"
    assert [thing["@graph"][0]["@type"] for thing in metadata["jsonld"]] == ["NewsArticle"]


def test_half_a_surrogate_pair_in_jsonld_becomes_a_replacement_character(tmp_path: Path) -> None:
    halves = r'{"@type": "NewsArticle", "headline": "7 \ud800 pumps \ud83d\ude00", "author": {"name": "Ann \udfff"}}'
    page = f'<html><script type="application/ld+json">{halves}</script><article>{PARAGRAPH * 4}</article></html>'
    article = _read(tmp_path / "a.html", page)
    assert (article.title, article.byline) == ("7 \ufffd pumps \U0001f600", "Ann \ufffd")
    assert article.metadata["jsonld"][0]["headline"] == article.title


def test_a_page_that_states_nothing_has_no_fields(tmp_path: Path) -> None:
    article = _read(
        tmp_path / "a.html", f"<html><body><article>{PARAGRAPH * 4}<p>Copyright 2019</p></article></body></html>"
    )
    assert article.byline is article.published is article.url is article.language is None
    assert article.metadata == {}


@pytest.mark.parametrize(
    "advert",
    [
        '<div class="ad"><p>Advertisement</p><a href="#on">Skip the advert</a></div>',
        '<aside class="box ads-inline"><p>Advertisement: a wheel for every mill</p></aside>',
        '<div id="advert-2">Advertisement</div>',
    ],
)
def test_the_boxes_of_adverts_are_no_text(tmp_path: Path, advert: str) -> None:
    page = (
        f"<html><body><article>{PARAGRAPH * 3}{advert}{PARAGRAPH}<p>It did so in May too.</p></article></body></html>"
    )
    text = _read(tmp_path / "a.html", page).text
    assert "dvert" not in text
    assert text.endswith("It did so in May too.")


def test_a_long_box_with_the_name_of_an_advert_is_kept(tmp_path: Path) -> None:
    page = f'<html><body class="ads"><div class="ads"><article>{PARAGRAPH * 6}</article></div></body></html>'
    assert _read(tmp_path / "a.html", page).text.startswith("Sales of pumps")


SIDE = '<td><b>Pages</b><br><a href="/a">Mills</a><br><br><a href="/b">Pumps</a><br><br><a href="/c">Dams</a></td>'
LINES = "".join(
    f"The pump of number {n} was mended in May, the town's office of figures said.<br><br>" for n in range(9)
)


@pytest.mark.parametrize("cell", [f"<h1>Pumps rise</h1>{PARAGRAPH * 6}", f"<font>Pumps rise<br><br>{LINES}</font>"])
@pytest.mark.parametrize("around", ["{}", "<table><tr><td>{}</td></tr></table>"])
def test_a_table_that_lays_out_the_page_gives_paragraphs(tmp_path: Path, cell: str, around: str) -> None:
    table = around.format(f"<table><tr>{SIDE}<td>{cell}</td></tr></table>")
    text = _read(tmp_path / "a.html", f"<html><body>{table}</body></html>").text
    assert "|" not in text
    assert text.startswith("Pumps rise\n")
    assert text.count("\n") >= 1


def test_a_table_of_figures_stays_a_table(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td><p>Pump {n}</p><p>mended</p></td><td>{n}00</td></tr>" for n in range(1, 5))
    page = f"<html><body><article>{PARAGRAPH * 3}<table>{rows}</table>{PARAGRAPH}</article></body></html>"
    assert "| 300 |" in _read(tmp_path / "a.html", page).text


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<!-- only a remark -->", "<html><script>var a = 1</script></html>"]
)
def test_a_page_without_main_text_is_an_error(tmp_path: Path, page: str) -> None:
    with pytest.raises(EmptyText, match="page"):
        _read(tmp_path / "a.html", page)


@pytest.mark.parametrize("tag", ["div", "b", "span", "blockquote", "table><tr><td"])
def test_nesting_past_the_cap_is_an_error_that_names_it(tmp_path: Path, tag: str) -> None:
    with pytest.raises(TooLarge, match=str(MAX_DEPTH)):
        _read(tmp_path / "a.html", f"<html><body>{f'<{tag}>' * 100_000}{PARAGRAPH}")


def test_elements_past_the_cap_are_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(TooLarge, match=f"{MAX_ELEMENTS:,}"):
        _read(tmp_path / "a.html", "<html><body>" + "<i>x</i>" * (MAX_ELEMENTS + 1))


@pytest.mark.parametrize(
    "body",
    [
        "<div><p>x</p></div>" * 20_000,
        "<" * 500_000,
        f'<p title="{"a" * 1_000_000}">x</p>',
        "<p>" + "word<br>" * 45_000 + "</p>",
        f'<script type="application/ld+json">{"[" * 500_000}</script>',
        f'<script type="application/ld+json">{{"@type":"Article","author":{"[" * 60}{"]" * 60}}}</script>',
        "<!--" * 100_000,
    ],
    ids=["many blocks", "open tags", "long attribute", "many breaks", "deep json", "nested json", "comments"],
)
def test_a_hostile_page_is_read_or_refused(tmp_path: Path, body: str) -> None:
    try:
        _read(tmp_path / "a.html", f"<html><body>{PARAGRAPH * 4}{body}")
    except (EmptyText, TooLarge):
        pass
