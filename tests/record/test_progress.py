"""Entries go into the file where they belong, and nothing else changes."""

import dataclasses
import os
from datetime import date
from pathlib import Path

import pytest

from kehoach.document.edit import NotEditableError
from kehoach.errors import NoRosterError
from kehoach.finding.severity import Severity
from kehoach.record.entry import Entry, Part
from kehoach.record.given import Given, entry_of
from kehoach.record.place import NotWholeError, OutsideError
from kehoach.rules.registry import BY_NAME

HEAD = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}\n"
Q1 = "plans/2024/Q1/so-tu-phap.yaml"
ITEM = "  - task: I.1\n    state: đang thực hiện\n"


def refused(recorded):
    return bool(recorded.slips or recorded.errors)


def task(address: str = "I.1", unit: str = "Sở Tư pháp", period: str = "2024-Q1", **values: str) -> Entry:
    return Entry(Part.TASKS, unit, period, {"task": address, "state": "đang thực hiện", **values})


def figure(target: str = "so-hoa", unit: str = "Sở Tư pháp", period: str = "2024-Q1", **values: str) -> Entry:
    return Entry(Part.FIGURES, unit, period, {"target": target, "count": "1", "of": "2", **values})


def yaml_files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("plans/*/**/*"))
        if path.is_file()
    }


def test_a_file_is_made_with_a_head(plans, do_record):
    folder = plans()
    done = do_record(folder, task(unit="so tu phap", period="2024-q1"))
    assert not refused(done)
    assert yaml_files(folder) == {
        Q1: "progress:\n  plan: mau\n  unit: Sở Tư pháp\n  period: 2024-Q1\n  reported: 20/3/2024\n\ntasks:\n"
        + ITEM
    }
    ((changed,),) = (done.changed,)
    assert (changed.path, changed.is_new, [line for _, line in changed.lines]) == (Q1, True, [8])


@pytest.mark.parametrize(
    ("period", "plan_period", "path"),
    [
        ("2024-Q1", "2024", "Q1/so-tu-phap.yaml"),
        ("2024-H1", "2024", "H1/so-tu-phap.yaml"),
        ("2024-9M", "2024", "9M/so-tu-phap.yaml"),
        ("2024-03", "2024", "03/so-tu-phap.yaml"),
        ("2024", "2024", "so-tu-phap.yaml"),
        ("2025-Q1", "2024", "2025-Q1/so-tu-phap.yaml"),
        ("2024-Q1", "2021-2025", "2024-Q1/so-tu-phap.yaml"),
        ("2024", "2021-2025", "2024/so-tu-phap.yaml"),
    ],
)
def test_the_folder_is_that_of_the_period(plans, do_record, period, plan_period, path):
    folder = plans(period=plan_period)
    do_record(folder, task(period=period), today=date(2026, 1, 5))
    assert list(yaml_files(folder)) == [f"plans/2024/{path}"]


def test_a_file_is_found_by_its_head_whatever_its_name(plans, do_record):
    folder = plans({"plans/2024/bao-cao/stp.yaml": HEAD.replace("Sở Tư pháp", "sở  tư pháp")})
    do_record(folder, task())
    assert list(yaml_files(folder)) == ["plans/2024/bao-cao/stp.yaml"]


@pytest.mark.parametrize(
    ("old", "new"), [("2024-Q1", "2024-Q2"), ("Sở Tư pháp", "Sở Nội vụ"), ("plan: mau", "plan: khac")]
)
def test_a_file_of_another_plan_unit_or_period_is_left_alone(plans, do_record, old, new):
    other = HEAD.replace(old, new)
    folder = plans({Q1: other})
    do_record(folder, task())
    assert yaml_files(folder)[Q1] == other
    assert "plans/2024/Q1/so-tu-phap-2.yaml" in yaml_files(folder)


def test_of_two_files_the_one_that_holds_is_taken(plans, do_record):
    late, early = HEAD.replace("18/3", "19/3"), HEAD
    folder = plans({"plans/2024/Q1/a.yaml": late, "plans/2024/Q1/b.yaml": early})
    do_record(folder, task())
    assert yaml_files(folder) == {
        "plans/2024/Q1/a.yaml": f"{late}\ntasks:\n{ITEM}",
        "plans/2024/Q1/b.yaml": early,
    }


def test_what_happened_after_a_report_is_a_report_of_its_own(plans, do_record):
    folder = plans({Q1: HEAD})
    done = {"state": "hoàn thành", "evidence": "Báo cáo 9/BC-STP"}
    do_record(folder, task(**done, date="18/3/2024"))
    do_record(folder, task(**done, date="19/3/2024"))
    do_record(folder, task(**done, date="20/3/2024"))
    texts = yaml_files(folder)
    assert list(texts) == ["plans/2024/Q1/so-tu-phap-2.yaml", Q1]
    assert texts[Q1].count("date: 18/3/2024") == 1
    assert "  reported: 20/3/2024\n" in texts["plans/2024/Q1/so-tu-phap-2.yaml"]
    assert texts["plans/2024/Q1/so-tu-phap-2.yaml"].count("- task: I.1") == 2


def test_all_four_lists_at_once(plans, do_record):
    folder = plans({Q1: HEAD + "tasks: []\n"})
    done = do_record(
        folder,
        Entry(
            Part.EXTENSIONS,
            "Sở Tư pháp",
            "2024-Q1",
            {"task": "I.1", "due": "30/9/2024", "reason": "chờ", "evidence": "Công văn 5/UBND-KSTT"},
        ),
        task(),
        figure(),
        Entry(Part.EVENTS, "Sở Tư pháp", "2024-Q1", {"date": "04/3/2024", "event": "nhận", "starts": "I.3"}),
    )
    assert not refused(done)
    assert yaml_files(folder)[Q1] == (
        f"{HEAD}tasks:\n{ITEM}\n"
        "figures:\n  - target: so-hoa\n    count: 1\n    of: 2\n\n"
        "events:\n  - date: 04/3/2024\n    event: nhận\n    starts: I.3\n\n"
        "extensions:\n  - task: I.1\n    due: 30/9/2024\n    reason: chờ\n    evidence: Công văn 5/UBND-KSTT\n"
    )


def test_the_byte_order_mark_and_windows_line_ends_stay(plans, do_record):
    before = (
        b"\xef\xbb\xbf"
        + (HEAD + "tasks:\n  - {task: I.1, state: tạm dừng}  # chờ\n# hết").replace("\n", "\r\n").encode()
    )
    folder = plans()
    path = folder / Q1
    path.parent.mkdir(parents=True)
    path.write_bytes(before)
    do_record(folder, task())
    new = "  - {task: I.1, state: đang thực hiện}\r\n".encode()
    assert path.read_bytes() == before.replace("# hết".encode(), new + "# hết".encode())


def test_what_is_there_already_is_history_and_stays(plans, do_record):
    folder = plans({Q1: HEAD + "tasks:\n" + ITEM})
    do_record(folder, task())
    assert yaml_files(folder)[Q1] == HEAD + "tasks:\n" + ITEM + ITEM


def test_the_mode_of_a_file_stays(plans, do_record):
    folder = plans({Q1: HEAD})
    (folder / Q1).chmod(0o640)
    do_record(folder, task())
    assert (folder / Q1).stat().st_mode & 0o777 == 0o640


def test_nothing_else_is_left_in_the_repository(plans, do_record):
    folder = plans()
    do_record(folder, task())
    seen = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert seen == {"plans/units.yaml", "plans/2024.yaml", Q1, ".git/kehoach.lock"}


def test_a_dry_run_writes_nothing(plans, do_record):
    folder = plans()
    done = do_record(folder, task(), dry_run=True)
    assert done.changed[0].draft.after.endswith(ITEM)
    assert not yaml_files(folder)
    assert not list((folder / ".git").iterdir())


def test_what_the_checks_call_an_error_is_refused(plans, do_record):
    folder = plans({Q1: HEAD})
    done = do_record(folder, task(), task("I.9"), task(unit="Sở Nội vụ", address="I.2"))
    assert [(one.rule.name, one.start.line) for one in done.errors] == [("unknown-reported-task", 6)]
    assert yaml_files(folder) == {Q1: HEAD}


def test_a_warning_is_given_back_and_refuses_nothing(plans, do_record, monkeypatch):
    monkeypatch.setitem(
        BY_NAME, "unknown-state", dataclasses.replace(BY_NAME["unknown-state"], severity=Severity.WARNING)
    )
    folder = plans()
    done = do_record(folder, task(state="xong"))
    assert [one.rule.name for one in done.warnings] == ["unknown-state"]
    assert not refused(done)
    assert "xong" in yaml_files(folder)[Q1]


def test_an_error_that_is_there_already_does_not_refuse(plans, do_record):
    before = HEAD + "tasks:\n  - {task: I.9, state: xong}\n"
    folder = plans({Q1: before})
    done = do_record(folder, task(), figure())
    assert not refused(done)
    assert yaml_files(folder)[Q1].startswith(before)


def test_the_same_error_once_more_is_refused(plans, do_record):
    before = HEAD + "tasks:\n  - {task: I.9, state: xong}\n"
    folder = plans({Q1: before})
    done = do_record(folder, task(state="xong"))
    assert [(one.rule.name, one.start.line) for one in done.errors] == [("unknown-state", 4)]
    assert yaml_files(folder) == {Q1: before}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (task(unit="Sở X Y Z"), "không có đơn vị"),
        (task(unit="sở"), "gần nhất là"),
        (task(unit="Sở Tư pháp; Sở Nội vụ"), "có thể là"),
        (task(unit="UBND cấp xã"), "là một nhóm"),
        (task(period="quý 1"), "không hiểu kỳ"),
    ],
)
def test_a_unit_or_period_that_nobody_knows_is_a_slip(plans, do_record, given, words):
    folder = plans()
    (slip,) = do_record(folder, task(), given).slips
    assert words in slip.words.vi
    assert not yaml_files(folder)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (figure(field="đất đai"), figure(field="Đất  đai", count="2")),
        (figure("ky-so", level="cấp tỉnh"), figure("ky-so", level="Tỉnh", count="2")),
    ],
)
def test_a_second_figure_for_the_same_thing_is_refused(plans, do_record, first, second):
    folder = plans()
    assert not refused(do_record(folder, first))
    (slip,) = do_record(folder, second).slips
    assert (slip.where, slip.facts["period"], slip.facts["place"]) == ("--target", "2024-Q1", f"{Q1}:8")


def test_another_level_field_period_or_unit_is_another_figure(plans, do_record):
    others = [
        figure(),
        figure(field="đất đai"),
        figure("ky-so", level="cấp xã"),
        figure("ky-so", level="cấp tỉnh"),
        figure(period="2024-Q2"),
        figure(unit="Sở Nội vụ"),
    ]
    assert not refused(do_record(plans(), *others, today=date(2024, 7, 1)))


def test_two_figures_for_the_same_thing_in_one_call_are_refused(plans, do_record):
    assert do_record(plans(), figure(), figure(count="2")).slips


def test_a_correction_needs_its_reason(plans, do_record):
    folder = plans()
    do_record(folder, figure())
    (slip,) = do_record(folder, figure(corrects="2024-Q1")).slips
    assert slip.where == "--reason"
    assert not refused(do_record(folder, figure(corrects="2024-Q1", reason="nhầm")))
    assert not refused(do_record(folder, figure(period="2024-Q2", corrects="2024-Q1", reason="nhầm")))


def test_a_figure_of_its_own_period_is_held_against_that_period(plans, do_record):
    folder = plans()
    do_record(folder, figure())
    late = Entry(
        Part.FIGURES, "Sở Tư pháp", "2024-Q3", {"target": "so-hoa", "period": "2024-Q1", "value": "5"}
    )
    assert do_record(folder, late).slips


def test_a_file_that_is_not_whole_is_left_alone(plans, do_record):
    broken = HEAD + 'tasks:\n  - {task: I.1, state: "a\n'
    folder = plans({Q1: broken})
    with pytest.raises(NotWholeError):
        do_record(folder, task())
    assert yaml_files(folder) == {Q1: broken}


def test_a_list_in_brackets_is_left_alone(plans, do_record):
    folder = plans({Q1: HEAD + "tasks: [{task: I.1, state: tạm dừng}]\n"})
    with pytest.raises(NotEditableError):
        do_record(folder, task(), figure())


def test_a_plan_without_roster_is_refused(tmp_path, do_record):
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/2024.yaml").write_text("plan: {id: mau, title: A, period: 2024}\n", "utf-8")
    with pytest.raises(NoRosterError):
        do_record(tmp_path, task())


def test_a_link_stays_a_link_and_the_file_behind_it_is_written(plans, do_record):
    folder = plans({"khac/that.yaml": HEAD})
    (folder / Q1).parent.mkdir(parents=True)
    (folder / Q1).symlink_to(folder / "khac/that.yaml")
    do_record(folder, task())
    assert (folder / Q1).is_symlink()
    written = (folder / "khac/that.yaml").read_text("utf-8")
    assert written.startswith(HEAD)
    assert written.endswith(ITEM)


@pytest.mark.parametrize("inside", [True, False])
def test_a_linked_folder_is_followed_only_inside_the_repository(plans, do_record, tmp_path_factory, inside):
    folder = plans()
    elsewhere = folder / "plans/tien-do" if inside else tmp_path_factory.mktemp("ngoai")
    elsewhere.mkdir(exist_ok=True)
    (folder / "plans/2024").symlink_to(elsewhere, target_is_directory=True)
    if not inside:
        with pytest.raises(OutsideError):
            do_record(folder, task())
        assert not list(elsewhere.rglob("*"))
        return
    do_record(folder, task())
    assert (elsewhere / "Q1/so-tu-phap.yaml").is_file()
    assert (folder / "plans/2024").is_symlink()


def test_a_plan_that_is_not_in_git_has_its_lock_beside_it(plans, do_record):
    folder = plans()
    (folder / ".git").rmdir()
    if any((above / ".git").exists() for above in folder.parents):
        pytest.skip("the folder of temporary files lies in a git repository")
    do_record(folder, task())
    assert (folder / "plans/.kehoach.lock").is_file()


@pytest.mark.skipif(os.name == "nt", reason="bytes that are no text reach only POSIX programs")
def test_bytes_that_are_no_text_are_refused_before_anything_is_written():
    entry, (slip,) = entry_of(Given(Part.TASKS, "a", "b", {"task": "I.1", "state": "\udcff"}))
    assert (entry, slip.where) == (None, "--state")
