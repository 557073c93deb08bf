"""`kehoach check --output`: several forms in one run, files whole or not at all."""

import json
import sys
from pathlib import Path

import pytest

WRONG = """\
plan: {id: a, number: 12/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - {number: 1, title: A, lead: Sở Lạ, outputs: B, when: Quý I/2024}
"""


@pytest.fixture
def repo(repository):
    return repository({"plans/2024.yaml": WRONG})


def test_frames_stand_on_the_terminal_while_files_get_other_forms(run, repo):
    ran = run("check", "--output", "sarif=out/a.sarif", "--output", "JUnit=out/b.xml", cwd=repo)
    assert ran.code == 1
    assert "lỗi[unknown-unit]" in ran.out
    assert json.loads((repo / "out" / "a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (repo / "out" / "b.xml").read_text("utf-8").startswith("<?xml")
    assert sorted(path.name for path in (repo / "out").iterdir()) == ["a.sarif", "b.xml"]


GITHUB = {"GITHUB_ACTIONS": "true"}


def test_on_github_annotations_stand_behind_the_frames(run, repo):
    ran, plain = run("check", cwd=repo, env=GITHUB), run("check", cwd=repo)
    assert (ran.code, ran.out) == (plain.code, plain.out)
    assert ran.err == run("check", "--output", "github", cwd=repo).out + plain.err


@pytest.mark.parametrize("runner", ["GITEA_ACTIONS", "FORGEJO_ACTIONS"])
def test_where_workflow_commands_are_shown_as_they_stand_there_are_none(run, repo, runner):
    assert run("check", cwd=repo, env=GITHUB | {runner: "true"}) == run("check", cwd=repo)


@pytest.mark.parametrize(
    "options", [("--output", "text"), ("--output", "sarif=a"), ("--format", "json"), ("--diff",)]
)
def test_who_says_what_they_want_gets_no_annotations_besides(run, repo, options):
    assert "::" not in run("check", *options, cwd=repo, env=GITHUB).err


def test_only_what_github_sets_brings_annotations(run, repo):
    for env in ({"GITHUB_ACTIONS": "false"}, {"GITHUB_ACTIONS": ""}, {"CI": "true"}):
        assert run("check", cwd=repo, env=env) == run("check", cwd=repo)


@pytest.mark.parametrize("output", ["json", "json=-"])
def test_one_form_may_take_the_place_of_the_frames(run, repo, output):
    assert run("check", "--output", output, cwd=repo).out == run("check", "--format", "json", cwd=repo).out


def test_a_file_gets_what_would_stand_on_the_terminal(run, repo):
    shown = run("check", "--output", "text=a.txt", "--format", "json", cwd=repo)
    assert json.loads(shown.out)["version"] == 1
    assert (repo / "a.txt").read_text("utf-8") == run("check", cwd=repo).out


@pytest.mark.parametrize(
    "options",
    [
        ("--output", "text", "--output", "github"),
        ("--output", "text", "--format", "json"),
        ("--output", "sarif=-", "--output", "gitlab"),
    ],
)
def test_two_forms_on_standard_output_are_refused(run, repo, options):
    ran = run("check", *options, cwd=repo)
    assert (ran.code, ran.out) == (2, "")
    assert "đầu ra chuẩn" in ran.err


@pytest.mark.parametrize("value", ["xlsx", "sarif=", "=a", "", "sarif =a"])
def test_a_form_that_is_none_is_refused_with_those_there_are(run, repo, value):
    ran = run("check", "--output", value, cwd=repo)
    assert ran.code == 2
    assert "text, concise, json, csv, sarif, github, gitlab, junit" in ran.err


@pytest.mark.parametrize("file", ["plans/2024.yaml", "moi.YML", "plans", "b.json"])
def test_plans_and_folders_are_not_written_over(run, repo, file):
    before = (repo / "plans" / "2024.yaml").read_text("utf-8")
    ran = run("check", "--output", "json=./b.json", "--output", f"sarif={file}", cwd=repo)
    assert (ran.code, ran.out) == (2, "")
    assert file in ran.err
    assert (repo / "plans" / "2024.yaml").read_text("utf-8") == before
    assert not (repo / "b.json").exists()


def test_the_file_of_an_earlier_run_is_replaced(run, repo):
    (repo / "a.json").write_text("cũ")
    run("check", "--output", "json=a.json", cwd=repo)
    assert json.loads((repo / "a.json").read_text("utf-8"))["version"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_link_is_replaced_and_what_it_leads_to_stays(run, repo, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "mine.txt"
    other.write_text("của tôi")
    (repo / "a.json").symlink_to(other)
    run("check", "--output", "json=a.json", cwd=repo)
    assert other.read_text() == "của tôi"
    assert not (repo / "a.json").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev")
def test_standard_error_can_be_named_as_a_file(run_process, repo):
    ran = run_process("check", "--output", "text", "--output", "github=/dev/stderr", cwd=repo)
    assert ran.out.startswith("lỗi[unknown-unit]")
    assert ran.err.startswith("::error file=plans/2024.yaml,line=3,")
    assert Path("/dev/stderr").is_symlink()


def test_where_the_run_fails_the_old_file_stays(run, repo):
    (repo / "a.json").write_text("cũ")
    assert run("check", "nowhere.yaml", "--output", "json=a.json", cwd=repo).code == 2
    assert (repo / "a.json").read_text() == "cũ"


def test_what_cannot_be_written_is_said_so(run, repo):
    (repo / "tep").write_text("")
    ran = run("check", "--output", "json=tep/a.json", "--lang", "en", cwd=repo)
    assert ran.code == 2
    assert "`tep/a.json` can't be written" in ran.err
