"""Each condition fires where it does not hold, at its place, and nowhere else."""

import pytest

from kehoach.words import Language


@pytest.mark.parametrize(
    ("select", "require", "expected"),
    [
        # what, section
        ("{what: plan}", "{present: proposed}", ["2: id"]),
        ("{what: section}", "{present: budget}", ["23: number"]),
        ("{what: task}", "{present: note}", ["17: number", "32: title"]),
        ("{what: row}", "{present: budget}", ["33: title"]),
        ("{what: duty}", "{present: note}", ["35: number"]),
        ("{what: report}", "{present: note}", ["35: number"]),
        ("{what: target}", "{present: note}", ["43: id", "44: id"]),
        ("{what: task; duty}", "{present: note}", ["17: number", "32: title", "35: number"]),
        ("{what: task, section: II}", "{present: note}", ["32: title"]),
        ("{what: target, section: II}", "{present: note}", ["44: id"]),
        ("{what: section; task, section: I; V}", "{present: budget}", []),
        # absent, matches, includes, excludes
        ("{what: task}", "{absent: budget}", ["22: 150", "32: 40"]),
        ("{what: task}", "{absent: unless}", []),
        ("{what: task}", "{outputs: Quyết định …; Báo cáo}", ["20: Tờ trình"]),
        ("{what: task}", "{outputs: {matches: Quyết định …; Tờ trình}}", ["29: Báo cáo"]),
        ("{what: task}", "{note: bước …}", []),
        ("{what: task}", "{lead: {includes: Sở Tư pháp}}", ["28: Các sở, ban, ngành"]),
        ("{what: task}", "{support: {includes: Sở Tư pháp}}", ["17: number", "32: title", "33: title"]),
        ("{what: task}", "{outputs: {excludes: … trình}}", ["20: Tờ trình"]),
        ("{what: task}", "{title: {excludes: … trình}}", []),
        ("{what: plan}", "{signer: Ông …}", ["8: (mẫu, không có người ký)"]),
        # days
        ("{what: task}", "{when: {to: 30/06/2024}}", ["30: Trước ngày 15/11/2024"]),
        ("{what: task}", "{when: {to: 14/11/2024}}", []),
        ("{what: task}", "{when: {from: 14/11/2024}}", ["21: Quý I năm 2024"]),
        ("{what: task}", "{when: {from: 03/2024, to: 11/2024}}", []),
        ("{what: plan}", "{issued: {to: 15/12/2023}}", ["7: 28/12/2023"]),
        ("{what: plan}", "{issued: {within: {days: 4, of: start}}}", []),
        ("{what: plan}", "{issued: {within: {days: 3, of: start}}}", ["7: 28/12/2023"]),
        ("{what: task}", "{when: {within: {days: 94, of: issued}}}", ["30: Trước ngày 15/11/2024"]),
        ("{what: duty}", "{when: {within: {days: 11, of: end}}}", []),
        (
            "{what: duty}",
            "{when: {within: {days: 10, of: end}}}",
            ["41: ngày 20 tháng 12 đối với báo cáo năm"],
        ),
        # numbers
        ("{what: task}", "{budget: {to: 100 triệu đồng}}", ["22: 150"]),
        ("{what: section; task}", "{budget: {from: 150.000.000}}", ["32: 40"]),
        ("{what: target}", "{goal: {from: 90%}}", ["43: tối thiểu 80%"]),
        ("{what: target}", "{goal: {to: 90%}}", ["44: tối thiểu 95%"]),
        ("{what: target}", "{goal: {from: 90 hồ sơ}}", []),
        # conditions under select
        ("{what: task, lead: Sở Tư pháp}", "{present: note}", ["17: number"]),
        ("{what: task, lead: {excludes: Sở Tư pháp}}", "{present: note}", ["32: title"]),
        ("{what: task, absent: budget}", "{absent: note}", ["33: bước cuối"]),
        ("{what: task, present: budget}", "{present: note}", ["17: number", "32: title"]),
        ("{what: task, when: {to: 30/06/2024}}", "{present: note}", ["17: number"]),
        ("{what: task, budget: {from: 100 triệu đồng}}", "{present: note}", ["17: number"]),
    ],
)
def test_a_condition_fires_where_it_does_not_hold(places, select, require, expected):
    assert places(select, require) == expected


def test_units_are_known_by_the_names_of_the_roster(places):
    body = """\
duties:
  - number: 1
    title: Rà soát
    lead: "Các sở: Nội vụ, Tư pháp"
    outputs: Báo cáo
    when: Quý I năm 2024
"""
    assert places("{what: duty}", "{lead: Sở Nội vụ; Sở Tư pháp}", body=body) == []
    assert places("{what: duty}", "{lead: Sở Nội vụ}", body=body) == ["15: Tư pháp"]


def test_a_merged_cell_is_told_once(places):
    assert places("{what: row}", "{outputs: Kế hoạch}") == ["29: Báo cáo"]


@pytest.mark.parametrize(
    ("require", "vi", "en"),
    [
        ("{present: note}", "phải có `note`", "`note` has to be there"),
        ("{absent: outputs}", "không được có `outputs`", "`outputs` must not be there"),
        ("{outputs: A …; B}", "`outputs` phải có dạng `A …` hoặc `B`", "`outputs` has to read `A …` or `B`"),
        ("{outputs: {includes: A}}", "`outputs` phải có `A`", "`outputs` has to include `A`"),
        (
            "{outputs: {excludes: Báo cáo; a; b; c; d}}",
            "`outputs` không được có dạng `Báo cáo`, `a`, `b` hoặc `c`, …",
            "`outputs` must not read `Báo cáo`, `a`, `b` or `c`, …",
        ),
        ("{when: {to: 3/2024}}", "`when` chậm nhất là 3/2024", "`when` must not lie after 3/2024"),
        ("{when: {from: 3/2025}}", "`when` phải từ 3/2025 trở đi", "`when` must not lie before 3/2025"),
        (
            "{when: {from: 01/02/2024, to: 3/2024}}",
            "`when` phải từ 01/02/2024 đến 3/2024",
            "`when` has to lie between 01/02/2024 and 3/2024",
        ),
        (
            "{when: {within: {days: 9, of: issued}}}",
            "`when` phải cách ngày ban hành không quá 9 ngày",
            "`when` has to lie within 9 days of the date of the plan",
        ),
    ],
)
def test_the_caret_says_what_is_asked_in_both_languages(findings, require, vi, en):
    (one,) = (one for one in findings("{what: duty}", require) if one.rule.name == "a")
    assert (one.label(Language.VI), one.label(Language.EN)) == (vi, en)


def test_an_amount_is_asked_for_in_words_of_numbers(findings):
    said = [
        one.label(Language.VI)
        for select, end in (("{what: task}", "to: 100 triệu đồng"), ("{what: row}", "from: 50 triệu đồng"))
        for one in findings(select, f"{{budget: {{{end}}}}}")
        if one.rule.name == "a"
    ]
    assert said == ["`budget` không được quá 100 triệu đồng", "`budget` phải từ 50 triệu đồng trở lên"]
