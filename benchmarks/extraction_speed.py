"""Extraction against spaCy's small English pipeline on the same reports, and its own cost against length.

Both run one thread, in turns, each in a process of its own; what counts is CPU time, the best of some rounds.
spaCy does its tokenizer, tagger, parser and named entities alone: a design on top of it would have to extract besides.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bars import Bar, Told
from benchmarks.peer import own_python, peer_python
from geodata.extraction.document import FACTUAL_ZONES, read_document
from geodata.extraction.gate import passes_gate
from geodata.reading import discover, read
from geodata.text.zones import zones

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "seeds", ROOT / "tests" / "evaluation" / "reports")
TURNS = 2
LEAST_RATIO, MOST_GROWTH, MOST_MB = 25, 1.5, 100
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


def main() -> int:
    """Print the lines as they are measured; how many fall short."""
    short = 0
    for line in measure():
        print(line, flush=True)
        short += not line.holds
    return short


def measure() -> Iterator[Bar | Told]:
    reports = [report for report in map(read, discover(FOLDERS).files) if report.language == "en"]
    yield from _against_the_peer([report.text for report in reports])
    told = [_told(report.text) for report in reports if passes_gate(read_document(report))]
    yield from _growth(told)


def _against_the_peer(texts: list[str]) -> Iterator[Bar | Told]:
    peer = peer_python()
    who = {"own": own_python()} | ({"peer": peer} if peer else {})
    taken = {name: min(_seconds(python, name, texts) for _ in range(TURNS)) for name, python in who.items()}
    each = sum(map(len, texts)) / len(texts) / 1000
    for name, seconds in taken.items():
        yield Told(
            f"{name}: {len(texts) / seconds:,.0f} reports a CPU-second ({len(texts)} of {each:.2f} KB on average)"
        )
    if peer is None:
        yield Told("peer: not measured, since it could not be installed; connect to the package index and run again")
    else:
        yield Bar("reports a CPU-second, own over peer", taken["peer"] / taken["own"], "times", least=LEAST_RATIO)


def _seconds(python: Path, name: str, texts: list[str]) -> float:
    return float(_run([python, ROOT / "benchmarks" / "readers.py", name], json.dumps(texts)))


def _told(text: str) -> str:
    """Headline and body of a report: a page's furniture within the text would end it."""
    return "\n".join(text[z.start : z.end] for z in zones(text) if z.kind in FACTUAL_ZONES)


def _growth(told: list[str]) -> Iterator[Bar | Told]:
    grown = json.loads(_run([own_python(), "-m", "benchmarks.growth"], json.dumps(told)))
    each = grown["seconds_per_kb"]
    for kb, seconds in each.items():
        yield Told(f"{int(kb):,} KB: {1000 * seconds:.2f} ms a KB")
    yield Bar("dearest KB over cheapest", max(each.values()) / min(each.values()), "times", most=MOST_GROWTH)
    yield Told(f"word lists and gazetteer: {grown['loaded_mb']:.0f} MB")
    yield Bar("peak memory over the idle process", grown["over_idle_mb"], "MB", most=MOST_MB)


def _run(command: list[object], given: str) -> str:
    environment = os.environ | ONE_THREAD | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        list(map(str, command)), input=given, env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout
