"""The bytes of a file or of standard input, never more than the cap, and never those of a picture or archive."""

import sys
from pathlib import Path
from typing import BinaryIO

from auditor.errors import BinaryText, EmptyText, PathMissing, PathUnreadable, TooLarge

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (as .docx, .odt and .epub are)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV)"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"PAR1", "a Parquet table"),
)


def read_bytes(path: Path | None, max_bytes: int) -> bytes:
    """Return the bytes of ``path`` (None: standard input).

    Raise TooLarge before reading a file past ``max_bytes``, EmptyText for no bytes, BinaryText for a known binary
    format, PathMissing or PathUnreadable.
    """
    data = _standard_input(max_bytes) if path is None else _file(path, max_bytes)
    if not data.strip():
        raise EmptyText("the file is empty; give the article's words")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryText(f"this is {kind}, not text; save the article as .txt, .md or .html")
    return data


def _standard_input(max_bytes: int) -> bytes:
    return _bounded(sys.stdin.buffer, max_bytes)


def _file(path: Path, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise TooLarge(_too_large(f"{size:,} bytes", max_bytes))
        with path.open("rb") as file:
            return _bounded(file, max_bytes)
    except (FileNotFoundError, NotADirectoryError):
        raise PathMissing("there is no such file or folder; check the path") from None
    except OSError as error:
        raise PathUnreadable(f"cannot be opened ({error.strerror}); check its rights") from None


def _bounded(file: BinaryIO, max_bytes: int) -> bytes:
    """Read no more than one byte past the cap: a pipe does not tell its size."""
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise TooLarge(_too_large(f"more than {max_bytes:,} bytes", max_bytes))
    return data


def _too_large(size: str, max_bytes: int) -> str:
    return (
        f"{size} is past the cap max_bytes={max_bytes:,}; split the file, or raise the cap with `Settings` from Python"
    )
