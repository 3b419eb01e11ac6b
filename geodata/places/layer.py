"""The province layer: polygons, points to provinces, and what must be printed on every map."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

import geopandas as gpd
import pyproj

from geodata.errors import BoundaryError, CRSError
from geodata.places.gazetteer import provinces

EPSG4326 = "EPSG:4326"
# Equal-area projection for China (no EPSG code exists); right to 1.3e-5 in area (notes: boundaries).
CN_ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs"
# A 1:10m coast puts some seaside cities in the water; 2 km catches them and no town abroad of any size.
NEAREST_M = 2_000

BOUNDARY_SOURCE = "Boundaries: Natural Earth 5.1.1 (public domain), drawn by de facto control; simplified."
DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    "acceptance, nor the expression of any opinion concerning the legal status of any territory or the delimitation of "
    "its frontiers."
)


@cache
def _read(simplified: bool) -> gpd.GeoDataFrame:
    name = "cn_adm1_web.geojson" if simplified else "cn_adm1.shp"
    with as_file(files("geodata.places").joinpath("data")) as folder:
        layer = gpd.read_file(folder / name)
    return layer.rename(columns={"id": "province_id"}).set_index("province_id").sort_index()


def province_layer(simplified: bool = False) -> gpd.GeoDataFrame:
    """Return the 34 provincial-level units as listed in ISO 3166-2:CN.

    Parameters
    ----------
    simplified : bool
        The copy for drawing, simplified to 5 km; for joins use the full one.

    Returns
    -------
    GeoDataFrame, shape (34, 3)
        Indexed by ``province_id``; ``name``, ``name_zh``, ``geometry``; EPSG:4326.
    """
    return _read(simplified).copy()


def locate(points: gpd.GeoDataFrame, layer: gpd.GeoDataFrame, max_m: float = NEAREST_M) -> gpd.GeoDataFrame:
    """Say in which province each point lies: the polygon, else the nearest within `max_m` metres.

    Parameters
    ----------
    points, layer : GeoDataFrame
        Both in EPSG:4326; `layer` indexed by ``province_id``.

    Returns
    -------
    GeoDataFrame, shape (n, points + 2)
        The points with ``province_id`` (null where none is near) and ``off_m``, metres off the polygon.

    Raises
    ------
    CRSError
        If a layer is in another CRS.
    """
    for name, one in (("points", points), ("layer", layer)):
        require_crs(one, name)
    polygons = layer[["geometry"]].rename_axis("found").reset_index().to_crs(CN_ALBERS)
    joined = gpd.sjoin_nearest(
        points[["geometry"]].to_crs(CN_ALBERS), polygons, how="left", max_distance=max_m, distance_col="off_m"
    )
    joined = joined[~joined.index.duplicated()]
    return points.assign(province_id=joined["found"].astype("string"), off_m=joined["off_m"])


def require_crs(layer: gpd.GeoDataFrame, name: str) -> None:
    """Refuse a layer that is not in EPSG:4326; it is never repaired silently."""
    if layer.crs is None or not layer.crs.equals(pyproj.CRS(EPSG4326)):
        seen = layer.crs.to_string() if layer.crs else "no CRS"
        raise CRSError(f"{name}: {seen}, expected {EPSG4326}; use set_crs or to_crs first")


def label_points() -> gpd.GeoDataFrame:
    """Give a point for each province: its capital, which lies well inside where a centroid may not.

    Returns
    -------
    GeoDataFrame, shape (34, 1)
        Indexed by ``province_id``, EPSG:4326.
    """
    found = provinces()
    lon, lat = [p.lon for p in found], [p.lat for p in found]
    index = [p.id for p in found]
    return gpd.GeoDataFrame(index=index, geometry=gpd.points_from_xy(lon, lat), crs=EPSG4326).rename_axis("province_id")


def check_keys(layer: gpd.GeoDataFrame) -> None:
    """Check that every capital lies in its own province.

    Raises
    ------
    BoundaryError
        Naming each province whose capital lies elsewhere: its keys are of another scheme (CN-HA is Hainan in HASC and
        Henan in ISO 3166-2).
    """
    layer = layer.rename_axis("province_id")
    missing = sorted({p.id for p in provinces()} - set(layer.index))
    if missing:
        raise BoundaryError(f"the layer lacks {', '.join(missing)}; its keys must be ISO 3166-2")
    found = locate(label_points(), layer)["province_id"]
    wrong = [f"the capital of {i} lies in {at}" for i, at in found.items() if at != i]
    if wrong:
        raise BoundaryError("; ".join(wrong) + "; map the layer's keys to ISO 3166-2 first")
