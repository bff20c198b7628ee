"""Errors as RFC 9457 problem documents: one table from codes to statuses, and the handlers that write them."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from auditor.errors import AuditorError

MEDIA_TYPE = "application/problem+json"
PROBLEMS: dict[str, tuple[int, str]] = {
    "bad-json": (400, "The body is not JSON"),
    "incomplete": (400, "The body ended early"),
    "not-found": (404, "There is nothing at this address"),
    "method-not-allowed": (405, "This address does not take that method"),
    "too-large": (413, "The input is past a cap"),
    "unknown-format": (415, "This kind of body is not read"),
    "invalid-article": (422, "The article's fields are not as they must be"),
    "input": (422, "The article cannot be audited"),
    "encoding": (422, "The text is not in the encoding that it claims"),
    "page-source": (422, "The text is the source of a web page"),
    "front-matter": (422, "The front matter cannot be read"),
    "empty": (422, "There is no text"),
    "binary": (422, "The text is binary data"),
    "internal": (500, "The service made a mistake"),
    "busy": (503, "Too many audits are waiting"),
    "not-ready": (503, "The service is not ready"),
    "model-missing": (503, "There is no model"),
    "model-damaged": (503, "A model is damaged"),
    "model-too-new": (503, "A model is of a later version"),
    "model-feature-missing": (503, "A model wants a measure that is not made"),
}
"""Every code that the service answers with: its HTTP status and title."""


class Problem(Exception):
    """An answer that is a problem document; ``more`` holds further members of it."""

    def __init__(self, code: str, detail: str, headers: dict[str, str] | None = None, **more: Any) -> None:
        """Keep the parts; ``code`` is a key of PROBLEMS."""
        super().__init__(detail)
        self.code, self.detail, self.headers, self.more = code, detail, headers, more


def of_error(error: Exception) -> Problem:
    """Return the problem that an error comes to.

    One of the library that is not the client's is ``not-ready``; a defect is ``internal``, and the client is not told
    more of it.
    """
    if isinstance(error, Problem):
        return error
    if isinstance(error, AuditorError):
        return Problem(error.code if error.code in PROBLEMS else "not-ready", str(error))
    return Problem("internal", "this is a defect; the log of the service says more")


def document(problem: Problem) -> JSONResponse:
    """Return a problem as a response."""
    status, title = PROBLEMS[problem.code]
    body = {
        "type": f"/problems/{problem.code}",
        "title": title,
        "status": status,
        "detail": problem.detail,
        "code": problem.code,
        **problem.more,
    }
    return JSONResponse(body, status, problem.headers, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Make every error of ``app`` a problem document."""

    @app.exception_handler(Problem)
    async def problem(request: Request, error: Problem) -> JSONResponse:
        return document(error)

    @app.exception_handler(AuditorError)
    async def refused(request: Request, error: AuditorError) -> JSONResponse:
        return document(of_error(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return document(Problem("invalid-article", "a path or query parameter is not as it must be"))

    @app.exception_handler(HTTPException)
    async def routed(request: Request, error: HTTPException) -> JSONResponse:
        return document(_of_routing(request, error))

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        return document(of_error(error))


def _of_routing(request: Request, error: HTTPException) -> Problem:
    headers = dict(error.headers) if error.headers else None
    if error.status_code == HTTPStatus.NOT_FOUND:
        return Problem("not-found", "see /openapi.json for the addresses that there are")
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return Problem("method-not-allowed", f"{request.method} is not taken here; see the Allow header", headers)
    return Problem("internal" if error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else "input", str(error.detail))
