"""What may be asked on the command line, and what every command has in common."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from geodata.command_line.commands import explain, extract, ingest, operations, series
from geodata.command_line.lexicons import check, diff
from geodata.command_line.terminal import complain
from geodata.command_line.verdict_parser import add_verdict
from geodata.errors import GeodataError

EXIT_FAILED = 1
EXIT_BROKEN_PIPE = 141  # 128 + SIGPIPE, as a shell would see it

_EXAMPLES = """examples:
  python -m geodata extract article.txt
  python -m geodata extract reports/ --json > facts.jsonl
  python -m geodata explain article.txt
  python -m geodata explain article.txt --html article.html
  python -m geodata lexicon check
  python -m geodata lexicon diff en.toml reports/
  python -m geodata operations reports/ more.md
  python -m geodata series reports/
  python -m geodata ingest reports/ --store desk.db
  python -m geodata verdict --help

exit status: 0 all went well, 1 a file could not be read, 2 the command line was not understood
Names of private persons are masked in all output."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str, optional
        By default those of the process.

    Returns
    -------
    int
        The exit status: 0, or 1 if something failed.

    Raises
    ------
    SystemExit
        With status 2 for a command line that is not understood, 0 after ``--help``.
    """
    choice = _parser().parse_args(arguments)
    _speak_utf8()
    try:
        status: int = choice.run(choice)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as head, has seen enough; Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_BROKEN_PIPE
    except GeodataError as error:
        complain(str(error))
        return EXIT_FAILED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geodata",
        description="Read news reports of police operations and print what they say.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_command(commands, extract, "print the facts of each report, with the words that say so", json=True)
    explaining = _add(commands, explain, "show one report with every fact marked, and what was not counted and why")
    explaining.add_argument("report", type=Path, metavar="REPORT", help="a .txt or .md file")
    explaining.add_argument("--verdicts", type=Path, metavar="FILE", help="apply verdicts of analysts (verdict export)")
    explaining.add_argument("--html", type=Path, metavar="FILE", help="write a page to open in a browser instead")
    _add_command(commands, operations, "print the operations that the reports tell of", json=True)
    _add_command(
        commands, series, "print running totals of campaigns and years, which belong to no operation", json=True
    )
    taking = _add_command(commands, ingest, "put reports into the store that the dashboard shows")
    taking.add_argument(
        "--store", type=Path, metavar="FILE", help="by default $HOMEWARD_STORE or .homeward/homeward.db"
    )
    _add_lexicon(commands)
    add_verdict(commands)
    return parser


def _add_lexicon(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lexicon = _describe(commands, "lexicon", "check word lists, or show what a changed one does (docs/lexicons.md)")
    tasks = lexicon.add_subparsers(required=True, metavar="TASK")
    checking = _add(tasks, check, "tell every fault of word lists, with its line")
    checking.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="named en*.toml or zh*.toml; by default those in use"
    )
    comparing = _add(tasks, diff, "show what facts a changed word list would bring (+), and which would go (-)")
    comparing.add_argument("words", type=Path, metavar="FILE", help="named en*.toml or zh*.toml")
    _take_reports(comparing)


def _add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    run: Callable[[argparse.Namespace], int],
    does: str,
    *,
    json: bool = False,
) -> argparse.ArgumentParser:
    command = _add(commands, run, does)
    _take_reports(command)
    if json:
        command.add_argument("--json", action="store_true", help="print JSON instead of tables")
        command.add_argument(
            "--verdicts", type=Path, metavar="FILE", help="apply verdicts of analysts (verdict export)"
        )
    return command


def _take_reports(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt or .md file, or a folder of them")


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Callable[[argparse.Namespace], int], does: str
) -> argparse.ArgumentParser:
    command = _describe(commands, run.__name__, does)
    command.set_defaults(run=run)
    return command


def _describe(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, does: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _speak_utf8() -> None:
    """Print Chinese whatever the locale; a file name that is no text is printed as its escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
