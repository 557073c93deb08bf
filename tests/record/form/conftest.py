"""The sample's form of Sở Tư pháp for the second quarter of 2024, as of 15/6/2024."""

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook, load_workbook

from kehoach.calendar.reporting import read_reporting_period
from kehoach.record.entry import Entry, Slip
from kehoach.record.form_read import read_form
from kehoach.record.form_write import write_form
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.words import Language

ROOT = Path(__file__).parents[3]


class Back(NamedTuple):
    """What a form gave back."""

    entries: tuple[Entry, ...]
    slips: tuple[Slip, ...]

    def values(self) -> list[dict[str, str]]:
        return [dict(one.values) for one in self.entries]

    def told(self) -> dict[str, str]:
        """Give the Vietnamese words of each slip by its place; the English ones must be whole as well."""
        assert all(one.words.say(Language.EN, **one.facts) for one in self.slips)
        return {one.where: one.words.say(Language.VI, **one.facts) for one in self.slips}


@pytest.fixture(scope="session")
def sample() -> Followed:
    return gather(Shelf(ROOT), [ROOT / "plans" / "2024.yaml"])[0][0]


@pytest.fixture(scope="session")
def form_of(sample: Followed, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, date], bytes]:
    """Write the form of a unit and give its bytes."""

    def write(unit: str, period: str, as_of: date) -> bytes:
        path = tmp_path_factory.mktemp("form") / "bieu.xlsx"
        named = read_reporting_period(period)
        assert named
        write_form(sample, unit, named, as_of, path)
        return path.read_bytes()

    return write


@pytest.fixture(scope="session")
def issued(form_of) -> bytes:
    return form_of("Sở Tư pháp", "2024-Q2", date(2024, 6, 15))


@pytest.fixture
def book(issued: bytes) -> Workbook:
    return load_workbook(io.BytesIO(issued))


@pytest.fixture
def read_back(book: Workbook, tmp_path: Path) -> Callable[..., Back]:
    """Fill in cells ("Nhiệm vụ!J7"), let `change` do the rest, save and read."""

    def fill(cells: Mapping[str, object] = {}, change: Callable[[Workbook], object] | None = None) -> Back:
        for place, value in cells.items():
            sheet, _, cell = place.partition("!")
            book[sheet][cell] = value
        if change:
            change(book)
        path = tmp_path / "sent.xlsx"
        book.save(path)
        return Back(*read_form(path))

    return fill
