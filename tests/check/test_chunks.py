"""Files are parted among processes so that the reports on one plan stay together."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.check.chunks import chunks_of
from kehoach.files.read import find_files


@pytest.fixture
def files(repository) -> list[Path]:
    plans = {f"plans/{name}.yaml": "" for name in "abc"}
    reports = {
        f"plans/{name}/Q{quarter}/{unit}.yaml": ""
        for name in "abc"
        for quarter in (1, 2)
        for unit in range(5)
    }
    return list(find_files([repository(plans | reports) / "plans"]))


def test_the_reports_on_a_plan_are_in_one_chunk(files: list[Path]) -> None:
    chunks = list(chunks_of(files, 4))
    assert [path for chunk in chunks for path in chunk] == files
    for name in "abc":
        assert sum(any(f"/{name}/" in path.as_posix() for path in chunk) for chunk in chunks) == 1


@given(st.integers(0, 700), st.integers(1, 20))
def test_no_file_is_lost_and_no_chunk_is_without_end(count: int, size: int) -> None:
    files = [Path(f"plans/{number:03}.yaml") for number in range(count)]
    chunks = list(chunks_of(files, size))
    assert [path for chunk in chunks for path in chunk] == files
    assert all(len(chunk) == size for chunk in chunks[:-1])


def test_many_reports_on_one_plan_are_parted(repository) -> None:
    folder = repository({"plans/a.yaml": "", **{f"plans/a/{number}.yaml": "" for number in range(600)}})
    assert [len(chunk) for chunk in chunks_of(list(find_files([folder / "plans/a"])), 16)] == [256, 256, 88]
