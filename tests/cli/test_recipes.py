"""The recipes for CI services: what `init --ci` writes is what docs/ci.md shows, and its commands do what it says."""

import json
import re
import shlex
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "ci.md").read_text("utf-8")
WRITTEN = {
    "github": ".github/workflows/kehoach.yaml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/kehoach.yaml",
}


def read(text):
    return YAML(typ="safe", pure=True).load(text)


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


def commands_of_docs():
    blocks = re.findall(r"```sh\n(.*?)```", DOCS, re.DOTALL)
    return [shlex.split(line.partition(" < ")[0]) for block in blocks for line in block.splitlines()]


@pytest.fixture
def spoilt(repo):
    plan = repo / "plans" / "2027.yaml"
    plan.write_text(plan.read_text("utf-8").replace("lead: Văn phòng UBND tỉnh", "lead: Sở Lạ"), "utf-8")
    return repo


@pytest.mark.parametrize("service", ["github"], indirect=True)
def test_the_other_commands_of_the_docs_do_what_is_said_of_them(run, spoilt):
    (_, *sarif), (_, *write_baseline), (_, *with_baseline), (_, *given) = commands_of_docs()
    assert run(*sarif, cwd=spoilt).code == 1
    log = json.loads((spoilt / "kehoach.sarif").read_text("utf-8"))
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["unknown-unit"]
    assert [run(*command, cwd=spoilt).code for command in (write_baseline, with_baseline)] == [0, 0]
    plan = (spoilt / "plans" / "2027.yaml").read_text("utf-8")
    assert run(*given, cwd=spoilt, stdin=plan).code == 1


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
