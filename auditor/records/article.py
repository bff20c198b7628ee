"""What is audited, as it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

_LINES = ("source", "title", "byline", "bio", "published", "url", "language")


@dataclass(frozen=True, slots=True)
class Article:
    """One text and what is known about it; nothing is altered, and absent fields are None.

    ``metadata`` holds what came with a page, each key present only where the source had it:
    ``{"meta": {name: content}, "jsonld": [objects], "headers": {name: value}, "elements": [{"tag", "scope", ...}]}``,
    where elements are what the page says beside its text (see ``auditor.reading.page_elements``).
    ``id`` defaults to the first 16 hex digits of the text's sha256.
    """

    text: str
    id: str = ""
    source: str | None = None
    title: str | None = None
    byline: str | None = None
    bio: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse fields of another type than is written here, and derive the id where none was given."""
        if not isinstance(self.text, str):
            raise TypeError(f"an article's text is a str, not {type(self.text).__name__}; decode bytes first")
        if not isinstance(self.id, str):
            raise TypeError(f"an article's id is a str, not {type(self.id).__name__}; give str(id), or leave it out")
        for name in _LINES:
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise TypeError(
                    f"an article's {name} is a str or None, not {type(value).__name__}; write it out, or leave it out"
                )
        if not isinstance(self.metadata, Mapping):
            raise TypeError(
                f"an article's metadata is a mapping, not {type(self.metadata).__name__}; give {{}}, or leave it out"
            )
        if not self.id:
            object.__setattr__(self, "id", self.sha256[:16])

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8; lone surrogates are passed through, so that any str has one."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
