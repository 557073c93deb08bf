"""A plan whose words were restated never passes for the document that was issued."""

import zipfile
from html import unescape
from io import BytesIO

import pytest

from kehoach.report.writers import WRITERS, Form, Layout

NUMBER, MARK = "446/KH-UBND", "Bản diễn đạt lại, không phải văn bản gốc"
RESTATED = "lao-cai/2024.yaml"
FREE = (Form.EXCEL, Form.CALENDAR, Form.PAGE, Form.MARKDOWN, Form.WORD)


def words(content: bytes) -> str:
    """Give all that a document says, unpacked where it is a package."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.replace(b"\r\n ", b"").decode("utf-8").replace("\\,", ",")
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "".join(
            unescape(package.read(name).decode("utf-8"))
            for name in package.namelist()
            if name.endswith(".xml")
        )


@pytest.fixture
def said(digest, template):
    """Give the words of a document of the restated plan: `said("ke-hoach", Form.PAGE)`."""

    def write(name, form, path=RESTATED):
        given = template(name, form) if WRITERS[form].by_template else None
        return words(WRITERS[form].write(digest("2024", path), Layout(name, given)))

    return write


@pytest.mark.parametrize("form", FREE)
def test_the_plan_comes_without_the_number_of_the_one_that_was_issued(said, form):
    text = said("ke-hoach", form)
    assert NUMBER not in text
    assert MARK in text


@pytest.mark.parametrize("form", FREE)
def test_a_report_on_it_cites_the_number(said, form):
    assert NUMBER in said("bao-cao", form)


@pytest.mark.parametrize("name", ["bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu"])
@pytest.mark.parametrize("form", [Form.MARKDOWN, Form.WORD])
def test_a_report_says_that_it_quotes_restated_words(said, name, form):
    assert "theo bản diễn đạt lại, không phải văn bản gốc" in said(name, form)
    assert "diễn đạt lại" not in said(name, form, "2024.yaml")


def test_the_page_has_the_mark_on_every_sheet_that_is_printed(said):
    text = said("ke-hoach", Form.PAGE)
    assert '<body class="restated">' in text
    assert f'@page restated {{ @bottom-center {{ content: "{MARK}"' in text
    assert "<body>" in said("ke-hoach", Form.PAGE, "2024.yaml")
