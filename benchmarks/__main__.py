"""Every benchmark in turn: ``python -m benchmarks``."""

from __future__ import annotations

from benchmarks import joining

MODULES = (joining,)

for module in MODULES:
    print(f"== {module.__name__}")
    module.main()
