"""The commands for word lists: whether a list is sound, and what it would change."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from geodata.command_line.commands import readable
from geodata.command_line.tables import fact_line
from geodata.command_line.terminal import aligned, complain, plain
from geodata.errors import LexiconError
from geodata.model import Extraction, Report


def check(choice: Namespace) -> int:
    """Tell every fault of word lists; those that are not given are checked as shipped."""
    from geodata.extraction.lexicon import LANGUAGES, in_both, shipped
    from geodata.extraction.lexicon_faults import checked

    given = _given(choice.files)
    texts = {one: given.get(one, (shipped(one), f"{one}.toml")) for one in LANGUAGES}
    read = {language: checked(*text) for language, text in texts.items()}
    faults = [fault for _, found in read.values() for fault in found]
    faults += in_both({language: entries for language, (entries, _) in read.items()})
    for fault in faults:
        complain(fault)
    for language, (entries, found) in read.items():
        if not found:
            print(f"{plain(texts[language][1])}: {len(entries):,} words")
    return int(bool(faults))


def _given(paths: Sequence[Path]) -> dict[str, tuple[str, str]]:
    """Text and name of the list given for a language."""
    given: dict[str, tuple[str, str]] = {}
    for path in paths:
        language = _language(path)
        if language in given:
            raise LexiconError(f"{path}: {given[language][1]} is of the same language; check one after the other")
        given[language] = _text(path), str(path)
    return given


def diff(choice: Namespace) -> int:
    """Show what facts of reports a word list would bring or take, if it stood in place of the shipped one."""
    from geodata.extraction import extract
    from geodata.extraction.lexicon import parse
    from geodata.extraction.tagger import trying

    language, entries = _language(choice.words), parse(_text(choice.words), str(choice.words))
    failures: list[str] = []
    before = [extract(report) for report in readable(choice.paths, failures)]
    with trying(language, entries):
        after = [extract(told.report) for told in before]
    changes = [(one.report, list(_changes(one, other))) for one, other in zip(before, after, strict=True)]
    for report, lines in changes:
        if lines:
            print(f"{plain(_masked_path(report))}\n{aligned(lines)}")
    print(_tally([lines for _, lines in changes]))
    return int(bool(failures))


def _changes(before: Extraction, after: Extraction) -> Iterator[tuple[str, ...]]:
    """Facts that went, then facts that came; a fact that only another rule reads is the same."""
    had, has = ({fact.id: fact for fact in told.facts} for told in (before, after))
    for sign, these, those in (("-", had, has), ("+", has, had)):
        for fact_id, fact in these.items():
            if fact_id not in those:
                yield sign, *fact_line(fact, before.report)


def _tally(changes: list[list[tuple[str, ...]]]) -> str:
    signs = [line[0] for lines in changes for line in lines]
    changed = sum(map(bool, changes))
    came, went = signs.count("+"), signs.count("-")
    return f"{changed} of {len(changes)} reports changed; facts that came: {came}, that went: {went}"


def _masked_path(report: Report) -> str:
    from geodata.extraction.privacy import mask

    return mask(report.path)


def _language(path: Path) -> str:
    """The language that a file's name begins with: en.toml, zh-new.toml."""
    from geodata.extraction.lexicon import LANGUAGES

    for language in LANGUAGES:
        if path.name.startswith(language) and path.suffix == ".toml":
            return language
    raise LexiconError(
        f"{path}: the name tells no language; name it en.toml or zh.toml, or begin with that: en-new.toml"
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8") from error
