from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
PLAN = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Năm 2024}\n"
HEAD = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"


def done(date: str, state: str = "hoàn thành") -> str:
    return f"tasks:\n  - {{task: 1, state: {state}, date: {date}, evidence: X}}\n"


@pytest.mark.parametrize(
    ("report", "rules"),
    [
        (HEAD + done("20/3/2024"), []),
        (HEAD + done("21/3/2024"), ["future-date"]),
        (HEAD + done("3/2024"), []),
        (HEAD + done("4/2024"), ["future-date"]),
        (HEAD.replace("20/3/2024", "3/2024") + done("31/3/2024"), []),
        (HEAD + done("01/4/2024", "tạm dừng"), []),
        (HEAD + done("01/4/2024", "hủy bỏ"), []),
        (HEAD.replace(", reported: 20/3/2024", "") + done("30/12/2024"), []),
        (HEAD.replace(", reported: 20/3/2024", "") + done("01/01/2025"), ["future-date"]),
        (HEAD.replace("20/3/2024", "20/3/2025"), ["future-date"]),
        (HEAD.replace("20/3/2024", "20/3/2023") + done("08/3/2024"), ["reported-before-period"]),
        (HEAD.replace("20/3/2024", "14/12/2023"), ["reported-before-period"]),
        (HEAD.replace("20/3/2024", "15/12/2023"), []),
    ],
)
def test_what_was_done_lies_before_its_report_and_that_before_today(
    told: Told, report: str, rules: list[str]
) -> None:
    assert told(PLAN, report) == rules


def test_the_day_of_the_check_can_be_set(run, repository) -> None:
    plan = "plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"
    folder = repository({"plans/mau.yaml": plan + PLAN, "plans/mau/a.yaml": HEAD})
    assert run("check", "--as-of", "2024-03-20", cwd=folder).code == 0
    ran = run("check", "--as-of", "2024-03-19", "--lang", "en", cwd=folder)
    assert ran.code == 1
    assert "20/3/2024 is after today, 19/03/2024" in ran.out
