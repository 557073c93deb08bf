"""What was changed after a period was closed is found, wherever it stands; a correction that says why is not."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.cli import clock
from kehoach.document.parse import parse
from kehoach.plan.read_closed import own_digest
from kehoach.text.source import Source

PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - number: I
    tasks:
      - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Trước ngày 15/6/2024}
      - {number: 2, title: C, lead: Sở Nội vụ, roles: {thẩm định: Sở Tư pháp}, outputs: D, when: Quý II/2024}
      - {number: 3, title: E, lead: Sở Tư pháp, outputs: F, when: không quá 05 ngày kể từ ngày ký quyết định}
targets:
  - {id: so-hoa, task: I.1, measure: Tỷ lệ, goal: tối thiểu 90%}
"""
FIGURE = "  - {target: so-hoa, count: 8.420, of: 9.310}\n"
Q1 = f"""\
progress: {{plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024, evidence: Báo cáo 21/BC-STP ngày 18/3/2024}}
tasks:
  - task: I.1
    state: đang thực hiện
    percent: 60
    difficulty: Thiếu người
figures:
{FIGURE}
events:
  - {{id: k, date: 04/3/2024, event: ký quyết định, starts: I.3}}
extensions:
  - {{task: I.1, due: 30/6/2024, reason: Chờ hướng dẫn, evidence: Công văn 5/UBND ngày 01/3/2024}}
"""
Q2 = """\
progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q2, reported: 18/6/2024}
figures:
  - {target: so-hoa, count: 9.000, of: 9.310}
  - {target: so-hoa, level: cấp xã, period: 2024-Q1, count: 5, of: 10}
"""
NOI_VU = """\
progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q1, reported: 19/3/2024}
tasks:
  - {task: I.2, state: đang thực hiện}
"""
PLANS = {
    "plans/mau.yaml": PLAN,
    "plans/mau/Q1/stp.yaml": Q1,
    "plans/mau/Q1/snv.yaml": NOI_VU,
    "plans/mau/Q2/stp.yaml": Q2,
}
STP, SNV, LATER = (f"plans/mau/{name}.yaml" for name in ("Q1/stp", "Q1/snv", "Q2/stp"))
CLOSED = "plans/mau/Q1/closed.yaml"
RULES = {"closed-period-changed", "closed-file-misfit"}

Found = list[tuple[str, str, str]]


@pytest.fixture
def folder(repository, run, monkeypatch) -> Path:
    """A plan whose first quarter was closed."""
    monkeypatch.setattr(clock, "today", lambda: date(2024, 7, 1))
    folder = repository(PLANS)
    assert run("close", "2024-Q1", cwd=folder).code == 0
    return folder


@pytest.fixture
def found(folder, run) -> Callable[..., Found]:
    """Give file, words at the place, and message of what the rules on closing find."""

    def found(*paths: str) -> Found:
        ran = run("check", *(paths or ("plans",)), "--format", "json", "--lang", "en", cwd=folder)
        findings = [one for one in json.loads(ran.out)["findings"] if one["rule"] in RULES]
        return [(one["path"], at(folder, one), one["message"]) for one in findings]

    return found


def at(folder: Path, finding: dict) -> str:
    line = (folder / finding["path"]).read_text("utf-8").splitlines()[finding["line"] - 1]
    return line[finding["column"] - 1 : finding["end_column"] - 1]


@pytest.fixture
def change(folder) -> Callable[[str, str, str], None]:
    def change(path: str, old: str, new: str) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new), "utf-8")

    return change


def test_nothing_changed_is_no_finding(found):
    assert found() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("8.420", "8420"),
        ("18/3/2024", "2024-03-18"),
        ("ngày 01/3/2024", "ngày 1/3/2024"),
        ("percent: 60", "percent: 60%"),
        ("đang thực hiện", "Đang  thực hiện"),
        ("Sở Tư pháp, period", "sở tư pháp, period"),
        (
            "    state: đang thực hiện\n    percent: 60\n",
            "    percent: 60\n\n    state: đang thực hiện # xong sớm\n",
        ),
        ("Thiếu người", "Đủ người"),
        ("figures:\n" + FIGURE, "figures:\n  - target: so-hoa\n    of: 9.310\n    count: 8.420\n"),
    ],
)
def test_layout_spelling_and_remarks_are_no_change(found, change, old, new):
    change(STP, old, new)
    assert found() == []


@pytest.mark.parametrize(
    ("edit", "place", "what"),
    [
        (("8.420", "9.120"), "so-hoa", "figure `so-hoa`"),
        (("9.310", "9.311"), "so-hoa", "figure `so-hoa`"),
        (("đang thực hiện", "tạm dừng"), "I.1", "task `I.1`"),
        (("percent: 60", "percent: 65"), "I.1", "task `I.1`"),
        (("date: 04/3", "date: 05/3"), "k", "event `k`"),
        (("due: 30/6", "due: 29/6"), "I.1", "extension `I.1`"),
        (("5/UBND", "6/UBND"), "I.1", "extension `I.1`"),
        (("reported: 18/3", "reported: 19/3"), "2024-Q1", "head of the report of `Sở Tư pháp`"),
    ],
)
def test_a_number_a_date_or_a_state_is_pointed_at(found, change, edit, place, what):
    change(STP, *edit)
    assert found() == [(STP, place, f"{what} is not what it was when 2024-Q1 was closed")]


def test_a_report_of_another_unit_is_another_report(found, change):
    change(STP, "Sở Tư pháp, period", "Văn phòng UBND tỉnh, period")
    assert found() == [(STP, "2024-Q1", "the report is not what it was when 2024-Q1 was closed")]


def test_ends_of_lines_as_on_windows_are_no_change(found, folder):
    for path in (STP, CLOSED, "plans/mau.yaml"):
        (folder / path).write_bytes((folder / path).read_bytes().replace(b"\n", b"\r\n"))
    assert found() == []


def test_an_added_item_is_pointed_at(found, change):
    change(STP, FIGURE, FIGURE + "  - {target: so-hoa, level: cấp huyện, count: 1, of: 2}\n")
    assert found() == [(STP, "so-hoa", "figure `so-hoa cấp huyện` was added after 2024-Q1 was closed")]


def test_a_removed_item_is_named_at_the_head(found, change):
    change(STP, "  - {id: k, date: 04/3/2024, event: ký quyết định, starts: I.3}\n", "")
    change(STP, "events:\n", "")
    message = "event `k` was there when 2024-Q1 was closed, and is no more"
    assert found() == [(STP, "2024-Q1", message)]


def test_a_file_that_is_gone_is_named_in_the_snapshot(found, folder):
    (folder / SNV).unlink()
    assert [(path, place) for path, place, _ in found()] == [(CLOSED, "Q1/snv.yaml")]


def test_a_report_that_went_to_another_period_is_named_in_the_snapshot(found, change):
    change(SNV, "2024-Q1", "2024-Q2")
    assert [(path, place) for path, place, _ in found()] == [(CLOSED, "Q1/snv.yaml")]


def test_a_report_that_went_to_another_plan_is_named_in_the_snapshot(found, change, folder):
    (folder / "plans/khac.yaml").write_text(PLAN.replace("id: mau", "id: khac"), "utf-8")
    change(SNV, "plan: mau", "plan: khac")
    assert [(path, place) for path, place, _ in found()] == [(CLOSED, "Q1/snv.yaml")]


def test_a_file_that_was_only_renamed_is_no_finding(found, folder):
    (folder / SNV).rename(folder / "plans/mau/Q1/noi-vu.yaml")
    assert found() == []


def test_a_copy_is_a_report_more(found, folder):
    (folder / "plans/mau/Q1/noi-vu.yaml").write_text(NOI_VU, "utf-8")
    message = "the report was added after 2024-Q1 was closed"
    assert found() == [("plans/mau/Q1/noi-vu.yaml", "2024-Q1", message)]


def test_a_report_that_comes_late_is_found_once(found, folder):
    late = Q1.replace("Sở Tư pháp", "Văn phòng UBND tỉnh")
    (folder / "plans/mau/Q1/vp.yaml").write_text(late, "utf-8")
    message = "the report was added after 2024-Q1 was closed"
    assert found() == [("plans/mau/Q1/vp.yaml", "2024-Q1", message)]


def test_a_figure_of_the_period_in_a_later_report_belongs_to_it(found, change):
    change(LATER, "count: 5,", "count: 6,")
    message = "figure `so-hoa cấp xã` is not what it was when 2024-Q1 was closed"
    assert found() == [(LATER, "so-hoa", message)]


def test_a_figure_of_another_period_does_not(found, change):
    change(LATER, "count: 9.000", "count: 9.001")
    change(STP, "events:", "  - {target: so-hoa, period: 2024-01, count: 1, of: 2}\nevents:")
    assert found() == []


def test_a_later_figure_that_names_the_period_is_found(found, folder):
    text = "progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q2}\nfigures:\n"
    text += "  - {target: so-hoa, period: 2024-Q1, count: 1, of: 2}\n"
    (folder / "plans/mau/Q2/snv.yaml").write_text(text, "utf-8")
    message = "figure `so-hoa` was added after 2024-Q1 was closed"
    assert found() == [("plans/mau/Q2/snv.yaml", "so-hoa", message)]


CORRECTION = "  - {target: so-hoa, count: 9.120, of: 9.310, corrects: 2024-Q1, reason: Sót hai chi cục}\n"


@pytest.mark.parametrize("path", [STP, LATER])
def test_a_correction_with_a_reason_is_no_change(found, change, path):
    change(path, "figures:\n", f"figures:\n{CORRECTION}")
    assert found() == []


def test_a_correction_may_stand_in_a_file_of_its_own(found, folder):
    head = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1}\nfigures:\n"
    (folder / "plans/mau/Q1/dinh-chinh.yaml").write_text(head + CORRECTION, "utf-8")
    assert found() == []


@pytest.mark.parametrize("path", [STP, LATER])
def test_a_correction_without_a_reason_is_no_excuse(found, change, path):
    change(path, "figures:\n", f"figures:\n{CORRECTION.replace(', reason: Sót hai chi cục', '')}")
    message = "figure `so-hoa` was added after 2024-Q1 was closed"
    assert found() == [(path, "so-hoa", message)]


def test_a_correction_does_not_excuse_that_the_first_figure_is_gone(found, change):
    change(STP, FIGURE, CORRECTION)
    message = "figure `so-hoa` was there when 2024-Q1 was closed, and is no more"
    assert found() == [(STP, "2024-Q1", message)]


def test_a_correction_that_was_there_stays_on_record(found, change, run, folder):
    change(STP, FIGURE, FIGURE + CORRECTION)
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 0
    change(STP, "count: 9.120", "count: 9.121")
    assert [(path, place) for path, place, _ in found()] == [(STP, "2024-Q1")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("15/6/2024", "30/6/2024"),
        ("lead: Sở Nội vụ", "lead: Sở Tư pháp"),
        ("thẩm định: Sở Tư pháp", "thẩm định: Sở Nội vụ"),
        ("tối thiểu 90%", "tối thiểu 80%"),
        ("number: 2", "number: 3"),
        ("28/12/2023", "29/12/2023"),
    ],
)
def test_other_promises_of_the_plan_are_found_once_at_its_head(found, change, old, new):
    change("plans/mau.yaml", old, new)
    message = "owners, deadlines or targets of the plan are not what they were when 2024-Q1 was closed"
    assert found() == [("plans/mau.yaml", "id", message)]


def test_a_snapshot_of_a_plan_that_now_has_another_period_lies_in_the_wrong_place(found, change):
    change("plans/mau.yaml", "period: 2024", "period: 2024-2025")
    assert [path for path, _, _ in found()] == [CLOSED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: C", "title: E"),
        ("outputs: D", "outputs: E, note: F"),
        ("Trước ngày 15/6/2024", "trước ngày 2024-06-15 # hạn"),
        ("title: C, lead: Sở Nội vụ", "lead: Sở Nội vụ, title: C"),
    ],
)
def test_titles_notes_and_layout_of_the_plan_are_no_promises(found, change, old, new):
    change("plans/mau.yaml", old, new)
    assert found() == []


def test_an_amendment_leaves_the_first_words_in_place_and_is_no_change(found, change):
    change("plans/mau.yaml", "title: C,", 'title: C, amends: "Quyết định 9/QĐ-UBND ngày 01/4/2024",')
    assert found() == []


def test_an_amendment_that_was_known_when_the_period_was_closed_is_a_promise(found, change, run, folder):
    amends = 'title: C, amends: {by: "Quyết định 9/QĐ-UBND ngày 01/3/2024", when: Quý III/2024},'
    change("plans/mau.yaml", "title: C,", amends)
    message = "owners, deadlines or targets of the plan are not what they were when 2024-Q1 was closed"
    assert found("plans/mau.yaml") == [("plans/mau.yaml", "id", message)]
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 0
    assert found("plans/mau.yaml") == []
    change("plans/mau.yaml", "when: Quý III/2024", "when: Quý IV/2024")
    assert found("plans/mau.yaml") == [("plans/mau.yaml", "id", message)]


def test_several_closed_periods_are_one_finding_at_the_plan(found, change, run, folder):
    assert run("close", "2024-Q2", cwd=folder).code == 0
    change("plans/mau.yaml", "15/6/2024", "30/6/2024")
    assert [message.partition("when ")[2] for _, _, message in found("plans/mau.yaml")] == [
        "2024-Q1, 2024-Q2 was closed"
    ]


def test_a_report_that_can_not_be_read_whole_has_that_finding_alone(found, change):
    change(STP, "figures:", "figure:")
    assert found() == []


def test_a_report_can_be_checked_alone(found, change):
    change(STP, "8.420", "9.120")
    assert [place for _, place, _ in found(STP)] == ["so-hoa"]


@pytest.mark.parametrize("path", ["../../../ngoai.yaml", "{above}/ngoai.yaml"])
def test_nothing_outside_the_repository_is_read(found, folder, path):
    outside = path.format(above=folder.parent.as_posix())
    (folder / SNV).rename(folder.parent / "ngoai.yaml")
    rewrite(folder / CLOSED, "Q1/snv.yaml", outside)
    assert [(one, place) for one, place, _ in found()] == [(CLOSED, outside)]


def rewrite(path: Path, old: str, new: str) -> None:
    """Change a snapshot so that it still fits itself."""
    text = path.read_text("utf-8")
    before, after = (own_digest(parse(Source("", one))[0].root) for one in (text, text.replace(old, new)))
    path.write_text(text.replace(old, new).replace(before, after), "utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_kind_of_change_in_words(run, folder, change, snapshot, language):
    change(STP, "8.420", "9.120")
    change(STP, "events:", "  - {target: so-hoa, level: cấp huyện, count: 1, of: 2}\nevents:")
    change(STP, Q1[Q1.index("extensions:") :], "")
    change("plans/mau.yaml", "tối thiểu 90%", "tối thiểu 80%")
    (folder / SNV).unlink()
    late = NOI_VU.replace("thực hiện}", "thực hiện, percent: 30}")
    (folder / "plans/mau/Q1/noi-vu.yaml").write_text(late, "utf-8")
    ran = run("check", "plans", "--lang", language, cwd=folder)
    assert (ran.code, ran.err) == (1, "")
    snapshot(ran.out)
