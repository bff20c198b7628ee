"""GET /healthz, /readyz and /metrics: for whoever runs the service."""

from fastapi import APIRouter, Request, Response

from api.engine import engine_of
from api.metrics import Counts
from api.wire import StatusOut

router = APIRouter(tags=["status"])


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz")
async def healthz() -> StatusOut:
    """Say that the process lives."""
    return StatusOut(status="ok")


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz")
async def readyz(request: Request) -> StatusOut:
    """Say that the models are loaded; else the problem ``not-ready`` tells why they are not."""
    _ = engine_of(request).auditor
    return StatusOut(status="ready")


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Return counts of answered requests in the Prometheus text format; no article leaves a trace in them."""
    counts: Counts = request.app.state.counts
    return Response(counts.text(), media_type="text/plain; version=0.0.4")
