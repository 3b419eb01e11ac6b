"""Leaflet, served by the app: copied at the start from a pinned package into ``static/``."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

STATIC = Path(__file__).parents[1] / "static" / "leaflet"


def provide() -> None:
    """Copy Leaflet into the static folder, unless it is there."""
    if (STATIC / "leaflet.js").exists():
        return
    with as_file(files("js_lib_leaflet").joinpath("static", "js_lib_leaflet")) as source:
        shutil.copytree(source, STATIC, dirs_exist_ok=True)
