"""Rows of the labelled authorship data: who wrote each text, and what each row may be used for.

Every row belongs to one group (an outlet, a pair of twins, or a text), and a group is on one side of every split:

train        the style model is fitted on it
calibration  kept from the style model; the authorship scorer and its calibration are fitted on it
dev          neither; figures are reported on it

A third of the human news is for calibration. The newest generator's articles are too few to keep any from training.
They are in ``fold`` 0 to 4 (other rows in none, -1), and are measured by fits without the fold (evaluate_transfer).
"""

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pandas as pd

from auditor.training.tables import read_table

COLUMNS = ("text", "ai", "dataset", "source", "generator", "attack", "group", "split", "register", "fold")

DEV_OUTLETS = frozenset({"minnpost", "rice_thresher", "ubyssey", "aspentimes"})
"""Op-ed outlets that nothing is fitted on."""
_CALIBRATE = 1 / 3
"""Share of the groups of human news that the threshold is set on."""
_DEV_SETS = ("imbd", "lastde_api_models", "llmdetect", "adversarial_paraphrasing", "hart_humanized_dev")
_PAIRED_SETS = ("detectrl", "biscope", "outfox", "llm_misinformation_news", "l2r_other")
_AI_ONLY = "BiScope/Essay"
"""Essays of machines without one of a person: whoever learns from them learns the subject."""
_PER_PUBLISHER = 100
_REGISTERS = {
    "BiScope/Arxiv": "science",
    "BiScope/Creative": "story",
    "BiScope/Yelp": "review",
}


def authorship_rows(data: Path) -> pd.DataFrame:
    """Return every labelled row under ``data`` with the columns of ``COLUMNS``; ``ai`` is True for a machine's text.

    Raises DataMissing where a file is not there.
    """
    parts = [*_paired(data), *_dev(data), _modern(data), _opeds(data), _bbc(data), *_dated_news(data)]
    rows = pd.concat([part.assign(fold=_folds(part))[list(COLUMNS)] for part in parts], ignore_index=True)
    return _without_copies(rows[rows.text.str.len() > 0]).reset_index(drop=True)


def _without_copies(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop a human text that also stands in another set: the copy that stays is modern_news', then dev's."""
    key = rows.text.str[:1500].map(lambda text: re.sub(r"\W+", "", text.lower())[200:320])
    order = rows.split.map({"dev": 0, "calibration": 1, "train": 2}).where(rows.dataset != "modern_news", -1)
    known = rows.assign(key=key, order=order)[~rows.ai & (key.str.len() > 100)].sort_values("order", kind="stable")
    first = known.groupby("key").dataset.transform("first")
    copies = known.index[known.key.duplicated() & (known.dataset != first)]
    return rows.drop(index=copies)


def share_of(group: str) -> float:
    """Return a number in 0..1 that is fixed by the group's name alone, to split groups by."""
    return int(sha256(group.encode("utf-8", "surrogatepass")).hexdigest()[:8], 16) / 0xFFFFFFFF


def _folds(table: pd.DataFrame) -> "pd.Series[int]":
    if (table.dataset == "modern_news").all():
        return table.attack.str.removeprefix("fold").astype(int)
    return pd.Series(-1, index=table.index)


def _read(data: Path, name: str) -> pd.DataFrame:
    table = read_table(data, name)
    for column in ("source", "generator", "attack", "pair_id"):
        table[column] = table[column].fillna("") if column in table else ""
    table["text"] = table.text.fillna("")
    return table.assign(dataset=name, ai=table.label.eq("ai") if "label" in table else False, register="news")


def _by_text(table: pd.DataFrame) -> "pd.Series[str]":
    hashed = table.text.map(lambda text: sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16])
    return table.pair_id.where(table.pair_id != "", hashed)


def _drawn(table: pd.DataFrame, share: float, salt: str = "") -> "pd.Series[bool]":
    """Tell which rows belong to a fixed ``share`` of the groups; another ``salt`` draws others."""
    return table.group.map({group: share_of(salt + group) < share for group in table.group.unique()})


def _sides(table: pd.DataFrame, dev: "pd.Series[bool] | None" = None) -> "pd.Series[str]":
    """Return the side of human news: ``dev`` where that is marked, and a third of the other groups for calibration."""
    sides = _drawn(table, _CALIBRATE, "calibrate:").map({True: "calibration", False: "train"})
    return sides if dev is None else sides.where(~dev, "dev")


def _registers(table: pd.DataFrame) -> "pd.Series[str]":
    known = {"essay", "science", "story", "review", "news"}
    plain: Callable[[str], str] = lambda domain: domain if domain in known else "other"  # noqa: E731
    return table.source.map(_REGISTERS).fillna(table.domain.map(plain))


def _paired(data: Path) -> Iterator[pd.DataFrame]:
    for name in _PAIRED_SETS:
        table = _read(data / "authorship", name)
        if "refusal_like" in table:
            table = table[~table.refusal_like.astype(bool)]
        table = table[table.source != _AI_ONLY]
        table = table.assign(group=name + ":" + _by_text(table), register=_registers(table))
        yield table.assign(split=_drawn(table, 0.2).map({True: "calibration", False: "train"}))


def _dev(data: Path) -> Iterator[pd.DataFrame]:
    for name in _DEV_SETS:
        table = _read(data / "authorship", name)
        table = table[table.label.isin(["human", "ai"])]
        yield table.assign(group=name + ":" + _by_text(table), register=_registers(table), split="dev")


def _modern(data: Path) -> pd.DataFrame:
    table = _read(data / "authorship", "modern_news")
    return table.assign(source=table["style"], attack=table.split, group="modern_news:" + table.pair_id, split="train")


def _opeds(data: Path) -> pd.DataFrame:
    table = _read(data / "authorship", "opeds_college_local_pre2023")
    table = table[(table.label == "human") & ~table.maybe_post_chatgpt.astype(bool)]
    table = table.assign(source=table.outlet.map(outlet_of), register="opinion")
    table["group"] = "opeds:" + table.source
    return table.assign(split=_sides(table, table.source.isin(DEV_OUTLETS)))


def outlet_of(file: str) -> str:
    """Return the outlet's own name from the name of the file that a set of op-eds came in."""
    return re.sub(r"_(?:opinion|extracted|20\d\d).*", "", file).lower()


def _bbc(data: Path) -> pd.DataFrame:
    table = _read(data / "authorship", "bbc_2004_05")
    table = table.assign(group="bbc:" + _by_text(table))
    return table.assign(split=_sides(table, _drawn(table, 0.17)))


def _dated_news(data: Path) -> Iterator[pd.DataFrame]:
    """Human news that is older than chat models, made for other questions."""
    reliability = data / "reliability"
    for name, register in (
        ("baly_allsides", "news"),
        ("fakehealth_story", "health"),
        ("fakehealth_release", "release"),
        ("buzzfeed_webis2016", "news"),
        ("hyperpartisan_byarticle", "news"),
    ):
        table = _read(reliability, name).assign(ai=False, register=register)
        table = table[table.domain.fillna("") != ""]
        table = table[table.groupby("domain").cumcount() < _PER_PUBLISHER].assign(source=name)
        # A press office's site carries the releases of many; the text is the group there.
        table["group"] = "publisher:" + (table.domain if register != "release" else _by_text(table))
        yield table.assign(split=_sides(table, table.publisher_split != "train"))
    fa_kes = _read(reliability, "fa_kes").assign(ai=False, source="fa_kes", split="dev")
    yield fa_kes.assign(group="fa_kes:" + _by_text(fa_kes))
    for name in ("sfu_snopes312", "checkthat2021_3a"):
        table = _read(reliability, name).assign(ai=False, source=name)
        table["group"] = name + ":" + _by_text(table)
        yield table.assign(split=_sides(table, _drawn(table, 0.4)))
    yield _digests(data)
    for folder, name in (("attribution", "polnear"), ("hype", "ptc")):
        table = _read(data / folder, name).assign(ai=False, source=name)
        outlet = table.publisher if "publisher" in table else _by_text(table)
        table = table.assign(group=f"{name}:" + outlet.astype(str)).drop_duplicates("text")
        yield table.assign(split=_sides(table))


def _digests(data: Path) -> pd.DataFrame:
    """Short news digests with many figures, each after its date in brackets; those of before chat programs."""
    table = _read(data / "figures", "headline_figures")
    dated = table.document.str.extract(
        r"^\((?P<date>\w+ \d{1,2}, (?P<year>20\d\d))[^)]{0,40}\)\s*(?P<body>.*)$", re.DOTALL
    )
    table = table.assign(text=dated.body, ai=False, source="headline_figures")[dated.year.fillna("9999") < "2022"]
    table = table.drop_duplicates("text").assign(pair_id="")
    table["group"] = "headline_figures:" + _by_text(table)
    return table.assign(split=_sides(table))
