"""Mutation run: change one thing at a time in modules of numbers, dates and roles, and see whether a test notices.

Usage: python -m scripts.mutate [--sample N] [--seed N] [GROUP or MODULE...]. It lists the survivors of each group, and
exits with 1 where less than 85 % are noticed. What was noticed is kept in .homeward/mutation.jsonl: a run that was
broken off goes on from there, and a later one tries only the survivors, and what stands in modules that have changed.
Nothing in the working tree is changed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from random import Random

from scripts.mutants import Mutant, mutants
from scripts.trials import ALL_PASS, NO_END, forked, try_cold, try_warm

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".homeward" / "mutation.jsonl"
LEAST = 0.85
NUMBERS = [f"geodata.text.{name}" for name in ("number_units", "number_words", "numbers")]
DATES = [
    *(f"geodata.text.{name}" for name in ("calendar_words", "date_scan", "dates", "dates_en", "dates_en_relative")),
    *(f"geodata.text.{name}" for name in ("dates_zh", "dates_zh_relative")),
    *(f"geodata.extraction.{name}" for name in ("date_cues", "date_roles", "date_silence", "raid", "raid_bounds")),
    *(f"geodata.extraction.{name}" for name in ("raid_candidates", "raid_choice", "raid_scenes")),
]
ROLES = [
    f"geodata.extraction.{name}"
    for name in (
        "beside_rules", "flows", "furniture", "governors", "homonyms", "journeys", "legs", "links", "lists", "mentions",
        "neighbours", "relations", "roles", "scene_rules", "station", "stations", "verb_classes", "verb_rules",
        "verb_senses",
    )
]  # fmt: skip
GROUPS = {"numbers": NUMBERS, "dates": DATES, "roles": ROLES}
_TEXT, _EXTRACTION, _GOLD = "tests/geodata/text/", "tests/geodata/extraction/", "tests/evaluation/test_gold.py"
# Tests that must notice, of each group.
TESTS = {
    "numbers": [
        f"{_TEXT}test_numbers.py",
        *(f"{_EXTRACTION}test_{name}.py" for name in ("statistics", "chinese_figures")),
    ],
    "dates": [
        *(f"{_TEXT}test_{name}.py" for name in ("calendar_words", "dates")),
        *(f"{_EXTRACTION}test_{name}.py" for name in ("date_roles", "raid")),
        _GOLD,
    ],
    "roles": [
        *(f"{_EXTRACTION}test_{name}.py" for name in ("beside_verbs", "mentions", "homonyms", "roles", "flows")),
        *(f"{_EXTRACTION}test_{name}.py" for name in ("ways", "chinese_ways", "province_count", "lexicon")),
        _GOLD,
    ],
}
Key = tuple[str, str, int, int, str]


def key(mutant: Mutant) -> Key:
    """What tells a mutant from others: the module as it reads, the place, the change."""
    digest = sha256(mutant.path.read_bytes()).hexdigest()[:12]
    return str(mutant.path.relative_to(ROOT)), digest, mutant.line, mutant.column, mutant.change


def kept() -> dict[Key, str]:
    """What earlier runs told of each mutant: the test that noticed it, or that all passed."""
    lines = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    return {tuple(of): noticed for *of, noticed in map(json.loads, lines)}


def keep(mutant: Mutant, noticed: str) -> None:
    """Add what one trial told."""
    with KEPT.open("a", encoding="utf-8") as file:
        print(json.dumps([*key(mutant), noticed], ensure_ascii=False), file=file)


def warm() -> None:
    """Read the tables that no module of these groups has a part in, once for all trials."""
    from geodata.extraction.lexicon import lexicon
    from geodata.places.gazetteer import toponyms

    for language in ("en", "zh"):
        lexicon(language)
    toponyms()


def attempt(drawn: list[Mutant], tests: list[str]) -> None:
    """Try mutants, each told as soon as it is known."""
    left = forked(lambda: try_warm(drawn, tests, keep, warm))
    for mutant in left.mutants:
        noticed = forked(lambda mutant=mutant: try_cold(module(mutant), mutant, tests, left))
        keep(mutant, NO_END if noticed is None else noticed)


def module(mutant: Mutant) -> str:
    """Full name of the module that was changed."""
    return ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts)


def survivors(group: str, drawn: list[Mutant]) -> list[Mutant]:
    """Those of a group's mutants that no test notices; what an earlier run told is not asked again."""
    known = kept()
    if untold := [mutant for mutant in drawn if not known.get(key(mutant))]:
        attempt(untold, [str(ROOT / test) for test in TESTS[group]])
    known = kept()
    return sorted(mutant for mutant in drawn if known[key(mutant)] == ALL_PASS)


def draw(names: Iterable[str], sample: int | None, seed: int) -> tuple[list[Mutant], int]:
    """Mutants of modules, all or so many, and how many there are."""
    made = [mutant for name in names for mutant in mutants(ROOT / f"{name.replace('.', '/')}.py")]
    return (Random(seed).sample(made, min(sample, len(made))) if sample else made), len(made)


def told(mutant: Mutant) -> str:
    """A survivor, with the line that it changes."""
    line = mutant.path.read_text("utf-8").splitlines()[mutant.line - 1].strip()
    return f"- `{mutant.path.relative_to(ROOT)}:{mutant.line}`, {mutant.change}: `{line}`"


def main() -> int:
    """Run a sample of the mutants of each group, or all of them."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("names", nargs="*", metavar="GROUP or MODULE", help="none: all")
    wanted.add_argument("--sample", type=int, help="so many of each group, drawn by the seed")
    wanted.add_argument("--seed", type=int, default=1)
    choice = wanted.parse_args()
    KEPT.parent.mkdir(exist_ok=True)
    os.nice(15)
    shares = []
    for group, modules in GROUPS.items():
        if names := [one for one in modules if not choice.names or {group, one} & {*choice.names}]:
            drawn, made = draw(names, choice.sample, choice.seed)
            alive = survivors(group, drawn)
            shares.append(1 - len(alive) / len(drawn))
            print(f"{group}: {len(drawn) - len(alive)} of {len(drawn)} noticed ({shares[-1]:.1%}); ", end="")
            print(f"{made} in all, seed {choice.seed}", *map(told, alive), sep="\n", flush=True)
    return int(min(shares) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
