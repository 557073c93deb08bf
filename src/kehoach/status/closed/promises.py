"""What a plan promises: who owes what by when, and which levels are to be reached, in the plan's own words."""

from datetime import date

from kehoach.plan.amendment import Amendment
from kehoach.plan.digest import Data, digest
from kehoach.plan.model import Plan, Target, Task, entries
from kehoach.status.closed import canonical

_PROMISED = frozenset({"lead", "roles", "when", "report", "after", "unless"})


def promises(plan: Plan, as_of: date | None) -> str:
    """Give the digest of a plan's promises; its titles and notes are none of them.

    What documents of up to `as_of` amend is one of them, since it was known then.
    """
    return digest(
        {
            "period": canonical.day(plan.period, plan.period_words),
            "issued": canonical.day(plan.issued_on, plan.issued),
            "tasks": sorted(digest(_task(one, as_of)) for one in entries(plan)),
            "targets": sorted(digest(_target(one)) for one in plan.targets),
        }
    )


def _task(task: Task, as_of: date | None) -> Data:
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
        **_amended(task, as_of),
    }


def _amended(task: Task, as_of: date | None) -> dict[str, Data]:
    """Give what was amended by then; nothing at all where nothing was."""
    known = [one for one in task.amendments if as_of and one.since and one.since <= as_of]
    return {"amendments": [_amendment(one) for one in known]} if known else {}


def _amendment(one: Amendment) -> Data:
    told = sorted((one for one in one.changes if one.key in _PROMISED), key=lambda one: one.key)
    return {
        "by": canonical.words(one.document),
        "changes": [[change.key, canonical.words(change.new)] for change in told],
        "ended": one.ended.value if one.ended else None,
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
