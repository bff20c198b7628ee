"""HTML built from Python values; every string is escaped unless it was built here."""

from collections.abc import Iterable
from html import escape

from auditor.report.visible import visible

_VOID = ("br", "meta", "link")


class Markup(str):
    """A string that is HTML already; only this package makes one."""

    __slots__ = ()


Child = str | Iterable["Child"]


def tag(name: str, /, *children: Child, **attributes: str | int | float | None) -> Markup:
    """Return one element; plain strings among ``children`` are escaped, nested iterables are joined.

    An attribute that is None is left out; ``class_`` stands for ``class`` and an inner underscore for a hyphen.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(str(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(children: Iterable[Child]) -> Markup:
    """Return the children as one piece of HTML."""
    parts = []
    for child in children:
        if isinstance(child, Markup):
            parts.append(str(child))
        elif isinstance(child, str):
            parts.append(escape(visible(child), quote=False))
        else:
            parts.append(join(child))
    return Markup("".join(parts))
