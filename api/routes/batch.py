"""POST /v1/audits:batch: one JSON article per line in, one audit or failure per line out, in order."""

import logging
from collections.abc import AsyncIterator
from functools import partial
from io import BytesIO
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from api.body import decode_as, media_type, read_bounded, read_json
from api.engine import Engine, engine_of
from api.problems import Problem, of_error
from api.wire import article_of
from auditor.audit import Auditor
from auditor.records import Failure, to_json

MEDIA_TYPE = "application/x-ndjson"
TAKES: dict[str, Any] = {
    "requestBody": {"required": True, "content": {MEDIA_TYPE: {"schema": {"type": "string"}}}},
}
_LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/v1", tags=["audits"])


@router.post("/audits:batch", openapi_extra=TAKES)
async def batch(request: Request) -> StreamingResponse:
    """Audit many articles; a line that cannot be audited is answered in its place by its id, a code and a message."""
    engine = engine_of(request)
    kind, codec = media_type(request)
    if kind != MEDIA_TYPE:
        raise Problem("unknown-format", f"{kind} is not read; send {MEDIA_TYPE}, one JSON article per line")
    auditor, settings = engine.auditor, engine.settings
    data = await read_bounded(request, settings.max_batch_bytes)
    if codec == "utf-16":  # its lines cannot be told apart by bytes
        data, codec = decode_as(data, codec).encode(), None
    count = data.count(b"\n") + (not data.endswith(b"\n"))
    if count > settings.max_batch_rows:
        raise Problem("too-large", f"{count:,} lines, and at most {settings.max_batch_rows:,} are read; split it")
    engine.admit()
    return StreamingResponse(_answers(data, codec or "utf-8-sig", engine, auditor), media_type=MEDIA_TYPE)


async def _answers(data: bytes, codec: str, engine: Engine, auditor: Auditor) -> AsyncIterator[str]:
    """Yield the answers one after the other, so that a batch takes no more than one worker."""
    cap = engine.settings.audit.max_bytes
    for number, line in enumerate(BytesIO(data), 1):
        if line.strip():
            work = partial(_answer, line.removesuffix(b"\n"), codec, number, auditor, cap)
            yield await engine.run(work, admitted=True) + "\n"


def _answer(line: bytes, codec: str, number: int, auditor: Auditor, cap: int) -> str:
    """Return the audit of one line as JSON, or a Failure for any fault; one without an id is called ``line-N``."""
    name = f"line-{number}"
    try:
        if len(line) > cap:
            raise Problem("too-large", f"the line has {len(line):,} bytes, and at most {cap:,} are read")
        value = read_json(decode_as(line, codec))
        if isinstance(value, dict) and isinstance(value.get("id"), str) and value["id"]:
            name = value["id"]
        return to_json(auditor.audit(article_of(value)).to_wire())
    except Exception as error:
        problem = of_error(error)
        if problem.code == "internal":
            _LOG.exception("line %d of a batch could not be audited", number)
        return to_json(Failure(name, problem.code, problem.detail).to_wire())
