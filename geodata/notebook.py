"""For a notebook: read report files into frames, and save frames."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd

from geodata.errors import GeodataError
from geodata.pipeline import build
from geodata.reading import discover, read, reports_of
from geodata.reading.journal import read_journal
from geodata.results import Results, tabulate
from geodata.tables import Table, contract_of

DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".shp": "ESRI Shapefile"}
# Bytes of UTF-8 that a text field of dBASE, the table of a shapefile, can hold.
DBF_BYTES = 254
_CUT = "…"


def run(*paths: str | Path, verdicts: str | Path | None = None) -> Results:
    """Read report files, and the reports in folders, into frames.

    Parameters
    ----------
    *paths : str or Path
        Files (``.txt``, ``.md``) or folders.
    verdicts : str or Path, optional
        A journal of analysts, as ``python -m geodata verdict export`` writes it.

    Returns
    -------
    Results

    Raises
    ------
    ReadingError
        If a file cannot be read.
    VerdictError
        If the journal cannot be read, or one of its lines is no verdict.
    """
    said = read_journal(Path(verdicts)) if verdicts else ()
    files = discover([Path(p) for p in paths]).files
    return tabulate(build([report for file in files for report in reports_of(read(file))], said))


def save(layer: gpd.GeoDataFrame, path: str | Path) -> None:
    """Save a layer of `Results` as GeoPackage, GeoJSON or shapefile.

    Parameters
    ----------
    layer : GeoDataFrame
        ``facts``, ``operations``, ``flows`` or ``provinces``, all rows or some.
    path : str or Path
        Ending ``.gpkg``, ``.geojson`` or ``.shp``.

    Raises
    ------
    GeodataError
        If the path ends otherwise.
    ColumnError
        If the columns are those of no layer.

    Notes
    -----
    A shapefile gets the short column names of `geodata.tables`, and its texts end in "…" where they would pass 254
    bytes, which is all that it can hold. The other two keep every text whole.
    """
    driver = DRIVERS.get(Path(path).suffix)
    if driver is None:
        raise GeodataError(f"{Path(path).name}: a layer is saved as one of {', '.join(DRIVERS)}; name the file so")
    table = contract_of(layer.columns)
    if driver == DRIVERS[".shp"]:
        layer = _for_shapefile(layer, table)
    layer.to_file(path, driver=driver)


def _for_shapefile(layer: gpd.GeoDataFrame, table: Table) -> gpd.GeoDataFrame:
    texts = {c: layer[c].map(_cut, na_action="ignore") for c, kind in table.columns.items() if kind == "str"}
    return layer.assign(**texts).rename(columns=dict(table.short))


def _cut(text: str) -> str:
    """As much of a text as a field holds, no character torn."""
    whole = text.encode("utf-8")
    if len(whole) <= DBF_BYTES:
        return text
    return whole[: DBF_BYTES - len(_CUT.encode("utf-8"))].decode("utf-8", "ignore") + _CUT
