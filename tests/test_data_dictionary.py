"""The data dictionary tells of every column of every frame, and of no other."""

import re
from pathlib import Path

import pytest

from geodata.model import ACTIONS, KINDS, LEVELS, QUALIFIERS, ROLES, SCOPES, WHO
from geodata.tables import TABLES

PAGE = (Path(__file__).parents[1] / "docs" / "data-dictionary.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))
HEAD = ["column", "type", "unit", "short", "meaning"]


def rows(section):
    """Cells of the section's table, its head first."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]
    return [cells[0], *cells[2:]]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_column_is_told_in_order_with_its_type_and_short_name(table):
    head, *told = rows(SECTIONS[table.name])
    assert head == HEAD
    assert [(column, kind, short) for column, kind, _, short, _ in told] == [
        (column, kind, table.short.get(column, "")) for column, kind in table.columns.items()
    ]
    assert all(len(meaning) > 5 for *_, meaning in told)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_number_has_its_unit_and_every_geometry_its_crs(table):
    _, *told = rows(SECTIONS[table.name])
    assert all(unit for _, kind, unit, *_ in told if kind in {"int", "geo"})
    assert "EPSG:4326" in PAGE


@pytest.mark.parametrize("vocabulary", [KINDS, ACTIONS, WHO, QUALIFIERS, SCOPES, ROLES, LEVELS])
def test_every_word_that_a_fact_may_hold_is_told(vocabulary):
    missing = [word for word in vocabulary if f"`{word}`" not in SECTIONS["facts"]]
    assert not missing


def test_the_readme_leads_here():
    assert "docs/data-dictionary.md" in (Path(__file__).parents[1] / "README.md").read_text("utf-8")
