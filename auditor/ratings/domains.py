"""Domains as rating lists write them and as addresses hold them."""

import re
from collections.abc import Iterator

_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,10}[a-z][a-z0-9-]{0,61}[a-z0-9]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://")
_LONGEST = 300


def host_of(address: str) -> str | None:
    """Return the host of an address or a bare domain, in lower case and without "www.", or None where there is none."""
    rest = _SCHEME.sub("", address[:_LONGEST].strip().lower(), count=1)
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].rstrip(".")
    try:
        host = host.encode("idna").decode("ascii").removeprefix("www.")
    except UnicodeError:
        return None
    return host if _HOST.fullmatch(host) else None


def candidates(address: str) -> Iterator[str]:
    """Yield the domains that an address belongs to: its host, then each above it, up to the registered domain.

    Where sites are handed out under a shared name, as on blog platforms, the site's own name is the registered one.
    """
    host = host_of(address)
    if host is None:
        return
    registered = _registered(host)
    while True:
        yield host
        above = host.partition(".")[2]
        if host == registered or "." not in above:
            return
        host = above


def _registered(host: str) -> str:
    from tld import get_fld  # the list of public suffixes: only where there are ratings to look up

    found = get_fld(f"https://{host}", search_private=True, fail_silently=True)
    return host if found is None else str(found)
