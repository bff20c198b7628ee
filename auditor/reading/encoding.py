"""From bytes to characters: by byte order mark, then by what the file declares, then UTF-8; never by guessing."""

import codecs
import re

from auditor.errors import BinaryText, UndecodableText

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})|<\?xml[^>]{1,100}?encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
# Codecs that the WHATWG encoding standard names; Python's others (rot13, utf-7, unicode_escape) encode no pages.
_PAGE_CODECS = frozenset(
    "utf-8 ascii cp866 cp874 cp949 cp932 big5 big5hkscs euc_jp euc_kr gbk gb2312 gb18030 iso2022_jp shift_jis koi8-r "
    "koi8-u mac-roman mac-cyrillic".split()
    + [f"iso8859-{part}" for part in (1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)]
    + [f"cp{page}" for page in range(1250, 1259)]
)
_READ_AS_WINDOWS = ("iso8859-1", "ascii")  # as browsers do
# Windows-1252 is taken undeclared only for its own punctuation, for signs where only they can stand, and for accented
# letters inside Latin words. What other encodings have in these bytes (in Mac Roman curly quotes are capitals, in
# Windows-1250 ż is an opening question mark) stands elsewhere in a word.
_TYPOGRAPHIC = rb"[\x80\x85\x91-\x94\x96\x97\x99\xa0\xa3\xa9\xae\xb0\xb7\xbd]"
_APART, _OFF = rb"(?<![A-Za-z\xc0-\xff])", rb"(?![A-Za-z\xc0-\xff])"
_SIGN = (
    rb"(?:^|(?<=\n))\x95(?=[ \t])|\xa7(?=[ \xa0]?\d)"
    rb"|(?<![A-Za-z\x80-\xff])(?:[\xbc\xbe](?![A-Za-z\x80-\xff])|\xb1(?= ?\d))"
    rb"|(?:(?<=[mk]m)|(?<=\bm))[\xb2\xb3]|(?<=[\d ])\xd7(?=[\d ])|%b[\xa1\xbf](?=[A-Z])|%b\xab(?=[A-Za-z])"
    rb"|(?<=[A-Za-z.!?])\xbb%b"
) % (_APART, _APART, _OFF)
_LETTER = (
    rb"(?:(?<=[A-Za-z])|(?<=[A-Za-z][\xe0-\xf6\xf8-\xff]))[\xe0-\xf6\xf8-\xff]"
    rb"|%b(?:\xc9(?![aeiou])|[\xc0-\xc8\xcb-\xcf\xd6\xd8-\xdc\xe0-\xe6\xe8-\xef\xf6\xf8-\xfc])(?=[a-z])"
    rb"|(?<=[A-Z])[\xc0-\xcf\xd1-\xd6\xd8-\xdc](?=[A-Z])|(?<=\s)\xe0(?=\s)"
) % _APART
_KNOWN = re.compile(rb"%b|%b|(%b)" % (_TYPOGRAPHIC, _SIGN, _LETTER))
_HIGH = re.compile(rb"[\x80-\xff]")
_MOST_ACCENTED, _MOST_ACCENTED_IN_ENGLISH = 0.02, 0.05
_FEW_ACCENTED = 5
_WORD = re.compile(rb"[A-Za-z]+")
_ENGLISH = frozenset(b"the and of to in a that for was is on with said by at from".split())
_ENGLISH_SHARE = 0.15


def decode(data: bytes, *, page: bool = False) -> str:
    """Return the characters of ``data``; ``page`` looks for the encoding that an HTML page declares.

    Order: byte order mark, declaration, UTF-8, Windows-1252 where nothing else can be meant. Raise UndecodableText that
    says what to do, or BinaryText for NUL bytes.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, "its byte order mark says")
    if b"\0" in data:
        raise BinaryText("holds NUL bytes: no text, or UTF-16 without a byte order mark; save it as UTF-8")
    declared = _declared(data) if page else None
    if declared is not None:
        return _strict(data, declared, "it declares")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_windows_1252(data):
            return data.decode("cp1252")
        raise UndecodableText(
            f"byte {error.start + 1:,} is not UTF-8 and nothing tells another encoding; "
            "save it as UTF-8 (iconv -f ENCODING -t UTF-8)"
        ) from None


def _strict(data: bytes, name: str, who: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UndecodableText(
            f"{who} {name}, but byte {error.start + 1:,} is not; save it as UTF-8, or correct what it says"
        ) from None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii", "replace")
    if label.lower().startswith(("utf-16", "utf-32", "ucs-2")):
        return "utf-8"  # the declaration was found in ASCII bytes, so it cannot be true
    try:
        name = codecs.lookup(label).name
    except LookupError:
        name = ""
    if name not in _PAGE_CODECS:
        raise UndecodableText(f"it declares the encoding {label!r}, which pages do not have; save it as UTF-8")
    return "cp1252" if name in _READ_AS_WINDOWS else name


def _is_windows_1252(data: bytes) -> bool:
    """Tell whether every byte past ASCII is one that only Windows-1252 explains in a text of mostly ASCII letters."""
    known = [match[1] is not None for match in _KNOWN.finditer(data)]
    most = _MOST_ACCENTED_IN_ENGLISH if _is_english(data) else _MOST_ACCENTED
    return len(known) == len(_HIGH.findall(data)) and sum(known) <= max(_FEW_ACCENTED, most * len(data))


def _is_english(data: bytes) -> bool:
    words = [word.lower() for word in _WORD.findall(data)]
    return sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words)
