"""Each form of a check: valid for the service that reads it, with places and paths as that service wants them."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from kehoach.output.forms.table import FORMS

FOLDER = Path(__file__).parent
SARIF = Draft4Validator(json.loads((FOLDER / "sarif-2.1.0.json").read_text("utf-8")))
PLAN = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  period: 2024
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục
        lead: Sở Tư phạp
        outputs: Báo cáo
        when: Quý I năm 2024
      - number: 1
        title: Công bố danh mục
        lead: Sở Tư pháp
        outputs: Báo cáo
        when: Quý I năm 2024
"""


@pytest.fixture
def repo(repository):
    """A repository with one plan that has errors and a warning, and one clean file."""
    return repository({"hồ sơ/plans/2024.yaml": PLAN, "hồ sơ/units.yaml": "office: UBND tỉnh Mẫu\n" + UNITS})


UNITS = "units:\n  - {name: Sở Tư pháp, kind: sở, level: tỉnh}\n"


def run_of(log):
    (only,) = log["runs"]
    return only


@pytest.mark.parametrize("language", ["vi", "en"])
def test_sarif_keeps_to_its_schema(run, repo, snapshot, language):
    out = run("check", "--output", "sarif", "--lang", language, cwd=repo / "hồ sơ").out
    log = json.loads(out)
    SARIF.validate(log)
    driver = run_of(log)["tool"]["driver"]
    driver["version"], driver["rules"] = "…", [rule["id"] for rule in driver["rules"]]
    snapshot(json.dumps(log, ensure_ascii=False, indent=2), "json")


def test_sarif_of_nothing_keeps_to_its_schema(run, repo):
    log = json.loads(run("check", "units.yaml", "--output", "sarif", cwd=repo / "hồ sơ").out)
    SARIF.validate(log)
    assert run_of(log)["results"] == []


def test_sarif_counts_code_points_with_the_end_behind_the_last(run, repo):
    sarif = run_of(json.loads(run("check", "--output", "sarif", cwd=repo / "hồ sơ").out))
    own = json.loads(run("check", "--format", "json", cwd=repo / "hồ sơ").out)["findings"]
    assert sarif["columnKind"] == "unicodeCodePoints"
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in sarif["results"]]
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    assert [tuple(region[key] for key in keys) for region in regions] == [
        tuple(one[key] for key in ("line", "column", "end_line", "end_column")) for one in own
    ]


def test_sarif_names_files_from_the_git_root_as_an_address(run, repo):
    sarif = run_of(json.loads(run("check", "--output", "sarif", cwd=repo / "hồ sơ" / "plans").out))
    places = {
        tuple(one["locations"][0]["physicalLocation"]["artifactLocation"].values())
        for one in sarif["results"]
    }
    assert places == {("h%E1%BB%93%20s%C6%A1/plans/2024.yaml", "%SRCROOT%")}


def test_sarif_rules_have_their_pages_in_both_languages(run, repo):
    sarif = run_of(json.loads(run("check", "--output", "sarif", cwd=repo / "hồ sơ").out))
    rules = sarif["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in sarif["results"]] == [
        one["ruleId"] for one in sarif["results"]
    ]
    unknown = next(rule for rule in rules if rule["id"] == "unknown-unit")
    page_vi, page_en = (run("rule", "unknown-unit", "--lang", one).out for one in ("vi", "en"))
    assert page_vi.split("\n", 2)[2].strip() in unknown["help"]["markdown"]
    assert page_en.split("\n", 2)[2].strip() in unknown["help"]["markdown"]
    assert "```" not in unknown["help"]["text"]


def fingerprints(run, folder, form):
    told = json.loads(run("check", "--output", form, cwd=folder).out)
    if form == "gitlab":
        return [one["fingerprint"] for one in told]
    return [one["partialFingerprints"]["kehoach/v2"] for one in run_of(told)["results"]]


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_fingerprints_hold_when_lines_move_and_items_are_put_in(run, repo, form):
    path = repo / "hồ sơ" / "plans" / "2024.yaml"
    before = fingerprints(run, repo / "hồ sơ", form)
    assert len(set(before)) == len(before) > 2
    more = "sections:\n  - number: '0'\n    tasks: [{number: 7, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}]\n"
    path.write_text("# một dòng\n\n" + PLAN.replace("sections:\n", more), "utf-8")
    assert set(before) <= set(fingerprints(run, repo / "hồ sơ", form))


def test_gitlab_gets_a_list_of_issues(run, repo, snapshot):
    ran = run("check", "--output", "gitlab", cwd=repo / "hồ sơ")
    issues = json.loads(ran.out)
    assert {one["severity"] for one in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert {one["location"]["path"] for one in issues} == {"hồ sơ/plans/2024.yaml"}
    assert ran.code == 1
    snapshot(ran.out, "json")


def test_gitlab_gets_an_empty_list_where_all_is_well(run, repo):
    ran = run("check", "units.yaml", "--output", "gitlab", cwd=repo / "hồ sơ")
    assert (ran.code, json.loads(ran.out)) == (0, [])


def test_github_gets_commands(run, repo, snapshot):
    ran = run("check", "--output", "github", cwd=repo / "hồ sơ")
    assert all(
        re.match(r"::(error|warning|notice) file=hồ sơ/plans/2024.yaml,line=\d+,", one)
        for one in ran.out.splitlines()
    )
    snapshot(ran.out)


def test_concise_is_one_line_a_finding(run, repo, snapshot):
    snapshot(run("check", "--output", "concise", "--lang", "en", cwd=repo / "hồ sơ").out)


def test_junit_has_a_suite_for_each_file_and_fails_what_fails_the_run(run, repo, snapshot):
    ran = run("check", "--output", "junit", cwd=repo / "hồ sơ")
    suites = ET.fromstring(ran.out)  # noqa: S314 - our own
    assert [suite.get("name") for suite in suites] == ["hồ sơ/units.yaml", "hồ sơ/plans/2024.yaml"]
    clean, wrong = suites
    assert (clean.get("tests"), clean.get("failures"), len(clean)) == ("1", "0", 1)
    assert int(wrong.get("failures")) == len(wrong.findall("testcase/failure")) < len(wrong)
    snapshot(ran.out, "xml")


def test_junit_fails_more_where_more_fails_the_run(run, repo):
    out = run("check", "--output", "junit", "--fail-on", "note", cwd=repo / "hồ sơ").out
    (_, wrong) = ET.fromstring(out)  # noqa: S314
    assert int(wrong.get("failures")) == len(wrong)


def test_a_repository_without_git_is_named_from_the_working_folder(run, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.yaml").write_text("plan: [\n")
    issues = json.loads(run("check", "a/x.yaml", "--output", "gitlab", cwd=tmp_path).out)
    assert {one["location"]["path"] for one in issues} == {"a/x.yaml"}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_written_where_letters_are_lacking(run_process, repo, form):
    ran = run_process(
        "check", "--output", form, cwd=repo / "hồ sơ", env={"PYTHONIOENCODING": "ascii"}, encoding="ascii"
    )
    assert (ran.code, ran.err) == (1, "")
    if form == "junit":
        assert ET.fromstring(ran.out)[1].get("name") == "hồ sơ/plans/2024.yaml"  # noqa: S314
