"""The guard that keeps tests from the network does refuse, and an audit of a page never meets it."""

import socket

import pytest

from auditor import Article, Auditor
from auditor.training.probes import PROBES
from tests.conftest import NetworkRefused


def test_the_network_is_refused_to_every_test() -> None:
    with pytest.raises(NetworkRefused):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.org", 80)


def test_a_whole_audit_fetches_nothing() -> None:
    text = PROBES["analysis"] + "\nMore at https://example.org/filing and on the company's page.\n"
    assert Auditor.load().audit(Article(text)).reliability.score is not None
