"""Which tables a template is about; an office's own template is about all."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from kehoach.report import templates
from kehoach.report.digest import Digest
from kehoach.report.tables.model import Table
from kehoach.report.tables.obligations import obligations, reminders
from kehoach.report.tables.owed import reports_owed
from kehoach.report.tables.targets import figures_by_unit, targets
from kehoach.report.tables.tasks import tasks

_ALL: Final = (obligations, tasks, targets, figures_by_unit, reports_owed)
_OF_TEMPLATE: Final[Mapping[str, tuple[Callable[[Digest], Table], ...]]] = MappingProxyType(
    {
        templates.REMINDER: (reminders, reports_owed),
        templates.OWING: (reports_owed,),
        templates.TASKS: (tasks,),
        templates.TARGETS: (targets, figures_by_unit),
        templates.PLAN: (tasks, targets),
    }
)


def tables_of(template: str, digest: Digest) -> tuple[Table, ...]:
    """Give the tables of a template, the one that it is most about first."""
    return tuple(make(digest) for make in _OF_TEMPLATE.get(template, _ALL))
