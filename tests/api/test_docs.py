"""docs/api.md says every address, problem and cap that there is."""

import re
from dataclasses import fields
from pathlib import Path

from api.problems import PROBLEMS
from api.settings import ServiceSettings
from api.wire import ArticleIn
from tests.api.client import TestClient

_FOLDER = Path(__file__).parent.parent.parent / "docs"
DOCS = (_FOLDER / "api.md").read_text(encoding="utf-8")
ERRORS = (_FOLDER / "errors.md").read_text(encoding="utf-8")


def test_every_address_is_in_the_docs(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    served = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    told = set(re.findall(r"^\| `((?:GET|POST) [^`]+)`", DOCS, re.MULTILINE)) - {"GET /openapi.json"}
    assert told == served


def test_every_problem_is_in_the_docs_with_its_status() -> None:
    told = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", DOCS, re.MULTILINE)
    assert {code: int(status) for code, status in told} == {code: status for code, (status, _) in PROBLEMS.items()}


def test_an_error_of_the_library_has_the_status_that_its_docs_say() -> None:
    told = dict(re.findall(r"^\| `([a-z-]+)` \|.*\| (\d{3}) \|$", ERRORS, re.MULTILINE))
    assert len(told) > 5
    assert {code: int(status) for code, status in told.items()} == {code: PROBLEMS[code][0] for code in told}


def test_every_setting_and_every_field_of_an_article_is_in_the_docs() -> None:
    for setting in fields(ServiceSettings):
        assert f"`{setting.name}`" in DOCS or f"`{setting.name}." in DOCS
    assert all(f"`{name}`" in DOCS for name in ArticleIn.model_fields)
