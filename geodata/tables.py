"""Column contracts of the frames that the engine gives, written once.

Kinds: ``str`` text, ``int`` nullable whole number (Int64), ``bool``, ``geo`` geometry in EPSG:4326. Lists are joined to
text with ``; ``. What no report says is null. What each column means: ``docs/data-dictionary.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from geodata.errors import ColumnError

FIGURES = ("children", "women", "women_and_children", "people", "suspects", "gangs", "cases")
ROLES = ("raid", "base", "origin", "transit", "destination")
_PEOPLE = ("children", "women", "suspects")
_SHORT = {"children": "child", "women_and_children": "womchi", "suspects": "susp"}


@dataclass(frozen=True, slots=True)
class Table:
    """The contract of a frame: column -> kind, in order.

    Attributes
    ----------
    short : dict of str to str
        Names of at most ten characters for a shapefile; a column that is not listed keeps its name.
    """

    name: str
    columns: Mapping[str, str]
    short: Mapping[str, str]

    def check(self, columns: Iterable[Any]) -> None:
        """Refuse a frame whose columns are others.

        Raises
        ------
        ColumnError
            Naming every missing and every unknown column at once.
        """
        seen = list(columns)
        missing = [c for c in self.columns if c not in seen]
        unknown = [c for c in seen if c not in self.columns]
        if missing or unknown:
            raise ColumnError(f"{self.name}: missing columns {missing}, unknown columns {unknown}")


def _low_high(names: Iterable[str]) -> dict[str, str]:
    return {f"{n}_{end}": "int" for n in names for end in ("low", "high")}


def _short_low_high(names: Iterable[str]) -> dict[str, str]:
    return {f"{n}_{end}": f"{_SHORT.get(n, n)}_{end[:2]}" for n in names for end in ("low", "high")}


REPORTS = Table(
    "reports",
    {
        "report_id": "str", "title": "str", "publisher": "str", "published": "str", "url": "str", "language": "str",
        "path": "str", "retold": "bool", "operations": "int", "copy_of": "str", "facts": "int",
    },
    {},
)  # fmt: skip
FACTS = Table(
    "facts",
    {
        "fact_id": "str", "report_id": "str", "kind": "str", "subject": "str", "attribute": "str", "value": "str",
        "original": "str", "qualifier": "str", "scope": "str", "period": "str", "role": "str", "status": "str",
        "province": "str", "candidates": "str", "rule": "str", "start": "int", "end": "int", "quote": "str",
        "attribution": "str", "url": "str", "verdict": "str", "verdict_by": "str", "verdict_at": "str",
        "supersedes": "str", "geometry": "geo",
    },
    {"attribution": "attribut"},
)  # fmt: skip
OPERATIONS = Table(
    "operations",
    {
        "operation_id": "str", "name": "str", "date": "str", "year": "int", "reports": "int", "report_ids": "str",
        **_low_high(FIGURES),
        "provinces_stated": "int", "provinces_named": "int", "provinces_other_named": "int",
        **dict.fromkeys(ROLES, "str"),
        "flows": "int", "conflicts": "int", "conflict_text": "str", "because": "str", "figures": "int",
        "figures_checked": "int", "geometry": "geo",
    },
    {
        **_short_low_high(FIGURES), "operation_id": "op_id", "provinces_stated": "prov_state",
        "provinces_named": "prov_named", "provinces_other_named": "prov_other", "destination": "dest",
        "conflict_text": "confl_text", "figures_checked": "figs_check",
    },
)  # fmt: skip
FLOWS = Table(
    "flows",
    {
        "origin": "str", "origin_id": "str", "destination": "str", "destination_id": "str", "operations": "int",
        "reports": "int", "legs": "int", "victims": "str", "operation_ids": "str", "operations_checked": "int",
        "geometry": "geo",
    },
    {
        "destination": "dest", "destination_id": "dest_id", "operations": "ops", "operation_ids": "op_ids",
        "operations_checked": "ops_check",
    },
)  # fmt: skip
PROVINCES = Table(
    "provinces",
    {
        "province_id": "str", "name": "str", "name_zh": "str", "operations": "int", **dict.fromkeys(ROLES, "int"),
        **_low_high(_PEOPLE), "operations_checked": "int", "geometry": "geo",
    },
    {
        **_short_low_high(_PEOPLE), "province_id": "prov_id", "destination": "dest", "operations": "ops",
        "operations_checked": "ops_check",
    },
)  # fmt: skip
SHARES = Table(
    "shares",
    {
        "operation_id": "str", "province_id": "str", "name": "str", "action": "str", "who": "str", "low": "int",
        "high": "int", "qualifier": "str", "reports": "int", "fact_ids": "str",
    },
    {"operation_id": "op_id", "province_id": "prov_id"},
)  # fmt: skip
MENTIONS = Table(
    "mentions",
    {"operation_id": "str", "report_id": "str", "because": "str", "fact_ids": "str"},
    {"operation_id": "op_id"},
)  # fmt: skip
SERIES = Table(
    "series",
    {
        "series_id": "str", "campaign": "str", "area": "str", "action": "str", "who": "str", "as_of": "str",
        "value": "int", "qualifier": "str", "reports": "int", "latest": "bool", "checked": "bool", "fact_ids": "str",
    },
    {},
)  # fmt: skip
TABLES = (REPORTS, FACTS, OPERATIONS, FLOWS, PROVINCES, SHARES, MENTIONS, SERIES)


def contract_of(columns: Iterable[Any]) -> Table:
    """Contract of a frame that has these columns, in any order.

    Raises
    ------
    ColumnError
        If it is that of no table.
    """
    seen = set(columns)
    for table in TABLES:
        if seen == set(table.columns):
            return table
    raise ColumnError(f"columns {sorted(map(str, seen))} are those of none of {', '.join(t.name for t in TABLES)}")
