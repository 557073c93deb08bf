"""Which due days a template is about; an office's own template is about all."""

from collections.abc import Callable
from functools import partial

from kehoach.report import templates
from kehoach.report.digest import Digest, Item


def due_days_of(template: str, digest: Digest) -> Callable[[Item], bool]:
    """Give what tells whether a template is about an obligation that has a due day."""
    match template:
        case templates.REMINDER:
            return partial(_reminded, digest)
        case templates.OWING:
            owed = frozenset((one.unit, one.address, one.period) for one in digest.reports_owed)
            return lambda one: one.is_report and (one.unit, one.address, one.occurrence) in owed
        case _:
            return lambda _: True


def is_about_sort(template: str, one: Item) -> bool:
    """Tell whether a template is about obligations of this sort, whatever their due day."""
    return template != templates.OWING or one.is_report


def _reminded(digest: Digest, one: Item) -> bool:
    """Tell what is overdue or falls due next.

    What falls due next and is done or dropped already is among it: only so a second import silences its reminders.
    """
    return one.state == "overdue" or (one.due is not None and digest.as_of <= one.due <= digest.until)
