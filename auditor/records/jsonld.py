"""The JSON-LD objects that came with a page."""

from collections.abc import Iterator, Mapping
from typing import Any

MOST = 200
"""Objects that a check looks at, in the page's list and again in each @graph; a page has a handful."""


def jsonld_objects(given: object, most: int | None = MOST) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of ``Article.metadata["jsonld"]``, each before those of its @graph; the rest is left out.

    ``most`` bounds each list, None reads them whole.
    """
    listed = given if isinstance(given, list | tuple) else [given]
    for item in listed[:most]:
        if isinstance(item, Mapping):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list | tuple):
                yield from (node for node in graph[:most] if isinstance(node, Mapping))
