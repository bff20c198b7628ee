"""Bytes become characters by mark, by declaration, as UTF-8, or not at all."""

import pytest

from auditor.errors import BinaryText, UndecodableText
from auditor.reading.encoding import decode

CURLY = "“Sales rose,” said Zoë Marsh – it’s £40 more at the café…"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding_and_is_no_character(codec: str) -> None:
    assert decode(CURLY.encode(codec)) == CURLY


def test_windows_1252_is_taken_undeclared_where_only_its_marks_and_accents_stand() -> None:
    assert decode(CURLY.encode("cp1252")) == CURLY


@pytest.mark.parametrize(
    "words",
    [
        "Élodie Caron of the École Polytechnique ate à la carte.",
        "Özlem, Jürgen, Renée, Zoë, José and Benoît were named by the mayor, said a clerk of the court.",
        "The société was créée in 1987.",
        "MUÑOZ and NAÏVE stood on a banner.",
        "Under § 12 a plot of 40 m² is ¼ of 5 × 32 m², ± 1.",
        "“¿Qué?” she asked; “Élan,” said «Le Soir».",
        "The list had two points:\n• the yard\n• the mill",
    ],
)
def test_short_windows_1252_texts_are_read_with_their_names_and_signs(words: str) -> None:
    text = f"“We won’t close it,” the mayor told the council – and that was that. {words}"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Насос продаётся хорошо", "cp1251"),
        ("Cena wzrosła o łódź i żyto", "cp1250"),
        ("He said “it is done” and left", "mac-roman"),
        ("The mayor said that it’s in the yard", "mac-roman"),
        ("The yard is shut… the mill, said the mayor, is not", "mac-roman"),
        ("…and the mayor of the town said so", "mac-roman"),
        ("The mayor of Łódź was in the yard", "cp1250"),
        ("The word насос, said the mayor, is a pump", "cp1251"),
        ("The mayor of Zürich was in the café with José", "cp850"),
        ("ポンプの売上", "shift_jis"),
        ("The mayor of 北京 was on the board", "gbk"),
    ],
)
def test_another_encoding_that_nothing_declares_is_an_error_and_not_a_guess(text: str, codec: str) -> None:
    with pytest.raises(UndecodableText, match="iconv"):
        decode(text.encode(codec))


@pytest.mark.parametrize(
    "head",
    [b'<meta charset="iso-8859-1">', b"<META http-equiv=x content='text/html; charset=latin1'>"],
)
def test_a_page_that_declares_latin_1_is_read_as_browsers_read_it(head: bytes) -> None:
    assert decode(head + "Ärger “hier”".encode("cp1252"), page=True).endswith("Ärger “hier”")


def test_a_page_may_declare_its_encoding_in_the_xml_declaration() -> None:
    data = b'<?xml version="1.0" encoding="koi8-r"?><html>' + "насос".encode("koi8-r")
    assert decode(data, page=True).endswith("насос")


def test_a_page_that_says_utf_16_in_ascii_bytes_is_utf_8() -> None:
    assert decode('<meta charset="utf-16">é'.encode(), page=True).endswith("é")


def test_a_declaration_is_ignored_in_plain_text() -> None:
    assert decode('<meta charset="koi8-r"> é'.encode()).endswith("é")


@pytest.mark.parametrize("label", ["rot13", "utf-7", "unicode_escape", "no-such", "base64"])
def test_a_declared_encoding_that_pages_do_not_have_is_an_error(label: str) -> None:
    with pytest.raises(UndecodableText, match=label):
        decode(f'<meta charset="{label}">text'.encode(), page=True)


def test_bytes_that_break_the_declared_encoding_are_an_error_that_names_the_byte() -> None:
    with pytest.raises(UndecodableText, match="byte 24"):
        decode(b'<meta charset="utf-8">a\xff', page=True)


def test_a_nul_byte_without_a_mark_is_binary() -> None:
    with pytest.raises(BinaryText, match="byte order mark"):
        decode("text".encode("utf-16-le"))
