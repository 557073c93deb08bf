import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.parse import parse
from kehoach.files.bounds import MAX_BYTES
from kehoach.files.read import decode, find_files, read


def rules(data: bytes) -> list[str]:
    return [problem.rule for problem in decode(data, "plan.yaml")[1]]


def made(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("plan:\n", encoding="utf-8")
    return paths


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    source, problems = decode("\ufeff\ufeffplan: Kế hoạch\n".encode(), "plan.yaml")
    assert source.text == "plan: Kế hoạch\n"
    assert problems == ()


def test_line_ends_stay() -> None:
    assert decode(b"a: 1\r\nb: 2\n", "a")[0].text == "a: 1\r\nb: 2\n"


def test_the_first_bad_byte_is_told_with_its_place() -> None:
    source, problems = decode(b"\xef\xbb\xbfa: \xc4\x91\xff b\nc: \xfe\n", "a")
    (problem,) = problems
    assert problem.rule == "not-utf-8"
    assert source.part(problem.span) == "\ufffd"
    assert source.place(problem.span.start) == (1, 5)
    assert (problem.facts["byte"], problem.facts["hex"]) == (8, "FF")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("title: Kế hoạch\n".encode("utf-16"), "UTF-16"),
        ("title: A\n".encode("utf-16-le"), "UTF-16"),
        ("title: A\n".encode("utf-16-be"), "UTF-16"),
        (b"title: K\xea\xec hoa\xf2ch c\xf2a \xf0\xf5n v\xf2", "windows-1258"),
        (b"title: K\xd5 ho\xb9ch \xae\xac n v\xde \xad", "TCVN3"),
        (b"title: \xff", None),
    ],
)
def test_another_encoding_is_named(data: bytes, encoding: str | None) -> None:
    _, problems = decode(data, "a")
    assert [problem.rule for problem in problems] == ["not-utf-8"]
    assert problems[0].facts["looks_like"] == encoding


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x80", "\x9f"])
def test_a_control_character_is_told(character: str) -> None:
    source, problems = decode(f"a: b{character}c\n".encode(), "a")
    assert [problem.rule for problem in problems] == ["control-character"]
    assert source.part(problems[0].span) == character


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029", "\r"])
def test_a_character_that_only_some_take_for_a_line_end_is_told(character: str) -> None:
    assert rules(f"a: b{character}c\r\n".encode()) == ["line-separator-character"]


def test_usual_characters_are_fine() -> None:
    assert rules("a:\tKế hoạch – “Đề án”\u00a0§ 😀\r\n".encode()) == []


def test_not_more_than_twenty_places_are_told() -> None:
    assert len(rules(b"\x01" * 10 + b"a" * 1000 + b"\x02" * 1000)) == 20


def test_a_huge_file_is_not_read() -> None:
    source, problems = decode(b"a" * (MAX_BYTES + 1), "a")
    assert source.text == ""
    assert [problem.rule for problem in problems] == ["too-large"]


def test_a_file_is_read_under_its_path(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a.yaml")
    source, problems = read(path)
    assert (source.path, source.text, problems) == (path.as_posix(), "plan:\n", ())


def test_a_missing_file_is_the_callers_concern(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "a.yaml")


def test_named_files_are_taken_as_they_are(tmp_path: Path) -> None:
    assert list(find_files([tmp_path / "x.txt"])) == [tmp_path / "x.txt"]


def test_folders_give_their_yaml_files_sorted(tmp_path: Path) -> None:
    expected = made(tmp_path, "a.yml", "b.yaml", "b/Q1/x.yaml", "b/Q2/x.yaml", "c/d.yaml")
    made(tmp_path, ".git/a.yaml", ".hidden.yaml", "b/.x/a.yaml", "notes.txt")
    assert list(find_files([tmp_path])) == expected


def test_a_file_named_twice_is_given_once(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a.yaml")
    assert list(find_files([path, tmp_path, tmp_path / "." / "a.yaml"])) == [path]


def test_links_in_a_folder_are_followed_to_each_real_file_once(tmp_path: Path) -> None:
    inside, _ = made(tmp_path, "in/a.yaml", "out/b.yaml")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "out").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "b.yaml").symlink_to(tmp_path / "out" / "b.yaml")
    assert list(find_files([tmp_path / "in"])) == [inside, tmp_path / "in" / "b.yaml"]


def test_a_folder_that_cannot_be_listed_is_met_by_its_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "a.yaml", "b/c.yaml")
    listed = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "b":
            raise PermissionError(13, "denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = list(find_files([tmp_path]))
    assert found == [tmp_path / "a.yaml", tmp_path / "b"]
    with pytest.raises(OSError, match="b"):
        read(found[1])


@given(st.binary())
def test_any_bytes_are_read(data: bytes) -> None:
    source, problems = decode(data, "a")
    parse(source)
    assert all(0 <= problem.span.start <= problem.span.end <= len(source.text) for problem in problems)


def test_a_pipe_in_a_folder_is_given_so_that_its_reader_meets_the_error(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert list(find_files([tmp_path])) == [tmp_path / "a.yaml"]
