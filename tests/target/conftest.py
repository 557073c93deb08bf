"""Small plans with figures, all invented, and what their goals come to."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from kehoach.calendar.reporting import read_reporting_period
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.target.model import Ask, Outcome
from kehoach.target.results import results

ROSTER = """\
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: Sở Tài chính, kind: sở, level: tỉnh}
  - {name: Sở Kế hoạch và Đầu tư, kind: sở, level: tỉnh, valid_to: 28/02/2025, successor: Sở Tài chính}
  - {name: Sở Khoa học và Công nghệ, kind: sở, level: tỉnh, valid_from: 01/3/2025}
  - {name: UBND huyện Mẫu Một, kind: ubnd, level: huyện}
  - {name: UBND huyện Mẫu Hai, kind: ubnd, level: huyện}
  - {name: UBND xã Ví Dụ Một, kind: ubnd, level: xã}
  - {name: UBND xã Ví Dụ Hai, kind: ubnd, level: xã}
  - {name: UBND xã Ví Dụ Ba, kind: ubnd, level: xã}
groups:
  - {name: UBND cấp huyện, kind: ubnd, level: huyện}
  - {name: UBND cấp xã, kind: ubnd, level: xã}
"""
HEAD = "plan: {{id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2020, signer: B, period: {period}}}\n"

Reports = Mapping[tuple[str, str], str]
"""Lines of figures by unit and period, each like `a, count: 1, of: 2`: the target comes first."""


def progress(unit: str, period: str, figures: str) -> str:
    """Write a progress file with a figure on each line."""
    lines = "".join(f"  - {{target: {line}}}\n" for line in dedent(figures).strip().splitlines())
    head = f"progress: {{plan: mau, unit: {unit}, period: {period}, reported: 20/12/2020}}\n"
    return f"{head}figures:\n{lines}"


def ask(when: str, *, units: tuple[str, ...] = (), level: str | None = None) -> Ask:
    """Ask as of a day, or for a period."""
    period = read_reporting_period(when)
    names = frozenset(units) if units else None
    if period:
        return Ask(date(2030, 1, 1), period, names, level)
    return Ask(date.fromisoformat(when), None, names, level)


@pytest.fixture
def asking() -> Callable[..., Ask]:
    """Ask as of a day like 2024-08-01, or for a period like 2024-Q2."""
    return ask


Follow = Callable[..., Followed]
Judge = Callable[..., list[Outcome]]


@pytest.fixture
def follow(repository: Callable[[Mapping[str, str]], Path]) -> Follow:
    """Give a plan, written below a head, with reports; `files` are further progress files as they stand."""

    def follow(plan: str, reports: Reports, *files: str, period: str = "2024") -> Followed:
        there = {"plans/units.yaml": ROSTER, "plans/mau.yaml": HEAD.format(period=period) + dedent(plan)}
        for number, ((unit, of), figures) in enumerate(reports.items()):
            there[f"plans/mau/{number}.yaml"] = progress(unit, of, figures)
        for number, text in enumerate(files):
            there[f"plans/mau/x{number}.yaml"] = text
        folder = repository(there)
        (followed,), _ = gather(Shelf(folder), [folder / "plans"])
        return followed

    return follow


@pytest.fixture
def judge(follow: Follow) -> Judge:
    """Judge one target, whose keys are `target`, as of a day or for a period."""

    def judge(target: str, reports: Reports, when: str, **asked: object) -> list[Outcome]:
        period = str(asked.pop("plan_period", "2024"))
        plan = "targets:\n  - id: a\n    measure: A\n" + "".join(
            f"    {line}\n" for line in dedent(target).strip().splitlines()
        )
        return list(results(follow(plan, reports, period=period), ask(when, **asked)))  # type: ignore[arg-type]

    return judge
