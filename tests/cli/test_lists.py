"""The commands that list: units, tasks, targets, overdue, on the plans that come with kehoach."""

import csv
import io
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE, LAO_CAI = "plans/2024.yaml", "plans/lao-cai/2024.yaml"
DAY = ("--as-of", "2024-07-15")
OUTPUTS = {
    "overdue sample": ("overdue", SAMPLE, *DAY),
    "overdue Sở Tư pháp": ("overdue", SAMPLE, "--unit", "Sở Tư pháp", *DAY, "--within", "30d"),
    "overdue Lào Cai": ("overdue", LAO_CAI, "--unit", "Sở Tư pháp", *DAY),
    "units of a name": ("units", "so tu phap", "--roster", "plans/units.yaml"),
    "units of a cell": ("units", "Các sở: Tư pháp, Tài chính", "--roster", "plans/units.yaml"),
    "units tree": ("units", "--roster", "plans/lao-cai/units.yaml"),
    "one task": ("tasks", SAMPLE, "II.4", *DAY),
    "one row": ("tasks", SAMPLE, "V.6/2", *DAY),
    "amended task": ("tasks", SAMPLE, "II.8", *DAY),
    "amended task before": ("tasks", SAMPLE, "II.8", "--as-of", "2024-06-06"),
    "extended task": ("tasks", SAMPLE, "IV.3", *DAY),
    "paused task": ("tasks", SAMPLE, "I.4", *DAY),
    "cancelled task": ("tasks", SAMPLE, "IV.7", *DAY),
    "tasks of a section": ("tasks", LAO_CAI, "--section", "12"),
    "targets": ("targets", LAO_CAI),
    "tasks overdue": ("tasks", SAMPLE, "--state", "quá hạn", "--unit", "Sở Tư pháp", *DAY),
    "no task in a state": ("tasks", SAMPLE, "--state", "qua han", "--as-of", "2024-01-01"),
    "one task of one unit": ("tasks", SAMPLE, "II.4", "--unit", "Sở Nội vụ", *DAY),
    "one task of a unit without part": ("tasks", SAMPLE, "II.8", "--unit", "Sở Y tế", *DAY),
    "one task with a budget": ("tasks", "plans/cao-bang/2016-2020.yaml", "I.3", *DAY),
    "budget": ("tasks", SAMPLE, "--budget"),
}


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_output(run, snapshot, name, language):
    ran = run(*OUTPUTS[name], "--lang", language, cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


def told(ran):
    assert ran.code == 0
    entries = json.loads(ran.out)
    assert entries["version"] == 1
    return entries


def test_lao_cai_has_its_33_tasks_in_the_order_of_the_document(run):
    tasks = told(run("tasks", LAO_CAI, "--format", "json", cwd=ROOT))["tasks"]
    assert " ".join(task["address"] for task in tasks) == (
        "1 2 3.1 3.2 4.1 4.2 4.3.1 4.3.2 5.1 5.1b 6.1 6.2 7 8 9 10 11 12.1 12.2.1 12.2.2 12.3 12.4 "
        "13.1 13.2 14.1 14.2 15 16 17 18.1 18.2 19.1 19.2"
    )


def test_a_task_as_json_has_words_reading_and_owners(run):
    tasks = told(run("tasks", LAO_CAI, "--format", "json", cwd=ROOT))["tasks"]
    task = next(task for task in tasks if task["address"] == "7")
    assert task["lead"] == [
        "Công thương, Tư pháp, Giao thông vận tải - Xây dựng, Nông nghiệp và Phát triển nông thôn, Kế hoạch và Đầu tư"
    ]
    assert [unit for owner in task["owners"] for unit in owner["units"]] == [
        "Sở Công Thương",
        "Sở Tư pháp",
        "Sở Giao thông vận tải - Xây dựng",
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Sở Kế hoạch và Đầu tư",
    ]
    assert (task["kind"], task["start"], task["due"]) == ("span", "2024-01-01", "2024-06-30")


def test_lao_cai_has_32_goals(run):
    assert len(told(run("targets", LAO_CAI, "--format", "json", cwd=ROOT))["targets"]) == 32


def test_totals_count_what_the_list_shows(run):
    entries = told(run("overdue", SAMPLE, *DAY, "--format", "json", cwd=ROOT))
    states = [one["state"] for one in entries["obligations"]]
    assert entries["totals"] == {
        "due": 82,
        "overdue": states.count("overdue"),
        "undetermined": states.count("undetermined"),
    }
    assert states.count("overdue") == 39


def test_a_successful_overdue_exits_0_unless_it_is_asked_to_fail(run):
    assert run("overdue", SAMPLE, *DAY, cwd=ROOT).code == 0
    assert run("overdue", SAMPLE, *DAY, "--fail", cwd=ROOT).code == 1
    assert run("overdue", LAO_CAI, *DAY, "--fail", cwd=ROOT).code == 0


@pytest.mark.parametrize("command", [("overdue", *DAY), ("tasks",), ("targets",)])
def test_csv_has_one_row_an_entry_and_a_byte_order_mark(run, command):
    ran = run(*command, SAMPLE, "--format", "csv", cwd=ROOT)
    assert ran.out.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(ran.out)))
    assert len(rows) > 10
    assert {len(row) for row in rows} == {len(rows[0])}


def test_budgets_as_json_add_up(run):
    (budget,) = told(run("tasks", SAMPLE, "--budget", "--format", "json", cwd=ROOT))["budgets"]
    assert sum(budget["amounts"].values()) == budget["total"] == sum(budget["sections"].values())


def test_units_as_json_and_csv_name_the_same(run):
    entries = told(run("units", "--roster", "plans/units.yaml", "--format", "json", cwd=ROOT))["units"]
    rows = list(
        csv.DictReader(
            io.StringIO(run("units", "--roster", "plans/units.yaml", "--format", "csv", cwd=ROOT).out)
        )
    )
    assert [entry["name"] for entry in entries] == [next(iter(row.values())) for row in rows]


@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        (("overdue", SAMPLE, "--unit", "Sở Không Có"), 2, "Sở Không Có"),
        (("overdue", SAMPLE, "--as-of", "2024-13-45"), 2, "2024-13-45"),
        (("overdue", "plans/none.yaml"), 2, "plans/none.yaml"),
        (("tasks", SAMPLE, "IX.99"), 2, "IX.99"),
        (("units", "Sở Không Có", "--roster", "plans/units.yaml"), 1, "Sở Không Có"),
        (("units", "Sở Ma; Sở Tư pháp", "--roster", "plans/units.yaml"), 1, "Sở Ma"),
        (("units", "--roster", "plans/none.yaml"), 2, "plans/none.yaml"),
        (("targets", SAMPLE, "--format", "xml"), 2, "xml"),
    ],
)
def test_a_wrong_word_is_quoted_back(run, command, code, words):
    ran = run(*command, cwd=ROOT)
    assert ran.code == code
    assert words in ran.err


def test_a_plan_that_cannot_be_read_whole_is_named_and_the_rest_is_shown(run, repository):
    head = "plan: {id: %s, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}\n"
    folder = repository(
        {
            "plans/good.yaml": head % "good" + task,
            "plans/bad.yaml": head % "bad" + "sections:\n  - {number: [\n",
        }
    )
    ran = run("overdue", "--as-of", "2024-07-01", "--format", "json", cwd=folder)
    assert ran.code == 1
    assert "plans/bad.yaml" in ran.err
    assert json.loads(ran.out)["skipped"] == ["plans/bad.yaml"]
    assert [one["plan"] for one in json.loads(ran.out)["obligations"]] == ["good"]


def test_a_plan_without_progress_before_its_first_due_day_has_nothing_to_list(run):
    ran = run("overdue", LAO_CAI, "--as-of", "2023-01-01", "--lang", "en", cwd=ROOT)
    assert ran.out.endswith("No progress is on record; no due day has passed yet.\n\n")


def test_a_section_that_is_not_there_is_an_error(run):
    ran = run("tasks", SAMPLE, "--section", "khong co", cwd=ROOT)
    assert (ran.code, ran.out) == (2, "")
    assert "`khong co`" in ran.err


def test_an_extended_obligation_says_from_which_day_it_was_moved(run, repository):
    head = "plan: {id: a, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}\n"
    progress = "progress: {plan: a, unit: Sở Tư pháp, period: 2024-Q1}\n"
    extension = "extensions:\n  - {task: 1, due: 30/4/2024, reason: C}\n"
    folder = repository({"plans/a.yaml": head + task, "plans/a/b.yaml": progress + extension})
    words = (
        "extended from 31/03/2024 (C); 31 days late by the first due day; the unit has not reported on this"
    )
    text = run("overdue", "--as-of", "2024-05-01", "--lang", "en", cwd=folder).out
    assert words in text
    (row,) = csv.DictReader(
        io.StringIO(
            run("overdue", "--as-of", "2024-05-01", "--lang", "en", "--format", "csv", cwd=folder).out.lstrip(
                "\ufeff"
            )
        )
    )
    assert (row["reason"], row["first_unit"]) == (words, "Sở Tư pháp")


def whole(run, address, day="2024-07-15"):
    told_of = told(run("tasks", SAMPLE, address, "--as-of", day, "--format", "json", cwd=ROOT))
    (task,), (obligation, *_) = told_of["tasks"], told_of["obligations"]
    return task, obligation


def test_a_task_as_json_reads_as_on_the_day_asked_with_old_and_new_words(run):
    by = "Quyết định 1012/QĐ-UBND ngày 07/6/2024"
    amendment = {
        "by": by,
        "since": "2024-06-07",
        "key": "when",
        "old": "Chậm nhất ngày 31/5/2024",
        "new": "Chậm nhất ngày 31/7/2024",
        "reason": "Hai nghị quyết đang chờ HĐND tỉnh sửa đổi",
    }
    for day, due in (("2024-06-06", "2024-05-31"), ("2024-06-07", "2024-07-31")):
        task, obligation = whole(run, "II.8", day)
        assert task["amendments"] == [amendment]
        assert task["due"] == obligation["due"] == due


def test_an_extended_obligation_as_json_has_both_days_and_both_states(run):
    _, obligation = whole(run, "IV.3")
    assert (obligation["first_due"], obligation["first_state"], obligation["first_days_late"]) == (
        "2024-06-30",
        "overdue",
        15,
    )
    assert (obligation["due"], obligation["state"], obligation["days_late"]) == ("2024-09-30", "open", 0)
    assert [one["due"] for one in obligation["extensions"]] == ["2024-07-31", "2024-09-30"]
    assert obligation["extensions"][1]["evidence"][0]["number"] == "1842/UBND-KSTT"


def test_what_a_unit_reports_stands_in_its_own_words(run):
    _, obligation = whole(run, "IV.1")
    assert obligation["report"] == {
        "state": "đang thực hiện",
        "date": None,
        "percent": "30",
        "evidence": [],
        "difficulty": None,
        "proposal": None,
        "note": None,
        "unit": "Sở Thông tin và Truyền thông",
        "reported": "2024-06-18",
    }
    _, obligation = whole(run, "IV.7")
    assert obligation["reason"].startswith("hủy bỏ theo Quyết định 845/QĐ-UBND ngày 10/5/2024")
    assert (obligation["report"]["date"], obligation["extensions"]) == ("2024-05-10", [])


def test_overdue_as_csv_has_the_first_state_beside_the_state(run):
    ran = run("overdue", SAMPLE, *DAY, "--within", "90d", "--format", "csv", cwd=ROOT)
    rows = [row for row in csv.DictReader(io.StringIO(ran.out.lstrip("\ufeff"))) if row["address"] == "IV.3"]
    assert [(row["state"], row["first_state"], row["first_days_late"]) for row in rows] == [
        ("open", "overdue", "15")
    ]


def test_a_list_of_tasks_finds_and_marks_what_was_amended(run, repository):
    plan = """\
        plan: {id: a, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
        sections:
          - number: 1
            title: C
            lead: Sở Tư pháp
            outputs: B
            when: Quý I/2024
            amends: {by: Quyết định 2/QĐ-UBND ngày 01/6/2024, lead: Sở Nội vụ}
          - number: 2
            title: D
            lead: Sở Tư pháp
            outputs: B
            when: Quý I/2024
            amends: {by: Quyết định 2/QĐ-UBND ngày 01/6/2024, state: thay thế}
        """
    folder = repository({"plans/a.yaml": plan})

    def listed(unit, day):
        return run("tasks", "--unit", unit, "--as-of", day, "--lang", "en", cwd=folder).out

    assert "C (amended)" in listed("Sở Nội vụ", "2024-06-01")
    assert "C" not in listed("Sở Nội vụ", "2024-05-31").partition("Task")[2]
    assert "D (superseded)" in listed("Sở Tư pháp", "2024-06-01")
    assert "(" not in listed("Sở Tư pháp", "2024-05-31").partition("Task")[2]


def test_tasks_of_a_state_are_those_with_an_obligation_in_it(run):
    for state in ("overdue", "quá hạn", "Quá Hạn"):
        tasks = told(run("tasks", SAMPLE, "--state", state, *DAY, "--format", "json", cwd=ROOT))
        addresses = {one["address"] for one in (*tasks["tasks"], *tasks["duties"])}
        late = told(run("overdue", SAMPLE, *DAY, "--format", "json", cwd=ROOT))["obligations"]
        assert addresses == {one["address"].partition("/")[0] for one in late if one["state"] == "overdue"}


def test_a_state_that_is_none_is_refused_with_those_there_are(run):
    ran = run("tasks", SAMPLE, "--state", "xong", cwd=ROOT)
    assert ran.code == 2
    assert "`quá hạn`" in ran.err


def test_the_sample_has_an_obligation_in_every_state(run):
    (plan,) = told(run("status", SAMPLE, *DAY, "--format", "json", cwd=ROOT))["plans"]
    assert [state for state, count in plan["counts"].items() if not count] == []
    assert [result for result, count in plan["targets"].items() if not count] == []
