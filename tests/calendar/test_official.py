import subprocess
import sys
from datetime import date

import pytest

from kehoach.calendar.official import DayKind, Standing, shipped


@pytest.mark.parametrize(
    ("day", "citation"),
    [
        (date(2016, 2, 12), "Thông báo 4659/TB-LĐTBXH ngày 13/11/2015"),
        (date(2018, 9, 3), "Thông báo 573/TB-VPCP ngày 14/12/2017"),
        (date(2018, 12, 31), "Công văn 6519/VPCP-KGVX ngày 11/7/2018"),
        (date(2019, 4, 29), "Công văn 6519/VPCP-KGVX ngày 11/7/2018"),
        (date(2021, 9, 3), "Công văn 9895/VPCP-KGVX ngày 26/11/2020"),
        (date(2024, 2, 8), "Công văn 8662/VPCP-KGVX ngày 03/11/2023"),
        (date(2024, 9, 3), "Công văn 8662/VPCP-KGVX ngày 03/11/2023"),
        (date(2026, 2, 16), "Công văn 9859/VPCP-KGVX"),
        (date(2026, 1, 2), "Báo 24h.com.vn ngày 26/12/2025"),
        (date(2026, 11, 24), "Nghị quyết 28/2026/QH16"),
        (date(2030, 4, 30), "Bộ luật Lao động 45/2019/QH14 Điều 112 khoản 1"),
    ],
)
def test_a_day_that_a_document_names_is_cited(day: date, citation: str) -> None:
    off = shipped(day.year).off[day]
    assert (off.standing, off.citation) == (Standing.CITED, citation)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2017, 1, 26), Standing.COMPARED),
        (date(2020, 4, 30), Standing.COMPARED),  # the labour code that fixes it is in force since 2021
        (date(2022, 9, 1), Standing.COMPARED),  # the law fixes the 2nd, not which neighbour
        (date(2027, 2, 4), Standing.COMPUTED),
        (date(2029, 11, 26), Standing.COMPUTED),
    ],
)
def test_other_days_have_the_standing_of_their_year(day: date, standing: Standing) -> None:
    off = shipped(day.year).off[day]
    assert (off.standing, off.citation) == (standing, None)


def test_a_swap_over_new_year_leaves_each_day_in_its_own_year() -> None:
    assert shipped(2018).off[date(2018, 12, 31)].kind is DayKind.SWAP
    assert shipped(2019).worked[date(2019, 1, 5)] == date(2018, 12, 31)
    assert date(2018, 12, 31) not in shipped(2019).off
    assert date(2014, 12, 27) not in shipped(2015).worked


def test_every_day_off_has_words_in_both_languages() -> None:
    for year in range(2014, 2037):
        for off in shipped(year).off.values():
            assert off.name.vi
            assert off.name.en


def test_importing_the_calendar_loads_no_reader_of_files() -> None:
    modules = "kehoach.calendar.workdays, kehoach.calendar.ends, kehoach.calendar.reporting"
    heavy = "{'tomllib', 'yaml', 'dateutil', 'pydantic', 'rich', 'pathlib'}"
    code = f"import sys; old = set(sys.modules); import {modules}; print({heavy} & (set(sys.modules) - old))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
