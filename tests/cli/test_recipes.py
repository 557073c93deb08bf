"""The recipes for CI services: what `init --ci` writes is what docs/ci.md shows, and its command passes and fails rightly."""

import json
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "ci.md").read_text("utf-8")
WRITTEN = {
    "github": ".github/workflows/kehoach.yaml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/kehoach.yaml",
}
CHECK = re.compile(r"kehoach (check\b.*)")


def read(text):
    return YAML(typ="safe", pure=True).load(text)


def command_of(text):
    (command,) = CHECK.findall(re.sub(r"#.*", "", text))
    return shlex.split(command)


@pytest.fixture(params=WRITTEN)
def service(request):
    return request.param


@pytest.fixture
def repo(run, tmp_path, service):
    (tmp_path / ".git").mkdir()
    assert run("init", "--year", "2027", "--ci", service, cwd=tmp_path).code == 0
    return tmp_path


def recipe(repo, service):
    return (repo / WRITTEN[service]).read_text("utf-8")


def test_the_docs_show_what_init_writes(repo, service):
    assert f"```yaml\n{recipe(repo, service)}```" in DOCS


def test_a_new_repository_passes_its_own_recipe(run_process, repo, service):
    ran = run_process(*command_of(recipe(repo, service)), cwd=repo)
    assert ran.code == 0
    assert ran.err == ""
    assert "không có lỗi nào" in ran.out


def test_a_wrong_plan_fails_it_with_what_the_service_reads(run_process, repo, service):
    plan = repo / "plans" / "2027.yaml"
    plan.write_text(plan.read_text("utf-8").replace("lead: Văn phòng UBND tỉnh", "lead: Sở Lạ"), "utf-8")
    ran = run_process(*command_of(recipe(repo, service)), cwd=repo)
    assert ran.code == 1
    assert "lỗi[unknown-unit]" in ran.out
    if service == "github":
        assert ran.err.startswith("::error file=plans/2027.yaml,line=")
    if service == "gitlab":
        reports = read(recipe(repo, service))["kehoach"]["artifacts"]["reports"]
        assert len(json.loads((repo / reports["codequality"]).read_text("utf-8"))) == 1
        assert len(ET.parse(repo / reports["junit"]).findall(".//failure")) == 1  # noqa: S314 - our own


def test_all_services_at_once_and_none_twice(run, tmp_path):
    options = [part for name in (*WRITTEN, "github") for part in ("--ci", name)]
    ran = run("init", "--year", "2027", *options, cwd=tmp_path)
    assert ran.code == 0
    assert all((tmp_path / path).is_file() for path in WRITTEN.values())
    assert "KEHOACH" in ran.out


def test_a_recipe_that_is_there_is_not_overwritten(run, tmp_path):
    (tmp_path / ".gitlab-ci.yml").write_text("của tôi")
    ran = run("init", "--ci", "gitlab", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert (tmp_path / ".gitlab-ci.yml").read_text() == "của tôi"
    assert not (tmp_path / "units.yaml").exists()


def test_other_commands_of_the_docs_run(run_process):
    commands = [
        line for block in re.findall(r"```sh\n(.*?)```", DOCS, re.DOTALL) for line in block.splitlines()
    ]
    assert len(commands) == 2
    sarif, given = (shlex.split(command.partition(" < ")[0]) for command in commands)
    assert sarif[:2] == given[:2] == ["kehoach", "check"]
    assert run_process(*sarif[1:-1], "sarif=/dev/null", cwd=ROOT).code == 0


def test_the_pre_commit_hook_checks_the_whole_repository(run_process, repo):
    (hook,) = read((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    shown = read(re.findall(r"```yaml\n(repos:.*?)```", DOCS, re.DOTALL)[0])
    assert [one["id"] for one in shown["repos"][0]["hooks"]] == [hook["id"]]
    assert hook["pass_filenames"] is False
    program, *arguments = shlex.split(hook["entry"])
    assert program == "kehoach"
    assert run_process(*arguments, cwd=repo).code == 0


@pytest.mark.parametrize("name", ["editor.md", "ci.md"])
def test_links_in_the_docs_lead_somewhere(name):
    text = (ROOT / "docs" / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / "docs" / target).exists()
