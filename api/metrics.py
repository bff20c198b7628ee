"""Counts of answered requests, in the Prometheus text format."""

from collections import Counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))


class Counts:
    """How often each route was answered with each status."""

    def __init__(self) -> None:
        """Start from nothing."""
        self._requests: Counter[tuple[str, str, int]] = Counter()

    def add(self, method: str, route: str, status: int) -> None:
        """Count one answer; ``route`` is the pattern of the address, never the address itself."""
        self._requests[method if method in _METHODS else "other", route, status] += 1

    def text(self) -> str:
        """Return the counts, sorted."""
        lines = ["# HELP auditor_requests_total Answered requests.", "# TYPE auditor_requests_total counter"]
        for (method, route, status), count in sorted(self._requests.items()):
            lines.append(f'auditor_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}')
        return "\n".join(lines) + "\n"


class Counting:
    """Middleware that counts every answer."""

    def __init__(self, app: ASGIApp, counts: Counts) -> None:
        """Wrap ``app``."""
        self.app, self.counts = app, counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and count its status once, when the answer starts or where none does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        started = False

        async def counted(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._add(scope, message["status"])
            await send(message)

        try:
            await self.app(scope, receive, counted)
        except Exception:  # the server's own last handler answers it, outside of this one
            if not started:
                self._add(scope, 500)
            raise

    def _add(self, scope: Scope, status: int) -> None:
        self.counts.add(scope["method"], getattr(scope.get("route"), "path", "other"), status)
