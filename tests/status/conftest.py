"""Judging small repositories that stand in the tests."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.status.late import judged
from kehoach.status.model import Status

HEAD = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
"""
PROGRESS = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"

Judge = Callable[..., list[Status]]


@pytest.fixture
def follow(repository: Callable[[Mapping[str, str]], Path]) -> Callable[..., Followed]:
    """Give a plan, written below a head, with progress files of Sở Tư pháp, written below a head too."""

    def follow(plan: str, *progress: str) -> Followed:
        files = {"plans/mau.yaml": HEAD + plan}
        for number, text in enumerate(progress):
            files[f"plans/mau/{number}.yaml"] = text if text.startswith("progress") else PROGRESS + text
        folder = repository(files)
        (followed,), skipped = gather(Shelf(folder), [folder / "plans"])
        assert not skipped
        return followed

    return follow


@pytest.fixture
def follow_files(repository: Callable[[Mapping[str, str]], Path]) -> Callable[[str, str], Followed]:
    """Give a plan with one progress file, both written out whole."""

    def follow_files(plan: str, progress: str) -> Followed:
        folder = repository({"plans/mau.yaml": plan, "plans/mau/1.yaml": progress})
        (followed,), skipped = gather(Shelf(folder), [folder / "plans"])
        assert not skipped
        return followed

    return follow_files


@pytest.fixture
def judge(follow: Callable[..., Followed]) -> Judge:
    """Judge a plan with progress on a day."""

    def judge(plan: str, *progress: str, on: str, within: int = 0) -> list[Status]:
        return list(judged(follow(plan, *progress), date.fromisoformat(on), within))

    return judge
