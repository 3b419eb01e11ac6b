"""Run in a process of its own: CPU seconds for texts of growing length, and memory over the idle process, as JSON.

The idle process has read one short report: word lists and gazetteer are loaded, and it waits for the next.
"""

import json
import resource
import sys
import time

from geodata.extraction import extract
from geodata.model import Report

KB = 1_000
ROUNDS_KB = 20


def read(text):
    return extract(Report("r-1", text, None, None, "2015-06-01", None, "en", "a.txt"))


def seconds(text):
    """The best of some rounds, fewer for a longer text."""
    best = float("inf")
    for _ in range(max(2, ROUNDS_KB * KB // len(text))):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


def resident_mb():
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[1]) * resource.getpagesize() / 1e6


def main():
    text = sys.stdin.read()
    at_start = resident_mb()
    read(text[:KB])
    idle = resident_mb()
    taken = {kb: seconds(text[: kb * KB]) / kb for kb in (1, 10, 100, 1000)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(json.dumps({"seconds_per_kb": taken, "loaded_mb": idle - at_start, "over_idle_mb": peak - idle}))


if __name__ == "__main__":
    main()
