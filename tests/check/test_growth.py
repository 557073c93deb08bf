"""A file four times as long takes about four times as long: the files of strangers keep no check waiting."""

import time
from pathlib import Path

import pytest

HEAD = "plan: {id: p, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, place: Mẫu, issued: 28/12/2023, period: 2024}\n"
TASK = "      - {{number: {0}, title: Việc {0}, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I/2024{1}}}\n"
SECTION = HEAD + "sections:\n  - number: I\n    title: A\n    tasks:\n"


def chain_of_steps(count: int) -> str:
    return SECTION + "".join(
        TASK.format(one, f", after: I.{one - 1}" if one > 1 else "") for one in range(1, count + 1)
    )


def circle_of_steps(count: int) -> str:
    return SECTION + "".join(TASK.format(one, f", after: I.{one % count + 1}") for one in range(1, count + 1))


def unknown_keys(count: int) -> str:
    return HEAD + "".join(f"khoa-{one}: A\n" for one in range(count))


def unknown_units(count: int) -> str:
    names = "; ".join(f"Sở Số {one}" for one in range(count))
    return SECTION + TASK.format(1, "").replace("Sở Tư pháp", names)


def targets_of_one_task(count: int) -> str:
    goals = "".join(
        f"  - {{id: t{one}, task: I.1, measure: Tỷ lệ {one}, goal: tối thiểu 60%}}\n" for one in range(count)
    )
    return SECTION + TASK.format(1, "") + "targets:\n" + goals


def ignores(count: int) -> str:
    return SECTION + "".join(
        f"      # kehoach: ignore[missing-lead] vì {one}\n" + TASK.format(one, "") for one in range(count)
    )


def one_long_deadline(count: int) -> str:
    return SECTION + TASK.format(1, "").replace("Quý I/2024", "trước ngày " * count)


KINDS = {
    chain_of_steps: 150,
    circle_of_steps: 150,
    unknown_keys: 800,
    unknown_units: 150,
    targets_of_one_task: 300,
    ignores: 200,
    one_long_deadline: 3_000,
}


def seconds(run, root: Path, text: str) -> float:
    (root / "plans" / "p.yaml").write_text(text, "utf-8")
    started = time.process_time()
    ran = run("check", "plans/p.yaml", "--output", "concise", cwd=root)
    assert ran.code in {0, 1}
    return time.process_time() - started


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_four_times_the_file_takes_about_four_times_as_long(run, repository, kind):
    root = repository(
        {
            "plans/units.yaml": "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n",
            "plans/p.yaml": HEAD,
        }
    )
    count = KINDS[kind]
    seconds(run, root, kind(10))
    once = min(seconds(run, root, kind(count)) for _ in range(2))
    assert min(seconds(run, root, kind(4 * count)) for _ in range(2)) < 10 * once + 0.5
