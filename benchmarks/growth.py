"""Run in a process of its own: CPU seconds for texts of growing length, and memory over the idle process, as JSON.

Reads reports as JSON from standard input. They are joined into texts of about 1, 10, 100 and 1,000 KB; each length
holds all of them, since some reports tell much more in a KB than others. The idle process has read one short report:
word lists and gazetteer are loaded, and it waits for the next.
"""

import json
import resource
import sys
import time

from geodata.extraction import extract
from geodata.model import Report

KB = 1_000
LENGTHS_KB = (1, 10, 100, 1000)
ROUNDS = 3


def read(text):
    return extract(Report("r-1", text, None, None, "2015-06-01", None, "en", "a.txt"))


def joined(told, size):
    """Texts of about a size, of whole reports one after the other, all of them at least once."""
    texts, text = [], ""
    for report in told * max(1, -(-size // sum(map(len, told)))):
        if text and len(text) + len(report) > size:
            texts.append(text)
            text = ""
        text += report + "\n\n"
    return [*texts, text]


def seconds_per_kb(texts):
    """The best of some rounds over all texts of a length; fewer for the longest."""
    size = sum(map(len, texts)) / KB
    best = float("inf")
    for _ in range(ROUNDS if len(texts) > 1 else ROUNDS - 1):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return best / size


def resident_mb():
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[1]) * resource.getpagesize() / 1e6


def main():
    told = json.load(sys.stdin)
    at_start = resident_mb()
    read(told[0])
    idle = resident_mb()
    taken = {kb: seconds_per_kb(joined(told, kb * KB)) for kb in LENGTHS_KB}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(json.dumps({"seconds_per_kb": taken, "loaded_mb": idle - at_start, "over_idle_mb": peak - idle}))


if __name__ == "__main__":
    main()
