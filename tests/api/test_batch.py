"""Many articles: an answer for every line, in order, and none of them silent."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest
from fastapi import Request

from api.app import create_app
from api.problems import Problem
from api.routes.batch import batch
from api.settings import ServiceSettings
from auditor.audit import Auditor
from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.records import Article, to_json
from auditor.settings import Settings
from tests.api.client import TestClient
from tests.api.conftest import DRAFT
from tests.steps import growth

NDJSON = {"content-type": "application/x-ndjson"}


def test_every_line_is_answered_in_order_and_bad_ones_by_a_failure(client: TestClient, auditor: Auditor) -> None:
    lines = [
        json.dumps({"text": DRAFT, "id": "good"}).encode(),
        b"not json",
        b"",
        b'{"text": "", "id": "hollow"}\r',
        b'{"text": "\xff"}',
        b'["text"]',
        b'{"text": "a\\u0000b"}',
        json.dumps({"text": DRAFT}, ensure_ascii=False).encode(),
    ]
    answer = client.post("/v1/audits:batch", content=b"\n".join(lines), headers=NDJSON)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == NDJSON["content-type"]
    got = answer.text.split("\n")
    assert got[0] == to_json(auditor.audit(Article(DRAFT, id="good")).to_wire())
    assert got[6] == to_json(auditor.audit(Article(DRAFT)).to_wire())
    assert got[7:] == [""]
    failures = [json.loads(line) for line in got[1:6]]
    assert [(failure["id"], failure["code"]) for failure in failures] == [
        ("line-2", "bad-json"),
        ("hollow", "empty"),
        ("line-5", "encoding"),
        ("line-6", "invalid-article"),
        ("line-7", "binary"),
    ]
    assert all(failure["message"] for failure in failures)


def test_a_fault_of_the_program_is_answered_in_its_place_and_logged_and_the_others_go_on(
    auditor: Auditor, caplog: pytest.LogCaptureFixture
) -> None:
    def trip(document: Document) -> Outcome:
        if document.article.id == "trips":
            raise ZeroDivisionError("the inner secret")
        return Outcome()

    tripping = replace(auditor, checks=(*auditor.checks, Check("figures.planted", "", trip)))
    client = TestClient(create_app(auditor=tripping))
    lines = [json.dumps({"text": DRAFT, "id": name}) for name in ("good", "trips", "last")]
    answer = client.post("/v1/audits:batch", content="\n".join(lines), headers=NDJSON)
    first, second, third = map(json.loads, answer.text.splitlines())
    assert [first["article"]["id"], third["article"]["id"]] == ["good", "last"]
    assert (second["id"], second["code"]) == ("trips", "internal")
    assert "secret" not in answer.text and "the inner secret" in caplog.text


def test_a_line_past_the_cap_is_a_failure_and_too_many_lines_are_refused(auditor: Auditor) -> None:
    settings = ServiceSettings(Settings(max_bytes=2_000), max_batch_rows=2)
    client = TestClient(create_app(settings, auditor))
    long = json.dumps({"text": DRAFT * 4}).encode()
    answer = client.post("/v1/audits:batch", content=long, headers=NDJSON)
    assert (answer.json()["id"], answer.json()["code"]) == ("line-1", "too-large")
    refused = client.post("/v1/audits:batch", content=b"{}\n{}\n{}", headers=NDJSON)
    assert (refused.status_code, refused.json()["code"]) == (413, "too-large")


def test_a_batch_that_is_no_ndjson_is_refused(client: TestClient) -> None:
    refused = client.post("/v1/audits:batch", json=[{"text": DRAFT}])
    assert (refused.status_code, refused.json()["code"]) == (415, "unknown-format")


def test_empty_lines_count_as_lines_and_a_last_newline_does_not(auditor: Auditor) -> None:
    client = TestClient(create_app(ServiceSettings(max_batch_rows=2), auditor))
    assert client.post("/v1/audits:batch", content=b"{}\n\n", headers=NDJSON).status_code == 200
    assert client.post("/v1/audits:batch", content=b"{}\n\n{}", headers=NDJSON).status_code == 413


def test_too_many_lines_are_refused_before_any_is_looked_at(auditor: Auditor) -> None:
    app = create_app(ServiceSettings(), auditor)

    def refused(lines: int) -> None:
        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"a\n" * lines}

        headers = [(b"content-type", b"application/x-ndjson")]
        with pytest.raises(Problem, match="lines"):
            asyncio.run(batch(Request({"type": "http", "app": app, "headers": headers}, receive)))

    assert growth(lambda: refused(20_000), lambda: refused(200_000)) < 2


@pytest.mark.parametrize(("charset", "codec"), [("iso-8859-1", "latin-1"), ("utf-16", "utf-16"), ("utf-8", "utf-8")])
def test_a_batch_is_decoded_by_its_charset(client: TestClient, auditor: Auditor, charset: str, codec: str) -> None:
    text = "The café on the quay, which was built in 1904, will close in May. " * 3
    lines = json.dumps({"text": text}, ensure_ascii=False) + "\n{}\n"
    headers = {"content-type": f"application/x-ndjson; charset={charset}"}
    answer = client.post("/v1/audits:batch", content=lines.encode(codec), headers=headers).text.split("\n")
    assert answer[0] == to_json(auditor.audit(Article(text)).to_wire())
    assert json.loads(answer[1])["code"] == "invalid-article"


def test_a_batch_is_told_to_come_back_where_too_many_wait(auditor: Auditor) -> None:
    client = TestClient(create_app(ServiceSettings(max_waiting=0), auditor))
    answer = client.post("/v1/audits:batch", content=b"{}", headers=NDJSON)
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
