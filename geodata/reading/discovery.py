"""Which files to read: those named, and the reports in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

SUFFIXES = (".txt", ".md")


class Found(NamedTuple):
    """Files to read, in order, and those of other kinds that folders hold besides."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...]


def discover(paths: Iterable[str | Path]) -> Found:
    """Find the report files.

    Parameters
    ----------
    paths : iterable of str or Path
        Files, taken as they are, and folders, searched with all folders in them.

    Returns
    -------
    Found
        In the order of `paths`, within a folder sorted by name. A folder's files of other kinds, and a ``README.md``
        without front matter, are skipped. Hidden folders are not entered, nor links to folders.
    """
    files: list[Path] = []
    skipped: list[Path] = []
    for path in map(Path, paths):
        for file in _within(path) if path.is_dir() else (path,):
            (files if file == path or _is_report(file) else skipped).append(file)
    return Found(tuple(files), tuple(skipped))


def is_supported(name: str | Path) -> bool:
    """Tell whether a file of this name is of a kind that can be read."""
    return Path(name).suffix.lower() in SUFFIXES


def _within(folder: Path) -> Iterator[Path]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names]
    return iter(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))


def _is_report(file: Path) -> bool:
    if not is_supported(file) or file.name.startswith(".") or not file.is_file():
        return False
    return file.name.lower() != "readme.md" or _has_front_matter(file)


def _has_front_matter(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return stream.read(16).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except OSError:
        return True  # reading it will say why it cannot be read
