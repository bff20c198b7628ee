"""C2PA manifests in a text: the wrapper of variation selectors and the fenced form."""

import base64

import pytest

from auditor.origin import hidden_characters, linked_manifest, manifests_of

TRAINED = b"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def wrapper(payload: bytes) -> str:
    """Return the characters of a C2PATextManifestWrapper, as C2PA 2.4 writes it."""
    data = b"C2PATXT\0" + bytes([1]) + len(payload).to_bytes(4, "big") + payload
    return "\ufeff" + "".join(chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in data)


def test_a_wrapper_is_found_read_for_its_source_type_and_is_no_hidden_character() -> None:
    text = "The yard will close in May." + wrapper(b"jumb" + TRAINED)
    (manifest,) = manifests_of(text)
    assert (manifest.form, manifest.kind) == ("wrapper", "generated")
    assert manifest.span.of(text) == text[27:]
    assert hidden_characters(text) == ()


def test_a_wrapper_that_names_no_source_type_tells_nothing() -> None:
    (manifest,) = manifests_of("The yard." + wrapper(b"jumb"))
    assert manifest.kind is None


@pytest.mark.parametrize("broken", [wrapper(b"jumb")[:-1], wrapper(b"jumb")[1:], "\ufeff" + "\ufe00" * 40])
def test_selectors_that_hold_no_whole_manifest_are_hidden_characters(broken: str) -> None:
    text = "The yard will close." + broken
    assert manifests_of(text) == ()
    assert {each.kind for each in hidden_characters(text)} & {"variation selector"}


def test_a_fenced_manifest_is_read_from_its_base64() -> None:
    packed = base64.b64encode(b"jumb" + TRAINED).decode()
    text = (
        f"-----BEGIN C2PA MANIFEST-----\ndata:application/c2pa;base64,{packed}\n-----END C2PA MANIFEST-----\nThe yard."
    )
    (manifest,) = manifests_of(text)
    assert (manifest.form, manifest.source_type) == ("fenced", "trainedAlgorithmicMedia")
    assert manifest.span.of(text).endswith("END C2PA MANIFEST-----")


def test_a_fence_that_is_not_closed_is_no_manifest() -> None:
    assert manifests_of("-----BEGIN C2PA MANIFEST----- The yard.") == ()


def test_a_manifest_that_the_page_links_is_named() -> None:
    assert linked_manifest([{"tag": "link", "scope": "c2pa", "href": "/m.c2pa"}]) == "/m.c2pa"
    assert linked_manifest(None) is None
