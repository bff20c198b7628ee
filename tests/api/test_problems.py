"""What a client gets wrong is answered with a problem document that says what to do, and is never a 500."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from api.problems import MEDIA_TYPE, PROBLEMS
from api.settings import ServiceSettings
from auditor.audit import Auditor
from auditor.errors import InputError, PolicyInvalid, RatingsInvalid
from auditor.settings import Settings
from tests.api.client import TestClient
from tests.api.conftest import DRAFT

JSON = "application/json"


def problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    body: dict[str, Any] = answer.json()
    assert (answer.status_code, body["code"]) == (status, code), body
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert {"type", "title", "status", "detail", "code"} <= set(body)
    assert body["status"] == status
    assert body["type"] == f"/problems/{code}"
    assert body["detail"]
    return body


@pytest.mark.parametrize(
    ("kind", "body", "status", "code"),
    [
        (JSON, b"", 400, "bad-json"),
        (JSON, b"{", 400, "bad-json"),
        (JSON, b'{"text": NaN}', 400, "bad-json"),
        (JSON, b'{"text": ' + b"9" * 5_000 + b"}", 400, "bad-json"),
        (JSON, b"[" * 100_000, 413, "too-large"),
        (JSON, b'{"text": "x", "metadata": ' + b'{"a":' * 40 + b"1" + b"}" * 41, 413, "too-large"),
        (JSON, b'{"text": "\xff"}', 422, "encoding"),
        (JSON, b'{"text": "\\ud83d alone"}', 422, "encoding"),
        (JSON, b'{"text": "x", "metadata": {"\\udc00": 1}}', 422, "encoding"),
        (JSON, b"null", 422, "invalid-article"),
        (JSON, b'["text"]', 422, "invalid-article"),
        (JSON, b"{}", 422, "invalid-article"),
        (JSON, b'{"text": 1}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "titel": "y"}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "title": "\\u0000"}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": []}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"jsonld": "y"}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"json-ld": []}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"meta": {"author": 3}}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"headers": []}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"elements": 5}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"elements": ["p"]}}', 422, "invalid-article"),
        (JSON, b'{"text": "x", "metadata": {"elements": [{"words": 1}]}}', 422, "invalid-article"),
        (JSON, b'{"text": ""}', 422, "empty"),
        (JSON, b'{"text": " \\n\\t "}', 422, "empty"),
        (JSON, b'{"text": "a\\u0000b"}', 422, "binary"),
        ("text/plain", b"", 422, "empty"),
        ("text/plain", b"\x00\x01\x02", 422, "binary"),
        ("text/plain", b"<!doctype html><p>The mill closed.</p>", 422, "page-source"),
        (JSON, b'{"text": "<html><body>The mill closed.</body></html>"}', 422, "page-source"),
        ("text/plain; charset=utf-8", b"caf\xe9", 422, "encoding"),
        ("text/plain; charset=utf-16", b"abc", 422, "encoding"),
        ("text/plain; charset=rot13", b"nop", 415, "unknown-format"),
        ("text/markdown", b"---\ntitle: Pumps\nauthor Ann\n---\nWords.", 422, "front-matter"),
        ("text/html", b"<p></p>", 422, "empty"),
        ("text/html", b"<div>" * 5_000, 413, "too-large"),
        ("application/x-www-form-urlencoded", b"text=hello", 415, "unknown-format"),
        ("application/pdf", b"%PDF-1.7", 415, "unknown-format"),
        ("nonsense", b"hello", 422, "empty-or-read"),
        ('text/plain; charset="', b"hello", 415, "unknown-format"),
    ],
)
def test_a_bad_body_is_a_problem(client: TestClient, kind: str, body: bytes, status: int, code: str) -> None:
    answer = client.post("/v1/audits", content=body, headers={"content-type": kind})
    if code == "empty-or-read":  # RFC 2045 takes a malformed type for text/plain
        assert answer.status_code == 200
    else:
        problem(answer, status, code)


@pytest.mark.parametrize(
    ("key", "most", "part"),
    [("elements", [{"tag": "p"}] * 200, [{"tag": "p"}]), ("meta", {f"m{k}": "" for k in range(1_000)}, {"one": ""})],
)
def test_metadata_is_read_up_to_a_cap(client: TestClient, key: str, most: Any, part: Any) -> None:
    more = most + part if isinstance(most, list) else most | part
    for given, status in ((most, 200), (more, 422)):
        answer = client.post("/v1/audits", json={"text": DRAFT, "metadata": {key: given}})
        assert answer.status_code == status
    assert f"{key} has to be" in problem(answer, 422, "invalid-article")["detail"]
    assert f"{len(most):,}" in answer.json()["detail"]


def test_what_is_wrong_is_told_by_field_without_repeating_the_text(client: TestClient) -> None:
    answer = client.post("/v1/audits", json={"text": ["secret words"], "title": 3})
    body = problem(answer, 422, "invalid-article")
    assert [row["pointer"] for row in body["errors"]] == ["/text", "/title"]
    assert "secret" not in answer.text


def test_a_field_that_is_none_and_one_that_is_missing_say_what_to_send(client: TestClient) -> None:
    answer = client.post("/v1/audits", json={"titel": "The mill"})
    body = problem(answer, 422, "invalid-article")
    assert [row["detail"].partition(",")[0] for row in body["errors"]] == [
        'is missing; send {"text": "..."}',
        "is no field; the fields are text",
    ]


def test_a_body_without_a_type_is_refused(client: TestClient) -> None:
    problem(client.post("/v1/audits", content=b"hello"), 415, "unknown-format")


def test_a_compressed_body_is_refused(client: TestClient) -> None:
    headers = {"content-type": JSON, "content-encoding": "gzip"}
    problem(client.post("/v1/audits", content=b"\x1f\x8b", headers=headers), 415, "unknown-format")


def test_a_body_past_the_cap_is_refused_before_it_is_read(auditor: Auditor) -> None:
    client = TestClient(create_app(ServiceSettings(Settings(max_bytes=1_000)), auditor))
    taken = 0

    def chunks() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(1_000):
            taken += 1
            yield b"a" * 100

    declared = {"content-type": "text/plain", "content-length": "100000"}
    problem(client.post("/v1/audits", content=chunks(), headers=declared), 413, "too-large")
    body = problem(
        client.post("/v1/audits", content=b"a" * 1_001, headers={"content-type": "text/plain"}), 413, "too-large"
    )
    assert "1,000" in body["detail"]


def test_a_text_past_the_cap_on_characters_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/audits", json={"text": "word " * 200_001})
    assert "max_characters" in problem(answer, 413, "too-large")["detail"]


def test_an_unknown_address_and_a_wrong_method_are_problems(client: TestClient) -> None:
    problem(client.get("/nothing/here"), 404, "not-found")
    problem(client.get("/desk/../app.py"), 404, "not-found")
    problem(client.get("/desk/index.html"), 404, "not-found")
    wrong = client.get("/v1/audits")
    problem(wrong, 405, "method-not-allowed")
    assert wrong.headers["allow"] == "POST"


def test_every_input_error_of_the_library_has_a_status_that_blames_the_client() -> None:
    reachable = {"empty", "binary", "encoding", "too-large", "unknown-format", "input"}
    assert {error.code for error in [InputError, *InputError.__subclasses__()]} >= reachable
    for code in reachable:
        assert 400 <= PROBLEMS[code][0] < 500


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problems_type_can_be_looked_up(client: TestClient, code: str) -> None:
    status, title = PROBLEMS[code]
    assert client.get(f"/problems/{code}").json() == {"code": code, "status": status, "title": title}


def test_without_models_the_service_lives_and_says_why_it_is_not_ready(tmp_path: Path) -> None:
    client = TestClient(create_app(ServiceSettings(Settings(models=tmp_path))))
    assert client.get("/healthz").json() == {"status": "ok"}
    for answer in (client.get("/readyz"), client.post("/v1/audits", json={"text": DRAFT})):
        assert str(tmp_path) in problem(answer, 503, "model-missing")["detail"]


def test_a_policy_that_cannot_be_used_stops_the_service_at_its_start(tmp_path: Path, auditor: Auditor) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("revise_bellow = 3\n", encoding="utf-8")
    with pytest.raises(PolicyInvalid, match="revise_bellow"):
        create_app(ServiceSettings(policy=path), auditor)


def test_a_client_that_finds_too_many_waiting_is_told_to_come_back(auditor: Auditor) -> None:
    client = TestClient(create_app(ServiceSettings(max_waiting=0), auditor))
    answer = client.post("/v1/audits", json={"text": DRAFT})
    problem(answer, 503, "busy")
    assert answer.headers["retry-after"] == "2"


def test_a_defect_is_a_500_without_its_details_and_is_counted(
    auditor: Auditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Auditor, article: object) -> None:
        raise ZeroDivisionError("the inner secret")

    monkeypatch.setattr(Auditor, "audit", broken)
    client = TestClient(create_app(auditor=auditor), raise_server_exceptions=False)
    answer = client.post("/v1/audits", json={"text": DRAFT})
    problem(answer, 500, "internal")
    assert "secret" not in answer.text
    assert 'route="/v1/audits",status="500"} 1' in client.get("/metrics").text


def test_problem_documents_are_json(client: TestClient) -> None:
    answer = client.post("/v1/audits", content=b"{", headers={"content-type": JSON})
    assert json.loads(answer.content)["title"] == "The body is not JSON"


def test_ratings_that_cannot_be_used_are_raised_when_the_service_is_made(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{", encoding="utf-8")
    with pytest.raises(RatingsInvalid, match="delete it"):
        create_app(ServiceSettings(Settings(ratings=tmp_path)))
