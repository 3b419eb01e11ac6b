"""What every store promises, whatever it is built on."""

import contextlib
import multiprocessing
import os
import random
import sqlite3
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from geodata.errors import EvidenceError, StoreError, VerdictError
from geodata.model import Evidence, Fact, Verdict
from geodata.store import Store
from geodata.store import connection as files
from geodata.verdicts import FactVerdict, ReportVerdict, Undo, id_of

VERSION = "7"
LATER = "2026-05-03T08:00:00+07:00"


def pair(judgement="same", at="2026-05-01T08:00:00+07:00"):
    return Verdict("r-1", "r-2", judgement, "mai", at)


def full_fact(report):
    """A fact with every field filled."""
    return Fact(
        kind="place",
        subject="Suzhou",
        attribute="prefecture",
        value=None,
        rule="zh.place.3",
        evidence=Evidence(report.id, 10, 40),
        original="Gansu",
        qualifier="at_least",
        scope="operation",
        period="2009/2010",
        role="origin",
        status="stated",
        province="Jiangsu",
        candidates=("320500", "341300"),
        at=(12, 17),
    )


def test_reports_and_facts_come_back_as_they_went_in(store, report, facts):
    first, second = report(1), report(2, publisher=None)
    told = (full_fact(first), *facts(first))
    assert store.add(first, told, "own", VERSION)
    assert store.add(second, (), "own", VERSION)
    assert store.reports() == (first, second)
    assert [(e.report, e.facts) for e in store.extractions()] == [(first, told), (second, ())]


def test_the_same_report_is_stored_once(store, report, facts):
    one = report(1)
    assert store.add(one, facts(one), "own", VERSION)
    before = store.data_version()
    assert not store.add(replace(one, path="elsewhere.md"), facts(one), "own", VERSION)
    assert store.reports() == (one,)
    assert store.data_version() == before


def test_collections_are_kept_apart(store, report):
    sample, own = report(1), report(2)
    store.add(sample, (), "sample", VERSION)
    store.add(own, (), "own", VERSION)
    assert store.reports("sample") == (sample,)
    assert store.reports("own") == (own,)
    assert [extraction.report for extraction in store.extractions("own")] == [own]
    with pytest.raises(StoreError, match="sample, own"):
        store.add(report(3), (), "other", VERSION)


def test_a_sample_report_that_comes_as_ones_own_becomes_ones_own(store, report, facts):
    one = report(1)
    store.add(one, facts(one), "sample", VERSION)
    assert store.add(one, facts(one), "own", VERSION)
    assert store.reports("sample") == ()
    assert not store.add(one, facts(one), "sample", VERSION)
    assert store.reports("own") == (one,)


def test_removing_takes_away_all_that_came_of_a_report(store, report, facts):
    kept, gone = report(1), report(2)
    for one in (kept, gone):
        store.add(one, facts(one), "own", VERSION)
    untouched = store.data_version()
    pair = Verdict(kept.id, gone.id, "same", "mai", "2026-05-01T08:00:00+07:00")
    stays = ReportVerdict(kept.id, "mai", "2026-05-01T09:00:00+07:00")
    back = Undo(id_of(pair), "lan", "2026-05-02T08:00:00+07:00")
    store.add_verdicts([pair, stays, back, Undo(id_of(back), "mai", "2026-05-03T08:00:00+07:00")])
    assert store.remove(gone.id)
    assert not store.remove(gone.id)
    assert store.reports() == (kept,)
    assert store.verdicts() == (stays,)
    assert store.verify() == ()
    store.add(gone, facts(gone), "own", VERSION)
    assert store.data_version() != untouched
    assert b"2026-05-02" not in store.path.read_bytes()


def test_removed_words_are_no_longer_in_the_files(store, report):
    gone = replace(report(2), text="Wangfujing secret " * 500)
    store.add(report(1), (), "own", VERSION)
    store.add(replace(gone, id="r-000000000000"), (), "own", VERSION)
    assert any(b"Wangfujing" in file.read_bytes() for file in store.path.parent.iterdir())
    store.remove("r-000000000000")
    assert not any(b"Wangfujing" in file.read_bytes() for file in store.path.parent.iterdir())


def test_data_version_follows_the_content_and_nothing_else(store, tmp_path, report, facts):
    other = Store(tmp_path / "other.db")
    seen = {store.data_version()}
    for number in (1, 2, 3):
        store.add(report(number), facts(report(number)), "own", VERSION)
        seen.add(store.data_version())
    assert len(seen) == 4
    for number in (3, 1, 2):
        other.add(report(number), facts(report(number)), "own", VERSION)
    assert other.data_version() == store.data_version()
    other.add_verdicts([pair()])
    assert other.data_version() != store.data_version()
    other.close()


def test_facts_of_another_version_are_put_in_place(store, report, facts):
    old, new = report(1), report(2)
    store.add(old, facts(old), "own", "6")
    store.add(new, facts(new), "own", VERSION)
    assert store.outdated(VERSION) == (old,)
    before = store.data_version()
    store.renew(old, facts(old, 5), VERSION)
    assert store.outdated(VERSION) == ()
    assert [len(extraction.facts) for extraction in store.extractions()] == [5, 3]
    assert store.data_version() != before
    store.renew(report(9), facts(report(9)), VERSION)
    assert len(store.reports()) == 2
    assert store.verify() == ()


def test_verdicts_come_back_by_the_moment_they_were_given(store, tmp_path, report):
    """Half past eight in Hanoi is before two in London; the order of arrival, and how often each came, is nothing."""
    early, late = pair(at="2026-05-01T08:30:00+07:00"), pair("different", at="2026-05-01T02:00:00+00:00")
    on_fact = FactVerdict(
        replace(full_fact(report(1)), subject="Suzhou", original=None, rule="analyst"), "reject", "mai", LATER
    )
    given = [early, late, on_fact, ReportVerdict("r-1", "lan", LATER, "牛"), Undo(id_of(late), "mai", LATER)]
    assert store.add_verdicts([late, on_fact, early]) == 3
    assert store.add_verdicts([*given, early]) == 2
    assert store.add_verdicts(given) == 0
    assert store.verdicts()[:2] == (early, late)
    assert set(store.verdicts()) == set(given)
    other = Store(tmp_path / "other.db")
    other.add_verdicts(reversed(given))
    assert (other.verdicts(), other.data_version()) == (store.verdicts(), store.data_version())
    other.close()


def test_verdicts_are_added_all_or_none(store):
    with pytest.raises(VerdictError, match="no moment"):
        store.add_verdicts([pair(), pair(at="yesterday")])
    assert store.verdicts() == ()


OLD_VERDICTS = [
    ("r-1", "r-2", "same", "mai", "2026-05-01T08:00:00+07:00"),
    ("r-2", "r-1", "different", "lan", "2026-05-02"),
    ("r-3", "r-1", "unsure", " ", "yesterday"),
    ("r-1", "r-1", "same", "lan", "2026-05-02"),
    ("r-1", "r-2", "alike", "lan", "2026-05-02"),
]


def make_old(path):
    """Turn a store into one of version 1, with its table of pairs."""
    with sqlite3.connect(path) as connection:
        connection.execute("drop table journal")
        connection.execute(
            'create table verdicts (ordinal integer primary key, "left" varchar, "right" varchar, judgement varchar, '
            '"by" varchar, at varchar, digest varchar)'
        )
        for row in OLD_VERDICTS:
            connection.execute(
                'insert into verdicts ("left", "right", judgement, "by", at, digest) values (?, ?, ?, ?, ?, ?)',
                (*row, "0"),
            )
        connection.execute("update meta set value = '1' where key = 'schema'")
    connection.close()


def test_a_store_of_version_1_is_brought_up_with_its_reports_and_verdicts(store, report, facts):
    store.add(report(1), facts(report(1)), "own", VERSION)
    store.close()
    make_old(store.path)
    first, second = Store(store.path), Store(store.path)
    assert first.verdicts() == (
        Verdict("r-1", "r-3", "unsure", "not known", "1970-01-01T00:00:00+00:00", "when: yesterday"),
        Verdict("r-1", "r-2", "same", "mai", "2026-05-01T08:00:00+07:00"),
        Verdict("r-1", "r-2", "different", "lan", "2026-05-02T00:00:00+00:00"),
    )
    assert second.verdicts() == first.verdicts()
    assert [e.facts for e in first.extractions()] == [facts(report(1))]
    assert first.verify() == ()
    assert first.add_verdicts([pair(), pair(at=LATER)]) == 1
    first.close()
    second.close()


def test_two_processes_bring_an_old_store_up_at_once(store):
    make_old(store.path)
    children = [multiprocessing.get_context("fork").Process(target=opened, args=(store.path,)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join(timeout=60)
    assert [child.exitcode for child in children] == [0, 0, 0]


def opened(path):
    assert len(Store(path).verdicts()) == 3


def test_a_fact_without_its_words_is_refused_and_nothing_is_stored(store, report, facts):
    one, other = report(1), report(2)
    with pytest.raises(EvidenceError):
        store.add(one, (*facts(one), *facts(other)), "own", VERSION)
    assert store.reports() == ()


def test_everything_is_there_after_reopening(store, report, facts):
    one = report(1)
    store.add(one, facts(one), "own", VERSION)
    version = store.data_version()
    store.close()
    again = Store(store.path)
    assert (again.reports(), again.data_version()) == ((one,), version)
    again.close()


def test_only_the_owner_can_read_the_files(store, report):
    store.add(report(1), (), "own", VERSION)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in store.path.parent.iterdir()}
    assert set(modes.values()) == {0o600}


def test_the_file_is_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("HOMEWARD_STORE", str(tmp_path / "desk.db"))
    Store().close()
    assert (tmp_path / "desk.db").exists()
    monkeypatch.delenv("HOMEWARD_STORE")
    monkeypatch.chdir(tmp_path)
    Store().close()
    assert (tmp_path / ".homeward/homeward.db").exists()


def test_an_address_is_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="no address"):
        Store("postgresql://host/homeward")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_left_alone(path):
    path.parent.mkdir()
    path.write_text("a letter " * 100)
    with pytest.raises(StoreError, match="no store"):
        Store(path)
    assert path.read_text() == "a letter " * 100


def test_another_programs_database_is_left_alone(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("create table songs (title)")
    with pytest.raises(StoreError, match="something else"):
        Store(path)
    assert connection.execute("select name from sqlite_master").fetchall() == [("songs",)]
    connection.close()


def test_a_store_of_another_version_is_refused(store):
    with sqlite3.connect(store.path) as connection:
        connection.execute("update meta set value = '0'")
    connection.close()
    with pytest.raises(StoreError, match="another version"):
        Store(store.path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be made"):
        Store(tmp_path / "file" / "homeward.db")


def test_a_locked_store_is_told(store, report, monkeypatch):
    monkeypatch.setattr(files, "LOCK_TIMEOUT_S", 0.1)
    impatient = Store(store.path)
    holder = sqlite3.connect(store.path)
    holder.execute("begin immediate")
    with pytest.raises(StoreError, match="locked"):
        impatient.add(report(1), (), "own", VERSION)
    assert impatient.reports() == ()
    holder.close()
    assert impatient.add(report(1), (), "own", VERSION)
    impatient.close()


def test_a_store_that_may_not_be_written_is_told(report):
    """Root may write everything: a child gives its rights up first, which needs a folder that others may enter."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "homeward.db"
        Store(path).close()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        child = multiprocessing.get_context("fork").Process(target=write_as_nobody, args=(path, report(1)))
        child.start()
        child.join(timeout=60)
        Path(folder).chmod(0o755)
    assert child.exitcode == 0


def write_as_nobody(path, one):
    if os.geteuid() == 0:
        os.setuid(65534)
    with pytest.raises(StoreError, match="permissions"):
        Store(path).add(one, (), "own", VERSION)


DAMAGE = {
    "update reports set text = replace(text, 'Gansu', 'Hebei')": "report r-",
    "update reports set published = '2031-01-01'": "report r-",
    "update facts set value = '9000' where ordinal = 1": "report r-",
    "update facts set subject = 'women' where ordinal = 1": "report r-",
    "delete from facts where ordinal = 2": "report r-",
    "delete from reports": "facts 1: belongs to no report",
    "update journal set line = replace(line, 'same', 'different')": "has changed",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_change_from_outside_is_found(store, report, facts, damage):
    one = report(1)
    store.add(one, facts(one), "own", VERSION)
    store.add_verdicts([pair()])
    assert store.verify() == ()
    with sqlite3.connect(store.path) as connection:
        connection.execute(damage)
    connection.close()
    assert any(DAMAGE[damage] in fault for fault in store.verify())


def test_a_damaged_verdict_is_told(store):
    store.add_verdicts([pair()])
    with sqlite3.connect(store.path) as connection:
        connection.execute("update journal set line = replace(line, 'same', 'alike')")
    connection.close()
    with pytest.raises(StoreError, match=r"verdict v-\w+: is damaged"):
        store.verdicts()


@pytest.mark.parametrize("seed", range(20))
def test_flipped_bits_are_refused_or_found_or_hit_nothing(store, report, facts, seed):
    for number in range(30):
        store.add(report(number), (full_fact(report(number)), *facts(report(number))), "own", VERSION)
    held = content(store)
    store.close()
    chance = random.Random(seed)
    damaged = bytearray(store.path.read_bytes())
    for _ in range(8):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    store.path.write_bytes(damaged)
    with contextlib.suppress(StoreError):
        again = Store(store.path)
        assert again.verify() or content(again) == held
        again.close()


def content(store):
    return {extraction.report: extraction.facts for extraction in store.extractions()}, store.data_version()


class StoreAgainstModel(RuleBasedStateMachine):
    """Any run of additions, removals and reopenings leaves what a plain dictionary would hold."""

    def __init__(self):
        super().__init__()
        self.folder = self.fresh()
        self.store = Store(self.folder / "homeward.db")
        self.model = {}

    @rule(number=st.integers(1, 5), collection=st.sampled_from(["own", "sample"]), count=st.integers(0, 3))
    def add(self, number, collection, count):
        one = self.report(number)
        held = self.model.get(one.id)
        new = held is None or (held[1] == "sample" and collection == "own")
        assert self.store.add(one, self.facts(one, count), collection, VERSION) == new
        if new:
            self.model.pop(one.id, None)
            self.model[one.id] = (one, collection, self.facts(one, count))

    @rule(number=st.integers(1, 5))
    def remove(self, number):
        held = self.model.pop(self.report(number).id, None)
        assert self.store.remove(self.report(number).id) == bool(held)

    @rule()
    def reopen(self):
        self.store.close()
        self.store = Store(self.folder / "homeward.db")

    @invariant()
    def same_as_the_model(self):
        assert self.store.reports() == tuple(one for one, _, _ in self.model.values())
        told = [(extraction.report, extraction.facts) for extraction in self.store.extractions("own")]
        assert told == [(one, facts) for one, collection, facts in self.model.values() if collection == "own"]

    def teardown(self):
        assert self.store.verify() == ()
        self.store.close()


def test_store_against_model(tmp_path_factory, report, facts):
    StoreAgainstModel.fresh = lambda _self: tmp_path_factory.mktemp("model")
    StoreAgainstModel.report, StoreAgainstModel.facts = staticmethod(report), staticmethod(facts)
    machine = StoreAgainstModel.TestCase
    machine.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
    machine("runTest").runTest()


def test_a_reader_holds_nobody_up(store, report):
    """In the middle of its transaction it sees the store as it was when it began."""
    store.add(report(1), (), "own", VERSION)
    reader = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    reader.execute("begin")
    assert reader.execute("select count(*) from reports").fetchone() == (1,)
    store.add(report(2), (), "own", VERSION)
    assert reader.execute("select count(*) from reports").fetchone() == (1,)
    assert len(store.reports()) == 2
    reader.close()
