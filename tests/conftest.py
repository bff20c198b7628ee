"""Tests run with the network refused: only this machine's own loopback and local sockets may be reached."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

_LOCAL = ("127.0.0.1", "::1", "localhost", "testserver")


class NetworkRefused(AssertionError):
    """Something under test tried to reach the network."""


@pytest.fixture(autouse=True, scope="session")
def a_user_of_no_habits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests may have imported ratings; the tests see none of them."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def network_refused() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in _LOCAL:
            raise NetworkRefused(f"a connection to {address} was tried")
        connect(self, address)

    def guarded_resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and host not in _LOCAL:
            raise NetworkRefused(f"a look-up of {host} was tried")
        return resolve(host, *args, **kwargs)

    patch.setattr(socket.socket, "connect", guarded_connect)
    patch.setattr(socket, "getaddrinfo", guarded_resolve)
    yield
    patch.undo()
