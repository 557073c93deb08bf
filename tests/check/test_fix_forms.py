"""Fixes of what has a form of its own: dates, periods, numbers, names of rules, ignore comments."""

import pytest

from fixing import plan
from kehoach.rules.renamed import RENAMED

DATES = {
    "ngày 28 tháng 12 năm 2023": "28/12/2023",
    "28.12.2023.": "28/12/2023",
    "2023/12/28": "28/12/2023",
    "'tháng 12 năm 2023'": "'12/2023'",
}


@pytest.mark.parametrize("written", DATES)
def test_a_date_in_another_form_is_written_in_form(fix, written):
    text = plan("        lead: Sở Tư pháp\n        outputs: Báo cáo")
    bad = text.replace(b"issued: 28/12/2023", f"issued: {written}".encode())
    assert fix(bad) == text.replace(b"28/12/2023", DATES[written].encode())


@pytest.mark.parametrize("written", ["31/11/2023", "28/12/23", "12/28/2023", "cuối năm 2023"])
def test_a_date_that_is_none_or_might_be_another_stays(fix, written):
    text = plan("        lead: Sở Tư pháp\n        outputs: Báo cáo").replace(b"28/12/2023", written.encode())
    assert fix(text, unsafe=True) == text


@pytest.mark.parametrize("written", ["Số: 12/KH-UBND", "12/KH - UBND", "'12/KH–UBND'"])
def test_the_number_of_a_plan_is_written_in_form(fix, written):
    text = plan("        lead: Sở Tư pháp\n        outputs: Báo cáo")
    mended = fix(text.replace(b"number: 12/KH-UBND", f"number: {written}".encode()))
    assert mended.replace(b'"', b"").replace(b"'", b"") == text.replace(b'"', b"")


def test_the_period_of_a_plan_is_written_in_form(fix):
    text = plan("        lead: Sở Tư pháp\n        outputs: Báo cáo")
    assert fix(text.replace(b"period: 2024", "period: năm 2024".encode())) == text


def test_a_period_of_reporting_and_a_digest_are_written_in_form(fix):
    digest = "7c88c9f78f4033cf245269149d7741b6f6df71767c88c9f78f4033cf24526914"
    pairs = " ".join(digest[at : at + 2] for at in range(0, len(digest), 2))
    text = (
        "progress: {{plan: mau-2024, unit: Sở Tư pháp, period: {period}}}\n"
        "tasks:\n  - {{task: I.1, state: hoàn thành, date: 08/3/2024, evidence: {{number: 14/TTr-STP, file: a.txt, sha256: {digest}}}}}\n"
    )
    bad = text.format(period="Quý I/2024", digest=pairs)
    assert fix(bad.encode()).decode() == text.format(period="2024-Q1", digest=digest)


def test_the_old_name_of_a_rule_becomes_the_new_one(fix, monkeypatch):
    monkeypatch.setitem(RENAMED, "unit-unknown", "unknown-unit")
    text = "        outputs: Báo cáo\n        lead: Sở Lạ   # kehoach: ignore[{}] đang lập"
    good = plan(text.format("unknown-unit"))
    assert fix(plan(text.format("unit-unknown"))) == good
    assert fix(plan(text.format("unit-unknown, unknown-unit"))) == good


def test_a_mistyped_rule_in_the_settings_is_written_as_it_is_called(fix):
    text = "settings:\n  lint:\n    ignore: missing-signer; {}\n    severity:\n      {}: note  # nhẹ\n"
    bad = text.format("mising-number", '"missing_deadline"').encode()
    assert fix(bad) == bad
    assert fix(bad, unsafe=True).decode() == text.format("missing-number", '"missing-deadline"')


IGNORES = {
    "kehoach ignore[unknown-unit] đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "kehoach: ignore unknown-unit đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "Kehoach: Ignore[unknown-unit] đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "kehoach : ignore [unknown-unit] đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "kehoach: skip[unknown-unit] đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "kehoach: ignore(unknown-unit, unknown-unit) đang lập": "kehoach: ignore[unknown-unit, unknown-unit] đang lập",
    "kehoach: ignore[unknown-unit đang lập": "kehoach: ignore[unknown-unit] đang lập",
    "kehoach: ignore[unknown-unit] until=2024-6-1 đang lập": "kehoach: ignore[unknown-unit] until=1/6/2024 đang lập",
}


@pytest.mark.parametrize("comment", IGNORES)
def test_an_ignore_is_brought_into_form_when_somebody_looks(fix, comment):
    text = "        outputs: Báo cáo\n        lead: Sở Lạ   # {}"
    assert fix(plan(text.format(comment))) == plan(text.format(comment))
    assert fix(plan(text.format(comment)), unsafe=True) == plan(text.format(IGNORES[comment]))


@pytest.mark.parametrize(
    "comment",
    [
        "kehoach: xem unknown-unit",
        "kehoach: ignore[] lý do",
        "kehoach: ignore mọi lỗi",
        "kehoach: ignore",
        "a # kehoach: ignore[unknown-unit]",
    ],
)
def test_a_comment_that_names_no_rule_stays(fix, comment):
    text = plan(f"        outputs: Báo cáo\n        lead: Sở Tư pháp   # {comment}")
    assert fix(text, unsafe=True) == text
