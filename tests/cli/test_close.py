"""`kehoach close`: what it writes, what it refuses, what it leaves alone."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kehoach.cli import clock
from kehoach.record import lock

ROOT = Path(__file__).parents[2]
HEAD = "id: {name}, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B"
PLAN = f"""\
plan: {{{HEAD.format(name="mau")}, period: 2024}}
sections:
  - number: I
    tasks:
      - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Trước ngày 16/2/2024}}
      - {{number: 2, title: C, lead: Sở Nội vụ; Ban Dân tộc, outputs: D, when: Quý II/2024}}
      - {{number: 3, title: E, lead: Sở Nội vụ, outputs: F, when: Thường xuyên}}
targets:
  - {{id: so-hoa, measure: Tỷ lệ, goal: tối thiểu 90%}}
"""
REPORT = """\
progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
tasks:
  - {task: I.1, state: hoàn thành, date: 08/02/2024}
figures:
  - {target: so-hoa, count: 8.420, of: 9310}
  - {target: so-hoa, level: cấp xã, value: "90,50%"}
  - {target: so-hoa, count: 9.120, of: 9.310, corrects: 2024-Q1, reason: "Sót: hai chi cục, một phòng"}
"""
PLANS = {"plans/mau.yaml": PLAN, "plans/mau/Q1/stp.yaml": REPORT}
CLOSED = "plans/mau/Q1/closed.yaml"


@pytest.fixture(autouse=True)
def today(monkeypatch) -> Callable[[date], None]:
    def today(day: date) -> None:
        monkeypatch.setattr(clock, "today", lambda: day)

    today(date(2024, 4, 1))
    return today


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".lock"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_snapshot_is_a_text_for_people_and_nothing_else_is_touched(run, repository, snapshot):
    folder = repository(PLANS)
    before = files(folder)
    assert run("close", "2024-Q1", cwd=folder).code == 0
    after = files(folder)
    snapshot(after.pop(CLOSED).decode(), "yaml")
    assert after == before


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_was_closed_is_said_with_those_who_have_not_reported(run, repository, snapshot, language):
    ran = run("close", "2024-Q1", "--lang", language, cwd=repository(PLANS))
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


def test_what_was_closed_checks_clean(run, repository):
    folder = repository(PLANS)
    run("close", "2024-Q1", cwd=folder)
    assert run("check", CLOSED, "plans/mau/Q1", cwd=folder).code == 0


def test_the_sample_was_made_by_the_command(run, tmp_path, today):
    today(date(2024, 3, 27))
    (tmp_path / ".git").mkdir()
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    sample = tmp_path / "plans/2024/Q1/closed.yaml"
    comment, _, made = sample.read_text("utf-8").partition("\n")
    assert comment.startswith("# Số liệu mẫu")
    sample.unlink()
    assert run("close", "2024-Q1", "plans/2024.yaml", cwd=tmp_path).code == 0
    assert sample.read_text("utf-8") == made


def test_json_keeps_to_its_schema_and_gives_what_was_written(run, repository):
    schema = json.loads((ROOT / "docs/json/close.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    folder = repository(PLANS)
    told = json.loads(run("close", "2024-Q1", "--format", "json", cwd=folder).out)
    Draft202012Validator(schema).validate(told)
    [closed] = told["closed"]
    assert (closed["plan"], closed["path"], closed["as_of"]) == ("mau", CLOSED, "2024-03-14")
    assert closed["states"] == {"done_in_time": 1, "not_due": 2, "ongoing": 1}
    assert closed["silent"] == ["Sở Nội vụ"]
    [target] = closed["targets"]
    assert (target["count"], target["of"], target["result"]) == (9120, 9310, "met")
    assert target["units"] == ["Sở Tư pháp"]
    assert [(one["count"], one["of"], one["value"]) for one in closed["figures"]] == [
        (8420, 9310, None),
        (None, None, 90.5),
        (9120, 9310, None),
    ]
    text = (folder / CLOSED).read_text("utf-8")
    assert all(part in text for part in (closed["promises"], *(one["digest"] for one in closed["files"])))


def test_csv_gives_the_figures(run, repository):
    ran = run("close", "2024-Q1", "--format", "csv", cwd=repository(PLANS))
    assert ran.out.splitlines()[1] == "mau,2024-Q1,Sở Tư pháp,so-hoa,,,8420,9310,,,"


def test_closing_twice_is_refused_unless_again(run, repository):
    folder = repository(PLANS)
    run("close", "2024-Q1", cwd=folder)
    before = files(folder)
    ran = run("close", "2024-Q1", "--lang", "en", cwd=folder)
    assert ran.code == 2
    assert f"2024-Q1 is closed already, in `{CLOSED}`" in ran.err
    assert files(folder) == before


def test_closing_again_takes_down_what_was_changed(run, repository, today):
    folder = repository(PLANS)
    run("close", "2024-Q1", cwd=folder)
    today(date(2024, 4, 9))
    report = folder / "plans/mau/Q1/stp.yaml"
    report.write_text(report.read_text("utf-8").replace("8.420", "8.421"), "utf-8")
    plan = folder / "plans/mau.yaml"
    plan.write_text(plan.read_text("utf-8").replace("16/2/2024", "17/2/2024"), "utf-8")
    assert run("check", "plans", cwd=folder).code == 1
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 0
    assert run("check", "plans", cwd=folder).code == 0
    assert "closed: 09/4/2024" in (folder / CLOSED).read_text("utf-8")


def test_a_snapshot_changed_by_hand_can_be_written_again(run, repository):
    folder = repository(PLANS)
    run("close", "2024-Q1", cwd=folder)
    made = (folder / CLOSED).read_bytes()
    (folder / CLOSED).write_bytes(made.replace(b"8.420", b"8.421"))
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 0
    assert (folder / CLOSED).read_bytes() == made


def test_again_overwrites_no_other_file(run, repository):
    folder = repository({**PLANS, CLOSED: "ghi chú: của tôi\n"})
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 2
    assert (folder / CLOSED).read_text("utf-8") == "ghi chú: của tôi\n"


def test_a_period_that_is_not_over_is_refused(run, repository, today):
    folder = repository(PLANS)
    today(date(2024, 3, 13))
    ran = run("close", "2024-Q1", "--lang", "en", cwd=folder)
    assert ran.code == 2
    assert "2024-Q1 is not over: its data runs to 14/03/2024" in ran.err
    today(date(2024, 3, 18))  # the day of the last report
    assert run("close", "2024-Q1", cwd=folder).code == 0


def test_a_day_may_be_named_but_no_coming_one_and_none_before_the_period(run, repository):
    folder = repository(PLANS)
    for day in ("2024-04-02", "2023-12-14"):
        assert run("close", "2024-Q1", "--as-of", day, cwd=folder).code == 2
    assert not (folder / CLOSED).exists()
    assert run("close", "2024-Q1", "--as-of", "31/3/2024", cwd=folder).code == 0
    assert "as_of: 31/3/2024" in (folder / CLOSED).read_text("utf-8")


@pytest.mark.parametrize("period", ["Quý I", "2024-Q5", "2024-13", "x"])
def test_what_is_no_period_is_refused(run, repository, period):
    ran = run("close", period, cwd=repository(PLANS))
    assert ran.code == 2
    assert period in ran.err


def test_a_period_of_which_nothing_is_on_record_is_refused(run, repository):
    ran = run("close", "2023-Q4", "--lang", "en", cwd=repository(PLANS))
    assert ran.code == 2
    assert "nothing is on record of 2023-Q4" in ran.err


@pytest.mark.parametrize("language", ["vi", "en"])
def test_errors_in_the_files_of_the_period_are_shown_and_nothing_is_written(
    run, repository, snapshot, language
):
    folder = repository(PLANS | {"plans/mau/Q1/stp.yaml": REPORT.replace("9310", "93.10")})
    before = files(folder)
    ran = run("close", "2024-Q1", "--lang", language, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    snapshot(ran.err)
    assert files(folder) == before


def test_errors_are_given_as_json_too(run, repository):
    folder = repository({**PLANS, "plans/mau/Q1/stp.yaml": REPORT.replace("8.420", "8.4")})
    ran = run("close", "2024-Q1", "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    schema = json.loads((ROOT / "docs/json/close.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(told)
    assert (ran.code, told["closed"]) == (1, [])
    assert [one["rule"] for one in told["findings"]] == ["figure-malformed"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("plans/mau.yaml", PLAN.replace("lead: Sở Tư pháp", "lead: Sở Tư fáp")),
        ("plans/units.yaml", "office: A\nunits:\n  - {nam: B}\n"),
        ("plans/mau/Q1/x.yaml", "progres: {plan: mau}\n"),
        ("plans/mau/Q1/x.yaml", 'progress: {plan: mau, unit: "\n'),
    ],
)
def test_errors_in_the_plan_the_roster_or_an_unreadable_report_refuse_as_well(run, repository, path, text):
    folder = repository({**PLANS, path: text})
    assert run("close", "2024-Q1", cwd=folder).code == 1
    assert not (folder / CLOSED).exists()


def test_errors_in_reports_of_other_periods_do_not(run, repository):
    later = REPORT.replace("period: 2024-Q1", "period: 2024-Q2").replace("corrects: 2024-Q1, ", "")
    folder = repository({**PLANS, "plans/mau/Q2/stp.yaml": later.replace("8.420", "8.4")})
    assert run("close", "2024-Q1", cwd=folder).code == 0


def test_a_whole_year_is_closed_beside_its_quarters(run, repository, today):
    today(date(2025, 1, 10))
    folder = repository({**PLANS, "plans/mau/nam.yaml": REPORT.replace("2024-Q1", "2024")})
    assert run("close", "2024", cwd=folder).code == 0
    assert run("close", "2024-Q1", cwd=folder).code == 0
    assert (folder / "plans/mau/closed.yaml").is_file()
    assert run("check", "plans", cwd=folder).code == 0


def test_below_a_plan_of_several_years_the_year_stands_as_well(run, repository):
    plan = PLAN.replace("period: 2024}", "period: 2024-2025}")
    folder = repository({"plans/mau.yaml": plan, "plans/mau/2024/Q1/stp.yaml": REPORT})
    assert run("close", "2024-Q1", cwd=folder).code == 0
    assert (folder / "plans/mau/2024/Q1/closed.yaml").is_file()
    assert run("check", "plans/mau", cwd=folder).code == 0


def test_progress_that_lies_elsewhere_is_taken_down_too(run, repository):
    folder = repository({"plans/mau.yaml": PLAN, "plans/bao-cao/stp.yaml": REPORT})
    assert run("close", "2024-Q1", cwd=folder).code == 0
    assert "path: ../bao-cao/stp.yaml" in (folder / CLOSED).read_text("utf-8")
    assert run("check", "plans", cwd=folder).code == 0
    (folder / "plans/bao-cao/stp.yaml").unlink()
    assert run("check", "plans", cwd=folder).code == 1


def test_all_plans_with_something_on_record_are_closed_or_none(run, repository):
    other = {"plans/khac.yaml": PLAN.replace("id: mau", "id: khac")}
    reported = {"plans/khac/Q1/stp.yaml": REPORT.replace("plan: mau", "plan: khac")}
    folder = repository({**PLANS, **other})
    assert run("close", "2024-Q1", "plans/mau.yaml", cwd=folder).code == 0
    repository({**other, **reported})
    assert run("close", "2024-Q1", cwd=folder).code == 2
    assert not (folder / "plans/khac/Q1/closed.yaml").exists()
    assert run("close", "2024-Q1", "plans/khac.yaml", cwd=folder).code == 0


def test_a_file_in_the_way_is_said_so(run, repository):
    folder = repository({"plans/mau.yaml": PLAN, "plans/mau/a.yaml": REPORT, "plans/mau/Q1": "x"})
    ran = run("close", "2024-Q1", "--lang", "en", cwd=folder)
    assert ran.code == 2
    assert "can't be written" in ran.err


def test_a_stop_while_writing_again_leaves_the_old_snapshot_whole(run, repository, monkeypatch):
    folder = repository(PLANS)
    run("close", "2024-Q1", cwd=folder)
    before = files(folder)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert run("close", "2024-Q1", "--again", cwd=folder).code == 2
    assert files(folder) == before


@pytest.mark.parametrize(
    "words", ['Sở "Lạ": x, y', "no", "# không", "{a}", "Sở Tư pháp; Sở Nội vụ", "1.5e3", "…"]
)
def test_whatever_words_stand_in_a_report_the_snapshot_fits_itself(run, repository, words):
    reason = json.dumps(words, ensure_ascii=False)
    report = REPORT.replace('"Sót: hai chi cục, một phòng"', reason)
    folder = repository({**PLANS, "plans/mau/Q1/stp.yaml": report})
    assert run("close", "2024-Q1", cwd=folder).code == 0
    assert run("check", CLOSED, "--fail-on", "note", cwd=folder).code == 0


def test_a_link_that_leads_out_of_the_repository_is_not_followed(run, repository, tmp_path_factory):
    outside = tmp_path_factory.mktemp("ngoai")
    reported = REPORT.replace("period: 2024-Q1", "period: 2024-Q2").replace(
        "so-hoa, count: 8.420, of: 9310", "so-hoa, count: 8.420, of: 9310, period: 2024-Q1"
    )
    folder = repository({"plans/mau.yaml": PLAN, "plans/mau/Q2/stp.yaml": reported})
    (folder / "plans/mau/Q1").symlink_to(outside, target_is_directory=True)
    ran = run("close", "2024-Q1", "--lang", "en", cwd=folder)
    assert (ran.code, list(outside.iterdir())) == (2, [])
    assert f"{CLOSED}` leads out of the repository" in ran.err


def test_of_several_plans_all_are_closed_or_none(run, repository):
    other = PLAN.replace("id: mau", "id: khac")
    report = REPORT.replace("plan: mau", "plan: khac")
    elsewhere = {"plans/khac.yaml": other, "plans/khac/a.yaml": report, "plans/khac/Q1": "x"}
    folder = repository({**PLANS, **elsewhere})
    before = files(folder)
    assert run("close", "2024-Q1", cwd=folder).code == 2
    assert files(folder) == before


def test_closing_waits_for_who_is_recording(run, repository, monkeypatch):
    folder = repository(PLANS)
    monkeypatch.setattr(lock, "_PATIENCE", 0)
    with lock.locked(folder / "plans/mau.yaml"):
        ran = run("close", "2024-Q1", "--lang", "en", cwd=folder)
    assert ran.code == 2
    assert "another process is recording" in ran.err
    assert not (folder / CLOSED).exists()
