from datetime import date

import pytest

from kehoach.report.markdown import write_markdown

OF_THE_OFFICE = ("bao-cao", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu")


@pytest.mark.parametrize("name", OF_THE_OFFICE)
@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_the_sample(digest, template, snapshot, name, period):
    snapshot(write_markdown(digest(period), template(name, "md")).decode(), "md")


@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_the_letter_to_a_unit(digest, template, snapshot, period):
    letter = digest(period, unit="Sở Tư pháp", as_of=date(2024, 7, 25))
    snapshot(write_markdown(letter, template("don-doc", "md")).decode(), "md")


@pytest.mark.parametrize("path", ["2024.yaml", "lao-cai/2024.yaml"])
def test_the_plan_itself(digest, template, snapshot, path):
    issued = digest("2024", path=path, as_of=date(2023, 12, 28))
    snapshot(write_markdown(issued, template("ke-hoach", "md")).decode(), "md")


def test_the_plan_on_a_later_day_has_the_words_that_hold_then(digest, template):
    before, after = (
        write_markdown(digest("2024", as_of=day), template("ke-hoach", "md")).decode()
        for day in (date(2023, 12, 28), date(2024, 12, 14))
    )
    assert "Chậm nhất ngày 31/5/2024" in before
    assert "Chậm nhất ngày 31/7/2024" in after


def test_a_restated_plan_has_neither_number_nor_signature_and_says_so(digest, template):
    text = write_markdown(digest("2024", path="lao-cai/2024.yaml"), template("ke-hoach", "md")).decode()
    assert "Bản diễn đạt lại, không phải văn bản gốc" in text
    assert "Số:" not in text
    assert "446/KH-UBND" not in text
    assert "Trịnh Xuân Trường" not in text
    assert "Nơi nhận" not in text


def test_a_report_on_a_plan_that_nobody_follows_says_that_nothing_is_known(digest, template):
    text = write_markdown(digest("2024", path="lao-cai/2024.yaml"), template("bao-cao", "md")).decode()
    assert "Chưa có báo cáo tiến độ nào của các đơn vị" in text
    assert "### 3. Quá hạn: 0 nghĩa vụ" in text


def test_no_template_leaves_a_missing_figure_empty(digest, template):
    text = write_markdown(digest("2024-Q1"), template("bieu-chi-tieu", "md")).decode()
    rows = [line for line in text.splitlines() if line.startswith("| 4 |")]
    assert len(rows) == 1 and "| chưa có số liệu |" in rows[0]
