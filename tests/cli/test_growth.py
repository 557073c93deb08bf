"""A plan of four times the tasks takes about four times as long, whatever is asked of it."""

import time

import pytest

HEAD = "plan: {id: p, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, place: Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"
COMMANDS = {
    "tasks": ("tasks", "plans/p.yaml"),
    "tasks of a state": ("tasks", "plans/p.yaml", "--state", "quá hạn", "--as-of", "2024-07-15"),
    "overdue": ("overdue", "plans/p.yaml", "--as-of", "2024-07-15"),
    "status": ("status", "plans/p.yaml", "--as-of", "2024-07-15", "--format", "json"),
    "targets": ("targets", "plans/p.yaml", "--period", "2024-Q2"),
    "report in Markdown": ("report", "plans/p.yaml", "--period", "2024-Q2", "--format", "md", "-o", "a.md", "--force"),
    "report as a page": ("report", "plans/p.yaml", "--period", "2024-Q2", "-o", "a.html", "--force"),
    "report as a calendar": ("report", "plans/p.yaml", "--period", "2024-Q2", "-o", "a.ics", "--force"),
}  # fmt: skip


def plan(count: int) -> str:
    tasks = "".join(
        f"      - {{number: {one}, title: Việc {one}, lead: Sở Tư pháp, outputs: Báo cáo {one}, when: Quý I/2024}}\n"
        for one in range(1, count + 1)
    )
    goals = "".join(
        f"  - {{id: t{one}, task: I.{one}, measure: Tỷ lệ {one}, goal: tối thiểu 60%}}\n"
        for one in range(1, count + 1, 4)
    )
    return f"{HEAD}sections:\n  - number: I\n    title: A\n    tasks:\n{tasks}targets:\n{goals}"


def progress(count: int) -> str:
    done = "".join(
        f"  - {{task: I.{one}, state: hoàn thành, date: 15/3/2024, evidence: Báo cáo {one}}}\n"
        for one in range(1, count + 1, 2)
    )
    figures = "".join(f"  - {{target: t{one}, count: 3, of: 4}}\n" for one in range(1, count + 1, 4))
    return (
        "progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q2, reported: 17/6/2024}\n"
        f"tasks:\n{done}figures:\n{figures}"
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_four_times_the_tasks_take_about_four_times_as_long(run, repository, name):
    def seconds(count: int) -> float:
        root = repository({"plans/p.yaml": plan(count), "plans/p/Q2/stp.yaml": progress(count)})
        started = time.process_time()
        ran = run(*COMMANDS[name], cwd=root)
        assert ran.code == 0, ran.err
        return time.process_time() - started

    seconds(10)
    once = min(seconds(100) for _ in range(2))
    assert seconds(400) < 8 * once + 0.5
