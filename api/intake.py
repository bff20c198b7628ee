"""From a request's body to an Article, by media type."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request

from api.body import decode_as, media_type, read_bounded, read_json
from api.problems import Problem
from api.wire import article_of
from auditor.reading.encoding import decode
from auditor.reading.markdown import read_markdown
from auditor.reading.page import read_page
from auditor.records import Article

READERS: dict[str, Callable[[str], Article]] = {
    "application/json": lambda text: article_of(read_json(text)),
    "text/plain": lambda text: Article(text),
    "text/markdown": lambda text: read_markdown(text, {})[0],
    "text/html": lambda text: read_page(text, {}),
}
"""How each media type becomes an article."""


@dataclass(frozen=True, slots=True)
class Given:
    """A body that has been read and not yet looked at."""

    kind: str
    codec: str | None
    data: bytes

    def article(self) -> Article:
        """Decode and parse the body: CPU work. Raise a Problem or an InputError."""
        if self.codec is not None:
            text = decode_as(self.data, self.codec)
        elif self.kind == "application/json":
            text = decode_as(self.data, "utf-8-sig")
        else:
            text = decode(self.data, page=self.kind == "text/html")
        return READERS[self.kind](text)


async def receive(request: Request, cap: int) -> Given:
    """Return the body of a request for one article; raise a Problem before reading what is not read anyway."""
    kind, codec = media_type(request)
    if kind not in READERS:
        raise Problem("unknown-format", f"{kind} is not read; send {', '.join(READERS)}")
    return Given(kind, codec, await read_bounded(request, cap))
