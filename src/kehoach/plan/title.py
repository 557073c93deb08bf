"""Titles of tasks in lists, where a row stands without the task around it."""

from kehoach.plan.model import Task


def title_of(task: Task) -> str:
    """Give the title of a task, else its products or what it measures; of a row behind that of its task."""
    whole = task.whole.text if task.whole else ""
    return ": ".join(part for part in (whole, _own(task)) if part)


def _own(task: Task) -> str:
    if task.title:
        return task.title.text
    products = "; ".join(output.text for output in task.outputs)
    return products or (task.measure.text if task.measure else "")
