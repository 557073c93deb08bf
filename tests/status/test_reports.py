"""Regular reports: who owes which to whom by which day, and how many came in time."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from kehoach.calendar.period import Period
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.status.late import judged
from kehoach.status.model import State
from kehoach.status.reports import on_time, reports_owed

ROOT = Path(__file__).parents[2]
CAN_THO = ROOT / "plans" / "can-tho"

TWO_LEVELS = """\
sections:
  - number: I
    tasks:
      - number: 1
        title: Báo cáo
        lead: Sở Tư pháp, Sở Nội vụ, Văn phòng UBND tỉnh
        report: quý
        to: UBND tỉnh Mẫu
        when: chậm nhất ngày 25 của tháng cuối quý
        outputs: Báo cáo
"""


def _can_tho(repository: Callable[[Mapping[str, str]], Path], before: str) -> Followed:
    folder = repository(
        {
            "kehoach.yaml": f"settings: {{before: {before}}}\n",
            "plans/units.yaml": (CAN_THO / "units.yaml").read_text("utf-8"),
            "plans/2019.yaml": (CAN_THO / "2019.yaml").read_text("utf-8"),
        }
    )
    (followed,), skipped = gather(Shelf(folder), [folder / "plans"])
    assert not skipped
    return followed


def _days(followed: Followed, unit: str) -> list[tuple[str | None, date | None]]:
    owed = reports_owed(judged(followed, date(2019, 6, 30)))
    return [(one.status.obligation.occurrence, one.status.due) for one in owed if one.unit == unit]


def test_each_level_of_can_tho_reports_on_a_day_of_its_own(repository) -> None:
    """An office for which "trước ngày 20" means the 20th itself says so in its settings."""
    followed = _can_tho(repository, "inclusive")
    assert _days(followed, "UBND cấp xã") == [
        ("2019-Q1", date(2019, 3, 20)),
        ("2019-Q2", date(2019, 6, 20)),
        ("2019-Q3", date(2019, 9, 20)),
        ("2019-Q4", date(2019, 12, 20)),
        ("2019", date(2019, 12, 20)),
    ]
    for unit in ("Sở Tư pháp", "UBND quận Ninh Kiều"):
        assert _days(followed, unit) == [
            ("2019-Q1", date(2019, 3, 25)),
            ("2019-Q2", date(2019, 6, 25)),
            ("2019-Q3", date(2019, 9, 25)),
            ("2019-Q4", date(2019, 12, 25)),
            ("2019", date(2019, 12, 25)),
        ]


def test_before_a_day_is_the_day_before_it_unless_the_settings_say_otherwise(repository) -> None:
    assert _days(_can_tho(repository, "strict"), "Sở Tư pháp")[0] == ("2019-Q1", date(2019, 3, 24))


def test_a_report_has_the_window_of_its_data_and_opens_with_it(repository) -> None:
    owed = reports_owed(judged(_can_tho(repository, "strict"), date(2019, 6, 14)))
    second = next(
        one for one in owed if one.unit == "Sở Tư pháp" and one.period and one.period.name == "2019-Q3"
    )
    assert second.period is not None
    assert second.period.window == Period(date(2019, 6, 15), date(2019, 9, 14))
    assert second.status.obligation.start == date(2019, 6, 15)
    assert second.status.state is State.NOT_DUE


def test_the_rate_in_time_has_all_that_were_due_as_its_denominator(follow) -> None:
    followed = follow(
        TWO_LEVELS,
        "tasks:\n  - {task: I.1, for: 2024-Q1, state: hoàn thành, date: 25/3/2024}\n",
        "progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q1, reported: 26/3/2024}\n"
        "tasks:\n  - {task: I.1, state: hoàn thành, date: 26/3/2024}\n",
    )
    as_of = date(2024, 4, 1)
    (first,) = on_time(reports_owed(judged(followed, as_of)), as_of)
    assert (first.name, first.in_time, first.late, first.missing, first.total) == (
        "2024-Q1", 1, 1, ("Văn phòng UBND tỉnh",), 3,
    )  # fmt: skip
    assert first.to == ("UBND tỉnh Mẫu",)


def test_what_was_sent_early_counts_with_the_others_once_all_are_due(follow) -> None:
    followed = follow(
        TWO_LEVELS, "tasks:\n  - {task: I.1, for: 2024-Q1, state: hoàn thành, date: 18/3/2024}\n"
    )

    def counted(day: date) -> list[tuple[int, int]]:
        return [(one.in_time, one.total) for one in on_time(reports_owed(judged(followed, day)), day)]

    assert counted(date(2024, 3, 25)) == []
    assert counted(date(2024, 3, 26)) == [(1, 3)]
