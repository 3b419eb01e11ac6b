"""What the map draws, from the engine's frames: the same for the screen and the picture."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.parts.naming import low_high, place_name
from dashboard.words import say
from geodata.results import Results
from geodata.tables import ROLES

# Flows that the description of the map names.
MOST_TOLD = 5


def map_flows(results: Results, language: str) -> tuple[MapFlow, ...]:
    """All flows, those that most operations state first."""
    return tuple(
        MapFlow(
            _known(row.origin_id), _known(row.destination_id), place_name(_known(row.origin), language),
            place_name(_known(row.destination), language), int(row.operations), int(row.reports),
        )
        for row in results.flows.itertuples()
    )  # fmt: skip


def map_provinces(results: Results, language: str) -> tuple[MapProvince, ...]:
    """Provinces that an operation names."""
    return tuple(_province(row, language) for row in results.provinces.itertuples() if row.operations)


def tips(flows: Sequence[MapFlow], language: str) -> dict[str, str]:
    """Tooltip of each flow, by its key."""
    return {
        f.key: say("tip.to", language, a=f.origin, b=f.destination) + ": " + operations_text(f.operations, language)
        for f in flows
    }


def alt_text(flows: Sequence[MapFlow], provinces: Sequence[MapProvince], language: str) -> str:
    """Describe the map in words, for those who do not see it."""
    told = tips(flows[:MOST_TOLD], language).values()
    largest = "; ".join(told) or say("kpi.none", language)
    return say("map.alt", language, provinces=len(provinces), flows=len(flows), largest=largest)


def operations_text(count: int, language: str) -> str:
    """Say "1 operation" or "3 operations"."""
    return say("tip.operations", language, n=count)


def _province(row: object, language: str) -> MapProvince:
    told = row._asdict()  # type: ignore[attr-defined]
    name = told["name_zh"] if language == "zh" else told["name"]
    roles = tuple(r for r in ROLES if told[r])
    lines = [f"{name}: {operations_text(int(told['operations']), language)}"]
    lines += [f"{say(f'role.{r}', language)} {told[r]}" for r in roles]
    for figure in ("children", "women", "suspects"):
        low, high = told[f"{figure}_low"], told[f"{figure}_high"]
        if not pd.isna(low):
            lines.append(f"{low_high(int(low), int(high))} {say(f'tip.{figure}', language)}")
    return MapProvince(told["province_id"], name, int(told["operations"]), roles, " · ".join(lines))


def _known(value: object) -> str | None:
    return None if pd.isna(value) else str(value)
