"""Tasks that have a title and nothing else."""

from kehoach.plan.model import Plan, Task


def is_bare(plan: Plan, task: Task) -> bool:
    """Tell whether nobody is given a task, nothing must come of it, and no time is said: one defect, not three."""
    parts = (task.lead, task.support, task.roles, task.outputs, task.rows, task.implements, task.to)
    cells = (task.when, task.measure, task.budget, task.report, task.after, task.unless)
    if task.is_duty or task.amendments or any(parts) or any(cells):
        return False
    return all(target.task != task.address for target in plan.targets)
