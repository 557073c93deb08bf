from collections.abc import Callable, Mapping
from pathlib import Path

from kehoach.repository import places
from kehoach.repository.reported import misfits
from kehoach.repository.shelf import Shelf, take

Repository = Callable[[Mapping[str, str]], Path]
PROGRESS = "progress: {plan: khong-co, unit: Sở Tư pháp, period: 2024-Q1}\n"
PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
section:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}
"""


def test_an_unknown_plan_is_looked_for_up_to_the_root_of_the_disk(repository: Repository) -> None:
    folder = repository({"plans/2024/Q1/a.yaml": PROGRESS})
    (folder / ".git").rmdir()
    shelf, path = Shelf(folder), folder / "plans/2024/Q1/a.yaml"
    assert list(places.upwards(path))[-1] == Path(path.anchor)
    assert [problem.rule for problem in misfits(shelf, take(shelf, path))] == ["unknown-plan"]


def test_tasks_are_not_unknown_where_the_plan_lost_them(repository: Repository) -> None:
    report = PROGRESS.replace("khong-co", "mau") + "tasks:\n  - {task: 1, state: hoàn thành}\n"
    folder = repository({"plans/2024.yaml": PLAN, "plans/2024/a.yaml": report})
    shelf = Shelf(folder)
    assert misfits(shelf, take(shelf, folder / "plans/2024/a.yaml")) == ()


def test_an_event_for_a_unit_that_nobody_knows_is_told(repository: Repository) -> None:
    event = "events:\n  - {date: 04/3/2024, event: A, starts: 1, unit: Sở Tư phap}\n"
    plan = PLAN.replace("section:", "sections:")
    folder = repository(
        {"plans/2024.yaml": plan, "plans/2024/a.yaml": PROGRESS.replace("khong-co", "mau") + event}
    )
    shelf = Shelf(folder)
    problems = misfits(shelf, take(shelf, folder / "plans/2024/a.yaml"))
    assert [(problem.rule, problem.facts["nearest"]) for problem in problems] == [
        ("unknown-unit", "Sở Tư pháp")
    ]
