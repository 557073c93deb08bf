"""One slip in a sound progress file is one finding, at the place of the slip, whatever else follows from it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.check.many import outcomes

ROOT = Path(__file__).parents[3]
TODAY = date(2024, 7, 15)
STP1, STP2 = "2024/Q1/so-tu-phap.yaml", "2024/Q2/so-tu-phap.yaml"
TP1, TP2 = "2024/Q1/ubnd-thanh-pho-mau.yaml", "2024/Q2/ubnd-thanh-pho-mau.yaml"
VP2, SNV2, STC2 = (f"2024/Q2/{name}.yaml" for name in ("van-phong-ubnd-tinh", "so-noi-vu", "so-tai-chinh"))
TT2 = "2024/Q2/so-thong-tin-va-truyen-thong.yaml"
DIGEST = "a" * 64

# File, what stands there, what is written instead, the rule, the words at the place.
SLIPS = [
    (STP1, "plan: mau-2024", "plan: mau-2042", "unknown-plan", "mau-2042"),
    (STP1, "unit: Sở Tư pháp\n  period", "unit: Sở Tư phấp\n  period", "unknown-unit", "Sở Tư phấp"),
    (STP1, "unit: Sở Tư pháp\n  period", "unit: Các sở, ban, ngành\n  period", "not-one-unit", "Các sở, ban, ngành"),
    (SNV2, "unit: Sở Nội vụ", "unit: Báo Mẫu", "unit-owes-nothing", "Báo Mẫu"),
    (STP1, "period: 2024-Q1", "period: 2024-Q5", "unknown-period", "2024-Q5"),
    (STP1, "period: 2024-Q1", "period: 2024-Q2", "unfinished-period", "2024-Q2"),
    (STP1, "period: 2024-Q1", "period: 2025-Q1", "reported-before-period", "18/3/2024"),
    (STP2, "period: 2024-Q2", "period: 2024-Q1", "duplicate-figure", "2024-Q1"),
    (STP1, "reported: 18/3/2024", "reported: 18/3/2023", "reported-before-period", "18/3/2023"),
    (STP1, "reported: 18/3/2024", "reported: 18/8/2024", "future-date", "18/8/2024"),
    (STP1, "reported: 18/3/2024", "reported: 31/02/2024", "date-malformed", "31/02/2024"),
    (STP1, "task: TCTH.1", "task: TCTH.9", "unknown-reported-task", "TCTH.9"),
    (STP1, "task: TCTH.1", "task: I.3", "task-not-owed", "I.3"),
    (STP2, "task: III.2.1", "task: III.2.4", "task-not-owed", "III.2.4"),
    (STP2, "task: III.2.1", "task: III.1", "reported-by-support", "III.1"),
    (STP2, "task: III.2.1", "task: III.3", "ambiguous-report", "III.3"),
    (VP2, "task: I.2, for: 2024-03,", "task: I.2,", "ambiguous-report", "I.2"),
    (STP2, "case: btp-05, state", "state", "ambiguous-report", "II.4/1"),
    (STP2, "for: 2024-Q2", "for: 2024-Q7", "unknown-occurrence", "2024-Q7"),
    (STP2, "task: III.2.1,", "task: III.2.1, for: 2024-Q2,", "unknown-occurrence", "2024-Q2"),
    (STP2, "case: btp-05, state", "case: btp-50, state", "unknown-case", "btp-50"),
    (STP2, "task: IV.6,", "task: IV.6, case: btp-05,", "unknown-case", "btp-05"),
    (TP2, "case: pa-14", "case: btp-05", "unknown-case", "btp-05"),
    (STP1, "state: hoàn thành, date: 22/01/2024", "state: xong, date: 22/01/2024", "unknown-state", "xong"),
    (STP1, ", evidence: Kế hoạch 03/KH-STP ngày 22/01/2024", "", "done-without-evidence", "hoàn thành"),
    (STP1, "date: 22/01/2024, ", "", "done-without-date", "hoàn thành"),
    (STP1, "date: 22/01/2024", "date: 22/10/2024", "future-date", "22/10/2024"),
    (STP1, "date: 22/01/2024", "date: 22/01/2023", "done-before-start", "22/01/2023"),
    (STP1, "date: 18/3/2024", "date: 18/3/2023", "done-before-start", "18/3/2023"),
    (STP1, "date: 08/3/2024", "date: 01/3/2024", "done-before-event", "01/3/2024"),
    (STP1, "  date: 04/3/2024", "  date: 14/3/2024", "done-before-event", "08/3/2024"),
    (STP1, "  date: 04/3/2024", "  date: 04/6/2024", "future-date", "04/6/2024"),
    (TP2, "date: 27/5/2024", "date: 20/5/2024", "done-before-event", "20/5/2024"),
    (STP1, "percent: 60", "percent: 160", "percent-malformed", "160"),
    (STP1, "percent: 60", "percent: sáu mươi", "percent-malformed", "sáu mươi"),
    (SNV2, "    evidence: Quyết định 845/QĐ-UBND ngày 10/5/2024\n", "", "cancelled-without-document", "hủy bỏ"),
    (STP1, "starts: II.4/1", "starts: II.4", "event-not-awaited", "II.4"),
    (TP2, "starts: V.6/1\n    unit: UBND thành phố Mẫu\n    evidence: Công văn 377", "starts: IV.5; V.6/1\n    unit: UBND thành phố Mẫu\n    evidence: Công văn 377", "event-not-awaited", "IV.5"),
    (TT2, "due: 30/9/2024", "due: 30/6/2024", "extension-not-later", "30/6/2024"),
    (TT2, "    reason: Gói thầu phần mềm phải đấu thầu lại\n", "", "unfounded-extension", "IV.3"),
    (TT2, "    evidence: Công văn 1842/UBND-KSTT ngày 17/6/2024\n", "", "unfounded-extension", "IV.3"),
    (TT2, "- task: IV.3\n    due", "- task: V.1\n    due", "task-not-owed", "V.1"),
    (STP1, "target: truc-tuyen", "target: truc-tuyến", "unknown-target", "truc-tuyến"),
    (STP1, "level: cấp tỉnh", "level: cấp sở", "unknown-level", "cấp sở"),
    (TP1, "field: đất đai", "field: đất rừng", "unknown-field", "đất rừng"),
    (STP1, "target: truc-tuyen,", "target: truc-tuyen, field: đất đai,", "unknown-field", "đất đai"),
    (STP1, "count: 2.105", "count: 2.1O5", "figure-malformed", "2.1O5"),
    (STP1, "count: 2.105, ", "", "incomplete-figure", "truc-tuyen"),
    (STP1, "count: 2.105, of: 3.402", "count: 2.105", "incomplete-figure", "truc-tuyen"),
    (STP1, "count: 2.105, of: 3.402", "source: Sở Nội vụ", "incomplete-figure", "truc-tuyen"),
    (STP1, "count: 2.105, of: 3.402", "count: 3.402, of: 2.105", "count-over-of", "3.402"),
    (STP1, "count: 2.105, of: 3.402", "value: 62", "figure-unlike-goal", "62"),
    (VP2, "value: 5", "value: 5%", "figure-unlike-goal", "5%"),
    (VP2, "value: 5", "count: 5, of: 15", "figure-unlike-goal", "5"),
    (STP1, "target: hai-long", "target: truc-tuyen", "duplicate-figure", "truc-tuyen"),
    (STP2, "target: ky-so,", "target: ky-so, period: 2024-Q1,", "duplicate-figure", "ky-so"),
    (STP2, "target: ky-so,", "target: ky-so, period: 2024,", "unfinished-period", "2024"),
    (STP2, "target: ky-so,", "target: ky-so, corrects: 2024-Q1,", "correction-without-reason", "2024-Q1"),
    (STP2, "target: ky-so,", "target: ky-so, corrects: 2023, reason: tính trùng,", "correction-of-nothing", "2023"),
    (STP1, "evidence: Kế hoạch 03/KH-STP ngày 22/01/2024", "evidence: {number: 03/KH-STP, file: ke-hoach.pdf}", "missing-evidence-file", "ke-hoach.pdf"),
    (STP1, "evidence: Kế hoạch 03/KH-STP ngày 22/01/2024", "evidence: {number: 03/KH-STP, file: ../../../../x.pdf}", "evidence-file-outside", "../../../../x.pdf"),
    (STP1, "evidence: Kế hoạch 03/KH-STP ngày 22/01/2024", f"evidence: {{file: so-noi-vu.yaml, sha256: {DIGEST}}}", "evidence-file-changed", "so-noi-vu.yaml"),
    (STP1, "evidence: Kế hoạch 03/KH-STP ngày 22/01/2024", "evidence: {file: so-noi-vu.yaml, sha256: a1b2}", "digest-malformed", "a1b2"),
    (STP1, "evidence: Kế hoạch 03", "evidnce: Kế hoạch 03", "unknown-key", "evidnce"),
    (TT2, "    reason: Gói", "    raeson: Gói", "unknown-key", "raeson"),
    (STP1, "of: 3.402}\n  - {target: so-hoa", "off: 3.402}\n  - {target: so-hoa", "unknown-key", "off"),
    (STP2, "target: truc-tuyen, count", "target: truc-tuyen, period: 2024-Q1, corects: 2024-Q1, count", "unknown-key", "corects"),
]  # fmt: skip


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the sample with its progress; no period of it is closed."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    for name in ("units.yaml", "2024.yaml"):
        shutil.copy(ROOT / "plans" / name, folder / "plans")
    shutil.copytree(ROOT / "plans/2024", folder / "plans/2024", ignore=shutil.ignore_patterns("closed.yaml"))
    return folder


def found(folder: Path) -> list[tuple[str, str, str]]:
    """Check all and give rule, path and words of each finding."""
    checked = outcomes([folder / "plans"], folder, processes=1, today=TODAY)[1]
    return [
        (one.rule.name, outcome.path.removeprefix("plans/"), one.source.part(one.problem.span))
        for outcome in checked
        for one in outcome.findings
    ]


@pytest.fixture
def changed(sound: Path) -> Callable[[str, str, str], Path]:
    """Change one text in one file; it is put back afterwards."""
    kept: dict[Path, str] = {}

    def change(name: str, there: str, instead: str) -> Path:
        path = sound / "plans" / name
        text = kept.setdefault(path, path.read_text("utf-8"))
        assert there in text
        path.write_text(text.replace(there, instead, 1), "utf-8")
        return sound

    yield change
    for path, text in kept.items():
        path.write_text(text, "utf-8")


def test_the_sample_is_sound(sound: Path) -> None:
    assert found(sound) == []


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{slip[3]}-{number}" for number, slip in enumerate(SLIPS)])
def test_one_slip_is_one_finding_at_its_place(
    changed: Callable[[str, str, str], Path], slip: tuple[str, str, str, str, str]
) -> None:
    name, there, instead, rule, words = slip
    assert found(changed(name, there, instead)) == [(rule, name, words)]
