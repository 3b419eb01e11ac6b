"""Trials of mutants: the tests are collected once, and a fork of that process runs those that reach the change.

A mutant is put into the code of functions that stand already, in the fork alone: the working tree, and the process that
the next fork comes from, never see it. What has run before the fork - a module's own statements, and the functions that
they or the tables call - cannot be changed so; such a mutant is tried in a fork of a process that has imported nothing
of ours yet.
"""

from __future__ import annotations

import gc
import importlib.abc
import importlib.util
import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple

import hypothesis
import opencc  # noqa: F401 - and hypothesis: slow to import, and none of ours, so that a fork need not
import pytest

from scripts.mutants import Mutant, differing

MEMORY = 4 << 30
# CPU time that a test may take with a mutant: so many times what it took without, and so much besides.
TIMES, BESIDES_S = 5, 2
# A test that takes longer is not asked: it would take most of a run, and what only it notices wants a test of its own.
DEAR_S = 3
# Told of a mutant at which a test did not end, or took the process with it.
NO_END = "(no end)"
ALL_PASS = ""
OPTIONS = [
    *("-s", "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:xdist", "-p", "no:faulthandler"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # hypothesis is imported already
]
Tell = Callable[[Mutant, str], None]
Place = tuple[str, int, str]


class Reach(NamedTuple):
    """What a test costs, and the functions that it calls."""

    cost: float
    called: frozenset[Place]
    failed: bool


@cache
def original(path: Path) -> CodeType:
    """A module as it stands, compiled."""
    return compile(path.read_text("utf-8"), str(path), "exec", dont_inherit=True)


def place(code: CodeType) -> Place:
    """Where a function stands, as one process may tell another."""
    return code.co_filename, code.co_firstlineno, code.co_qualname


def forked(work: Callable[[], Any]) -> Any:
    """What `work` returns in a fork of this process, or None where a signal ended the fork."""
    ours, theirs = os.pipe()
    if not (child := os.fork()):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        try:
            os.close(ours)
            with os.fdopen(theirs, "wb") as told:
                told.write(pickle.dumps(work()))
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(theirs)
    with os.fdopen(ours, "rb") as heard:
        answer = heard.read()
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) > 0:
        raise SystemExit("a trial came to grief")
    return pickle.loads(answer) if answer else None


class Calls:
    """Functions of the modules that are called while this watches."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = {str(path) for path in paths}
        self.seen: dict[int, CodeType] = {}

    def __enter__(self) -> Calls:
        sys.settrace(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _note(self, frame: FrameType, *_: object) -> None:
        self.seen[id(frame.f_code)] = frame.f_code

    @property
    def places(self) -> frozenset[Place]:
        """Where they stand."""
        return frozenset(place(code) for code in self.seen.values() if code.co_filename in self.paths)


class Watched:
    """A pytest plugin: the first test that fails; examples are the same each time, not kept, not made smaller."""

    def __init__(self) -> None:
        self.failing: str | None = None

    def pytest_collection(self) -> None:
        """Before the tests are read, since they take up what is set when they are."""
        phases = [hypothesis.Phase.explicit, hypothesis.Phase.generate]
        quiet = hypothesis.settings(derandomize=True, database=None, phases=phases)
        hypothesis.settings.register_profile("trials", quiet)
        hypothesis.settings.load_profile("trials")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A module that cannot be imported is noticed."""
        if report.failed:
            self.failing = self.failing or report.nodeid

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember which test failed."""
        if report.failed:
            self.failing = self.failing or report.nodeid


class Trials(Watched):
    """A pytest plugin that tries mutants instead of running the tests once; it tells of each which test noticed it."""

    def __init__(self, mutants: list[Mutant], tell: Tell, warm: Callable[[], object]) -> None:
        super().__init__()
        self.mutants, self.tell, self.warm = mutants, tell, warm
        self.early = Calls(mutant.path for mutant in mutants)
        self.left: list[Mutant] = []
        self.noticing: Counter[str] = Counter()

    def pytest_sessionstart(self) -> None:
        """Watch what is called before any test is: that cannot be changed any more."""
        self.early.__enter__()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests as they are, then for each mutant."""
        self.warm()
        self.early.__exit__()
        self.items = {item.nodeid: item for item in session.items}
        self.functions = [one for one in gc.get_objects() if isinstance(one, FunctionType)]
        gc.freeze()
        self.reaches: dict[str, Reach] = forked(lambda: {name: self._reach(item) for name, item in self.items.items()})
        if failing := [name for name, reach in self.reaches.items() if reach.failed]:
            print(f"failing without any change; mend that first: {', '.join(failing)}", file=sys.stderr)
            pytest.exit(returncode=1)
        self.left = [mutant for mutant in self.mutants if not self._is_tried(mutant)]
        return True

    def _reach(self, item: pytest.Item) -> Reach:
        start = time.process_time()
        with Calls(self.early.paths) as calls:
            failing = self._failing(item)
        return Reach(time.process_time() - start, calls.places, bool(failing))

    def _failing(self, item: pytest.Item) -> str | None:
        self.failing = None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return self.failing

    def _is_tried(self, mutant: Mutant) -> bool:
        """Try a mutant and tell of it, unless what it changes has run."""
        changes = list(differing(original(mutant.path), mutant.code))
        live = [(one, new) for old, new in changes for one in self.functions if one.__code__ == old]
        changed = place(changes[0][0])
        if not live or changed in self.early.places or any(old.co_name == "<module>" for old, _ in changes[:1]):
            return False
        reaching = [name for name, reach in self.reaches.items() if changed in reach.called and reach.cost < DEAR_S]
        reaching.sort(key=lambda name: (-self.noticing[name], self.reaches[name].cost))
        noticed = forked(lambda: self._first_failing(live, reaching)) if reaching else ALL_PASS
        noticed = NO_END if noticed is None else noticed
        self.noticing[noticed] += 1
        self.tell(mutant, noticed)
        return True

    def _first_failing(self, live: list[tuple[FunctionType, CodeType]], names: list[str]) -> str:
        """First of these tests that fails when these functions have the code of a mutant."""
        for function, code in live:
            function.__code__ = code
        for name in names:
            signal.setitimer(signal.ITIMER_PROF, BESIDES_S + TIMES * self.reaches[name].cost)
            if self._failing(self.items[name]):
                return name
        return ALL_PASS


class Replaced(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a mutant to those who import its module."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        self.name, self.mutant = name, mutant

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Stand in for one module only."""
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed module."""
        module.__file__ = str(self.mutant.path)
        exec(self.mutant.code, module.__dict__)


class Left(NamedTuple):
    """Mutants that cannot be tried in a fork of the process that has read the tests, and what it knows of those."""

    mutants: list[Mutant]
    cost: float
    dear: list[str]


def try_warm(mutants: list[Mutant], tests: list[str], tell: Tell, warm: Callable[[], object]) -> Left:
    """Try mutants in forks of one process."""
    trials = Trials(mutants, tell, warm)
    if status := pytest.main([*OPTIONS, *tests], plugins=[trials]):
        raise SystemExit(status)
    dear = [name for name, reach in trials.reaches.items() if reach.cost >= DEAR_S]
    return Left(trials.left, sum(reach.cost for reach in trials.reaches.values()), dear)


def try_cold(name: str, mutant: Mutant, tests: list[str], left: Left) -> str:
    """Import everything with a mutant, and run file after file of tests until one fails; to be run in a fork."""
    signal.setitimer(signal.ITIMER_PROF, len(tests) * BESIDES_S + TIMES * left.cost)
    sys.meta_path.insert(0, Replaced(name, mutant))
    but = [part for test in left.dear for part in ("--deselect", test)]
    for test in tests:
        watched = Watched()
        if status := pytest.main([*OPTIONS, "-x", *but, test], plugins=[watched]):
            return watched.failing or f"(pytest ends with {status})"
    return ALL_PASS
