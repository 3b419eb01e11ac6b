"""The lists by which names are told, kept as data: ``extraction/data/names_en.toml`` and ``names_zh.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def words(language: str) -> Mapping[str, frozenset[str]]:
    """Lists of words of a language, ``en`` or ``zh``, by what they are."""
    text = files("geodata.extraction").joinpath("data", f"names_{language}.toml").read_text("utf-8")
    return {kind: frozenset(listed.split()) for kind, listed in tomllib.loads(text).items()}
