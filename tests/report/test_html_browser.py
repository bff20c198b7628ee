"""The report's page in a real browser, at desktop and phone width, with hostile articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.report.html.across import Across
from tests.report.sheets import TEXT, audit, finding
from tests.report.test_html import HOSTILE, _page
from tests.webdriver import Browser, program

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    hostile = finding("hype.term", HOSTILE, "<script>alert(1)</script>", message=HOSTILE, why=HOSTILE)
    plain = finding("figures.arithmetic", TEXT, "10% from 100 to 120", "error", "From 100 to 120 is 20%.")
    many = tuple((f"hype.f{number}", 0.3333 * (-1) ** number, "does " * 30) for number in range(20))
    audits = [
        audit(HOSTILE + "\n" + "W" * 400, hostile, id="hostile", title="<b>" + "Supercalifragilistic" * 12),
        *(
            audit(TEXT, plain, id=f"a{number}", reasons=many, title="A headline of common length")
            for number in range(12)
        ),
    ]
    entry = {"metric": "sales " * 20, "articles": ["a1", "hostile"], "values": ["10%", "W" * 90], "verdict": "conflict"}
    across = Across([{**entry, "spans": [[0, 5], [0, 9]]}], [], {"a1": TEXT, "hostile": HOSTILE}.__getitem__)
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(_page(audits, across), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    driver, chromium = program("chromedriver"), program("chromium", "chromium-browser", "google-chrome")
    with Browser(driver, chromium, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.mark.parametrize("width", [1280, 970, 768, 360])
def test_nothing_sticks_out_of_the_page(browser: Browser, address: str, width: int) -> None:
    browser.look(width, 800)
    browser.open(address)
    browser.run("document.querySelectorAll('details').forEach((entry) => { entry.open = true })")
    assert browser.run("return document.documentElement.scrollWidth") <= width
    assert browser.log() == []


def test_no_word_of_an_article_becomes_an_element(browser: Browser, address: str) -> None:
    browser.open(address)
    assert browser.run("return document.querySelectorAll('script, img, iframe, form').length") == 0


def test_every_column_adds_up_as_printed(browser: Browser, address: str) -> None:
    browser.open(address)
    columns = browser.run(
        "return [...document.querySelectorAll('.reasons')].map((table) => "
        "[...table.querySelectorAll('.points')].map((cell) => cell.textContent))"
    )
    assert columns
    for column in columns:
        cents = [round(100 * float(points.replace("−", "-"))) for points in column]
        assert sum(cents[:-1]) == cents[-1]


def test_a_link_of_the_ranking_opens_its_entry(browser: Browser, address: str) -> None:
    browser.look(1280, 800)
    browser.open(address)
    browser.click('.ranking a[href="#article-3"]')
    browser.wait("document.getElementById('article-3').closest('details').open")
