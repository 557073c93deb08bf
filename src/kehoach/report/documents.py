"""The digests of several documents that are written at once."""

from collections.abc import Iterable, Iterator

from kehoach.report.digest import Digest, has_reminders
from kehoach.report.draw_up import Asked, Known, draw_up
from kehoach.report.templates import LETTERS
from kehoach.report.writers import Form


def with_content(known: Known, asked: Iterable[Asked], template: str, form: Form) -> Iterator[Digest]:
    """Draw up what there is something to say in: no letter without a reminder, no calendar without a day."""
    for one in asked:
        digest = draw_up(known, one)
        if _has_content(digest, template, form):
            yield digest


def _has_content(digest: Digest, template: str, form: Form) -> bool:
    if template in LETTERS and not has_reminders(digest):
        return False
    if form is not Form.CALENDAR:
        return True
    from kehoach.report.ics.entries import entries  # noqa: PLC0415 - only calendars pay for it

    return bool(entries(digest, template))
