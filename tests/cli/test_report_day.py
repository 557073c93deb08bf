"""Which day a report speaks of, seen from a day of our own choice."""

from datetime import date

import pytest

from kehoach.cli import clock

PLAN = """\
    plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, issued: 05/01/2026, period: 2026-2027}
    sections:
      - {number: 1, title: Việc một, lead: Sở Tư pháp, when: 30/11/2026}
    """
PROGRESS = """\
    progress: {plan: p, unit: Sở Nội vụ, period: 2026-Q1, reported: 18/3/2026}
    """
NOTES = {
    "the period runs": ("--period", "2026-Q4"),
    "the period is to come": ("--period", "2027-Q1"),
    "a day to come was asked for": ("--period", "2026-Q4", "--as-of", "2026-12-14"),
}


@pytest.fixture
def report(monkeypatch, repository, run):
    """Run `kehoach report` on 22/11/2026 in a repository with a task due on 30/11/2026."""
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 22))
    root = repository({"plans/2026.yaml": PLAN, "plans/2026/Q1/stc.yaml": PROGRESS})
    return lambda *asked: run("report", *asked, cwd=root)


def test_a_day_to_come_makes_nothing_overdue(report):
    ran = report("--period", "2026-Q4")
    assert ran.code == 0
    assert "tình hình tính đến ngày 22/11/2026" in ran.out
    assert "### 3. Quá hạn: 0 nghĩa vụ" in ran.out
    assert "| 1 | Việc một (1) | Sở Tư pháp | 30/11/2026 |" in ran.out


def test_a_period_whose_data_are_complete_is_reported_as_of_their_last_day(report):
    ran = report("--period", "2026-Q3")
    assert ran.err == ""
    assert "tình hình tính đến ngày 14/9/2026" in ran.out


def test_a_day_to_come_that_was_asked_for_judges(report):
    ran = report("--period", "2026-Q4", "--as-of", "2026-12-14")
    assert "14 ngày; đơn vị chưa báo cáo" in ran.out


@pytest.mark.parametrize("asked", NOTES)
def test_it_is_said_which_day_a_report_speaks_of(report, snapshot, asked):
    snapshot(report(*NOTES[asked]).err + report(*NOTES[asked], "--lang", "en").err)


def test_the_plan_itself_says_nothing_of_days(report):
    assert report("--template", "ke-hoach").err == ""


def test_a_day_before_the_period_is_refused(report, snapshot):
    asked = ("--period", "2026-Q1", "--as-of", "2025-12-14")
    ran, english = report(*asked), report(*asked, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert report("--period", "2026-Q1", "--as-of", "2025-12-15").code == 0
    snapshot(ran.err + english.err)
