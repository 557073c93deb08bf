import json
import time
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from kehoach.report.draw_up import draw_up

ROOT = Path(__file__).parents[2]
SAMPLE = ("report", str(ROOT / "plans" / "2024.yaml"))
Q1, Q2 = ("--period", "2024-Q1"), ("--period", "2024-Q2")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_templates_are_listed(run, snapshot, language):
    ran = run("report", "--list", "--lang", language, cwd=ROOT)
    assert ran.code == 0
    snapshot(ran.out)


def test_templates_of_a_path_that_is_not_there_are_not_listed(run):
    ran = run("report", "--list", "nosuch/zz.yaml", cwd=ROOT)
    assert (ran.code, ran.out) == (2, "")
    assert "không có tệp hay thư mục `nosuch/zz.yaml`" in ran.err


def test_a_name_that_tells_no_format_takes_the_one_asked_for(run, tmp_path):
    for name in ("bao-cao.txt", "bao-cao.2024", "bao-cao.DOCX"):
        ran = run(*SAMPLE, *Q1, "--format", "docx" if name.endswith("X") else "md", "-o", name, cwd=tmp_path)
        assert (ran.code, ran.err) == (0, f"đã ghi {name}\n")


def test_a_report_goes_to_the_output_as_markdown(run):
    ran = run(*SAMPLE, *Q1)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("**ỦY BAN NHÂN DÂN TỈNH MẪU**\n")


def test_the_end_of_the_files_name_tells_the_format(run, tmp_path):
    ran = run(*SAMPLE, *Q1, "-o", "bao-cao.docx", cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "đã ghi bao-cao.docx\n"
    assert Document(str(tmp_path / "bao-cao.docx")).tables
    assert run(*SAMPLE, *Q1, "-o", "so-lieu.json", cwd=tmp_path).code == 0
    written = json.loads((tmp_path / "so-lieu.json").read_text("utf-8"))
    assert written == json.loads(run(*SAMPLE, *Q1, "--format", "json").out)


def test_word_without_a_name_goes_into_the_working_folder(run, tmp_path):
    run(*SAMPLE, *Q2, "--template", "don-doc", "--unit", "stp", "--format", "docx", cwd=tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["don-doc-2024-Q2-so-tu-phap.docx"]


def test_tables_go_to_the_format_that_the_name_tells(run, tmp_path):
    ran = run(*SAMPLE, *Q1, "-o", "theo-doi.XLSX", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "đã ghi theo-doi.XLSX\n")
    assert load_workbook(tmp_path / "theo-doi.XLSX").sheetnames[:2] == [
        "Thông tin chung",
        "Nghĩa vụ của từng đơn vị",
    ]
    assert run(*SAMPLE, *Q1, "-o", "theo-doi.csv", cwd=tmp_path).code == 0
    shown = run(*SAMPLE, *Q1, "--format", "csv")
    assert (shown.code, shown.err) == (0, "")
    assert (tmp_path / "theo-doi.csv").read_bytes() == shown.out.encode()


def test_excel_without_a_name_goes_into_the_working_folder(run, tmp_path):
    run(*SAMPLE, *Q2, "--template", "bieu-chi-tieu", "--format", "xlsx", cwd=tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["bieu-chi-tieu-2024-Q2.xlsx"]


def test_each_unit_gets_tables_of_its_own(run, tmp_path):
    asked = (*SAMPLE, *Q2, "--each", "unit", "--unit", "ubnd cấp huyện", "--format", "xlsx", "-o", "bang")
    assert run(*asked, cwd=tmp_path).code == 0
    names = sorted(one.name for one in (tmp_path / "bang").iterdir())
    assert len(names) == 3
    tasks = load_workbook(tmp_path / "bang" / "bao-cao-2024-Q2-ubnd-huyen-mau-hai.xlsx").worksheets[1]
    heads, *rows = tasks.iter_rows(values_only=True)
    assert {row[heads.index("Đơn vị")] for row in rows} == {"UBND huyện Mẫu Hai"}


def test_the_page_goes_by_the_end_of_the_name_or_into_the_working_folder(run, tmp_path):
    ran = run(*SAMPLE, *Q1, "-o", "bao-cao.html", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "đã ghi bao-cao.html\n")
    assert run(*SAMPLE, *Q1, "--template", "bieu-chi-tieu", "--format", "html", cwd=tmp_path).code == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bao-cao.html", "bieu-chi-tieu-2024-Q1.html"]
    text = (tmp_path / "bao-cao.html").read_text("utf-8")
    assert text.startswith('<!doctype html>\n<html lang="vi">')
    assert "Kết quả thực hiện Kế hoạch quý I năm 2024" in text


def test_each_unit_gets_a_page_of_its_own(run, tmp_path):
    ran = run(
        *SAMPLE, *Q2, "--each", "unit", "--unit", "ubnd cấp xã", "--format", "html", "-o", "t", cwd=tmp_path
    )
    assert (ran.code, ran.err) == (0, "đã ghi 6 văn bản vào t\n")
    text = (tmp_path / "t" / "bao-cao-2024-Q2-ubnd-phuong-vi-du-hai.html").read_text("utf-8")
    assert "UBND phường Ví Dụ Hai" in text
    assert "Ví Dụ Một" not in text


def test_a_template_of_the_office_is_no_page(run, repository):
    root = repository(
        {
            "plans/2024.yaml": "plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}\n",
            "templates/bao-cao.html.j2": "<script src='https://example.vn/a.js'></script>",
        }
    )
    assert run("report", "plans/2024.yaml", "--period", "2024-Q1", "-o", "a.html", cwd=root).code == 0
    assert "example.vn" not in (root / "a.html").read_text("utf-8")


def test_nothing_is_overwritten_without_force(run, tmp_path, snapshot):
    (tmp_path / "a.md").write_text("của tôi")
    ran = run(*SAMPLE, *Q1, "-o", "a.md", cwd=tmp_path)
    assert ran.code == 2
    snapshot(ran.err)
    assert (tmp_path / "a.md").read_text() == "của tôi"
    assert run(*SAMPLE, *Q1, "-o", "a.md", "--force", cwd=tmp_path).code == 0
    assert (tmp_path / "a.md").read_text("utf-8") == run(*SAMPLE, *Q1).out


def test_each_unit_gets_a_letter_of_its_own(run, tmp_path):
    ran = run(
        *SAMPLE,
        *Q2,
        "--template",
        "don-doc",
        "--each",
        "unit",
        "--unit",
        "ubnd cấp xã",
        "-o",
        "thu",
        cwd=tmp_path,
    )
    assert (ran.code, ran.err) == (0, "đã ghi 6 văn bản vào thu\n")
    names = sorted(one.name for one in (tmp_path / "thu").iterdir())
    assert names[0] == "don-doc-2024-Q2-ubnd-phuong-vi-du-hai.md"
    text = (tmp_path / "thu" / names[0]).read_text("utf-8")
    assert "Kính gửi: UBND phường Ví Dụ Hai" in text
    assert "Ví Dụ Một" not in text


def test_a_letter_to_a_group_names_the_units_in_each_row(run, tmp_path):
    to_group = (*SAMPLE, *Q2, "--template", "don-doc", "--unit")
    ran = run(*to_group, "ubnd cấp xã")
    assert "Kính gửi: UBND cấp xã\n" in ran.out
    (row,) = [line for line in ran.out.splitlines() if "89 ngày" in line]
    assert "(VI.1, quý I năm 2024): UBND phường Ví Dụ Một, UBND phường Ví Dụ Hai" in row
    assert row.count("UBND xã") == 3
    assert run(*to_group, "ubnd cấp xã", "-o", "a.docx", cwd=tmp_path).code == 0
    cells = Document(str(tmp_path / "a.docx")).tables[1].rows[1].cells
    assert "UBND phường Ví Dụ Một" in cells[1].text
    assert "): UBND" not in run(*to_group, "UBND xã Ví Dụ Ba").out


def test_the_digest_of_each_letter_is_drawn_up_once(run, tmp_path, monkeypatch):
    drawn = []

    def counted(known, asked):
        drawn.append(asked.unit)
        return draw_up(known, asked)

    monkeypatch.setattr("kehoach.report.documents.draw_up", counted)
    monkeypatch.setattr("kehoach.report.draw_up.draw_up", counted)
    run(*SAMPLE, *Q2, "--template", "don-doc", "--each", "unit", "-o", "thu", cwd=tmp_path)
    assert len(drawn) == len(set(drawn)) > 10


def test_one_file_that_is_there_keeps_all_from_being_written(run, tmp_path):
    (tmp_path / "don-doc-2024-Q2-ubnd-xa-vi-du-nam.md").write_text("của tôi")
    ran = run(
        *SAMPLE,
        *Q2,
        "--template",
        "don-doc",
        "--each",
        "unit",
        "--unit",
        "ubnd cấp xã",
        "-o",
        ".",
        cwd=tmp_path,
    )
    assert ran.code == 2
    assert len([*tmp_path.iterdir()]) == 1


@pytest.mark.parametrize("there", ["a folder", "a link to nowhere"])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_what_no_file_can_replace_keeps_all_from_being_written(run, tmp_path, there, force):
    last = tmp_path / "don-doc-2024-Q2-ubnd-thi-tran-vi-du-sau.md"
    last.mkdir() if there == "a folder" else last.symlink_to(tmp_path / "nowhere")
    asked = ("--template", "don-doc", "--each", "unit", "--unit", "ubnd cấp xã", "-o", ".", *force)
    ran = run(*SAMPLE, *Q2, *asked, cwd=tmp_path)
    assert ran.code == 2
    assert last.name in ran.err
    assert [*tmp_path.iterdir()] == [last]


def test_a_terminal_shows_a_bar_while_letters_are_written(run, tmp_path):
    arguments = (
        *SAMPLE,
        *Q2,
        "--template",
        "don-doc",
        "--each",
        "unit",
        "--unit",
        "ubnd cấp xã",
        "-o",
        "thu",
    )
    ran = run(*arguments, cwd=tmp_path, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert "████░░░░░░░░░░░░░░░░░░░░ đã viết 1 trong 6 văn bản" in ran.err
    assert ran.err.endswith("\rđã ghi 6 văn bản vào thu\n")


def test_units_with_nothing_to_be_reminded_of_get_no_letter(run, repository):
    root = repository(
        {
            "plans/2024.yaml": """\
                plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
                sections:
                  - {number: 1, title: Việc một, lead: Sở Tư pháp, when: Thường xuyên}
                """
        }
    )
    ran = run("report", *Q1, "--template", "don-doc", "--each", "unit", "-o", "thu", cwd=root)
    assert (ran.code, ran.err) == (0, "không có đơn vị nào cần gửi\n")
    assert not (root / "thu").exists()


WRONG = {
    "no period": (),
    "no unit": (*Q1, "--template", "don-doc"),
    "several units": (*Q1, "--unit", "Sở Tư pháp; Sở Nội vụ"),
    "nearly a unit": (*Q1, "--unit", "Sở"),
    "unknown unit": (*Q1, "--unit", "xyzzy"),
    "unknown template": (*Q1, "--template", "bao-coa"),
    "template outside": (*Q1, "--template", "../../etc/passwd"),
    "unknown template of tables": (*Q1, "--template", "bieu-chi-teu", "--format", "xlsx"),
    "no template of tables like it": (*Q1, "--template", "nonsense", "--format", "csv"),
    "format of others": (*Q1, "-o", "bao-cao.xls"),
    "name of another format": (*Q1, "-o", "x.md", "--format", "docx"),
    "name of a format of others": (*Q1, "-o", "x.pdf", "--format", "docx"),
    "unknown format": (*Q1, "--format", "pdf"),
    "no folder": (*Q1, "--each", "unit"),
    "unknown plan": (*Q1, "--plan", "mau-2023"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_missing_is_told(run, snapshot, wrong):
    ran = run(*SAMPLE, *WRONG[wrong], "--lang", "vi")
    assert (ran.code, ran.out) == (2, "")
    english = run(*SAMPLE, *WRONG[wrong], "--lang", "en")
    snapshot(ran.err + english.err)


def test_one_of_several_plans_must_be_chosen(run, snapshot):
    ran = run("report", "plans", *Q1, cwd=ROOT)
    assert ran.code == 2
    snapshot(ran.err)
    chosen = run("report", "plans", *Q1, "--plan", "mau-2024", cwd=ROOT)
    assert chosen.out == run(*SAMPLE, *Q1).out


def test_the_only_plan_that_has_days_in_the_period_is_meant(run):
    assert (
        "UBND thành phố Cần Thơ"
        in run("report", "plans", "--period", "2019-Q1", "--plan", "can-tho-2019", cwd=ROOT).out
    )
    assert run("report", "plans/can-tho", "plans/2024.yaml", "--period", "2019-Q2", cwd=ROOT).code == 0


def test_a_repositorys_own_template_is_used(run, repository):
    root = repository(
        {
            "plans/2024.yaml": "plan: {id: p, title: 'A | B', issuer: UBND tỉnh Mẫu, period: 2024}\n",
            "templates/bao-cao.md.j2": "Mẫu riêng: {{ plan.title }}\n",
        }
    )
    assert run("report", *Q1, cwd=root).out == "Mẫu riêng: A \\| B\n"
    listed = run("report", "--list", cwd=root).out
    assert str(root / "templates") in listed.replace("\n", "")
    shipped, own = (line.split("báo cáo")[0].split() for line in listed.splitlines()[1:3])
    assert (shipped[:2], own) == (["bao-cao", "docx,"], ["bao-cao", "md"])


def test_a_broken_template_is_told_with_its_line(run, repository, snapshot):
    root = repository(
        {
            "plans/2024.yaml": "plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}\n",
            "templates/bao-cao.md.j2": "một\nhai {{ plan.titel }}\n",
        }
    )
    ran = run("report", *Q1, cwd=root)
    assert ran.code == 2
    snapshot((ran.err + run("report", *Q1, "--lang", "en", cwd=root).err).replace(str(root), "…"))


def test_a_template_can_be_checked_without_a_plan(run, tmp_path, snapshot):
    path = tmp_path / "thu.md.j2"
    path.write_text("một\n{{ plan.titel }} {{ offce|up }}\n", "utf-8")
    ran = run("report", "--check-template", "thu.md.j2", cwd=tmp_path)
    english = run("report", "--check-template", "thu.md.j2", "--lang", "en", cwd=tmp_path)
    assert ran.code == english.code == 1
    path.write_text("{{ plan.title }}\n{% if %}", "utf-8")
    broken = run("report", "--check-template", "thu.md.j2", cwd=tmp_path)
    path.write_text("{{ plan.title }}\n", "utf-8")
    sound = run("report", "--check-template", "thu.md.j2", cwd=tmp_path)
    assert (broken.code, sound.code) == (1, 0)
    snapshot(ran.out + english.out + broken.out + sound.out)


def test_a_plan_that_can_not_be_read_whole_is_named_and_the_exit_code_says_so(run, repository):
    root = repository(
        {
            "plans/2024.yaml": "plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}\n",
            "plans/2024/Q1/x.yaml": "progress: {plan: p, unit: Sở Tư pháp, period: 2024-Q1}\ntasks: [",
        }
    )
    ran = run("report", *Q1, cwd=root)
    assert ran.code == 1
    assert "plans/2024/Q1/x.yaml" in ran.err
    assert ran.out


def test_a_hostile_plan_stays_text_in_every_format(run, repository):
    title = "</w:t>{{ 7*7 }}|<script>alert(1)</script>\\x07[x](http://a.vn)"
    root = repository(
        {
            "plans/2024.yaml": f"""\
                plan: {{id: p, title: '{title}', issuer: UBND tỉnh Mẫu, period: 2024}}
                sections:
                  - {{number: 1, title: '{title}', lead: Sở Tư pháp, when: Quý I/2024}}
                """
        }
    )
    assert run("report", *Q1, "--template", "phu-luc-nhiem-vu", "-o", "a.docx", cwd=root).code == 0
    document = Document(BytesIO((root / "a.docx").read_bytes()))
    assert title in document.tables[0].rows[1].cells[1].text
    assert run("report", *Q1, "--template", "phu-luc-nhiem-vu", "-o", "a.xlsx", cwd=root).code == 0
    cell = load_workbook(root / "a.xlsx").worksheets[1]["D2"]
    assert (cell.data_type, cell.value) == ("s", title)
    assert title in run("report", *Q1, "--template", "phu-luc-nhiem-vu", "--format", "csv", cwd=root).out
    text = run("report", *Q1, "--template", "phu-luc-nhiem-vu", cwd=root).out
    assert "<script>" not in text.replace("\\<", "")
    assert (
        json.loads(run("report", *Q1, "--format", "json", cwd=root).out)["reports"][0]["plan"]["title"]
        == title
    )


def test_json_holds_no_command_to_a_ci_service(run, repository):
    title = "##[error]Kế hoạch"
    plan = f"plan: {{id: a, number: 1/KH-UBND, title: '{title}', issuer: UBND tỉnh Mẫu, issued: 28/12/2023, period: 2024}}\n"
    ran = run("report", *Q1, "--format", "json", cwd=repository({"plans/2024.yaml": plan}))
    assert json.loads(ran.out)["reports"][0]["plan"]["title"] == title
    assert "##[" not in ran.out


THOUSAND_ROWS = {
    "docx": lambda path: len(Document(path).tables[0]._tbl.tr_lst) - 2,
    "xlsx": lambda path: load_workbook(path)["Nhiệm vụ"].max_row - 1,
    "csv": lambda path: len(Path(path).read_text("utf-8").splitlines()) - 1,
}


@pytest.mark.parametrize("form", THOUSAND_ROWS)
def test_a_thousand_tasks_take_less_than_five_seconds(run, repository, form):
    tasks = "".join(
        f"      - {{number: {number}, title: Nhiệm vụ số {number}, lead: Sở Tư pháp, support: Văn phòng UBND tỉnh, "
        f"outputs: Báo cáo, when: Quý I/2024}}\n"
        for number in range(1, 1001)
    )
    head = "plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}\nsections:\n  - number: I\n    tasks:\n"
    root = repository({"plans/2024.yaml": head + tasks})
    started = time.process_time()
    ran = run("report", *Q1, "--template", "phu-luc-nhiem-vu", "-o", f"a.{form}", cwd=root)
    assert ran.code == 0
    assert time.process_time() - started < 5
    assert THOUSAND_ROWS[form](str(root / f"a.{form}")) == 1000


def test_the_plan_itself_prints_as_it_was_issued(run):
    ran = run("report", str(ROOT / "plans" / "2024.yaml"), "--template", "ke-hoach")
    assert "Chậm nhất ngày 31/5/2024" in ran.out
    later = run(
        "report", str(ROOT / "plans" / "2024.yaml"), "--template", "ke-hoach", "--as-of", "2024-12-31"
    )
    assert "Chậm nhất ngày 31/7/2024" in later.out
