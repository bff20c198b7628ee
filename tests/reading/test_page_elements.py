"""What a page's elements say beside its text."""

from collections.abc import Callable

import pytest
from lxml import html

from auditor.reading.page_elements import MAX_KEPT, elements_of
from tests.steps import growth


def elements(page: str) -> list[dict[str, str]]:
    return elements_of(html.document_fromstring(page))


def test_labels_keep_their_scope() -> None:
    page = """<html ai-disclosure="mixed"><body><aside ai-disclosure="ai-generated">x</aside>
      <article ai-disclosure="ai-assisted" ai-model="m" ai-provider="p"><section ai-disclosure="none">y</section>
      <figure ai-disclosure="ai-generated"><img></figure></article></body></html>"""
    assert [(each["tag"], each["scope"]) for each in elements(page)] == [
        ("html", "article"),
        ("aside", "outside"),
        ("article", "article"),
        ("section", "part"),
        ("figure", "figure"),
    ]
    assert elements(page)[2] == {
        "tag": "article",
        "scope": "article",
        "ai-disclosure": "ai-assisted",
        "ai-model": "m",
        "ai-provider": "p",
    }


def test_the_longest_article_is_the_article_and_the_others_are_teasers() -> None:
    page = "<article ai-disclosure='autonomous'>short</article><article ai-disclosure='none'>a longer one</article>"
    assert [each["scope"] for each in elements(page)] == ["outside", "article"]


def test_words_are_kept_by_the_name_of_their_element() -> None:
    page = """<article><p class="article-dek">A dek</p><p class="byline">Ann Ray</p><figcaption>A picture</figcaption>
      <div class="author-bio">Ann Ray reports.</div><p id="ai-note">A note</p><p class="intro">Not kept</p></article>"""
    assert [(each["scope"], each["words"]) for each in elements(page) if each["scope"] != "dek"] == [
        ("byline", "Ann Ray"),
        ("caption", "A picture"),
        ("bio", "Ann Ray reports."),
        ("note", "A note"),
    ]


def test_hover_text_is_kept_but_for_links_that_repeat_their_label() -> None:
    page = "<p><a title='The whole story'>The whole story</a> <span title='Made with  care'>i</span></p>"
    assert elements(page) == [{"tag": "span", "scope": "hover", "title": "Made with care"}]


def test_comments_teasers_and_the_frame_of_the_page_are_left_out_but_an_articles_footer_is_kept() -> None:
    page = """<div class="comments"><p class="byline">Bob</p></div><nav><p class="byline">N</p></nav>
      <article><footer><p class="disclosure">Kept</p></footer></article>
      <footer><p class="disclosure">Out</p></footer>"""
    assert [each["words"] for each in elements(page)] == ["Kept"]


def test_a_manifest_is_named_and_the_count_is_capped() -> None:
    assert elements("<link rel='c2pa-manifest' href='/m.c2pa'>") == [
        {"tag": "link", "scope": "c2pa", "href": "/m.c2pa"}
    ]
    assert len(elements("<p class='byline'>A</p>" * (MAX_KEPT + 5))) == MAX_KEPT


def nested(depth: int, tag: str, inner: str) -> str:
    return tag * depth + inner + f"</{tag.split()[0].strip('<>')}>" * depth


@pytest.mark.parametrize(
    "made",
    [
        lambda n: nested(n, "<div>", "<a title='The story'>The story</a>" * n),
        lambda n: nested(n, "<section class='note' title='Two words'>", "<i>Many more words than a note has</i>" * n),
        lambda n: nested(n, "<article>", "<p>A word</p>" * n),
    ],
    ids=["links", "notes", "articles"],
)
def test_elements_cost_in_line_with_their_number_however_deep_they_are(made: Callable[[int], str]) -> None:
    small, large = (html.document_fromstring(f"<html><body>{made(n)}</body></html>") for n in (15, 150))
    assert growth(lambda: elements_of(small), lambda: elements_of(large)) < 12


@pytest.mark.parametrize(("words", "kept"), [("ab " * 200, True), ("ab " * 201, False), ("a" * 601, False)])
def test_words_are_kept_up_to_a_length_that_counts_single_spaces(words: str, kept: bool) -> None:
    assert bool(elements(f"<p class='byline'>{words.strip()}<!-- {words} --></p>")) is kept


def test_a_class_of_many_names_is_read_in_linear_time() -> None:
    assert elements(f"<p class='{'_byline_subhead' * 20_000}!'>Ann Ray</p>") == []
