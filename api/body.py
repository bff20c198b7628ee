"""Request bodies: read up to a cap, decoded, and refused with a problem that says what to do."""

import json
from email.message import Message
from typing import Any, NoReturn

from fastapi import Request
from starlette.requests import ClientDisconnect

from api.problems import Problem

MAX_DEPTH = 32
"""Deepest nesting of a JSON body; an article's metadata seldom goes past 6."""
_CHARSETS = {
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "us-ascii": "ascii",
    "iso-8859-1": "cp1252",  # as browsers read it
    "iso-8859-15": "iso8859-15",
    "windows-1252": "cp1252",
    "utf-16": "utf-16",
}


async def read_bounded(request: Request, cap: int) -> bytes:
    """Return the body; raise a Problem ``too-large`` as soon as it is known to be longer than ``cap`` bytes."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Problem("unknown-format", "compressed bodies are not read; send it as it is")
    declared = request.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:19]) > cap:
        _too_large(f"{int(declared[:19]):,} bytes", cap)
    data = bytearray()
    try:
        async for chunk in request.stream():
            data += chunk
            if len(data) > cap:
                _too_large(f"more than {cap:,} bytes", cap)
    except ClientDisconnect:
        raise Problem("incomplete", "the connection closed before the body was whole") from None
    return bytes(data)


def _too_large(size: str, cap: int) -> NoReturn:
    raise Problem("too-large", f"the body has {size}, and at most {cap:,} are read; split it", {"Connection": "close"})


def media_type(request: Request) -> tuple[str, str | None]:
    """Return the body's media type in lower case, and the Python codec of its charset or None where it names none."""
    header = Message()
    header["content-type"] = request.headers.get("content-type", "application/octet-stream")
    charset = header.get_param("charset")
    if charset is None:
        return header.get_content_type(), None
    codec = _CHARSETS.get(str(charset).lower())
    if codec is None:
        raise Problem("unknown-format", f"charset {charset!r} is not read; send UTF-8")
    return header.get_content_type(), codec


def decode_as(data: bytes, codec: str) -> str:
    """Return the characters of a body whose charset is known; raise a Problem ``encoding``."""
    try:
        return data.decode(codec)
    except UnicodeError:
        raise Problem("encoding", f"the body is not {codec.removesuffix('-sig')}; correct its charset") from None


def read_json(text: str) -> Any:
    """Return the JSON value of ``text``; raise a Problem for what is no JSON, too deep, or holds half a character."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        _too_deep()
    except ValueError as error:
        raise Problem("bad-json", f"{error}; send one JSON object") from None
    _refuse_unfit(value)
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _too_deep() -> NoReturn:
    raise Problem("too-large", f"the JSON is nested more than {MAX_DEPTH} deep; flatten the metadata")


def _refuse_unfit(value: Any) -> None:
    pending = [(value, 1)]
    while pending:
        item, depth = pending.pop()
        if depth > MAX_DEPTH:
            _too_deep()
        if isinstance(item, str):
            _refuse_half_character(item)
        elif isinstance(item, dict):
            pending.extend((part, depth + 1) for pair in item.items() for part in pair)
        elif isinstance(item, list):
            pending.extend((part, depth + 1) for part in item)


def _refuse_half_character(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Problem(
            "encoding", f"character {error.start:,} of a string is half of a surrogate pair; decode the source anew"
        ) from None
