from datetime import date

import pytest

from kehoach.report.filters import deadline
from kehoach.report.markdown import write_markdown


@pytest.fixture
def text(digest, template):
    """Write a document of the sample as text."""
    return lambda name, period, **more: write_markdown(digest(period, **more), template(name, "md")).decode()


def row(text: str, *parts: str) -> str:
    (found,) = (
        line for line in text.splitlines() if line.startswith("|") and all(one in line for one in parts)
    )
    return found


@pytest.mark.parametrize(
    ("address", "what", "document", "reason"),
    [
        (
            "I.4",
            "Tạm dừng",
            "Công văn 1523/UBND-TH ngày 24/5/2024",
            "Chờ hướng dẫn cách tính chi phí tuân thủ",
        ),
        ("IV.7", "Hủy bỏ", "Quyết định 845/QĐ-UBND ngày 10/5/2024", "Gộp vào việc phê duyệt danh mục"),
        (
            "III.2.4",
            "Được thay thế",
            "Quyết định 921/QĐ-UBND ngày 07/6/2024",
            "Rà soát chung với nhóm thủ tục",
        ),
        (
            "IV.3",
            "Gia hạn từ 30/6/2024 đến 31/7/2024",
            "Công văn 1497/UBND-KSTT",
            "Chờ kết quả thẩm định giá",
        ),
        ("IV.3", "Gia hạn từ 31/7/2024 đến 30/9/2024", "Công văn 1842/UBND-KSTT", "Gói thầu phần mềm"),
        (
            "II.8",
            "Sửa thời hạn “Chậm nhất ngày 31/5/2024” thành “Chậm nhất ngày 31/7/2024”",
            "Quyết định 1012/QĐ-UBND ngày 07/6/2024",
            "Hai nghị quyết",
        ),
    ],
)
def test_a_report_lists_what_documents_changed_with_document_and_reason(
    text, address, what, document, reason
):
    assert row(text("bao-cao", "2024-9M"), f"({address})", f"| {what} |", document, reason)


def test_a_change_is_not_known_before_the_day_of_its_document(digest):
    assert {one.documents[0] for one in digest("2024-H1").adjusted if one.address == "IV.3"} == {
        "Công văn 1497/UBND-KSTT ngày 22/5/2024"
    }
    assert digest("2024-Q1").adjusted == ()


def test_the_appendix_names_the_document_of_what_was_paused_ended_or_moved(text):
    appendix = text("phu-luc-nhiem-vu", "2024-9M")
    assert "tạm dừng (Công văn 1523/UBND-TH ngày 24/5/2024) |" in appendix
    assert "hủy bỏ (Quyết định 845/QĐ-UBND ngày 10/5/2024) |" in appendix
    assert "trong hạn; gia hạn đến 30/9/2024 theo Công văn 1842/UBND-KSTT ngày 17/6/2024 |" in appendix
    assert "; sửa đổi theo Quyết định 1012/QĐ-UBND ngày 07/6/2024 |" in appendix


def test_a_letter_has_the_words_as_issued_and_what_moved_them(text):
    letter = text("don-doc", "2024-H1", unit="Sở Tư pháp")
    assert row(letter, "(II.8)", "| 31/7/2024 |").endswith(
        "| Chậm nhất ngày 31/5/2024; sửa thành “Chậm nhất ngày 31/7/2024” theo Quyết định 1012/QĐ-UBND ngày 07/6/2024 |"
    )
    assert "| Tháng 4 - 7/2024 |" in row(letter, "(III.2.1)")


def test_a_letter_cites_the_extension_that_holds(digest):
    made = digest("2024-H1", unit="Sở Thông tin và Truyền thông", as_of=date(2024, 7, 15))
    (one,) = (one for one in made.coming if one.address == "IV.3")
    assert (one.due, deadline(one)) == (
        date(2024, 9, 30),
        "Từ tháng 02 - 6/2024; gia hạn đến 30/9/2024 theo Công văn 1842/UBND-KSTT ngày 17/6/2024",
    )


def test_the_reason_of_a_late_task_says_how_its_words_were_amended(digest):
    (one,) = (one for one in digest("2024-9M").overdue if one.address == "II.8")
    assert one.reason.startswith(
        "thời hạn cũ “Chậm nhất ngày 31/5/2024”, sửa đổi theo Quyết định 1012/QĐ-UBND ngày 07/6/2024; "
    )


def test_the_reason_of_an_extended_task_says_how_late_it_is_by_its_first_due_day(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - {number: 1, title: Việc, lead: Sở Tư pháp, when: Quý I/2024}
                """,
            "plans/2024/Q2/x.yaml": """\
                progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q2, reported: 14/6/2024}
                extensions:
                  - {task: 1, due: 30/4/2024, reason: Thiếu người, evidence: Công văn 5/UBND-TH ngày 20/3/2024}
                """,
        }
    )
    (one,) = digest_in(root, "2024-Q2").overdue
    assert "đã gia hạn từ 31/3/2024 theo Công văn 5/UBND-TH ngày 20/3/2024 (Thiếu người)" in one.reason
    assert "so với hạn đầu thì muộn 75 ngày" in one.reason


def test_one_document_that_ends_a_task_for_all_its_units_is_told_once(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, issued: 02/01/2024, period: 2024}
                sections:
                  - number: 1
                    title: Việc
                    lead: Sở Tư pháp; Sở Nội vụ
                    when: Hàng quý
                    amends:
                      - {by: Quyết định 9/QĐ-UBND ngày 05/02/2024, state: hủy bỏ, reason: Không còn cần}
                """,
        }
    )
    (one,) = digest_in(root, "2024-Q1").adjusted
    assert (one.what, one.units) == ("Hủy bỏ", ("Sở Tư pháp", "Sở Nội vụ"))
    assert (one.documents, one.reason) == (("Quyết định 9/QĐ-UBND ngày 05/02/2024",), "Không còn cần")
    assert one.occurrence is None


def test_a_unit_that_reported_is_not_called_one_that_did_not(text):
    goals, report = text("bieu-chi-tieu", "2024-H1"), text("bao-cao", "2024-H1")
    assert "đơn vị chưa báo cáo" not in goals
    assert "chưa có số liệu kỳ này của: Sở Nội vụ, Sở Tư pháp, UBND thành phố Mẫu |" in row(
        goals, "hài lòng của người dân, doanh nghiệp |"
    )
    assert "kỳ gần nhất có số liệu là quý II năm 2024 |" in row(
        report, "hài lòng của người dân, doanh nghiệp |"
    )
    assert "đơn vị chưa báo cáo |" not in report


def test_a_late_task_of_a_unit_that_reports_on_others_says_that_this_one_is_not_reported(text):
    letter = text("don-doc", "2024-9M", unit="Sở Tư pháp")
    assert "| 77 ngày; đơn vị chưa báo cáo việc này |" in row(letter, "(II.9)")


def test_a_difficulty_names_its_period_and_what_became_of_it(digest, text):
    first = digest("2024-H1").said[0]
    assert (first.address, first.period, first.outcome) == (
        "III.3/1",
        "2024-Q1",
        "hoàn thành muộn ngày 04/4/2024",
    )
    told = text("bao-cao", "2024-H1")
    assert "Danh mục đăng ký cắt giảm), báo cáo quý I năm 2024:" in told
    assert "- Đến ngày 14/6/2024, nhiệm vụ này: hoàn thành muộn ngày 04/4/2024." in told


def test_a_difficulty_of_what_is_still_to_be_done_has_no_outcome(digest):
    outcomes = {one.address: one.outcome for one in digest("2024-H1").said}
    assert outcomes["II.8"] is outcomes["IV.9"] is outcomes["V.6/1"] is None
    assert digest("2024-Q1").said[0].outcome is None
