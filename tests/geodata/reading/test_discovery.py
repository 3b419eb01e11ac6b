"""The same folder gives the same files in the same order, and says what it left out."""

import os

import pytest

from geodata.reading import discover


@pytest.fixture
def folder(tmp_path):
    for name in ("b.md", "a.txt", "sub/c.TXT", "sub/notes.pdf", ".hidden/d.txt", ".e.txt", "picture.png"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("text")
    return tmp_path


def names(paths, folder):
    return [path.relative_to(folder).as_posix() for path in paths]


def test_a_folder_gives_its_reports_sorted_and_the_rest_as_skipped(folder):
    files, skipped = discover([folder])
    assert names(files, folder) == ["a.txt", "b.md", "sub/c.TXT"]
    assert names(skipped, folder) == [".e.txt", "picture.png", "sub/notes.pdf"]


def test_what_is_named_is_taken_as_it_is_and_in_that_order(folder):
    named = [folder / "sub", folder / "picture.png", folder / "absent.txt", str(folder / "a.txt"), folder / "a.txt"]
    files, skipped = discover(named)
    assert names(files, folder) == ["sub/c.TXT", "picture.png", "absent.txt", "a.txt", "a.txt"]
    assert names(skipped, folder) == ["sub/notes.pdf"]


def test_a_readme_is_no_report_unless_it_has_front_matter(tmp_path):
    (tmp_path / "README.md").write_text("# About this folder")
    assert discover([tmp_path]) == ((), (tmp_path / "README.md",))
    assert discover([tmp_path / "README.md"]).files == (tmp_path / "README.md",)
    (tmp_path / "README.md").write_text("---\ntitle: Read me\n---\nbody")
    assert discover([tmp_path]) == ((tmp_path / "README.md",), ())


def test_links_to_folders_and_pipes_are_not_followed(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "absent")
    files, skipped = discover([tmp_path])
    assert files == ()
    assert names(skipped, tmp_path) == ["broken.txt", "pipe.txt"]
