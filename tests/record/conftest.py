"""Recording into a small invented plan."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kehoach.record.entry import Entry
from kehoach.record.progress import Order, Recorded, record
from kehoach.repository.shelf import Shelf, take

PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - number: I
    title: A
    tasks:
      - {number: 1, title: Một, lead: Sở Tư pháp, outputs: Báo cáo, when: Tháng 6/2024}
      - {number: 2, title: Hai, lead: Sở Nội vụ, outputs: Báo cáo, when: Tháng 6/2024}
      - number: 3
        title: Ba
        lead: Sở Tư pháp
        outputs: Tờ trình
        when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố
targets:
  - id: so-hoa
    measure: Tỷ lệ số hóa
    goal: tối thiểu 90%
    of_which:
      - {field: đất đai, goal: tối thiểu 80%}
  - id: ky-so
    measure: Tỷ lệ ký số
    goal: {cấp tỉnh: tối thiểu 90%, cấp xã: tối thiểu 70%}
"""
DAY = date(2024, 3, 20)

Recording = Callable[..., Recorded]


@pytest.fixture
def plans(repository: Callable[[Mapping[str, str]], Path]) -> Callable[..., Path]:
    """Write the plan with further files and give their folder."""

    def write(files: Mapping[str, str] = {}, period: str = "2024") -> Path:
        plan = PLAN.replace("period: 2024", f"period: {period}")
        return repository({"plans/2024.yaml": plan, **files})

    return write


@pytest.fixture
def do_record() -> Recording:
    """Record entries below a folder on 20 March 2024."""

    def do(folder: Path, *entries: Entry, today: date = DAY, dry_run: bool = False) -> Recorded:
        shelf = Shelf(folder)
        return record(shelf, Order(take(shelf, folder / "plans/2024.yaml"), entries, today, dry_run=dry_run))

    return do
