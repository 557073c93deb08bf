"""Writing the Excel form in which a unit reports on its duties and figures for a period."""

from datetime import date
from pathlib import Path

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.errors import AlreadyThereError, UnwritablePathError
from kehoach.record.create import create_bytes
from kehoach.record.form.duties import duty_lines, extension_choices, open_duties, start_choices
from kehoach.record.form.errors import FormNameError, FormUnitError
from kehoach.record.form.figures import figure_lines
from kehoach.record.form.model import Asked, Form
from kehoach.repository.follow import Followed


def write_form(followed: Followed, unit: str, period: ReportingPeriod, as_of: date, path: Path) -> Form:
    """Write the form of one unit, by the roster's name, whole or not at all and never over another file."""
    from kehoach.record.form.workbook import workbook_bytes  # noqa: PLC0415 - openpyxl takes 0.2 s

    if path.suffix.lower() != ".xlsx":
        raise FormNameError(path=path.as_posix())
    roster = followed.assigned.roster
    names = {one.name for one in roster.units} | {one.name for one in roster.groups}
    if unit not in names:
        raise FormUnitError(unit=unit)
    form = form_of(Asked(followed, unit, period, as_of))
    try:
        if path.exists():
            raise AlreadyThereError(path=path.as_posix())
        create_bytes(path, workbook_bytes(form))
    except OSError as error:
        # A folder on the way may be a file that is there, too.
        if isinstance(error, FileExistsError) and path.parent.is_dir():
            raise AlreadyThereError(path=path.as_posix()) from error
        raise UnwritablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error
    return form


def form_of(asked: Asked) -> Form:
    """Give what stands in a form."""
    duties = open_duties(asked)
    return Form(
        asked,
        duties=duty_lines(asked, duties),
        figures=figure_lines(asked),
        starts=start_choices(asked),
        extends=extension_choices(asked, duties),
    )
