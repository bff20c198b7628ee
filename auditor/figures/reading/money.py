"""Money printed before its number: "$5", "US$ 1.2bn", "RM120,000", "USD 200", "MUSD 60", "C$ 300 million"."""

from functools import lru_cache

from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE, Unit

# Codes that newsrooms also print in small letters; the rest must be in capitals.
_SAFE_CODES = frozenset(
    "usd eur gbp cad aud nzd chf jpy inr hkd sgd mxn cny rmb zar sek nok dkk krw brl myr thb idr pkr ngn kes".split()
)
# Codes that are words or names in capitals too often.
_WORD_CODES = frozenset("ALL TOP TRY CUP MAD BAM SOS PEN MOP COP AMD GEL BOB ERN LAK SAR NAD MUR BIF ETH PHP".split())
_RUPEES = frozenset(("rs", "rs.", "re."))
_PLAIN_NAMES = frozenset(("sen", "dollar", "euro"))
# Letters that stand for money only when they touch the number, and only as capitals.
_TIGHT_LETTERS = frozenset(("r", "le", "l", "k", "dm", "sh.", "kd", "jd", "dh", "ll", "tl", "s/", "kz"))
# One letter before a dollar sign: read with a space between ("C $ 5"), in small letters too ("c $ 5").
_SPACED_DOLLARS = frozenset(("c", "s", "u"))
_SMALL_DOLLARS = frozenset(
    ("c", "us", "hk", "nz", "au", "ca", "sg", "mx", "u.s", "u.s.", "mex", "usd", "aud", "cad", "nzd", "mxn")
)
_SIGN_ENDS = "$¥£₵.=/"
_SMALL_FORMS = _SAFE_CODES | _RUPEES | _PLAIN_NAMES | {"rp", "rmb", "u.s.$"}
_SCALES = {"m": 1e6, "mm": 1e6, "k": 1e3, "t": 1e3, "bn": 1e9}
_WORDLIKE = frozenset(("rs", "rmb", "tl", "rm", "dm", "sfr", "skr", "nkr", "dkr"))


def money_before(tokens: Tokens, index: int, floor: int) -> tuple[Unit, int, float] | None:
    """Return the money whose sign or code ends right before ``index``, where it starts, and its scale (1e6 for MUSD).

    Tokens before ``floor`` belong to the figure before and are not read again.
    """
    if index <= floor or (tokens.raw[index - 1][0].islower() and tokens.low[index - 1] not in _SMALL_FORMS):
        return None
    for length in (4, 3, 2, 1):
        first = index - length
        if first >= floor and tokens.sentence[first] == tokens.sentence[index]:
            found = _read(tokens, first, index)
            if found is not None:
                return found[0], first, found[1]
    return None


def _read(tokens: Tokens, first: int, stop: int) -> tuple[Unit, float] | None:
    form = "".join(tokens.low[first:stop])
    if stop - first > 1 and tokens.raw[stop - 1][-1] not in _SIGN_ENDS:
        return None
    if form[0].isalpha() and tokens.tight(first) and tokens.raw[first - 1][-1].isalnum():
        return None
    close = tokens.start[stop] - tokens.end[stop - 1] <= 1
    if form in _RUPEES:
        return TABLE.words["rupee"], 1.0
    if form in _PLAIN_NAMES:
        return (TABLE.words[form], 1.0) if close else None
    unit = TABLE.signs.get(form)
    if unit is not None:
        return (unit, 1.0) if _sign_stands(tokens, first, stop, form) else None
    return _code(tokens.raw[first]) if stop - first == 1 and close else None


def _sign_stands(tokens: Tokens, first: int, stop: int, form: str) -> bool:
    """Tell a sign such as "A$" or "RM" from a word that happens to stand before a number."""
    raw = tokens.raw[first]
    if form.endswith("$") and len(form) > 1 and form[0].isalpha():
        letters = form[:-1]
        capital = raw[0].isupper()
        touching = tokens.tight(stop - 1)
        if not touching and len(letters) == 1 and letters not in _SPACED_DOLLARS:
            return False
        return capital or (letters in _SMALL_DOLLARS and (touching or letters != "s"))
    if form in _TIGHT_LETTERS:
        return tokens.tight(stop) and raw[0].isupper() and (form != "r" or len(tokens.raw[stop]) > 2)
    if form.isalpha():
        return raw.isupper() or raw in ("Rp", "Tk", "Rmb", "rmb", "Ksh", "Dh", "Dhs")
    return True


@lru_cache(maxsize=4096)
def _code(raw: str) -> tuple[Unit, float] | None:
    """Read an ISO code, alone or after a scale letter ("MEUR")."""
    code = "CNY" if raw.upper() == "RMB" else raw.upper()
    unit = TABLE.codes.get(code)
    if unit is not None and code not in _WORD_CODES and (raw.isupper() or raw.lower() in _SAFE_CODES):
        return unit, 1.0
    for scale, factor in _SCALES.items():
        rest = raw[len(scale) :]
        if raw.isupper() and raw.lower().startswith(scale) and rest in TABLE.codes and raw not in TABLE.codes:
            return (TABLE.codes[rest], factor) if rest not in _WORD_CODES else None
    return None


def money_after(tokens: Tokens, index: int) -> tuple[Unit, int, float] | None:
    """Return the money named by a code or sign at ``index`` ("115USD", "20 MUSD", "10 $"), the stop, and its scale.

    A sign or code that touches the next number belongs to that one.
    """
    raw = tokens.form(index)
    if not raw or not tokens.same(index - 1, index):
        return None
    if tokens.form(index + 1)[:1].isdigit() and tokens.tight(index + 1) and not tokens.tight(index):
        return None
    if not raw.isascii() or "$" in raw or "$" in tokens.low[index + 1]:
        pair = tokens.low[index] + tokens.low[index + 1]
        if len(pair) > len(raw) and pair in TABLE.signs:
            return TABLE.signs[pair], index + 2, 1.0
    if not raw[0].isascii() or raw == "$":
        unit = TABLE.signs.get(tokens.low[index])
        return None if unit is None else (unit, index + 1, 1.0)
    if tokens.low[index] in _WORDLIKE and (raw.isupper() or raw in ("Rs", "rmb")):
        unit = TABLE.words["rupee"] if raw in ("Rs", "RS") else TABLE.signs[tokens.low[index]]
        return unit, index + 1, 1.0
    found = _code(raw)
    return None if found is None else (found[0], index + 1, found[1])
