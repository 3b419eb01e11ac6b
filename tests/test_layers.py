"""The house holds: who may know whom, and what the pure rooms never touch; read from the syntax trees."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Left to right: a room imports from rooms to its left. Rooms side by side in one entry do not know each other.
ENGINE = [
    ["errors"], ["ids"], ["model"], ["joined"], ["tables"], ["text"], ["places"], ["extraction"], ["verdicts"],
    ["operations"], ["pipeline"], ["results"], ["reading", "store"], ["ingest"], ["notebook"], ["printing"],
    ["command_line"], ["__main__"],
]  # fmt: skip
SCREEN = [
    ["leaflet", "loopback", "safe", "theme", "wrapping"], ["words"], ["state"], ["cache"],
    ["flowmap", "charts", "evidence"], ["briefing"], ["parts"], ["page"], ["views"],
]  # fmt: skip
RANK = {
    f"{package}.{room}": rank
    for package, rooms in (("geodata", ENGINE), ("dashboard", SCREEN))
    for rank, names in enumerate(rooms)
    for room in names
}

PURE = {
    "errors", "ids", "joined", "model", "tables", "text", "places", "extraction", "verdicts", "operations", "pipeline",
    "results",
}  # fmt: skip
OUTER_WORLD = {
    "glob", "http", "io", "multiprocessing", "os", "pathlib", "random", "requests", "secrets", "shutil", "socket",
    "sqlalchemy", "sqlite3", "ssl", "subprocess", "tempfile", "time", "urllib.request", "uuid",
}  # fmt: skip
CLOCK = {"now", "today", "utcnow"}
SCREEN_ONLY = {"altair", "app", "branca", "dashboard", "folium", "plotly", "streamlit", "streamlit_folium"}
FRAMES = {"geopandas", "numpy", "pandas", "pyogrio", "pyproj", "shapely"}
WITHOUT_FRAMES = {
    "errors", "ids", "joined", "model", "text", "extraction", "verdicts", "reading", "store", "printing",
    "command_line",
}  # fmt: skip
STATE = {"session_state", "query_params"}
ARITHMETIC = {
    "agg", "aggregate", "apply", "cumsum", "eval", "groupby", "mean", "merge", "nunique", "pivot", "pivot_table", "sum",
    "value_counts",
}  # fmt: skip
# The one place where whatever goes wrong ends: the reader sees a number, the log has the rest.
LAST_RESORT = "dashboard.page"
MAX_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_APP_LINES = 60


def imported(tree, known=frozenset()):
    """Full names of what a module imports; ``from a import b`` is ``a.b`` where that is a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            whole = [f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in known or name in RANK or node.level else node.module for name in whole)


def room_of(name):
    return ".".join(name.split(".")[:2])


def within(name, banned):
    return any(name == one or name.startswith(f"{one}.") for one in banned)


def calls(tree):
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def attributes(tree):
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def wrong_way(module, names):
    """Imports that run to the right, sideways, or to the package's own front door."""
    room = room_of(module)
    for name in names:
        other = room_of(name)
        if name == "geodata" and module.startswith("geodata."):
            yield f"imports the public names of its own package: {name}"
        same_package = room.split(".")[0] == other.split(".")[0]
        if room in RANK and other in RANK and other != room and same_package and RANK[other] >= RANK[room]:
            yield f"imports sideways or to the right: {name}"
        if room == "dashboard.views" == other and module not in ("dashboard.views", name):
            yield f"a view imports a view: {name}"
        if name == "app":
            yield "imports the app"
        if name.startswith("."):
            yield "imports by a relative name"


def outside_its_bounds(module, tree, names):
    """What the engine's rooms may not import or do."""
    package, _, room = room_of(module).partition(".")
    if package != "geodata":
        return
    banned = set(SCREEN_ONLY)
    banned |= OUTER_WORLD if room in PURE else set()
    banned |= FRAMES if room in WITHOUT_FRAMES or module == "geodata.places.gazetteer" else set()
    yield from (f"imports {name}" for name in names if within(name, banned))
    if room in PURE:
        yield from (f"reads the clock: {name}" for name in sorted(CLOCK & attributes(tree)))
        yield from (f"touches the disk: {name}" for name in sorted({"open"} & calls(tree)))


def screen_rules(module, tree, names):
    """State has one owner; views only show."""
    if module != "dashboard.state":
        used = STATE & (attributes(tree) | {name.rpartition(".")[2] for name in names} | from_streamlit(tree))
        yield from (f"touches {name}" for name in sorted(used))
    if room_of(module) == "dashboard.views":
        yield from (f"imports {name}" for name in names if within(name, FRAMES))
        yield from (f"does arithmetic: {name}" for name in sorted(ARITHMETIC & (attributes(tree) | calls(tree))))


def from_streamlit(tree):
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "streamlit"]
    return {alias.name for node in nodes for alias in node.names}


def habits(module, tree):
    """No assertion that ``-O`` takes away, no except that swallows what nobody foresaw, no function without end."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno}: assert; raise an error instead"
        if isinstance(node, ast.ExceptHandler) and module != LAST_RESORT and broad(node.type):
            yield f"line {node.lineno}: broad except"
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= MAX_FUNCTION_LINES:
            yield f"line {node.lineno}: {node.name} is longer than {MAX_FUNCTION_LINES} lines"


def broad(kind):
    return kind is None or any(
        isinstance(n, ast.Name) and n.id in ("Exception", "BaseException") for n in ast.walk(kind)
    )


def breaches(module, source, known=frozenset()):
    tree = ast.parse(source)
    names = list(imported(tree, known))
    if room_of(module) not in {*RANK, "geodata", "dashboard", "app", "scripts.serve"} and module.startswith(PACKAGES):
        yield f"{module} has no place among the layers; give it one in {Path(__file__).name}"
    yield from wrong_way(module, names)
    yield from outside_its_bounds(module, tree, names)
    yield from screen_rules(module, tree, names)
    yield from habits(module, tree)
    if len(source.splitlines()) > MAX_LINES:
        yield f"longer than {MAX_LINES} lines"


def circle(modules):
    """Modules that need each other, in order; empty where there are none."""
    graph = {
        module: {name for name in imported(ast.parse(source), frozenset(modules)) if name in modules and name != module}
        for module, source in modules.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


PACKAGES = ("geodata.", "dashboard.")


def module_name(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources():
    files = [*ROOT.glob("geodata/**/*.py"), *ROOT.glob("dashboard/**/*.py"), ROOT / "app.py"]
    return {module_name(path): path.read_text("utf-8") for path in sorted(files) if path.exists()}


MODULES = sources()


@pytest.mark.parametrize("module", MODULES)
def test_module_keeps_to_its_place(module):
    assert list(breaches(module, MODULES[module], frozenset(MODULES))) == []


def test_no_two_modules_need_each_other():
    assert circle(MODULES) == []


def test_the_app_is_a_table_of_contents():
    assert len(MODULES["app"].splitlines()) < MAX_APP_LINES


PLANTED = [
    ("geodata.text.numbers", "import os", "imports os"),
    ("geodata.extraction.roles", "import pandas as pd", "imports pandas"),
    ("geodata.places.gazetteer", "from geopandas import GeoDataFrame", "imports geopandas"),
    ("geodata.operations.compare", "from datetime import date\nx = date.today()", "reads the clock: today"),
    ("geodata.pipeline", "import random", "imports random"),
    ("geodata.pipeline", "open('x')", "touches the disk: open"),
    ("geodata.places.layer", "import folium", "imports folium"),
    ("geodata.model", "from geodata.text import zones", "imports sideways or to the right: geodata.text"),
    ("geodata.model", "from geodata import pipeline", "imports sideways or to the right: geodata.pipeline"),
    ("geodata.reading.reports", "from geodata.store import Store", "imports sideways or to the right: geodata.store"),
    ("geodata.store.store", "from geodata import run", "imports the public names of its own package: geodata"),
    ("geodata.ingest", "from dashboard.words import say", "imports dashboard.words"),
    (
        "dashboard.flowmap.base",
        "from dashboard.charts import bars",
        "imports sideways or to the right: dashboard.charts",
    ),
    ("dashboard.views.map", "from dashboard.views import table", "a view imports a view: dashboard.views"),
    ("dashboard.views.map", "x = frame.groupby('y')", "does arithmetic: groupby"),
    ("dashboard.views.map", "import pandas", "imports pandas"),
    ("dashboard.charts", "import streamlit as st\nst.session_state['x'] = 1", "touches session_state"),
    ("dashboard.charts", "from streamlit import query_params", "touches query_params"),
    ("geodata.text.dates", "from . import numbers", "imports by a relative name"),
    ("dashboard.theme", "import app", "imports the app"),
    ("geodata.newroom.x", "", "geodata.newroom.x has no place among the layers; give it one in test_layers.py"),
    ("geodata.ids", "assert 1", "line 1: assert; raise an error instead"),
    ("geodata.ids", "try:\n    pass\nexcept (ValueError, Exception):\n    pass", "line 3: broad except"),
    ("geodata.ids", "try:\n    pass\nexcept:\n    pass", "line 3: broad except"),
    ("geodata.ids", "def f():\n" + "    x = 1\n" * 60, "line 1: f is longer than 60 lines"),
    ("geodata.ids", "x = 1\n" * 401, "longer than 400 lines"),
]


@pytest.mark.parametrize(("module", "source", "told"), PLANTED)
def test_a_planted_breach_is_caught(module, source, told):
    assert told in list(breaches(module, source))


def test_a_planted_circle_is_caught():
    planted = {"geodata.text.a": "from geodata.text import b", "geodata.text.b": "import geodata.text.a"}
    assert set(circle(planted)) == set(planted)


@pytest.mark.parametrize("module", ["geodata", "geodata.extraction", "geodata.reading", "geodata.printing"])
def test_importing_brings_no_frames(module):
    """What a module imports brings more: only a fresh process shows all of it."""
    show = f"import sys, {module}; print(*sorted({FRAMES!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", show], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_no_test_imports_a_test_and_no_two_share_a_name():
    files = [path for path in ROOT.glob("tests/**/*.py") if path.name != "conftest.py"]
    names = [path.stem for path in files]
    assert len(names) == len(set(names))
    for path in files:
        first = {name.split(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))}
        assert not first & {"tests", *(name for name in names if name.startswith("test_"))}, path
