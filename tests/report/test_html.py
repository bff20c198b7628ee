"""The report's page: whole, self-contained, and safe from what an article may say."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

import pytest

from auditor.records import Audit, Failure
from auditor.report.html import page as page_module
from auditor.report.html.across import Across
from auditor.report.html.card import card
from auditor.report.html.distribution import distribution
from auditor.report.html.highlight import excerpt, marked_text
from auditor.report.html.markup import Markup, tag
from auditor.report.html.page import Batch, page
from auditor.report.sheet import Sheet
from auditor.report.summary import ranked, summary_of
from tests.report.sheets import TEXT, audit, finding, sheet

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">\n"\'&amp; https://evil.example/x.js \u202eend'


class _Tags(HTMLParser):
    """Collects the elements of a page and checks that they are nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _page(audits: Sequence[Audit], across: Across | None = None, failures: Sequence[Failure] = ()) -> str:
    cards = {made.article.id: card(sheet(made)) for made in audits}
    rows = ranked(summary_of(made.to_wire()) for made in audits)
    return "".join(page(Batch(rows, cards.__getitem__, failures, (("README.md", "beside"),), across, "1.0")))


def _tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(html)
    assert parser.open == []
    return parser.seen


def _hostile() -> Audit:
    fields = {"title": HOSTILE, "byline": HOSTILE, "source": HOSTILE, "url": "javascript:alert(1)"}
    found = finding("hype.term", HOSTILE, "<script>alert(1)</script>", message=HOSTILE, why=HOSTILE, suggestion=HOSTILE)
    return audit(HOSTILE, found, reasons=(("hype.x", 1.0, HOSTILE),), **fields)


def test_hostile_words_are_shown_and_never_obeyed() -> None:
    span = [0, 8]
    entry = {"metric": HOSTILE, "articles": ["pump"], "values": [HOSTILE], "spans": [span], "verdict": "conflict"}
    html = _page([_hostile()], Across([entry], [], lambda _: HOSTILE), [Failure(HOSTILE, "x", HOSTILE)])
    names = {name for name, _ in _tags(html)}
    assert not names & {"script", "img", "iframe", "object", "link", "form"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "\u202e" not in html


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    html = _page([_hostile(), audit(id="b")])
    seen = _tags(html)
    assert "default-src 'none'" in next(tag["content"] or "" for _, tag in seen if "http-equiv" in tag)
    for _, attributes in seen:
        assert "src" not in attributes
        assert not any(key.startswith("on") for key in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert not re.search(r"url\(|@import", html)


def test_every_link_of_the_ranking_leads_to_an_entry() -> None:
    seen = _tags(_page([audit(id="a"), audit(id="b", rated=False)]))
    targets = {attributes.get("id") for _, attributes in seen}
    links = [str(attributes["href"]).removeprefix("#") for _, attributes in seen if attributes.get("href")]
    assert len(links) == 2
    assert set(links) <= targets


def test_a_long_batch_shows_the_lowest_ranked_and_says_where_the_others_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_CARDS", 2)
    html = _page([audit(id=f"a{number}") for number in range(5)])
    assert html.count('<details class="article">') == 2
    assert "the other 3 are in audits.jsonl" in html


def test_an_empty_batch_still_makes_a_page_that_says_so() -> None:
    html = _page([], failures=[Failure("a.pdf", "unknown-format", "not read")])
    _tags(html)
    assert "Not audited" in html
    assert "No article is rated." in html


def test_who_says_what_shows_each_value_in_its_words() -> None:
    at = TEXT.index("10%")
    entry: dict[str, Any] = {
        "metric": "sales of pumps",
        "articles": ["a", "b"],
        "values": ["10%", "11%"],
        "spans": [[at, at + 3]] * 2,
        "verdict": "cannot-tell",
    }
    html = _page([audit(id="a"), audit(id="b")], Across([entry], [], lambda _: TEXT))
    assert "Contradictions" in html
    assert "Sales rose <mark>10%</mark> from 100" in html
    assert "cannot tell" in html


def test_the_whole_text_is_shown_with_overlapping_marks() -> None:
    note, error = finding("hype.a", TEXT, "well.\nThe “rev", "note"), finding("hype.b", TEXT, "The", "error", "Bad.")
    shown = Sheet(audit(TEXT, note, error).to_wire(), TEXT).findings()
    html = marked_text(TEXT, shown)
    assert re.sub(r"<[^>]+>", "", html.replace("</p><p>", "\n")) == TEXT
    assert '<mark class="error" title="Bad.">The</mark><mark class="note"' in html
    assert _tags(html)


def test_an_entry_with_very_many_findings_lists_the_gravest_and_says_so() -> None:
    text = "so very " * 300
    found = [finding("hype.term", text, "so very", "note") for _ in range(150)]
    html = card(sheet(audit(text, *found)))
    assert html.count("<li>") == 100
    assert "all 150 are in audits.jsonl" in html


def test_an_excerpt_breaks_between_words() -> None:
    text = "word " * 40 + "HERE" + " more" * 40
    html = excerpt(text, {"start": 200, "end": 204})
    assert re.fullmatch(r'<p class="context">… (word )+<mark>HERE</mark>( more)+ …</p>', html)


def test_the_distribution_counts_every_rated_article() -> None:
    rows = [summary_of(audit(id=str(number), rated=number > 0).to_wire()) for number in range(4)]
    assert "40 to 45: 3 mixed" in distribution(rows)


def test_markup_escapes_all_but_markup() -> None:
    assert tag("p", "<b>", Markup("<b>"), ["&"], title='"', hidden=None) == '<p title="&quot;">&lt;b&gt;<b>&amp;</p>'
