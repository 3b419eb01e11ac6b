"""A journal from a file: read whole or not at all, and masked on its way in."""

import pytest

from geodata.errors import VerdictError
from geodata.reading.journal import journal_of, read_journal
from geodata.verdicts import id_of, line_of
from geodata.verdicts.giving import Given, on_reports

PAIR = on_reports("r-a", "r-b", "same", Given("李某某", "2026-05-01T08:00:00+07:00"))


def test_a_journal_is_read_with_or_without_a_mark_at_its_start(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"\ufeff{line_of(PAIR)}\r\n\r\n", encoding="utf-8")
    assert read_journal(tmp_path / "a.jsonl") == (PAIR,)


def test_a_note_that_came_with_names_is_masked_and_the_verdict_stays_the_same():
    """By the id: else the undo of another machine would not find it."""
    line = line_of(PAIR).removesuffix("}") + ', "note": "主犯张某某已核对"}'
    (verdict,) = journal_of("a.jsonl", line.encode())
    assert "张某某" not in verdict.note
    assert (id_of(verdict), verdict.by) == (id_of(PAIR), "李某某")


@pytest.mark.parametrize(
    ("data", "told"), [(b"\xff\xfe", "a.jsonl: not UTF-8"), (b"\n{", "a.jsonl, line 2: no JSON; nothing was taken")]
)
def test_what_cannot_be_read_is_told_with_its_place(data, told):
    with pytest.raises(VerdictError, match=told):
        journal_of("a.jsonl", data)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(VerdictError, match=r"absent.jsonl: cannot be read"):
        read_journal(tmp_path / "absent.jsonl")
