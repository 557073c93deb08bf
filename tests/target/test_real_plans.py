"""Goals of two real plans, judged year by year with invented figures; the plans are read, never written."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.calendar.reporting import read_reporting_period
from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf
from kehoach.target.model import Ask, Outcome, Result
from kehoach.target.results import results

ROOT = Path(__file__).parents[2]
MET, SHORT, NONE = Result.MET, Result.NOT_MET, Result.NO_FIGURE
LATER, OTHER = Result.NOT_DUE, Result.NOT_APPLICABLE
Asked = Callable[[str], dict[tuple[str, str | None, str | None], Outcome]]


def real(folder: Path, plan: str, unit: str, figures: dict[str, str]) -> Asked:
    """Copy a plan with its roster, and report figures by year."""
    name = next((ROOT / "plans" / plan).glob("20*.yaml"))
    there = folder / "plans" / plan
    there.mkdir(parents=True)
    (folder / ".git").mkdir()
    for file in (name, name.parent / "units.yaml"):
        shutil.copy(file, there)
    for year, lines in figures.items():
        report = there / name.stem / f"{year}.yaml"
        report.parent.mkdir(exist_ok=True)
        head = f"progress: {{plan: {plan}-{name.stem}, unit: {unit}, period: {year}, reported: 20/12/{year}}}"
        each = "".join(f"  - {{target: {line}}}\n" for line in lines.splitlines())
        report.write_text(f"# Số liệu giả định\n{head}\nfigures:\n{each}", "utf-8")
    (followed,), skipped = gather(Shelf(folder), [folder / "plans"])
    assert not skipped

    def asked(when: str) -> dict[tuple[str, str | None, str | None], Outcome]:
        period = read_reporting_period(when)
        ask = Ask(date.fromisoformat(when) if period is None else date(2030, 1, 1), period)
        told = results(followed, ask)
        return {(one.target.id, one.tier.year, one.tier.level): one for one in told}

    return asked


@pytest.fixture
def cao_bang(tmp_path: Path) -> Asked:
    figures = {
        "2016": "III.4/1, count: 16, of: 32\nIII.2/1, count: 71, of: 100\nVII.7/1, count: 69, of: 100",
        "2017": "III.4/2, count: 23, of: 32\nIII.2/1, count: 70, of: 100",
        "2018": "III.4/3, count: 26, of: 32\nIII.2/2, count: 99, of: 100\nVII.7/2, count: 81, of: 100",
        "2019": "III.4/4, count: 28, of: 32\nIII.2/2, count: 100, of: 100",
        "2020": "III.4/5, count: 32, of: 32\nIII.2/2, count: 100, of: 100\nVII.7/3, count: 80, of: 100",
    }
    return real(tmp_path, "cao-bang", "Sở Tư pháp", figures)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        # 16/32 là 50%, chưa trên 50%; 28/32 là 87,5%, chưa trên 90%
        ("2016", (SHORT, LATER, LATER, LATER, LATER)),
        ("2017", (OTHER, MET, LATER, LATER, LATER)),
        ("2018", (OTHER, OTHER, MET, LATER, LATER)),
        ("2019", (OTHER, OTHER, OTHER, SHORT, LATER)),
        ("2020", (OTHER, OTHER, OTHER, OTHER, MET)),
    ],
)
def test_each_row_of_cao_bang_is_judged_in_its_year(
    cao_bang: Asked, year: str, expected: tuple[Result, ...]
) -> None:
    told = cao_bang(year)
    rows = tuple(told[f"III.4/{row}", str(2015 + row), None].result for row in range(1, 6))
    assert rows == expected


def test_at_the_end_every_row_of_cao_bang_keeps_the_result_of_its_year(cao_bang: Asked) -> None:
    told = cao_bang("2021-06-30")
    rows = [told[f"III.4/{row}", str(2015 + row), None] for row in range(1, 6)]
    assert [one.result for one in rows] == [SHORT, MET, MET, SHORT, MET]
    assert [float(point.value) for point in rows[0].trend] == [50, 71.875, 81.25, 87.5, 100]


@pytest.mark.parametrize(
    ("year", "first", "second"),
    [
        ("2016", MET, LATER),
        ("2017", SHORT, LATER),
        ("2018", OTHER, SHORT),
        ("2019", OTHER, MET),
        ("2020", OTHER, MET),
    ],
)
def test_a_goal_of_several_years_is_judged_in_each_of_them(
    cao_bang: Asked, year: str, first: Result, second: Result
) -> None:
    told = cao_bang(year)
    rows = told["III.2/1", "2016-2017", None], told["III.2/2", "2018-2020", None]
    assert tuple(one.result for one in rows) == (first, second)


def test_the_next_row_of_cao_bang_says_what_it_asks(cao_bang: Asked) -> None:
    after = cao_bang("2018")["III.4/3", "2018", None].next
    assert after
    assert (after.year, after.needed, after.distance) == ("2019", 90, -8.75)


def test_ranges_of_cao_bang_ask_for_their_lower_end(cao_bang: Asked) -> None:
    assert cao_bang("2016")["VII.7/1", "2016", None].result is MET
    assert cao_bang("2018")["VII.7/2", "2018", None].result is MET
    assert cao_bang("2020")["VII.7/3", "2020", None].result is SHORT
    assert cao_bang("2017")["VII.7/1", "2016", None].result is OTHER


@pytest.fixture
def tam_duong(tmp_path: Path) -> Asked:
    figures = {
        "2021": "so-hoa, level: cấp huyện, count: 21, of: 100\nso-hoa, level: cấp xã, count: 14, of: 100",
        "2022": "so-hoa, level: cấp huyện, count: 45, of: 100\nso-hoa, level: cấp xã, count: 29, of: 100\n"
        "quy-trinh-so-hoa, level: cấp xã, count: 10, of: 20",
        "2023": "so-hoa, count: 115, of: 200\nquy-trinh-so-hoa, count: 15, of: 20\ncho-doi, value: 25",
        "2024": "so-hoa, count: 150, of: 200\nquy-trinh-so-hoa, count: 20, of: 20",
    }
    return real(tmp_path, "tam-duong", "Văn phòng HĐND-UBND huyện", figures)


def test_increases_of_tam_duong_count_from_the_year_before_them(tam_duong: Asked) -> None:
    told = tam_duong("2022")
    step = told["so-hoa", "2022", None]
    assert (step.base, step.needed, step.result) == (17.5, 37.5, SHORT)
    told = tam_duong("2023")
    step = told["so-hoa", "2023-2025", None]
    assert (step.base, step.needed, step.result) == (37, 57, MET)
    told = tam_duong("2024")
    step = told["so-hoa", "2023-2025", None]
    assert (step.base, step.needed, step.result) == (37, 77, SHORT)
    step = told["quy-trinh-so-hoa", "2023-2025", None]
    assert (step.base, step.needed, step.result) == (50, 100, MET)


def test_levels_of_tam_duong_are_judged_each(tam_duong: Asked) -> None:
    told = tam_duong("2021")
    assert told["so-hoa", "2021", "cấp huyện"].result is MET
    assert told["so-hoa", "2021", "cấp xã"].result is SHORT
    assert told["so-hoa", "2022", None].result is LATER


def test_a_figure_of_2023_is_none_for_a_goal_of_2022(tam_duong: Asked) -> None:
    assert tam_duong("2023-12-31")["cho-doi", "2022", None].result is NONE
