"""How the work of joining grows with the reports, and how well it joins reports whose truth is known.

10,000 are to take at most 12 times as long as 1,000, from reports to operations and joining alone.
Seconds are of the processor, so that another load on the machine does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from time import process_time

from benchmarks.invented import Invented, invent
from geodata.extraction import extract
from geodata.operations import operations_of

SIZES = (1_000, 2_000, 5_000, 10_000)
SEED = 20_130_911
MOST = 12.0


def b_cubed(truth: Mapping[str, object], found: Mapping[str, object]) -> tuple[float, float]:
    """Precision and recall of a grouping (Bagga and Baldwin 1998); what stands in no group stands alone."""
    both, told, right = _sizes((truth[i], found[i]) for i in truth), _sizes(found.values()), _sizes(truth.values())
    shares = [(both[truth[i], found[i]], told[found[i]], right[truth[i]]) for i in truth]
    return sum(b / f for b, f, _ in shares) / len(truth), sum(b / t for b, _, t in shares) / len(truth)


def _sizes(keys: Iterable[object]) -> dict[object, int]:
    counted: dict[object, int] = {}
    for key in keys:
        counted[key] = counted.get(key, 0) + 1
    return counted


def grouped(told: Iterable[Invented], groups: Iterable[Iterable[str]]) -> tuple[dict[str, object], dict[str, object]]:
    """Truth and finding, report by report."""
    joined = {i: f"group {n}" for n, group in enumerate(groups) for i in group}
    truth: dict[str, object] = {}
    found: dict[str, object] = {}
    for one in told:
        alone = f"alone {one.report.id}"
        truth[one.report.id] = alone if one.operation is None else one.operation
        found[one.report.id] = joined.get(one.report.id, alone)
    return truth, found


def main() -> int:
    """Print the curve and the score; return 1 where the work grows faster than it may."""
    print("reports  extract s  join s  ms a report  operations (true)  precision  recall")
    joining: dict[int, float] = {}
    whole: dict[int, float] = {}
    for size in SIZES:
        told = invent(size, SEED)
        started = process_time()
        extractions = [extract(one.report) for one in told]
        read = process_time()
        operations = operations_of(extractions)
        joining[size], whole[size] = process_time() - read, process_time() - started
        precision, recall = b_cubed(*grouped(told, (o.report_ids for o in operations)))
        true = len({one.operation for one in told} - {None})
        print(
            f"{size:7,}  {read - started:9.1f}  {joining[size]:6.2f}  {joining[size] / size * 1000:11.2f}  "
            f"{len(operations):6,} ({true:,})  {precision:15.3f}  {recall:6.3f}"
        )
    few, many = SIZES[0], SIZES[-1]
    ratio, joined = (seconds[many] / seconds[few] for seconds in (whole, joining))
    print(f"{many:,} reports take {ratio:.1f} times as long as {few:,}, joining {joined:.1f} (at most {MOST:.0f})")
    return int(max(ratio, joined) > MOST)


if __name__ == "__main__":
    main()
