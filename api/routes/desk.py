"""GET /: the editor's desk page, served from this package; it loads nothing from elsewhere."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

from api.problems import Problem

_FOLDER = Path(__file__).parent.parent / "desk"
_TYPES = {".css": "text/css", ".js": "text/javascript"}
FILES = {path.name: path for path in sorted(_FOLDER.iterdir()) if path.suffix in _TYPES}
"""What the page is made of; nothing else is served."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
router = APIRouter(include_in_schema=False)


@router.api_route("/", methods=["GET", "HEAD"])
async def page() -> FileResponse:
    """Return the page."""
    return FileResponse(_FOLDER / "index.html", media_type="text/html", headers=HEADERS)


@router.api_route("/desk/{name}", methods=["GET", "HEAD"])
async def part(name: str) -> FileResponse:
    """Return a style sheet or script of the page."""
    if name not in FILES:
        raise Problem("not-found", "the desk page has no such part")
    return FileResponse(FILES[name], media_type=_TYPES[FILES[name].suffix], headers=HEADERS)
