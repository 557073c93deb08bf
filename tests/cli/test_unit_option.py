"""`--unit`: a name may lack marks, capitals and blanks; anything else is an error, for what follows is done in earnest."""

import pytest

PLAN = """\
plan: {id: ke-hoach, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
sections:
  - {number: 1, title: Việc một, lead: Sở Tư pháp; Sở Nội vụ; Ban Dân tộc, when: Quý I năm 2024}
"""
COMMANDS = {
    "overdue": ("overdue", "plans"),
    "tasks": ("tasks", "plans"),
    "targets": ("targets", "plans"),
    "status": ("status", "plans"),
    "report": ("report", "plans", "--period", "2024-Q1"),
    "record": ("record", "task", "1", "--period", "2024-Q1", "--state", "đang thực hiện", "--dry-run"),
    "form": ("record", "--form", "--period", "2024-Q1", "-o", "bieu.xlsx"),
}
NEARLY = ("Bộ Tư pháp", "Sở Tư phán", "Sở Tư phá", "Sở Tư", "Ban Dân", "Sở Tư pháp; Sở Nội vụ; Sở Tư phán")
MEANT = ("sở tư pháp", "SO TU PHAP", "so  tu  phap", "sotuphap", "so-tu-phap", "Tư pháp", "tu phap")


@pytest.fixture
def folder(repository):
    return repository({"plans/2024.yaml": PLAN})


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("unit", NEARLY)
def test_a_name_that_is_only_like_one_is_an_error_with_the_nearest_names(run, folder, command, unit):
    ran = run(*COMMANDS[command], "--unit", unit, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    near = "`Ban Dân tộc`" if unit == "Ban Dân" else "`Sở Tư pháp`"
    assert f"gần nhất là {near}" in ran.err
    assert not (folder / "bieu.xlsx").exists()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("unit", MEANT)
def test_marks_capitals_blanks_and_the_head_may_be_left_out(run, folder, command, unit):
    assert run(*COMMANDS[command], "--unit", unit, cwd=folder).code == 0


def test_a_unit_of_a_csv_file_is_not_guessed_either(run, folder):
    rows = "part,unit,period,task,state\ntask,Bộ Tư pháp,2024-Q1,1,đang thực hiện\n"
    (folder / "ghi.csv").write_text(rows, "utf-8")
    ran = run("record", "--from", "ghi.csv", cwd=folder)
    assert ran.code == 1
    assert "không có đơn vị `Bộ Tư pháp` trong danh mục; gần nhất là `Sở Tư pháp`" in ran.err
    assert not (folder / "plans/2024").exists()
