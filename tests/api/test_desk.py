"""The desk page: what it is served with, and what an editor sees in a real browser."""

import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from api.app import create_app
from api.routes.desk import FILES
from auditor.audit import Auditor
from auditor.records import Article
from tests.api.client import TestClient
from tests.api.conftest import DRAFT
from tests.webdriver import Browser, free_port, program

HOSTILE = (
    "<script>window.taken = 1</script><img src=x onerror='window.taken = 2'> 😀👩‍👩‍👧 𝔘nicode first.\n\n"
    "مرحبا بالعالم 🚀 game-changing نص عربي.\n\n" + DRAFT
)


def test_the_page_allows_nothing_but_its_own_parts(client: TestClient) -> None:
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    parts = re.findall(r'(?:src|href)="(desk/[^"]+)"', page.text)
    assert len(parts) == 2
    assert all(client.get(f"/{part}").status_code == 200 for part in parts)


def test_the_page_names_no_other_host_and_makes_no_markup_from_text(client: TestClient) -> None:
    for path in [*FILES.values(), FILES["desk.js"].with_name("index.html")]:
        text = path.read_text(encoding="utf-8")
        assert "://" not in text and "@import" not in text
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|\son\w+=", text), path.name


@pytest.fixture(scope="module")
def address(auditor: Auditor) -> Iterator[str]:
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(create_app(auditor=auditor), port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    driver, chromium = program("chromedriver"), program("chromium", "chromium-browser", "google-chrome")
    profile: Path = tmp_path_factory.mktemp("profile")
    with Browser(driver, chromium, profile) as browser:
        yield browser


def audit_in(browser: Browser, address: str, text: str) -> None:
    browser.look(1280, 900)
    browser.open(address)
    browser.run("document.getElementById('text').value = arguments[0]", text)
    browser.click("#go")
    browser.wait("!document.getElementById('audit').hidden || !document.getElementById('problem').hidden")


def cents(points: str) -> int:
    return round(100 * float(points.replace("−", "-")))


@pytest.mark.browser
def test_both_scores_are_columns_that_add_up(browser: Browser, address: str, auditor: Auditor) -> None:
    audit_in(browser, address, DRAFT)
    audit = auditor.audit(Article(DRAFT))
    assert browser.text("#reliability .big").startswith(f"{audit.reliability.score:.0f} of 100")
    for score in ("reliability", "authorship"):
        column = browser.run(
            f"return [...document.querySelectorAll('#{score} td.points')].map((cell) => cell.textContent)"
        )
        assert len(column) > 2
        assert sum(map(cents, column[:-1])) == cents(column[-1])


@pytest.mark.browser
@pytest.mark.parametrize("text", [DRAFT, HOSTILE], ids=["draft", "hostile"])
def test_the_text_is_shown_unaltered_and_every_finding_marks_its_own_words(
    browser: Browser, address: str, auditor: Auditor, text: str
) -> None:
    audit_in(browser, address, text)
    assert browser.run("return document.getElementById('article').textContent") == text
    assert browser.run("return window.taken ?? null") is None
    assert browser.run("return document.querySelectorAll('#article img, #article script').length") == 0
    marks: list[dict[str, Any]] = browser.run(
        "return [...document.querySelectorAll('mark')].map((m) => ({ text: m.textContent, ...m.dataset }))"
    )
    placed = [(str(i), f.quote) for i, f in enumerate(auditor.audit(Article(text)).findings) if f.span is not None]
    assert placed
    for index, quote in placed:
        assert "".join(mark["text"] for mark in marks if index in mark["findings"].split()) == quote
    assert browser.log() == []


@pytest.mark.browser
def test_a_finding_leads_to_its_words_and_back(browser: Browser, address: str) -> None:
    audit_in(browser, address, HOSTILE)
    browser.run("document.querySelector('#findings a').focus()")
    browser.click("#findings a")
    assert browser.run("return document.activeElement.matches('mark.lit a')")
    index = browser.run("return document.querySelector('#findings .lit').id.split('-')[1]")
    browser.click("mark.lit a")
    assert browser.run("return document.activeElement.id").startswith("finding-")
    assert index in browser.run("return document.activeElement.id")


@pytest.mark.browser
def test_it_fits_a_phone_and_speaks_plainly_of_what_it_cannot_do(browser: Browser, address: str) -> None:
    audit_in(browser, address, "Two words.")
    assert browser.text("#reliability .big") == "Not rated"
    assert "Too short: 2 words" in browser.text("#reliability .answer")
    browser.look(390, 844)
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    audit_in(browser, address, "  \n ")
    assert "There is no text yet." in browser.text("#problem")
    assert browser.run("return document.activeElement.id") == "text"
    audit_in(browser, address, "a\u0000b")
    assert "binary" in browser.text("#problem")
