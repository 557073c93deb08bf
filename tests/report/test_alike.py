from datetime import date

from kehoach.report.alike import alike, due, due_alike
from kehoach.report.filters import numbered, which
from kehoach.report.markdown import write_markdown


def test_repeats_that_are_ahead_are_one_row(digest):
    rows = [one for one in due_alike(digest("2024-H1").coming) if one.item.repeats]
    (one,) = rows
    assert (one.item.address, one.item.due, one.more, one.last) == (
        "V.6/2",
        date(2024, 7, 1),
        23,
        date(2024, 12, 11),
    )
    assert due(one) == "01/7/2024; sau đó 23 lần nữa đến 11/12/2024, khi V.6/1 chưa xong"


def test_repeats_that_are_late_are_one_row(digest):
    (one,) = (one for one in alike(digest("2024-9M").overdue) if one.item.repeats)
    assert (one.item.due, one.more, one.last) == (date(2024, 7, 1), 10, date(2024, 9, 11))


def test_data_keep_every_repeat(digest):
    assert sum(one.repeats == "V.6/1" for one in digest("2024-H1").coming) == 24


def test_a_document_names_a_case_by_what_began_it_and_data_by_its_id(digest):
    cases = {one.case: one for one in digest("2024-H1").obligations if one.case and not one.repeats}
    assert which(cases["pa-14"]) == "V.6/3, nhận phản ánh, kiến nghị ngày 03/6/2024"
    assert numbered(cases["pa-14"]) == "V.6/3, pa-14"
    assert which(cases["ky-12-4"]) == "II.5, Chủ tịch UBND tỉnh ký quyết định công bố ngày 12/4/2024"


def test_no_document_of_text_has_the_id_of_a_case(digest, template):
    for name in ("bao-cao", "don-doc", "phu-luc-nhiem-vu"):
        made = digest("2024-9M", unit="UBND thành phố Mẫu" if name == "don-doc" else None)
        assert "pa-14" not in write_markdown(made, template(name, "md")).decode()


def test_cases_of_one_name_keep_apart_by_their_units(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - number: 1
                    title: Trả lời
                    lead: Sở Tư pháp; Sở Nội vụ
                    when: 20 ngày kể từ ngày nhận được đơn
                """,
            "plans/2024/Q1/stp.yaml": """\
                progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q1, reported: 14/3/2024}
                events:
                  - {id: don-1, date: 05/3/2024, event: nhận được đơn, starts: 1}
                """,
            "plans/2024/Q1/snv.yaml": """\
                progress: {plan: p, unit: Sở Nội vụ, period: 2024-Q1, reported: 14/3/2024}
                events:
                  - {id: don-1, date: 11/3/2024, event: nhận được đơn, starts: 1}
                """,
        }
    )
    told = {one.unit: one.event for one in digest_in(root, "2024-Q1").obligations}
    assert told == {"Sở Tư pháp": "nhận được đơn ngày 05/3/2024", "Sở Nội vụ": "nhận được đơn ngày 11/3/2024"}


def test_an_event_without_words_is_named_by_its_document(repository, digest_in):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - {number: 1, title: Trả lời, lead: Sở Tư pháp, when: 20 ngày kể từ ngày nhận được đơn}
                """,
            "plans/2024/Q1/stp.yaml": """\
                progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q1, reported: 14/3/2024}
                events:
                  - {id: don-1, date: 05/3/2024, starts: 1, evidence: Công văn 7/VP-TH ngày 05/3/2024}
                """,
        }
    )
    (one,) = digest_in(root, "2024-Q1").obligations
    assert one.event == "theo Công văn 7/VP-TH ngày 05/3/2024"
