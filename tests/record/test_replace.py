"""Files are replaced whole or not at all; several of them all or none."""

import os
from pathlib import Path

import pytest

from kehoach.errors import UnwritablePathError
from kehoach.record import replace
from kehoach.record.replace import ChangedMeanwhileError, FileInUseError, Replacement, replace_all
from kehoach.words import Language


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(replace, "_PAUSE", 0)


@pytest.fixture
def locked_by_excel(monkeypatch):
    """Let os.replace fail for files of a name, as Windows does where another program has them open."""

    def lock(name: str, times: int = 1000) -> None:
        really, left = os.replace, [times]

        def refusing(source, target):
            if Path(target).name == name and left[0]:
                left[0] -= 1
                raise PermissionError(13, "The process cannot access the file", str(target))
            really(source, target)

        monkeypatch.setattr(os, "replace", refusing)

    return lock


def change(path: Path, after: bytes = b"new") -> Replacement:
    return Replacement(path, path.name, path.read_bytes() if path.exists() else None, after)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_old_files_are_replaced_and_new_ones_made(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    replace_all([change(tmp_path / "a"), change(tmp_path / "b")])
    assert files(tmp_path) == {"a": b"new", "b": b"new"}


def test_a_file_that_is_open_elsewhere_is_said_so(tmp_path, locked_by_excel):
    (tmp_path / "a").write_bytes(b"old")
    locked_by_excel("a")
    with pytest.raises(FileInUseError) as refused:
        replace_all([change(tmp_path / "a")])
    assert refused.value.say(Language.VI) == "tệp `a` đang mở ở chương trình khác, chưa ghi được gì"
    assert "Excel" in refused.value.say_help(Language.EN)
    assert files(tmp_path) == {"a": b"old"}


def test_a_file_that_is_open_for_a_moment_is_waited_for(tmp_path, locked_by_excel):
    (tmp_path / "a").write_bytes(b"old")
    locked_by_excel("a", times=3)
    replace_all([change(tmp_path / "a")])
    assert files(tmp_path) == {"a": b"new"}


def test_what_was_written_before_the_one_that_fails_is_put_back(tmp_path, locked_by_excel):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c").write_bytes(b"old")
    locked_by_excel("c")
    with pytest.raises(FileInUseError):
        replace_all([change(tmp_path / name) for name in "abc"])
    assert files(tmp_path) == {"a": b"old", "c": b"old"}


def test_a_stop_by_hand_puts_everything_back_as_well(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")
    really, asked = os.fsync, []

    def stop(handle):
        asked.append(handle)
        if len(asked) == 4:  # two drafts, the folder of the first; the second has its name by now
            raise KeyboardInterrupt
        really(handle)

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        replace_all([change(tmp_path / name) for name in "ab"])
    assert len(asked) > 4
    assert files(tmp_path) == {"a": b"old"}


def test_what_another_program_wrote_meanwhile_is_not_lost(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(ChangedMeanwhileError):
        replace_all([Replacement(tmp_path / "a", "a", b"older", b"new")])
    with pytest.raises(ChangedMeanwhileError):
        replace_all([Replacement(tmp_path / "a", "a", None, b"new")])
    assert files(tmp_path) == {"a": b"old"}


def test_a_draft_that_a_killed_process_left_is_swept_away(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / ".a.x1y2.draft").write_bytes(b"half")
    (tmp_path / ".ab.x1y2.draft").write_bytes(b"another file's")
    replace_all([change(tmp_path / "a")])
    assert files(tmp_path) == {"a": b"new", ".ab.x1y2.draft": b"another file's"}


def test_what_cannot_be_written_is_said_so(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(UnwritablePathError):
        replace_all([Replacement(tmp_path / "a" / "b", "a/b", None, b"new")])
    assert files(tmp_path) == {"a": b"old"}
