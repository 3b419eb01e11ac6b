"""What may be asked of ``python -m geodata verdict``."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.model import ACTIONS, KINDS, QUALIFIERS, ROLES, WHO

if TYPE_CHECKING:
    Tasks = argparse._SubParsersAction[argparse.ArgumentParser]

_EXAMPLES = """examples:
  python -m geodata extract reports/a.md                          # every fact with its id
  python -m geodata verdict confirm f-0a1b2c3d4e5f --by "Nguyen Mai"
  python -m geodata verdict reject f-0a1b2c3d4e5f --by Mai --note "of another gang"
  python -m geodata verdict correct f-0a1b2c3d4e5f --value 41 --by Mai
  python -m geodata verdict correct f-5f4e3d2c1b0a --role destination --place Henan --by Mai
  python -m geodata verdict add r-0a1b2c3d4e5f statistic --words "freed 14 boys" --who children --action rescued \\
      --value 14 --by Mai
  python -m geodata verdict not-an-operation r-0a1b2c3d4e5f --by Mai
  python -m geodata verdict same r-0a1b2c3d4e5f r-5f4e3d2c1b0a --by Mai
  python -m geodata verdict undo v-0a1b2c3d4e5f --by Lan
  python -m geodata verdict list --json
  python -m geodata verdict export mai.jsonl
  python -m geodata verdict import mai.jsonl

Verdicts are only ever added; the last one on a thing wins, and an undo gives back the one before it. They are about the
words of a report, and hold when these are read again by another version. What is stated against the words is kept with
a warning; a movement goes with the role of its end. What others exported can be imported in any
order, and twice.

exit status: 0 all went well, 1 there is no such fact, report or verdict, 2 the command line was not understood"""


def add_verdict(commands: Tasks) -> None:
    """Add the command with its tasks."""
    parser = _described(commands, "verdict", "say what is right, wrong or the same, and pass that on")
    tasks = parser.add_subparsers(required=True, metavar="TASK")
    for judgement, does in (
        ("same", "two reports tell of one operation"),
        ("different", "two reports tell of two operations, whatever joins them to a third"),
        ("unsure", "nobody can tell; leaves two reports to the comparison"),
    ):
        pair = _giving(tasks, judgement, does, "on_two")
        pair.add_argument("reports", nargs=2, metavar="REPORT", help="id of a report, such as r-0a1b2c3d4e5f")
    for judgement, does in (("confirm", "the report says so"), ("reject", "the report does not say so")):
        _facts(_giving(tasks, judgement, does, "on_facts"))
    _add_correct(tasks)
    _add_add(tasks)
    _giving(tasks, "not-an-operation", "the report tells of no operation", "on_report").add_argument(
        "report", metavar="REPORT", help="id of a report"
    )
    _giving(tasks, "undo", "take a verdict back", "take_back").add_argument(
        "verdict", metavar="VERDICT", help="id of a verdict, such as v-0a1b2c3d4e5f"
    )
    _add_journal(tasks)


def _add_correct(tasks: Tasks) -> None:
    correct = _giving(tasks, "correct", "the report says something else", "on_facts")
    _facts(correct)
    _wishes(correct)


def _add_add(tasks: Tasks) -> None:
    adding = _giving(tasks, "add", "the report says something that was not read", "on_words")
    adding.add_argument("report", metavar="REPORT", help="id of the report")
    adding.add_argument("kind", choices=KINDS, help="what is said; of an operation its date")
    where = adding.add_mutually_exclusive_group(required=True)
    where.add_argument("--words", help="the words that say so, as `extract` prints the text; they stand in it once")
    where.add_argument("--at", nargs=2, type=int, metavar=("START", "END"), help="or where they stand, in code points")
    _wishes(adding)


def _wishes(task: argparse.ArgumentParser) -> None:
    task.add_argument("--value", help="a number; a day such as 2013-09-11, 2013-09 or XXXX-09-11; a case's name")
    task.add_argument("--qualifier", choices=QUALIFIERS, help="what a number is")
    task.add_argument("--who", choices=WHO, help="whom or what a number counts")
    task.add_argument("--action", choices=ACTIONS, help="what was done to them, or by them")
    task.add_argument("--role", choices=ROLES, help="what a place is in the operation")
    task.add_argument("--place", help="which place is named: Henan, 河南 or CN-HA")
    task.add_argument("--origin", help="where a movement begins: a province, a country, or unnamed")
    task.add_argument("--destination", help="where it ends")


def _add_journal(tasks: Tasks) -> None:
    listing = _task(tasks, "list", "print all verdicts, in order, and whether they stand", "tell")
    listing.add_argument("--json", action="store_true", help="print JSON Lines instead of a table")
    _task(tasks, "export", "write all verdicts as JSON Lines", "write").add_argument("file", type=Path, metavar="FILE")
    _task(tasks, "import", "take in verdicts that were exported; those already here are passed over", "take_in"
          ).add_argument("file", type=Path, metavar="FILE")  # fmt: skip


def _giving(tasks: Tasks, judgement: str, does: str, run: str) -> argparse.ArgumentParser:
    task = _task(tasks, judgement, does, run)
    task.set_defaults(judgement=judgement)
    task.add_argument("--by", required=True, metavar="NAME", help="who judges; kept as typed")
    task.add_argument("--note", metavar="TEXT", help="why; names of private persons in it are masked")
    return task


def _facts(task: argparse.ArgumentParser) -> None:
    task.add_argument("facts", nargs="+", metavar="FACT", help="id of a fact, such as f-0a1b2c3d4e5f")


def _task(tasks: Tasks, name: str, does: str, run: str) -> argparse.ArgumentParser:
    task = _described(tasks, name, does)
    task.add_argument("--store", type=Path, metavar="FILE", help="by default $HOMEWARD_STORE or .homeward/homeward.db")
    task.set_defaults(run=lambda choice: _run(run, choice))
    return task


def _run(name: str, choice: argparse.Namespace) -> int:
    """Imported when asked for, so that `extract` never waits for the store."""
    status: int = getattr(import_module("geodata.command_line.verdict"), name)(choice)
    return status


def _described(commands: Tasks, name: str, does: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
