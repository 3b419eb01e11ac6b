"""Every benchmark in turn: ``python -m benchmarks``; exits with 1 where one falls short of what it must reach."""

from __future__ import annotations

import sys

from benchmarks import extraction_speed, joining

# Each has `main()`, which prints what it measured and returns how much of it falls short, if it says so.
MODULES = (
    extraction_speed,
    joining,
)


def main() -> int:
    short = 0
    for module in MODULES:
        print(f"== {module.__name__}", flush=True)
        short += module.main() or 0
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main())
