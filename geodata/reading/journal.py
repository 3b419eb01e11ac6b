"""A journal of verdicts that somebody exported, from its file."""

from __future__ import annotations

from pathlib import Path

from geodata.errors import VerdictError
from geodata.verdicts import AnyVerdict, verdicts_of
from geodata.verdicts.giving import cleaned


def read_journal(path: Path) -> tuple[AnyVerdict, ...]:
    """Read verdicts from JSON Lines, all or none of them.

    Raises
    ------
    VerdictError
        If the file cannot be read, or one of its lines is no verdict.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VerdictError(f"{path}: cannot be read ({error.strerror}); name a file of `verdict export`") from error
    return journal_of(str(path), data)


def journal_of(name: str, data: bytes) -> tuple[AnyVerdict, ...]:
    """Read verdicts from the content of a file called `name`; otherwise as `read_journal`.

    Notes and names of cases are masked once more: who wrote the file may have had other rules for it, or none.
    """
    try:
        verdicts = verdicts_of(data.decode("utf-8-sig").split("\n"))
        return tuple(map(cleaned, verdicts))
    except UnicodeDecodeError as error:
        raise VerdictError(f"{name}: not UTF-8; name a file of `verdict export`") from error
    except VerdictError as error:
        raise VerdictError(f"{name}, {error}; nothing was taken from the file") from error
