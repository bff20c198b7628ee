"""What there is to read: paths given on a command line, folders walked, ids made unique."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.errors import InputError, NoArticles, PathMissing, PathUnreadable, UnknownFormat
from auditor.reading.formats import Format, format_of, lies_beside, suffixes
from auditor.records import Failure

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One article to be read.

    ``id`` is unique in its listing; ``name`` is the path as given, fit to be printed ("-" for standard input); ``path``
    is None for standard input; ``format`` is None where the content has to tell.
    """

    id: str
    name: str
    format: Format | None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of paths comes to: what to read, what cannot be read, and what lies beside the articles.

    ``set_aside`` names files and folders that were knowingly left out, each with the reason.
    """

    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]
    set_aside: tuple[tuple[str, str], ...]


@dataclass
class _Walk:
    """The state of one listing."""

    results: frozenset[Path] = frozenset()
    sources: list[Source] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    files: set[Path] = field(default_factory=set)

    def add(self, path: Path | None, form: Format | None) -> None:
        """List one article; a stem that was seen gets -2, -3 … in the order of the listing."""
        stem = unique = "stdin" if path is None else _printable(path.stem)
        count = 1
        while unique in self.ids:
            count += 1
            unique = f"{stem}-{count}"
        self.ids.add(unique)
        name = STANDARD_INPUT if path is None else _printable(str(path))
        self.sources.append(Source(unique, name, form, path))

    def fail(self, name: str, error: InputError) -> None:
        """Note what cannot be read."""
        name = _printable(name)
        self.failures.append(Failure(name, error.code, str(error)))


def list_sources(paths: Sequence[str], results: Iterable[Path] = ()) -> Listing:
    """Return what ``paths`` (files, folders, "-") come to, in the order given, each file once.

    ``results`` are files that the audit itself writes: where a folder holds them from before, they are set aside.

    Folders are walked in sorted order. In a folder, hidden files and folders (a leading dot) are passed over, README
    and side files (see `lies_beside`) are set aside, links to folders are not followed, and every other file of a kind
    that is not read is a failure. A file named by itself must be of a kind that is read.
    """
    walk = _Walk(results=frozenset(path.resolve() for path in results))
    for name in paths:
        if name == STANDARD_INPUT:
            walk.add(None, None)
            continue
        try:
            _given(walk, name)
        except InputError as error:
            walk.fail(name, error)
    return Listing(tuple(walk.sources), tuple(walk.failures), tuple(walk.set_aside))


def _given(walk: _Walk, name: str) -> None:
    path = Path(name)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise PathMissing("there is no such file or folder; check the path") from None
    except OSError as error:
        raise PathUnreadable(f"cannot be opened ({error.strerror}); check its rights") from None
    if path.is_dir():
        _folder(walk, path)
    elif not path.is_file():
        walk.add(path, None)  # a pipe such as <(pandoc draft.docx): read like standard input
    elif format_of(path) is None:
        raise UnknownFormat(f"a {path.suffix or 'file without a suffix'} is not read; give one of {suffixes()}")
    elif _first(walk, path):
        walk.add(path, format_of(path))


def _folder(walk: _Walk, folder: Path) -> None:
    files = articles = 0
    for path in _files(walk, folder):
        files += 1
        if not path.is_file():
            walk.fail(str(path), PathUnreadable("is no regular file; copy its text into one"))
        elif path.resolve() in walk.results:
            walk.set_aside.append((_printable(str(path)), "is the result of an audit"))
        elif lies_beside(path):
            walk.set_aside.append((_printable(str(path)), "stands beside the articles and is none itself"))
        elif format_of(path) is None:
            walk.fail(str(path), UnknownFormat(f"is of no kind that is read; convert it to one of {suffixes()}"))
        else:
            articles += 1
            if _first(walk, path):
                walk.add(path, format_of(path))
    if not articles:
        raise NoArticles(f"none of the {files} files in this folder is an article; {suffixes()} are read")


def _files(walk: _Walk, folder: Path) -> Iterator[Path]:
    """Yield the visible files under ``folder``, sorted by their parts, without recursion."""
    pending = [folder]
    while pending:
        path = pending.pop()
        if path is not folder and path.is_symlink() and path.is_dir():
            walk.set_aside.append((_printable(str(path)), "links to folders are not followed; give the folder itself"))
        elif path.is_dir():
            pending.extend(reversed(_visible(walk, path)))
        else:
            yield path


def _visible(walk: _Walk, folder: Path) -> list[Path]:
    try:
        entries: Iterable[Path] = list(folder.iterdir())
    except OSError as error:
        walk.fail(str(folder), PathUnreadable(f"cannot be opened ({error.strerror}); check its rights"))
        return []
    return sorted(entry for entry in entries if not entry.name.startswith("."))


def _printable(name: str) -> str:
    """Return a file name in characters that every output can hold: bytes that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _first(walk: _Walk, path: Path) -> bool:
    """Tell whether this file was not listed before, by whatever name."""
    real = path.resolve()
    fresh = real not in walk.files
    walk.files.add(real)
    return fresh
