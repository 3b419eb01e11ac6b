"""Several processes at once, and processes killed in the middle: nothing is lost, torn or doubled."""

import multiprocessing
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from geodata.store import Store

FORK = multiprocessing.get_context("fork")
FACTS = 4
VERSION = "7"


def start(target, *arguments):
    process = FORK.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


@pytest.fixture
def adding(path, report, facts):
    """A child's work: add the reports of these numbers, telling each number on the pipe after it was stored."""

    def add(numbers, acknowledge=None):
        store = Store(path)
        for number in numbers:
            one = report(number)
            store.add(one, facts(one, FACTS), "own", VERSION)
            if acknowledge:
                acknowledge.send_bytes(number.to_bytes(4, "big"))

    return add


def assert_whole(store, at_least):
    told = store.extractions()
    ids = [extraction.report.id for extraction in told]
    assert set(at_least) <= set(ids)
    assert len(ids) == len(set(ids))
    assert {len(extraction.facts) for extraction in told} <= {FACTS}
    assert store.verify() == ()


def test_four_processes_make_one_store_and_lose_nothing(path, adding, report):
    """They open a file that is not there yet, all at once, and half of what each adds another adds as well."""
    children = [start(adding, range(20 * child, 20 * child + 40)) for child in range(4)]
    for child in children:
        child.join(timeout=60)
    assert [child.exitcode for child in children] == [0, 0, 0, 0]
    store = Store(path)
    assert len(store.reports()) == 100
    assert_whole(store, [report(number).id for number in range(100)])
    store.close()


def test_threads_of_one_process_share_a_store(store, report, facts):
    """As the pages of the dashboard do."""

    def work(number):
        one = report(number)
        return store.add(one, facts(one, FACTS), "own", VERSION) and one in store.reports()

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(40)))
    assert_whole(store, [report(number).id for number in range(40)])


def test_a_reader_sees_whole_reports_while_another_process_writes(store, adding):
    child = start(adding, range(60))
    seen = []
    while child.is_alive():
        told = store.extractions()
        assert {len(extraction.facts) for extraction in told} <= {FACTS}
        seen.append(len(told))
    child.join()
    assert child.exitcode == 0
    assert seen == sorted(seen)
    assert len(store.reports()) == 60


def test_a_writer_that_is_killed_leaves_whole_reports(path, adding, report):
    """Twelve writers, each killed a little later than the one before, in whatever it is doing."""
    acknowledged = []
    for kill in range(12):
        ours, theirs = FORK.Pipe(duplex=False)
        child = start(adding, range(1000 * kill, 1000 * kill + 1000), theirs)
        theirs.close()
        ours.poll(30)
        time.sleep(0.002 * kill)
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        assert child.exitcode == -signal.SIGKILL
        acknowledged += drained(ours)
        began = time.monotonic()
        store = Store(path)
        assert time.monotonic() - began < 2
        assert_whole(store, [report(number).id for number in acknowledged])
        store.close()
    assert len(acknowledged) >= 12


def drained(pipe):
    """The numbers that a dead writer had told; the last may be cut off."""
    numbers = []
    try:
        while True:
            numbers.append(int.from_bytes(pipe.recv_bytes(), "big"))
    except EOFError:
        pipe.close()
        return numbers
