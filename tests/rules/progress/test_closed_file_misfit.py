"""A snapshot proves something only where it fits itself and its place."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.cli import clock

PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
duties:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý II/2024}
targets:
  - {id: so-hoa, measure: Tỷ lệ, goal: tối thiểu 90%}
"""
REPORT = """\
progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
figures:
  - {target: so-hoa, count: 8.420, of: 9.310}
"""
REPORTED, CLOSED = "plans/mau/Q1/stp.yaml", "plans/mau/Q1/closed.yaml"


@pytest.fixture
def folder(repository, run, monkeypatch) -> Path:
    monkeypatch.setattr(clock, "today", lambda: date(2024, 4, 1))
    folder = repository({"plans/mau.yaml": PLAN, REPORTED: REPORT})
    assert run("close", "2024-Q1", cwd=folder).code == 0
    return folder


@pytest.fixture
def found(folder, run) -> Callable[[], list[tuple[str, str]]]:
    def found() -> list[tuple[str, str]]:
        ran = run("check", "plans", "--format", "json", cwd=folder)
        findings = json.loads(ran.out)["findings"]
        return [(one["rule"], one["path"]) for one in findings if one["severity"] == "error"]

    return found


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("8.420", "9.120"),
        ("as_of: 14/3/2024", "as_of: 15/3/2024"),
        ("unit: Sở Tư pháp", "unit: Sở Nội vụ"),
        ("digest: ", "digest: 0"),
        ("  - path:", "  - path: x\n    unit: y\n    digest: z\n  - path:"),
        ("closed: 01/4/2024", "closed: 01/4/2023"),
    ],
)
def test_a_change_by_hand_is_found_and_said_alone(folder, found, old, new):
    change(folder / CLOSED, old, new)
    change(folder / REPORTED, "8.420", "9.120")
    assert found() == [("closed-file-misfit", CLOSED)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("closed:\n", "# Biên bản họp ngày 02/4/2024\nclosed:\n"),
        ("  plan: mau\n  period: 2024-Q1\n", "  period: '2024-Q1'\n\n  plan: mau\n"),
    ],
)
def test_comments_and_layout_are_no_change(folder, found, old, new):
    change(folder / CLOSED, old, new)
    assert found() == []
    change(folder / REPORTED, "8.420", "9.120")
    assert found() == [("closed-period-changed", REPORTED)]


def test_a_snapshot_in_the_place_of_another_period_is_found(folder, found):
    (folder / "plans/mau/Q2").mkdir()
    (folder / CLOSED).rename(folder / "plans/mau/Q2/closed.yaml")
    assert found() == [("closed-file-misfit", "plans/mau/Q2/closed.yaml")]


def test_a_snapshot_of_an_unknown_plan_is_found(folder, found):
    (folder / "plans/mau.yaml").unlink()
    assert ("unknown-plan", CLOSED) in found()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("as_of: 14/3/2024", "as_of: 14/33/2024", "date-malformed"),
        ("period: 2024-Q1", "period: Quý I", "unknown-period"),
        ("as_of:", "asof:", "unknown-key"),
        ("files:", "fils:", "unknown-key"),
        ("    unit: Sở Tư pháp\n", "", "missing-key"),
        ("closed:\n  plan: mau\n", "closed:\n", "missing-key"),
    ],
)
def test_keys_and_values_are_judged_as_everywhere(folder, found, old, new, rule):
    change(folder / CLOSED, old, new)
    assert rule in {name for name, path in found() if path == CLOSED}


def test_a_snapshot_with_a_mistyped_first_key_is_a_finding_where_it_is_named(folder, run):
    change(folder / CLOSED, "closed:\n", "closd:\n")
    ran = run("check", CLOSED, cwd=folder)
    assert ran.code == 1
    assert "closed" in ran.out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_kinds_in_words(folder, run, snapshot, language):
    (folder / "plans/mau/Q2").mkdir()
    (folder / "plans/mau/Q2/closed.yaml").write_bytes((folder / CLOSED).read_bytes())
    change(folder / CLOSED, "8.420", "9.120")
    ran = run("check", CLOSED, "plans/mau/Q2", "--lang", language, cwd=folder)
    assert ran.code == 1
    snapshot(ran.out)
