from collections import Counter
from datetime import date

import pytest

from kehoach.report.errors import PeriodOutsidePlanError

PERIODS = ("2024-Q1", "2024-Q2", "2024-H1", "2024-9M", "2024")


def test_a_report_speaks_of_the_last_day_of_its_data(digest):
    made = digest("2024-Q1")
    assert made.as_of == made.period.data_to == date(2024, 3, 14)
    assert made.period.data_from == date(2023, 12, 15)
    assert made.period.citation == "khoản 2 Điều 12 Nghị định số 09/2019/NĐ-CP"


@pytest.mark.parametrize("path", ["2024.yaml", "lao-cai/2024.yaml"])
def test_no_decision_of_another_province_is_cited(digest, written, path):
    made = digest("2024-9M", path)
    assert made.period.citation is None
    words = "\n".join(one.text for one in written("bao-cao", made).paragraphs)
    assert "(số liệu từ ngày 15/12/2023 đến ngày 14/9/2024; tình hình" in words


@pytest.mark.parametrize("period", PERIODS)
def test_all_obligations_stand_in_one_state_and_one_section(digest, period):
    made = digest(period)
    assert sum(one.count for one in made.counts.states) == made.counts.total
    assert sum(one.counts.total for one in made.sections) == made.counts.total
    assert len(made.overdue) == made.counts.overdue
    states = Counter({one.state: one.count for one in made.counts.states})
    assert len(made.undetermined) == states["undetermined"]


@pytest.mark.parametrize("period", PERIODS)
def test_what_is_done_in_the_period_was_done_in_its_days(digest, period):
    made = digest(period)
    for one in (*made.done_in_time, *made.done_late):
        assert made.period.data_from <= one.done <= made.period.data_to
    assert all(one.done <= one.due for one in made.done_in_time if one.due)
    assert all(one.done > one.due for one in made.done_late)


def test_quarters_share_out_what_is_done_in_half_a_year(digest):
    first, second, half = (digest(period) for period in ("2024-Q1", "2024-Q2", "2024-H1"))
    keys = [
        Counter((one.address, one.unit, one.occurrence, one.case) for one in made.done_in_time)
        for made in (first, second, half)
    ]
    assert keys[0] + keys[1] == keys[2]


def test_how_far_a_task_is_stands_as_it_was_told_by_then(digest):
    percents = {
        period: next(
            one.percent
            for section in digest(period).sections
            for task in section.tasks
            for one in task.under_way
            if task.address == "IV.5"
        )
        for period in ("2024-Q1", "2024-Q2")
    }
    assert percents == {"2024-Q1": "20", "2024-Q2": "45"}


def test_difficulties_and_proposals_are_the_units_own_words(digest):
    (said,) = digest("2024-Q1").said
    assert said.unit == "Sở Tư pháp"
    assert said.title == "Cắt giảm thời gian giải quyết: Danh mục đăng ký cắt giảm"
    assert said.difficulty == "Chưa thống nhất số thủ tục liên thông với cấp huyện"
    assert said.proposal == "Văn phòng UBND tỉnh chủ trì họp thống nhất"
    assert said.reported == date(2024, 3, 18)


def test_the_title_of_a_row_stands_after_that_of_its_task(digest):
    titles = {one.address: one.title for one in digest("2024-Q1").obligations}
    assert titles["V.6/1"] == "Xử lý phản ánh, kiến nghị: Xử lý"
    assert titles["V.3/1"] == "Kiểm tra việc thực hiện thủ tục hành chính: Kế hoạch kiểm tra"
    assert titles["III.2.1"] == "Hộ tịch và chứng thực"


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("2024.yaml", "2024"),
        ("lao-cai/2024.yaml", "2024"),
        ("vinh-long/2024.yaml", "2024"),
        ("can-tho/2019.yaml", "2019"),
        ("cao-bang/2016-2020.yaml", "2018"),
        ("tam-duong/2021-2025.yaml", "2024"),
    ],
)
def test_no_obligation_is_told_without_a_title(digest, path, year):
    assert all(one.title.strip(" :") for one in digest(year, path).obligations)


@pytest.mark.parametrize(
    ("period", "path"), [("2025", "2024.yaml"), ("2023-Q4", "2024.yaml"), ("2024", "cao-bang/2016-2020.yaml")]
)
def test_a_period_of_which_the_plan_has_no_day_is_refused(digest, period, path):
    with pytest.raises(PeriodOutsidePlanError) as error:
        digest(period, path)
    assert error.value.facts["asked"] == period


@pytest.mark.parametrize("period", ["2016", "2018-Q3", "2020-9M"])
def test_a_period_within_a_plan_of_several_years_is_not(digest, period):
    assert digest(period, "cao-bang/2016-2020.yaml").period.name == period


def test_a_plan_that_names_no_period_takes_any(repository, digest_in):
    root = repository({"plans/2024.yaml": "plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu}\n"})
    assert digest_in(root, "2031").period.name == "2031"


def test_a_plan_issued_as_a_decision_is_called_one(digest):
    assert digest("2024").plan.called == "Kế hoạch số 12/KH-UBND"
    assert digest("2019", "cao-bang/2016-2020.yaml").plan.called == "Quyết định số 2421/QĐ-UBND"
    assert digest("2021", "tam-duong/2021-2025.yaml").plan.called == "Kế hoạch"


def test_reasons_name_periods_as_documents_do(digest):
    reasons = {one.reason for one in digest("2024").targets}
    assert "chưa có số liệu của năm 2024; kỳ gần nhất có số liệu là quý II năm 2024" in reasons


def test_the_level_that_must_not_be_passed_stands_where_there_is_one(digest):
    rows = {(one.id, one.level): one for one in digest("2024-Q1").targets}
    assert (rows["cho-doi", None].to_reach, rows["cho-doi", None].at_most) == (20, 20)
    assert (rows["so-hoa", "cấp tỉnh"].to_reach, rows["so-hoa", "cấp tỉnh"].at_most) == (90, None)


def test_what_had_no_due_day_counts_neither_as_due_nor_as_in_time(digest_in, repository):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - number: 1
                    title: Việc
                    tasks:
                      - {number: 1, title: Có hạn, lead: Sở Tư pháp, when: Tháng 01/2024}
                      - {number: 2, title: Không hạn, lead: Sở Tư pháp}
                """,
            "plans/2024/Q1/stp.yaml": """\
                progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q1, reported: 10/3/2024}
                tasks:
                  - {task: "1.1", state: hoàn thành, date: 15/01/2024, evidence: Báo cáo 1/BC-STP ngày 15/01/2024}
                  - {task: "1.2", state: hoàn thành, date: 15/02/2024, evidence: Báo cáo 2/BC-STP ngày 15/02/2024}
                """,
        }
    )
    counts = digest_in(root, "2024-Q1").counts
    assert [(one.state, one.count) for one in counts.states] == [("done_in_time", 2)]
    assert (counts.in_time, counts.was_due) == (1, 1)


def test_a_figure_that_nobody_reported_is_none_and_never_zero(digest):
    rows = [one for one in digest("2024-Q1").targets if not one.units]
    assert rows
    assert all(one.figure is one.value is one.parts is None for one in rows)


def test_the_rate_of_a_province_has_its_count_and_of_and_those_of_each_unit(digest):
    row = next(one for one in digest("2024-Q1").targets if one.id == "so-hoa" and one.level == "cấp tỉnh")
    assert (row.figure, row.parts) == ("90,3%", "10.154/11.242")
    assert [(one.unit, one.parts) for one in row.units] == [
        ("Sở Nội vụ", "1.204/1.380"),
        ("Sở Thông tin và Truyền thông", "530/552"),
        ("Sở Tư pháp", "8.420/9.310"),
    ]


def test_what_falls_due_next_reaches_to_the_end_of_the_next_period(digest):
    made = digest("2024-Q1")
    assert made.until == date(2024, 6, 14)
    assert made.coming
    assert all(made.as_of <= one.due <= made.until for one in made.coming)
    assert digest("2024-9M").until == date(2024, 12, 14)
    assert digest("2024-Q4").until == date(2025, 3, 14)
    assert digest("2024").until == date(2025, 12, 14)
    assert digest("2024", as_of=date(2024, 7, 25)).until == date(2024, 12, 14)


def test_a_later_day_looks_ahead_from_that_day(digest):
    assert digest("2024-Q1", as_of=date(2024, 7, 15)).until == date(2024, 9, 14)


def test_reports_of_the_period_and_missing_ones_before_it_are_owed(digest):
    made = digest("2024-Q2", as_of=date(2024, 7, 15))
    assert {one.period for one in made.reports_owed} == {"2024-Q1", "2024-Q2"}
    assert all(one.state == "overdue" for one in made.reports_owed if one.period == "2024-Q1")
    sent = [one for one in made.reports_owed if one.unit == "Sở Tư pháp"]
    assert [(one.state, one.sent) for one in sent] == [("done_late", date(2024, 6, 21))]


def test_units_without_a_word_in_the_period_are_named(digest):
    made = digest("2024-Q1")
    assert "Sở Xây dựng" in made.silent
    assert "Sở Tư pháp" not in made.silent


def test_a_report_on_one_unit_has_its_part_only(digest):
    made = digest("2024-Q2", unit="Sở Tư pháp")
    items = (*made.done_in_time, *made.done_late, *made.overdue, *made.coming, *made.undetermined)
    assert {one.unit for one in items} == {"Sở Tư pháp"}
    assert {one.address for one in made.lines if one.kind == "task"} < {
        one.address for one in digest("2024-Q2").lines
    }


def test_a_unit_reports_on_its_own_under_its_own_name(digest):
    own, of = digest("2024-Q2", unit="Sở Tư pháp", is_own=True), digest("2024-Q2", unit="Sở Tư pháp")
    assert (own.issuer.superior, own.issuer.lines) == ("UBND TỈNH MẪU", ("SỞ TƯ PHÁP",))
    assert own.addressees == ("Văn phòng UBND tỉnh",)
    assert own.recipients == ("Lưu: VT, ……",)
    assert of.issuer.lines == ("ỦY BAN NHÂN DÂN", "TỈNH MẪU")


def test_the_office_reports_to_those_outside_it(digest):
    assert digest("2024-Q1").addressees == ("Văn phòng Chính phủ",)


def test_a_body_that_the_roster_does_not_have_is_addressed_as_it_was_written(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - {number: 1, title: Báo cáo, lead: Sở Nội vụ, report: quý, to: Sở Tư pháp; Văn phòng UBND tỉnh; Bộ Tư pháp; Các sở có liên quan, when: ngày 20 của tháng cuối quý}
                """
        }
    )
    assert digest_in(root, "2024-Q1").addressees == ("Bộ Tư pháp",)


def test_a_plan_that_nobody_follows_has_nothing_overdue(digest):
    made = digest("2024", path="lao-cai/2024.yaml")
    assert not made.is_followed
    assert made.overdue == made.done_in_time == made.done_late == ()
    assert made.undetermined


def test_the_plan_is_told_whole(digest):
    plan = digest("2024-Q1").plan
    assert plan.issued == "ngày 28 tháng 12 năm 2023"
    assert plan.number == "12/KH-UBND"
    assert plan.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert [one.title for one in plan.passages] == ["Mục đích, yêu cầu", "Kinh phí"]
    assert plan.notes == ("Tỉnh Mẫu không có thật; kế hoạch này chỉ để làm ví dụ.",)
    assert plan.recipients[-1] == "Lưu: VT, KSTT"


def test_lines_are_those_of_the_plan_in_its_order(digest):
    lines = digest("2024-Q1").lines
    assert [one.address for one in lines if one.depth == 0] == ["I", "II", "III", "IV", "V", "VI", "TCTH"]
    assert next(one for one in lines if one.address == "III.2.1").depth == 2
    assert [one.address for one in lines if one.address.startswith("II.4")] == ["II.4", "II.4/1", "II.4/2"]
    assert (
        next(one for one in lines if one.address == "I.1").progress == "hoàn thành đúng hạn, ngày 12/01/2024"
    )


@pytest.mark.parametrize(
    ("number", "title", "reference"),
    [
        ("12/KH-UBND", "Kiểm soát TTHC", "Kế hoạch số 12/KH-UBND của UBND tỉnh Mẫu về kiểm soát TTHC"),
        ("5/QĐ-UBND", "TTHC năm 2024", "Quyết định số 05/QĐ-UBND của UBND tỉnh Mẫu về TTHC năm 2024"),
        ("0012/KH-UBND", "Sở đi đầu", "Kế hoạch số 0012/KH-UBND của UBND tỉnh Mẫu về sở đi đầu"),
        (None, "Việc", "Kế hoạch của UBND tỉnh Mẫu về việc"),
    ],
)
def test_a_plan_is_named_by_the_kind_of_its_document(repository, digest_in, number, title, reference):
    told = f"number: {number}, " if number else ""
    root = repository(
        {"plans/2024.yaml": f"plan: {{id: p, {told}title: {title}, issuer: UBND tỉnh Mẫu, period: 2024}}\n"}
    )
    assert digest_in(root, "2024").plan.reference == reference


def test_a_unit_that_reports_under_a_short_name_is_known(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - {number: 1, title: Việc, lead: Sở Tư pháp; Sở Nội vụ, when: Quý I/2024}
                """,
            "plans/2024/Q1/x.yaml": """\
                progress: {plan: p, unit: Sở TƯ PHÁP, period: 2024-Q1, reported: 15/3/2024}
                tasks:
                  - {task: 1, state: đang thực hiện, difficulty: Thiếu người.}
                """,
        }
    )
    made = digest_in(root, "2024-Q1")
    assert made.silent == ("Sở Nội vụ",)
    assert [said.unit for said in made.said] == ["Sở Tư pháp"]
