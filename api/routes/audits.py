"""POST /v1/audits and /v1/prepublication: one article in, its audit out."""

from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response

from api.engine import engine_of
from api.intake import Given, receive
from api.wire import ArticleIn
from auditor.audit import Auditor
from auditor.policy import Policy, judge, levels_of
from auditor.records import to_json

router = APIRouter(prefix="/v1", tags=["audits"])
TAKES: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": ArticleIn.model_json_schema()},
            **{kind: {"schema": {"type": "string"}} for kind in ("text/plain", "text/markdown", "text/html")},
        },
    }
}


def audited(given: Given, auditor: Auditor) -> str:
    """Return the audit of a body as JSON, the same characters as from the command line."""
    return to_json(auditor.audit(given.article()).to_wire())


def judged(given: Given, auditor: Auditor, policy: Policy) -> str:
    """Return the policy's verdict on a body, the levels it gives the findings, and the audit itself, as JSON."""
    audit = auditor.audit(given.article())
    verdict, levels = judge(audit, policy).to_wire(), levels_of(audit, policy)
    return to_json({"verdict": verdict, "levels": levels, "audit": audit.to_wire()})


@router.post("/audits", openapi_extra=TAKES)
async def audit(request: Request) -> Response:
    """Audit one article: both scores, the reasons that add up to them, and the findings with their places."""
    engine = engine_of(request)
    given = await receive(request, engine.settings.audit.max_bytes)
    auditor = engine.auditor
    return Response(await engine.run(partial(audited, given, auditor)), media_type="application/json")


@router.post("/prepublication", openapi_extra=TAKES)
async def prepublication(request: Request) -> Response:
    """Audit one draft and judge it by the newsroom's policy: pass, revise or block, with the rules that said so."""
    engine = engine_of(request)
    given = await receive(request, engine.settings.audit.max_bytes)
    auditor = engine.auditor
    answer = await engine.run(partial(judged, given, auditor, engine.policy))
    return Response(answer, media_type="application/json")
