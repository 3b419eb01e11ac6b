"""Every file is accounted for, whatever it holds and however the run ends."""

import multiprocessing
import os
import signal
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.errors import ReadingError
from geodata.extraction import EXTRACTOR_VERSION, extract
from geodata.ingest import Receipt, Refused, ingest, ingest_bytes, ingest_each, keep, refresh
from geodata.reading import discover, read, read_text
from geodata.store import Store

SEEDS = Path(__file__).parents[1] / "seeds"
FEW = discover([SEEDS]).files[:8]


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "homeward.db")
    yield store
    store.close()


def test_a_folder_is_stored_with_what_it_says(store, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new/a.txt").write_text("Police in Gansu freed 14 children from traffickers.")
    (tmp_path / "new/b.pdf").write_bytes(b"%PDF")
    (tmp_path / "new/c.md").write_text("---\ntitle: [a]\n---\nbody")
    receipt = ingest([tmp_path / "new"], store)
    assert (receipt.read, receipt.stored, receipt.duplicate, receipt.skipped) == (2, 1, 0, 1)
    (refused,) = receipt.refused
    assert refused.path.endswith("c.md")
    assert "title has to be one value" in refused.reason
    (told,) = store.extractions("own")
    assert receipt.report_ids == (told.report.id,)
    assert told.facts == extract(told.report).facts
    assert told.facts


def test_reports_of_the_sample_that_become_ones_own_are_counted(store):
    two = FEW[:2]
    assert ingest(two, store, "sample").moved == 0
    assert ingest([two[0]], store).moved == 1
    assert ingest([two[0]], store).moved == 0


def test_ingesting_again_changes_nothing(store):
    first = ingest(FEW, store, "sample")
    before = store.data_version()
    again = ingest(reversed(FEW), store, "sample")
    assert (first.stored, first.duplicate) == (len(FEW), 0)
    assert (again.stored, again.duplicate) == (0, len(FEW))
    assert store.data_version() == before
    assert [report.path for report in store.reports("sample")] == [str(file) for file in FEW]


def test_progress_is_told_after_every_file(store):
    seen = []
    ingest(FEW, store, progress=lambda done, files: seen.append((done, files, len(store.reports()))))
    assert seen == [(done, len(FEW), done) for done in range(1, len(FEW) + 1)]


def test_dropped_files_and_a_pasted_text(store):
    dropped = [
        ("a.txt", b"Police freed 3 boys in Gansu."),
        ("b.pdf", b"%PDF"),
        ("c.txt", b"Police freed 3 boys in Gansu."),
    ]
    receipt = ingest_bytes(dropped, store)
    assert (receipt.read, receipt.stored, receipt.duplicate, len(receipt.refused)) == (3, 1, 1, 1)
    pasted = read_text("Police freed 3 boys in Gansu.", name="pasted")
    assert not keep(pasted, store)
    assert keep(read_text("Police freed 4 boys in Gansu.", name="pasted"), store)


def test_facts_of_another_extractor_are_read_again(store):
    report = read_text("Police freed 3 boys in Gansu from traffickers.", name="pasted")
    store.add(report, (), "own", "an older one")
    assert refresh(store) == 1
    assert store.extractions()[0].facts == extract(report).facts
    assert store.outdated(EXTRACTOR_VERSION) == ()
    assert refresh(store) == 0


FILES = st.tuples(
    st.sampled_from(["a.txt", "b.md", "c.pdf", "d.TXT"]),
    st.one_of(
        st.binary(max_size=40),
        st.sampled_from(
            [b"", b"Police freed 3 boys.", "警方解救儿童3名。".encode("gb18030"), b"---\ntitle: x\n---\ny"]
        ),
    ),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(FILES, max_size=6))
def test_read_is_stored_and_duplicate_and_refused(files):
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "homeward.db")
        receipt = ingest_bytes(files, store)
        assert receipt.read == len(files) == receipt.stored + receipt.duplicate + len(receipt.refused)
        assert receipt.stored == len(store.reports())
        assert len(receipt.report_ids) == receipt.stored + receipt.duplicate
        assert set(receipt.report_ids) == {report.id for report in store.reports()}
        assert all(refused.reason for refused in receipt.refused)
        store.close()


def test_only_what_cannot_be_read_is_refused(store):
    """A fault of ours is no fault of the file: it is seen, not booked as refused."""

    def unreadable():
        raise ReadingError("x: no")

    def faulty():
        raise ZeroDivisionError

    assert ingest_each([("x", unreadable)], store) == Receipt(1, 0, 0, (Refused("x", "x: no"),))
    with pytest.raises(ZeroDivisionError):
        ingest_each([("x", faulty)], store)


def take_in_seeds(path):
    ingest([SEEDS], Store(path), "sample")


def test_a_run_killed_again_and_again_ends_as_if_it_had_not_been(tmp_path):
    """Six runs are killed in the middle of the sample; the seventh ends, while the store is being read all along."""
    path = tmp_path / "homeward.db"
    store = Store(path)
    held = []
    for kill in range(6):
        child = multiprocessing.get_context("fork").Process(target=take_in_seeds, args=(path,))
        child.start()
        time.sleep(0.05 + 0.03 * kill)
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        held.append(len(store.reports()))
    receipt = ingest([SEEDS], store, "sample")
    assert held == sorted(held)
    assert receipt.duplicate == held[-1]
    assert receipt.refused == ()
    assert store.verify() == ()
    whole = {extraction.report: extraction.facts for extraction in store.extractions()}
    assert whole == {report: extract(report).facts for report in map(read, discover([SEEDS]).files)}
    store.close()
