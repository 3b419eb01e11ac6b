"""For a notebook: read report files into frames, and save frames."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd

from geodata.pipeline import build
from geodata.reading import discover, read
from geodata.results import Results, tabulate
from geodata.tables import Table


def run(*paths: str | Path) -> Results:
    """Read report files, and the reports in folders, into frames.

    Parameters
    ----------
    *paths : str or Path
        Files (``.txt``, ``.md``) or folders.

    Returns
    -------
    Results

    Raises
    ------
    ReadingError
        If a file cannot be read.
    """
    return tabulate(build([read(path) for path in discover([Path(p) for p in paths]).files]))


def save(layer: gpd.GeoDataFrame, path: str | Path, table: Table) -> None:
    """Save a layer; a shapefile gets column names of at most ten characters, from the table's contract.

    Parameters
    ----------
    layer : GeoDataFrame
    path : str or Path
        Ending ``.gpkg``, ``.geojson`` or ``.shp``.
    table : Table
        The layer's contract in `geodata.tables`.
    """
    table.check(layer.columns)
    if Path(path).suffix == ".shp":
        layer = layer.rename(columns=dict(table.short))
    layer.to_file(path)
