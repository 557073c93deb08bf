import subprocess
import sys
from pathlib import Path

from icalendar import Calendar

ROOT = Path(__file__).parents[2]
SAMPLE = ("report", str(ROOT / "plans" / "2024.yaml"), "--period", "2024-Q2")
UNDATED = """\
plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
sections:
  - {number: 1, title: Việc một, lead: Sở Tư pháp, when: Thường xuyên}
"""
DATED = UNDATED + "  - {number: 2, title: Việc hai, lead: Sở Nội vụ, when: Quý I/2024}\n"


def test_the_end_of_the_files_name_asks_for_a_calendar(run, tmp_path):
    ran = run(*SAMPLE, "-o", "lich.ics", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "đã ghi lich.ics\n")
    written = (tmp_path / "lich.ics").read_bytes()
    assert Calendar.from_ical(written).events
    assert run(*SAMPLE, "--format", "ics").out.encode() == written


def test_each_unit_gets_a_calendar_of_its_own(run, tmp_path):
    ran = run(
        *SAMPLE, "--format", "ics", "--each", "unit", "--unit", "ubnd cấp huyện", "-o", "lich", cwd=tmp_path
    )
    assert (ran.code, ran.err) == (0, "đã ghi 3 văn bản vào lich\n")
    names = {
        path.name: str(Calendar.from_ical(path.read_bytes())["name"])
        for path in (tmp_path / "lich").iterdir()
    }
    assert names["bao-cao-2024-Q2-ubnd-huyen-mau-hai.ics"].startswith("UBND huyện Mẫu Hai – ")


def test_a_unit_without_due_days_gets_no_calendar(run, repository):
    root = repository({"plans/2024.yaml": DATED})
    ran = run(
        "report", "plans", "--period", "2024", "--format", "ics", "--each", "unit", "-o", "lich", cwd=root
    )
    assert ran.code == 0
    assert [path.name for path in (root / "lich").iterdir()] == ["bao-cao-2024-so-noi-vu.ics"]


def test_a_plan_without_due_days_makes_no_calendar(run, repository, snapshot):
    root = repository({"plans/2024.yaml": UNDATED})
    for language in ("vi", "en"):
        ran = run("report", "plans", "--period", "2024", "-o", "a.ics", "--lang", language, cwd=root)
        assert (ran.code, ran.out) == (2, "")
        snapshot(ran.err)
    assert not (root / "a.ics").exists()


def test_other_formats_do_not_pay_for_calendars():
    words = [*SAMPLE, "--format", "md"]
    code = (
        f"import sys; from kehoach.cli.app import main; main({words}); assert 'icalendar' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
