"""What a plan promises: who owes what by when, and which levels are to be reached, in the plan's own words."""

from kehoach.plan.digest import Data, digest
from kehoach.plan.model import Plan, Target, Task, entries
from kehoach.status.closed import canonical


def promises(plan: Plan) -> str:
    """Give the digest of a plan's promises; its titles, notes and amendments are none of them."""
    return digest(
        {
            "period": canonical.day(plan.period, plan.period_words),
            "issued": canonical.day(plan.issued_on, plan.issued),
            "tasks": sorted(digest(_task(one)) for one in entries(plan)),
            "targets": sorted(digest(_target(one)) for one in plan.targets),
        }
    )


def _task(task: Task) -> Data:
    return {
        "address": task.address,
        "lead": [canonical.words_of(one) for one in task.lead],
        "roles": {
            canonical.words_of(role.word) or "": [canonical.words_of(one) for one in role.units]
            for role in task.roles
        },
        "when": canonical.words_of(task.when),
        "report": canonical.words_of(task.report),
        "after": canonical.name(task.after),
        "unless": canonical.name(task.unless),
    }


def _target(target: Target) -> Data:
    return {
        "id": target.id,
        "task": target.task,
        "measure": canonical.words_of(target.measure),
        "tiers": [
            [canonical.words_of(one.words), one.year, canonical.words(one.level), canonical.words(one.field)]
            for one in target.tiers
        ],
        "bases": [
            [canonical.words_of(one.words), canonical.words(one.level), canonical.words(one.field)]
            for one in target.bases
        ],
        "figures": target.accrual,
        "except": canonical.words_of(target.excluded),
        "when": canonical.words_of(target.when),
    }
