"""Amendments: what fires, what must not, and that every rule looks at old and new words, each at its own place."""

from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
BY = "Quyết định 300/QĐ-UBND ngày 15/3/2024"
TASK = """\
sections:
  - number: 1
    title: Rà soát
    lead: {lead}
    support: Sở Nội vụ
    outputs: Quyết định
    when: {when}
    amends:
      - by: {by}
        {changes}
"""


def task(changes: str, *, when: str = "Quý I năm 2024", lead: str = "Sở Tư pháp", by: str = BY) -> str:
    return TASK.format(changes=changes, when=when, lead=lead, by=by)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.rule.name, one.source.part(one.problem.span)) for one in findings]


def test_an_amendment_with_its_document_is_fine(found: Check) -> None:
    assert told(found(task("when: Quý II năm 2024"))) == []


@pytest.mark.parametrize(
    ("by", "lacks"),
    [
        ("Quyết định 300/QĐ-UBND", "date"),
        ("Quyết định ngày 15/3/2024", "number"),
        ("Chỉ đạo", "number and date"),
    ],
)
def test_what_a_document_lacks_is_named(found: Check, by: str, lacks: str) -> None:
    (finding,) = found(task("when: Quý II năm 2024", by=by))
    assert (finding.rule.name, finding.problem.facts["lacks"].en) == ("amendment-without-document", lacks)


def test_a_document_of_the_plans_own_day_is_not_before_it(found: Check) -> None:
    assert told(found(task("when: Quý II năm 2024", by="Quyết định 1/QĐ-UBND ngày 28/12/2023"))) == []


def test_only_the_key_that_reads_as_before_is_told(found: Check) -> None:
    block = task("when: Quý II năm 2024\n        lead: Sở Tư pháp")
    assert told(found(block)) == [("amendment-changes-nothing", "Sở Tư pháp")]


def test_going_back_to_the_first_words_is_a_change(found: Check) -> None:
    again = "\n      - by: Quyết định 301/QĐ-UBND ngày 16/3/2024\n        when: Quý I năm 2024"
    assert told(found(task("when: Quý II năm 2024" + again))) == []


def test_a_title_of_a_group_is_told_and_its_deadline_is_not(found: Check) -> None:
    block = f"""\
sections:
  - number: 1
    title: A
    when: Quý I năm 2024
    amends: {{by: {BY}, title: B, when: Quý II năm 2024}}
    tasks:
      - {{number: 1, title: C, lead: Sở Tư pháp, outputs: Báo cáo}}
      - {{number: 2, title: D, lead: Sở Tư pháp, outputs: Báo cáo}}
"""
    assert told(found(block)) == [("amendment-changes-nothing", "B")]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Trước ngày 15/5/2025", "Trước ngày 17/6/2026", "deadline-outside-period"),
        ("Chậm nhất ngày 30/6/2024", "Chậm nhất ngày 31/8/2024", "due-on-day-off"),
        ("ngày 45/45", "ngày 46/46", "deadline-not-understood"),
        ("Từ 30/6/2024 đến 01/6/2024", "Từ 31/7/2024 đến 01/7/2024", "start-after-end"),
        ("Báo cáo", "Kế hoạch", "output-as-deadline"),
    ],
)
def test_old_and_new_words_of_time_are_checked_each_at_its_place(
    found: Check, old: str, new: str, rule: str
) -> None:
    assert told(found(task(f"when: {new}", when=old))) == [(rule, old), (rule, new)]


def test_old_and_new_leads_are_checked_each_at_its_place(found: Check) -> None:
    assert told(found(task("lead: Sở Ma", lead="Sở Quỷ"))) == [
        ("unknown-unit", "Sở Quỷ"),
        ("unknown-unit", "Sở Ma"),
    ]
    assert told(found(task("lead: Sở Nội vụ"))) == [("lead-and-support", "Sở Nội vụ")]
    assert told(found(task('lead: "Các đơn vị có liên quan"'))) == [("vague-lead", "Các đơn vị có liên quan")]


def test_what_an_undated_document_says_is_checked_too(found: Check) -> None:
    block = task("when: Trước ngày 17/6/2026\n        lead: Sở Ma", by="Quyết định 300/QĐ-UBND")
    assert {name for name, _ in told(found(block))} == {
        "amendment-without-document",
        "deadline-outside-period",
        "unknown-unit",
    }


def test_a_unit_that_came_after_the_plan_may_lead_from_an_amendment_of_its_time_on(found: Check) -> None:
    units = """\
# tệp: plans/units.yaml
office: UBND tỉnh Mẫu
units:
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: Sở Mới, kind: sở, level: tỉnh, valid_from: 01/3/2024}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
# tệp: plans/2024.yaml
plan: {id: m, number: 12/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
"""
    assert told(found(units + task("lead: Sở Mới"))) == []
    early = "Quyết định 300/QĐ-UBND ngày 15/02/2024"
    assert told(found(units + task("lead: Sở Mới", by=early))) == [("unit-not-alive", "Sở Mới")]


def test_an_ignore_at_the_amendment_covers_it_alone(found: Check) -> None:
    block = task("when: Trước ngày 17/6/2026   # kehoach: ignore[deadline-outside-period] chuyển sang kỳ sau")
    assert told(found(block)) == []


def test_a_lead_and_a_deadline_that_an_amendment_gives_are_not_missing(found: Check) -> None:
    block = task("when: Quý II năm 2024\n        lead: Sở Tư pháp")
    bare = block.replace("    lead: Sở Tư pháp\n    support", "    support").replace(
        "    when: Quý I năm 2024\n", ""
    )
    assert told(found(bare)) == []


def test_keys_that_amends_does_not_have_are_named_with_the_nearest(found: Check) -> None:
    (finding,) = found(task("whne: Quý II năm 2024\n        when: Quý II năm 2024"))
    assert (finding.rule.name, finding.problem.facts["nearest"]) == ("unknown-key", "when")


def test_a_word_instead_of_a_document_is_told_what_may_stand_there(found: Check) -> None:
    block = task("when: Quý II năm 2024").partition("    amends:")[0] + f"    amends: {BY}\n"
    assert told(found(block)) == [("wrong-type", BY)]
