"""What the service takes and tells, as pydantic models; an audit's own wire form is the library's."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from api.problems import Problem
from auditor.reading.page_elements import MAX_KEPT
from auditor.records import Article

_MOST_NAMES = 1_000
"""Most meta tags or headers that are read; a page has a few dozen."""


def _strings(value: Any) -> bool:
    return (
        isinstance(value, dict) and len(value) <= _MOST_NAMES and all(isinstance(each, str) for each in value.values())
    )


def _objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _elements(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= MAX_KEPT and all(map(_strings, value))


_SHAPES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "meta": (_strings, f"an object of at most {_MOST_NAMES:,} names with strings"),
    "headers": (_strings, f"an object of at most {_MOST_NAMES:,} names with strings"),
    "jsonld": (_objects, "a list of objects"),
    "elements": (_elements, f"a list of at most {MAX_KEPT} objects that hold strings"),
}


class ArticleIn(BaseModel):
    """One article as a client sends it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(description="The article's words, unaltered; spans of the answer count its Unicode characters.")
    id: str | None = Field(None, max_length=500, description="Your name for it; by default taken from the text.")
    source: str | None = Field(None, max_length=5_000, description="Where it came from, such as a file name.")
    title: str | None = Field(None, max_length=5_000)
    byline: str | None = Field(None, max_length=5_000)
    bio: str | None = Field(None, max_length=50_000, description="What is said about the author.")
    published: str | None = Field(None, max_length=500, description="Date or time of publication, as printed.")
    url: str | None = Field(None, max_length=5_000)
    language: str | None = Field(None, max_length=100)
    metadata: dict[str, Any] | None = Field(
        None,
        description='What came with a page: {"meta": {}, "jsonld": [], "headers": {}, "elements": []}.',
    )

    @field_validator("id", "source", "title", "byline", "bio", "published", "url", "language")
    @classmethod
    def no_nul(cls, value: str | None) -> str | None:
        """Refuse NUL characters, which no printed line has."""
        if value is not None and "\0" in value:
            raise ValueError("holds a NUL character")
        return value

    @field_validator("metadata")
    @classmethod
    def known_shapes(cls, value: dict[str, Any] | None) -> dict[str, Any] | None:
        """Refuse keys that no check reads, and parts that are not of the shape that the checks read."""
        if value is None:
            return None
        if unknown := sorted(value.keys() - _SHAPES.keys()):
            named = ", ".join(repr(key[:60]) for key in unknown[:3])
            raise ValueError(
                f"has no key {named}; its keys are {', '.join(_SHAPES)}, and names of your own go into meta"
            )
        for key, (fits, shape) in _SHAPES.items():
            if key in value and not fits(value[key]):
                raise ValueError(f"{key} has to be {shape}")
        return value

    def article(self) -> Article:
        """Return the library's noun."""
        return Article(**{**self.model_dump(), "id": self.id or "", "metadata": self.metadata or {}})


class FeatureOut(BaseModel):
    """A measure that a check makes."""

    name: str
    unit: str
    direction: int


class CheckOut(BaseModel):
    """A check of this installation."""

    id: str
    family: str
    docs: str
    features: list[FeatureOut]


class ModelOut(BaseModel):
    """A model in use; ``card`` says where it comes from, how good it is and what its limits are."""

    name: str
    version: str
    sha256: str
    thresholds: dict[str, float]
    card: dict[str, Any]


class StatusOut(BaseModel):
    """Whether the service lives, or is ready."""

    status: str


def article_of(value: Any) -> Article:
    """Return the article of a parsed JSON body; raise a Problem ``invalid-article`` that lists what is wrong."""
    if not isinstance(value, dict):
        raise Problem("invalid-article", 'the body is no JSON object; send {"text": "..."}')
    try:
        return ArticleIn.model_validate(value).article()
    except ValidationError as error:
        wrong = [
            {"pointer": "/" + "/".join(map(str, item["loc"])), "detail": _what_to_do(item["type"], item["msg"])}
            for item in error.errors(include_url=False, include_context=False, include_input=False)
        ]
        told = "; ".join(f"{item['pointer'][1:]}: {item['detail']}" for item in wrong[:3])
        raise Problem("invalid-article", told, errors=wrong) from None


def _what_to_do(kind: str, message: str) -> str:
    """Return what is wrong with a field, in words that say what to send instead."""
    if kind == "extra_forbidden":
        return f"is no field; the fields are {', '.join(ArticleIn.model_fields)}"
    if kind == "missing":
        return 'is missing; send {"text": "..."}'
    return message.removeprefix("Value error, ")
