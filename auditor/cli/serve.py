"""``auditor serve``: the API and the editor's desk page on this machine."""

import socket
from importlib import import_module
from pathlib import Path

import click

from auditor.cli.exits import Refused


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--policy", type=click.Path(path_type=Path), help="Your newsroom's limits, a TOML file.")
def command(host: str, port: int, policy: Path | None) -> None:
    """Serve the API (/v1/audits) and the desk page (/).

    The address /openapi.json lists what is served. /v1/prepublication judges by --policy, or by the default one. Caps
    are the defaults; docs/api.md says how to set others.
    """
    _refuse_unless_free(host, port)
    import uvicorn  # a tenth of a second that no other command needs

    # Named by a string: the command line and the API are faces beside each other, and neither imports the other.
    api = import_module("api.app")
    uvicorn.run(api.create_app(api.ServiceSettings(policy=policy)), host=host, port=port)


def _refuse_unless_free(host: str, port: int) -> None:
    """Raise Refused, with what to do, where the service could not listen there."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as error:
        cause = getattr(error, "strerror", None) or error
        raise Refused(f"cannot listen on {host}, port {port} ({cause}); give another --host or --port") from None
