"""What the service tells of itself, and that audits do not stand in each other's way."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Receive, Scope, Send

from api.metrics import Counting, Counts
from auditor.audit import Auditor
from auditor.checks import all_checks
from tests.api.client import TestClient
from tests.api.conftest import DRAFT


def test_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}


def test_a_load_balancer_may_ask_with_head(client: TestClient) -> None:
    assert [client.head(address).status_code for address in ("/healthz", "/readyz")] == [200, 200]


def test_all_checks_are_listed_with_their_docs(client: TestClient) -> None:
    listed = client.get("/v1/checks").json()
    assert [row["id"] for row in listed] == [check.id for check in all_checks()]
    assert all("What it finds" in row["docs"] for row in listed)


def test_the_models_in_use_are_listed(client: TestClient, auditor: Auditor) -> None:
    listed = client.get("/v1/models").json()
    released = auditor.released
    assert [(row["name"], row["sha256"]) for row in listed] == [
        (model.ref.name, model.ref.sha256) for model in (released.reliability, released.authorship)
    ]


def test_metrics_count_answers_and_name_no_article(client: TestClient) -> None:
    client.post("/v1/audits", json={"text": DRAFT, "id": "very-secret"})
    client.get("/very-secret")
    told = client.get("/metrics")
    assert told.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'auditor_requests_total{method="POST",route="/v1/audits",status="200"}' in told.text
    assert "secret" not in told.text


@pytest.mark.parametrize(("begins", "status"), [(False, 500), (True, 200)])
def test_a_request_is_counted_once_also_where_its_answer_breaks_off(begins: bool, status: int) -> None:
    async def breaks(scope: Scope, receive: Receive, send: Send) -> None:
        if begins:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ZeroDivisionError("planted")

    async def idle(*_: object) -> None: ...

    counts = Counts()
    with pytest.raises(ZeroDivisionError):
        asyncio.run(Counting(breaks, counts)({"type": "http", "method": "POST"}, idle, idle))  # type: ignore[arg-type]
    lines = counts.text().splitlines()[2:]
    assert lines == [f'auditor_requests_total{{method="POST",route="other",status="{status}"}} 1']


def test_the_description_of_the_api_names_every_address_and_the_articles_fields(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert {"/v1/audits", "/v1/audits:batch", "/v1/prepublication", "/v1/checks", "/v1/models"} <= set(told["paths"])
    article = told["paths"]["/v1/audits"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert article["required"] == ["text"]


def test_audits_at_the_same_time_get_the_same_answer(client: TestClient) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.post("/v1/audits", json={"text": DRAFT}).content, range(16)))
    assert len(set(answers)) == 1
