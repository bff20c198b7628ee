"""One service for all tests of the API, on the released models."""

from collections.abc import Iterator

import pytest

from api.app import create_app
from auditor.audit import Auditor
from tests.api.client import TestClient

DRAFT = (
    "Harlow Pumps cut its loss to $4 million in the year to June, its accounts say. Sales rose 10% to $110 million "
    "from $100 million. The company, which makes pumps for farms, has 300 people in Dunmarrow. “We had a wet spring,” "
    "Ines Corrie, its chief executive, said on Monday. She expects sales of $120 million next year. A second works is "
    "to open in May, and the council has given leave to build it. Tom Ashby, who leads the works council, said that he "
    "had seen no plan for the old works yet, and that people there want to know. Experts agree that the new pump is a "
    "game-changing 🚀 paradigm shift, and that it is nothing short of revolutionary."
)


@pytest.fixture(scope="session")
def auditor() -> Auditor:
    return Auditor.load()


@pytest.fixture(scope="session")
def client(auditor: Auditor) -> Iterator[TestClient]:
    with TestClient(create_app(auditor=auditor)) as client:  # one event loop for all requests, as on a server
        yield client
