"""C2PA manifests in a text (C2PA 2.4, appendices A.8 and A.9): found and read for their codes, not verified."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.origin.disclosure import Kind
from auditor.origin.labels import source_type
from auditor.records import Span

_MAGIC = b"C2PATXT\0"
_HEADER = len(_MAGIC) + 1 + 4  # magic, version, length of the manifest in four bytes, big end first
_WRAPPER = re.compile("\ufeff([\ufe00-\ufe0f\U000e0100-\U000e01ef]{13,})")
_BEGIN, _END = "-----BEGIN C2PA MANIFEST-----", "-----END C2PA MANIFEST-----"
_CODE = re.compile(rb"digitalsourcetype/([A-Za-z]{5,60})")
_RANK = ("trainedAlgorithmicMedia", "algorithmicMedia", "dataDrivenMedia", "compositeWithTrainedAlgorithmicMedia")


@dataclass(frozen=True, slots=True)
class Manifest:
    """A C2PA manifest: where it stands, how it is written (``wrapper`` or ``fenced``), and the source type it names."""

    span: Span
    form: str
    source_type: str | None

    @property
    def kind(self) -> Kind | None:
        """What its source type tells of who wrote the text, or None."""
        return source_type(self.source_type) if self.source_type else None


def manifests_of(text: str) -> tuple[Manifest, ...]:
    """Return the manifests of ``text`` in order; a run of variation selectors without the magic number is none."""
    return tuple(sorted([*_wrappers(text), *_fenced(text)], key=lambda each: each.span))


def _wrappers(text: str) -> Iterator[Manifest]:
    for match in _WRAPPER.finditer(text):
        data = bytes(map(_byte, match[1]))
        if data.startswith(_MAGIC):
            size = int.from_bytes(data[_HEADER - 4 : _HEADER], "big")
            if len(data) >= _HEADER + size:
                span = Span(match.start(), match.start() + 1 + _HEADER + size)
                yield Manifest(span, "wrapper", _code(data))


def _byte(selector: str) -> int:
    """Return the byte that a variation selector stands for."""
    point = ord(selector)
    return point - 0xFE00 if point <= 0xFE0F else point - 0xE0100 + 16


def _fenced(text: str) -> Iterator[Manifest]:
    start = text.find(_BEGIN)
    while start >= 0 and (end := text.find(_END, start)) >= 0:
        inner = text[start + len(_BEGIN) : end]
        packed = re.sub(r"^\s*data:[^,]{0,100},|\s", "", inner)
        try:
            data = base64.b64decode(packed, validate=True)
        except (binascii.Error, ValueError):
            data = inner.encode("utf-8", "replace")  # an address of the manifest, or no base64: as it stands
        yield Manifest(Span(start, end + len(_END)), "fenced", _code(data))
        start = text.find(_BEGIN, end)


def _code(data: bytes) -> str | None:
    codes = {match[1].decode("ascii") for match in _CODE.finditer(data)}
    return next((code for code in _RANK if code in codes), None)


def linked_manifest(elements: Any) -> str | None:
    """Return where the page says that its C2PA manifest is (A.7), or None where it has none."""
    for element in elements if isinstance(elements, list | tuple) else ():
        if isinstance(element, Mapping) and element.get("scope") == "c2pa":
            return str(element.get("href"))
    return None
