"""Money printed before its number: "$5", "US$ 1.2bn", "RM120,000", "USD 200", "MUSD 60", "C$ 300 million"."""

from auditor.figures.tokens import Tokens
from auditor.figures.units import TABLE, Unit

_SAFE_CODES = frozenset(
    "usd eur gbp cad aud nzd chf jpy inr hkd sgd mxn cny rmb zar sek nok dkk krw brl myr thb idr pkr ngn kes".split()
)
_BARE_RUPEE = frozenset(("rs", "rs.", "re."))
_TIGHT_ONLY = frozenset(("r", "le", "tk", "l", "k", "dm", "sh.", "rm", "kd", "jd", "dh", "ll", "tl", "s/"))
_SCALES = {"m": 1e6, "mm": 1e6, "k": 1e3, "t": 1e3, "bn": 1e9}


def money_before(tokens: Tokens, index: int) -> tuple[Unit, int, float] | None:
    """Return the money whose sign or code ends right before ``index``, where it starts, and its scale (1e6 for MUSD)."""
    for length in (4, 3, 2, 1):
        first = index - length
        if first < 0 or tokens.sentence[first] != tokens.sentence[index]:
            continue
        found = _read(tokens, first, index)
        if found is not None:
            return found[0], first, found[1]
    return None


def _read(tokens: Tokens, first: int, stop: int) -> tuple[Unit, float] | None:
    form = "".join(tokens.low[first:stop])
    last = tokens.raw[stop - 1]
    if stop - first > 1 and not last[-1] in "$¥£₵.=/":
        return None
    if first and tokens.tight(first) and tokens.raw[first - 1][-1].isalnum() and form[0].isalpha():
        return None
    if form in _BARE_RUPEE:
        return TABLE.words["rupee"], 1.0
    if form in ("sen", "dollar", "euro"):
        return (
            (TABLE.words[form], 1.0) if stop - first == 1 and tokens.start[stop] - tokens.end[stop - 1] <= 1 else None
        )
    unit = TABLE.signs.get(form)
    if unit is not None:
        if form in _TIGHT_ONLY and not (form == "rm" and tokens.raw[first] == "RM") and not tokens.tight(stop):
            return None
        if form[0].isalpha() and not form.endswith("$") and form in _TIGHT_ONLY and not tokens.raw[first].isupper():
            return None
        return (unit, 1.0) if not form.isalpha() or tokens.raw[first][0].isupper() or len(form) > 2 else None
    return _code(tokens.raw[first]) if stop - first == 1 else None


def _code(raw: str) -> tuple[Unit, float] | None:
    """Read an ISO code, alone or after a scale letter ("MEUR")."""
    code = raw.upper()
    if code == "RMB":
        code = "CNY"
    unit = TABLE.codes.get(code)
    if unit is not None and (raw.isupper() or raw.lower() in _SAFE_CODES):
        return unit, 1.0
    for scale, factor in _SCALES.items():
        if (
            raw.isupper()
            and raw.lower().startswith(scale)
            and raw[len(scale) :] in TABLE.codes
            and raw not in TABLE.codes
        ):
            return TABLE.codes[raw[len(scale) :]], factor
    return None


def code_after(tokens: Tokens, index: int) -> tuple[Unit, int, float] | None:
    """Return the money named by an ISO code or sign at ``index`` ("115USD", "20 MUSD", "10 $", "100元"), and the stop."""
    raw = tokens.form(index)
    if not raw:
        return None
    pair = tokens.low[index] + tokens.word(index + 1)
    if len(pair) > len(raw) and pair in TABLE.signs and "$" in pair:
        return TABLE.signs[pair], index + 2, 1.0
    if not raw[0].isascii() or raw == "$":
        unit = TABLE.signs.get(tokens.low[index])
        return None if unit is None else (unit, index + 1, 1.0)
    if tokens.low[index] in ("rs", "rmb", "tl", "rm", "dm", "sfr", "skr", "nkr", "dkr") and (
        raw.isupper() or raw == "Rs" or raw == "rmb"
    ):
        unit = TABLE.words["rupee"] if raw in ("Rs", "RS") else TABLE.signs[tokens.low[index]]
        return unit, index + 1, 1.0
    found = _code(raw)
    return None if found is None else (found[0], index + 1, found[1])
