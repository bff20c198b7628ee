"""``auditor serve``: the API and the editor's desk page on this machine."""

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
def command(host: str, port: int) -> None:
    """Serve the API (/v1/audits) and the desk page (/).

    The address /openapi.json lists what is served. Caps are the defaults, and /v1/prepublication judges by the default
    policy; docs/api.md says how to set others.
    """
    import uvicorn  # a tenth of a second that no other command needs

    # Named by a string: the command line and the API are faces beside each other, and neither imports the other.
    uvicorn.run("api.app:create_app", factory=True, host=host, port=port)
