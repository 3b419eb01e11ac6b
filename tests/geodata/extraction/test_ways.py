"""Ways of victims as newsrooms tell them: the paragraphs of ways_en.txt and ways_zh.txt, with their flows and roles."""

from pathlib import Path

import pytest
from narrated import flows_in, roles_in

PARAGRAPHS = [
    block.splitlines()
    for path in sorted(Path(__file__).parent.glob("ways_*.txt"))
    for block in path.read_text(encoding="utf-8").split("\n\n")
]


def _listed(line):
    return set(filter(None, line.partition(":")[2].strip().split(", ")))


@pytest.mark.parametrize(("text", "flows", "roles"), PARAGRAPHS)
def test_ways(text, flows, roles):
    assert flows_in(text) == _listed(flows)
    assert roles_in(text) == _listed(roles)
