"""GET /v1/checks, /v1/models and /problems: what this installation has and what it answers with."""

from typing import Any

from fastapi import APIRouter, Request

from api.engine import engine_of
from api.problems import PROBLEMS, Problem
from api.wire import CheckOut, FeatureOut, ModelOut

router = APIRouter(tags=["catalogue"])


@router.get("/v1/checks")
async def checks(request: Request) -> list[CheckOut]:
    """List the checks: what each finds, why that matters, what it cannot see, and what it measures."""
    return [
        CheckOut(
            id=check.id,
            family=check.family,
            docs=check.docs.strip(),
            features=[FeatureOut(name=s.name, unit=s.unit, direction=s.direction) for s in check.specs],
        )
        for check in engine_of(request).auditor.checks
    ]


@router.get("/v1/models")
async def models(request: Request) -> list[ModelOut]:
    """List the models in use, with their cards."""
    released = engine_of(request).auditor.released
    return [
        ModelOut(
            name=model.ref.name,
            version=model.ref.version,
            sha256=model.ref.sha256,
            thresholds=dict(model.thresholds),
            card=dict(model.card),
        )
        for model in (released.reliability, released.authorship)
    ]


@router.get("/problems/{code}")
async def problem(code: str) -> dict[str, Any]:
    """Say what a problem's type stands for."""
    if code not in PROBLEMS:
        raise Problem("not-found", f"there is no problem {code!r}; known are {', '.join(PROBLEMS)}")
    status, title = PROBLEMS[code]
    return {"code": code, "status": status, "title": title}
