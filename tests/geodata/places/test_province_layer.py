"""The province layer: 34 valid units that cover without gap, each capital in its own, swapped keys caught."""

import geopandas as gpd
import pytest
import shapely

from geodata.errors import BoundaryError, CRSError
from geodata.places.gazetteer import provinces
from geodata.places.layer import EPSG4326, check_keys, label_points, locate, province_layer

# HASC keys that are ISO 3166-2 codes of another province.
SWAPPED = {"CN-HI": "CN-HA", "CN-HA": "CN-HE", "CN-HE": "CN-HB", "CN-HB": "CN-HU"}


@pytest.mark.parametrize("simplified", [False, True])
def test_34_valid_units_form_a_coverage(simplified):
    layer = province_layer(simplified)
    assert sorted(layer.index) == sorted(p.id for p in provinces())
    assert len(layer) == 34
    assert layer.crs.equals(EPSG4326)
    assert layer.is_valid.all()
    assert shapely.coverage_is_valid(layer.geometry.values)


def test_every_capital_lies_in_its_province():
    found = locate(label_points(), province_layer())
    assert (found["province_id"] == found.index).all()
    assert found["off_m"].max() <= 2_000


def test_a_point_far_out_at_sea_lies_nowhere():
    point = gpd.GeoDataFrame(geometry=gpd.points_from_xy([125.0], [28.0]), crs=EPSG4326)
    assert locate(point, province_layer())["province_id"].isna().all()


@pytest.mark.parametrize("key", SWAPPED)
def test_swapped_keys_are_caught(key):
    layer = province_layer().rename(index={key: SWAPPED[key], SWAPPED[key]: key})
    with pytest.raises(BoundaryError):
        check_keys(layer)


def test_another_crs_is_refused():
    with pytest.raises(CRSError, match="EPSG:3857"):
        locate(label_points().to_crs(3857), province_layer())


def test_the_shapefile_is_what_the_script_builds():
    pytest.importorskip("constructive_geometries")
    from scripts.build_boundaries import province_polygons

    built = province_polygons().set_index("id").sort_index()
    assert built.geometry.geom_equals(province_layer().geometry).all()
