"""Build the province shapefile and its drawing copy from the pinned package ``constructive_geometries``.

Run ``python -m scripts.build_boundaries`` after ``pip install -r requirements-dev.txt``. The package's keys are
HASC-like: three of them are valid ISO 3166-2 codes of another province, so every key is mapped here, and the result is
refused unless each capital lies in its own province.
"""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

import geopandas as gpd
import shapely

from geodata.places.gazetteer import provinces
from geodata.places.layer import CN_ALBERS, EPSG4326, check_keys

DATA = Path(__file__).parents[1] / "geodata" / "places" / "data"
_AS_IN_ISO = [
    "AH",
    "BJ",
    "CQ",
    "FJ",
    "GD",
    "GS",
    "GX",
    "GZ",
    "HL",
    "HN",
    "JL",
    "JS",
    "JX",
    "LN",
    "NM",
    "NX",
    "QH",
    "SC",
    "SD",
    "SH",
    "SX",
    "TJ",
    "XJ",
    "XZ",
    "YN",
    "ZJ",
]
KEY_TO_ISO = {f"CN-{k}": f"CN-{k}" for k in _AS_IN_ISO} | {
    "CN-HA": "CN-HI", "CN-HE": "CN-HA", "CN-HB": "CN-HE", "CN-HU": "CN-HB", "CN-SA": "CN-SN",
    "TW": "CN-TW", "HK": "CN-HK", "MO": "CN-MO",
}  # fmt: skip
# Metres: the coverage stays valid and no unit vanishes up to 5 km; the copy is for drawing only.
DRAWING_TOLERANCE = 5_000


def province_polygons() -> gpd.GeoDataFrame:
    """The 34 provinces at full resolution, EPSG:4326, sorted by id."""
    faces, of_key = _faces()
    names = {p.id: (p.name, p.name_zh) for p in provinces()}
    rows = [
        {
            "id": iso, "name": names[iso][0], "name_zh": names[iso][1],
            "geometry": shapely.union_all(faces.geometry.loc[of_key[key]].values),
        }
        for key, iso in KEY_TO_ISO.items()
    ]  # fmt: skip
    layer = gpd.GeoDataFrame(rows, crs=EPSG4326).sort_values("id", ignore_index=True)
    if len(layer) != 34 or not layer.is_valid.all() or not shapely.coverage_is_valid(layer.geometry.values):
        raise SystemExit("the package does not give 34 valid polygons that cover without gap or overlap")
    check_keys(layer.set_index("id"))
    return layer


def _faces() -> tuple[gpd.GeoDataFrame, dict[str, list[int]]]:
    spec = find_spec("constructive_geometries")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("constructive_geometries is missing: pip install -r requirements-dev.txt")
    data = Path(next(iter(spec.submodule_search_locations))) / "data"
    meta = json.loads((data / "faces.json").read_text("utf-8"))
    source = data / "faces.gpkg"
    if hashlib.sha256(source.read_bytes()).hexdigest() != meta["metadata"]["sha256"]:
        raise SystemExit("faces.gpkg does not match the checksum that its package gives")
    of_key = dict(meta["data"])
    wanted = sorted({i for key in KEY_TO_ISO for i in of_key[key]})
    faces = gpd.read_file(source, where=f"id IN ({','.join(map(str, wanted))})").set_index("id")
    faces.index = faces.index.astype(int)
    return faces, of_key


def drawing_copy(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Simplify as a coverage, so that neighbours still share their borders."""
    drawn = layer.to_crs(CN_ALBERS)
    drawn["geometry"] = shapely.coverage_simplify(drawn.geometry.values, DRAWING_TOLERANCE)
    drawn = drawn.to_crs(EPSG4326)
    drawn["geometry"] = shapely.set_precision(drawn.geometry.values, 1e-4, mode="pointwise")
    return drawn


def main() -> None:
    """Write the shapefile, the drawing copy and their digests."""
    layer = province_polygons()
    layer.to_file(DATA / "cn_adm1.shp", encoding="utf-8")
    drawing_copy(layer).to_file(DATA / "cn_adm1_web.geojson", driver="GeoJSON", COORDINATE_PRECISION=4)
    files = sorted(p for p in DATA.glob("cn_adm1*") if p.suffix != ".sha256")
    digests = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files)
    (DATA / "cn_adm1.sha256").write_text(digests, "utf-8")


if __name__ == "__main__":
    main()
