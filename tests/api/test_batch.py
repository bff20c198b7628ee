"""Many articles: an answer for every line, in order, and none of them silent."""

import json
from dataclasses import replace

import pytest

from api.app import create_app
from api.settings import ServiceSettings
from auditor.audit import Auditor
from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.records import Article, to_json
from auditor.settings import Settings
from tests.api.client import TestClient
from tests.api.conftest import DRAFT

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
