"""A file from a stranger that is large on purpose takes no more than a few seconds: four times the size, not sixteen times as long."""

import time

import pytest

from kehoach.check.many import outcomes
from shown import HEAD

TASK = "      - {{number: {0}, title: Việc {0}, lead: {1}, outputs: Báo cáo, when: {2}}}\n"
SECTION = HEAD + "sections:\n  - number: I\n    title: A\n    tasks:\n"


def steps(n, before):
    """Give tasks of which each waits for another, by what stands before the task in a list of so many."""
    count = n // 100
    waits = (f"Quý I/2024, after: I.{before(one, count)}" for one in range(1, count + 1))
    return SECTION + "".join(TASK.format(one, "Sở Tư pháp", when) for one, when in enumerate(waits, 1))


def targets_of_one_task(n):
    goals = (
        f"  - {{id: t{i}, task: I.1, measure: Tỷ lệ {i}, goal: tối thiểu 60%}}\n" for i in range(n // 65)
    )
    return SECTION + TASK.format(1, "Sở Tư pháp", "Quý I/2024") + "targets:\n" + "".join(goals)


SHAPES = {
    "a chain of steps": lambda n: steps(n, lambda one, count: one - 1 or count + 1),
    "a circle of steps": lambda n: steps(n, lambda one, count: one % count + 1),
    "targets of one task": targets_of_one_task,
    "one long deadline": lambda n: SECTION + TASK.format(1, "Sở Tư pháp", "trước ngày " * (n // 16)),
    "units that nobody knows": lambda n: (
        SECTION + TASK.format(1, "; ".join(f"Sở Số {i}" for i in range(n // 14)), "Quý I/2024")
    ),
    "unknown keys": lambda n: HEAD + "".join(f"k{i}: a\n" for i in range(n // 80)),
    "ignores": lambda n: HEAD + "# kehoach: ignore[missing-lead] x\n" * (n // 34),
    "open brackets": lambda n: HEAD + "sections: " + "[" * n,
    "open braces": lambda n: HEAD + "sections: " + "{a: " * (n // 4),
    "one text": lambda n: HEAD + 'duties:\n  - note: "' + "a " * (n // 2) + '"\n',
    "a quote left open": lambda n: HEAD + 'duties:\n  - note: "' + "a " * (n // 2),
    "units in one cell": lambda n: HEAD + "duties:\n  - lead: " + "Sở Tư pháp; " * (n // 12) + "\n",
    "documents": lambda n: HEAD + "---\na: b\n" * (n // 10),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_size_of_a_hostile_file(repository, shape):
    folder = repository({})
    path = folder / "plans" / "x.yaml"

    def seconds(size):
        path.write_text(shape(size), "utf-8")
        start = time.process_time()
        (outcome,) = outcomes([path], folder, processes=1)[1]
        assert not outcome.is_passed_over
        return time.process_time() - start

    seconds(10_000)
    assert seconds(80_000) < 10 * seconds(20_000) + 0.5
