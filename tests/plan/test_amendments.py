"""Reading what later documents change in a task."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.parse import parse
from kehoach.plan.in_force import plan_on, readings_until
from kehoach.plan.read_plan import read_plan
from kehoach.text.source import Source

HEAD = "plan: {id: m, number: 1/KH-UBND, title: A, issuer: B, issued: 28/12/2023, period: 2024}\n"
FIRST, SECOND = "Quyết định 900/QĐ-UBND ngày 03/6/2024", "Quyết định 950/QĐ-UBND ngày 01/7/2024"
TASK = f"""\
sections:
  - number: 1
    title: Rà soát
    lead: Sở Tư pháp
    outputs: Báo cáo
    when: Quý II/2024
    amends:
      - by: {SECOND}
        lead: Sở Nội vụ; Sở Tư pháp
      - by: {FIRST}
        when: Quý III/2024
        reason: Chờ hướng dẫn
"""
GROUP = f"""\
sections:
  - number: I
    title: A
    when: Quý I/2024
    amends:
      by: {FIRST}
      when: Quý II/2024
    tasks:
      - number: 1
        title: B
        lead: Sở Tư pháp
        rows:
          - outputs: C
          - {{outputs: D, when: Quý IV/2024}}
      - {{number: 2, title: E, lead: Sở Tư pháp, outputs: F, when: Quý III/2024}}
"""


def plan_of(text):
    plan, problems = read_plan(parse(Source("plans/m.yaml", HEAD + text))[0])
    return plan, problems


@pytest.fixture
def task():
    return plan_of(TASK)[0].tasks[0]


def test_the_words_as_issued_stay(task):
    assert (task.when.text, task.deadline.due) == ("Quý II/2024", date(2024, 6, 30))
    assert [lead.text for lead in task.lead] == ["Sở Tư pháp"]


def test_amendments_go_by_the_dates_of_their_documents_with_old_and_new_words(task):
    assert [
        (one.document, change.key, change.old, change.new)
        for one in task.amendments
        for change in one.changes
    ] == [
        (FIRST, "when", "Quý II/2024", "Quý III/2024"),
        (SECOND, "lead", "Sở Tư pháp", "Sở Nội vụ; Sở Tư pháp"),
    ]
    assert task.amendments[0].reason.text == "Chờ hướng dẫn"


def test_an_amendment_holds_from_the_day_of_its_document_on(task):
    def reads(day):
        reading = readings_until(task, day)[-1].task
        return reading.when.text, len(reading.lead)

    assert reads(date(2024, 6, 2)) == ("Quý II/2024", 1)
    assert reads(date(2024, 6, 3)) == ("Quý III/2024", 1)
    assert reads(date(2024, 7, 1)) == ("Quý III/2024", 2)


def test_new_words_have_their_own_place(task):
    text = HEAD + TASK
    assert text[slice(*task.amended[0].when.span)] == "Quý III/2024"


def test_a_document_without_a_date_never_holds_and_what_it_says_is_read_all_the_same():
    plan, problems = plan_of(TASK.replace(" ngày 03/6/2024", "").replace("Quý III/2024", "quý 9"))
    task = plan.tasks[0]
    assert [one.task.when.text for one in readings_until(task, date(2030, 1, 1))] == ["Quý II/2024"] * 2
    assert {problem.rule for problem in problems} == {"amendment-without-document", "deadline-not-understood"}


def test_what_amends_a_merged_cell_reaches_what_lies_below_it_and_no_cell_of_its_own():
    plan, problems = plan_of(GROUP)
    assert not problems
    (one, two) = plan_on(plan, date(2024, 7, 1)).tasks
    assert [row.when.text for row in one.rows] == ["Quý II/2024", "Quý IV/2024"]
    assert two.when.text == "Quý III/2024"
    assert not two.amendments


def test_a_group_that_was_cancelled_takes_all_its_tasks_and_rows_with_it():
    plan, _ = plan_of(GROUP.replace("when: Quý II/2024", "state: huỷ bỏ"))
    ends = [one.amendments[0].ended for task in plan.tasks for one in (task, *task.rows)]
    assert ends == ["hủy bỏ"] * 4


def test_a_plan_that_nothing_amends_is_the_same_on_every_day():
    plan, _ = plan_of(GROUP.replace("    amends:", "    note: A\n    amends:").split("    amends:")[0])
    assert plan_on(plan, date(2024, 7, 1)) is plan


def test_a_wrong_document_is_reported_once_for_all_tasks_of_a_group():
    _, problems = plan_of(GROUP.replace(FIRST, "Quyết định 5").replace("Quý II/2024", "ngày 40/40"))
    assert [problem.rule for problem in problems] == ["amendment-without-document", "deadline-not-understood"]


@pytest.mark.parametrize(
    "amends",
    ["abc", "", "[]", "{}", "[abc]", "{by: {a: b}}", "{by: [x], when: [y]}", "{by: x, roles: y}", "[[[]]]"],
)
def test_any_form_of_amends_is_read_or_refused(amends):
    text = TASK.partition("    amends:")[0] + f"    amends: {amends}\n"
    plan, _ = plan_of(text)
    assert plan.tasks[0].when.text == "Quý II/2024"


WORDS = {
    "title": ["Rà soát", "Đánh giá"],
    "when": ["Quý I/2024", "Chậm nhất ngày 15/7/2024", "Hàng quý", "Thường xuyên"],
    "lead": ["Sở Tư pháp", "Sở Nội vụ; Sở Tư pháp"],
    "outputs": ["Báo cáo", "Kế hoạch; Báo cáo"],
}
CELLS = st.fixed_dictionaries({}, optional={key: st.sampled_from(words) for key, words in WORDS.items()})
ISSUED = {key: words[0] for key, words in WORDS.items()}


def written(cells, indent):
    return "".join(f"{' ' * indent}{key}: {words}\n" for key, words in cells.items())


@given(st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2024, 12, 31)), CELLS), max_size=4), st.dates())
def test_a_task_reads_on_a_day_as_if_it_had_been_issued_with_all_changes_up_to_then(amends, day):
    text = "sections:\n  - number: 1\n" + written(ISSUED, 4)
    for number, (since, cells) in enumerate(amends):
        by = f"Quyết định {number + 1}/QĐ-UBND ngày {since:%d/%m/%Y}"
        text += ("    amends:\n" if number == 0 else "") + f"      - by: {by}\n" + written(cells, 8)
    known = dict(ISSUED)
    for since, cells in sorted(amends, key=lambda one: one[0]):
        known |= cells if since <= day else {}
    (task,) = plan_on(plan_of(text)[0], day).tasks
    (issued,) = plan_of("sections:\n  - number: 1\n" + written(known, 4))[0].tasks
    assert task.title.text == issued.title.text
    assert task.deadline == issued.deadline
    assert [one.text for one in task.lead] == [one.text for one in issued.lead]
    assert [one.text for one in task.outputs] == [one.text for one in issued.outputs]
