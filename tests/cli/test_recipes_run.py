"""A repository that `init --ci` makes passes its own CI: the commands of its recipe are run as the service runs them.

Each in a virtual environment into which pip installs a wheel of this source. What the wheel needs is found in links to
the packages beside these tests; nothing is fetched.
"""

import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from sysconfig import get_path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from filelock import FileLock
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
NOT_LINKED = re.compile(r"_?_?(?:kehoach|editable)|_virtualenv|distutils-precedence", re.IGNORECASE)
APT = "#!/bin/sh\necho apt-get $*\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the recipes are for bash")


class Service(NamedTuple):
    """Where a service looks for its recipe, what tells that it runs it, and whether its image brings a Python of its own."""

    path: str
    surroundings: dict[str, str]
    has_python: bool


SERVICES = {
    "github": Service(".github/workflows/kehoach.yaml", {"GITHUB_ACTIONS": "true"}, has_python=True),
    "gitlab": Service(".gitlab-ci.yml", {"GITLAB_CI": "true"}, has_python=True),
    "forgejo": Service(
        ".forgejo/workflows/kehoach.yaml",
        {"GITHUB_ACTIONS": "true", "GITEA_ACTIONS": "true", "FORGEJO_ACTIONS": "true"},
        has_python=False,
    ),
}


class Ran(NamedTuple):
    """The exit code of the first command that fails, or 0; and all output."""

    code: int
    out: str
    err: str


class Machine(NamedTuple):
    """A repository on the machine of a service."""

    folder: Path
    surroundings: dict[str, str]

    def run(self, *commands: str) -> Ran:
        code, out, err = 0, "", ""
        for command in commands:
            done = subprocess.run(
                ["/bin/bash", "-euo", "pipefail", "-c", command],
                cwd=self.folder,
                env=self.surroundings,
                capture_output=True,
                text=True,
                check=False,
            )
            code, out, err = done.returncode, out + done.stdout, err + done.stderr
            if code:
                break
        return Ran(code, out, err)

    def spoil(self) -> None:
        """Write a unit that nobody knows into the plan."""
        plan = self.folder / "plans" / "2027.yaml"
        text = plan.read_text("utf-8")
        assert "lead: Văn phòng UBND tỉnh" in text
        plan.write_text(text.replace("lead: Văn phòng UBND tỉnh", "lead: Sở Lạ"), "utf-8")


def read(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text("utf-8"))


def commands_of(recipe: Mapping[str, Any]) -> list[str]:
    """Give the commands of the one job of a recipe, in their order."""
    if "jobs" not in recipe:
        return list(recipe["kehoach"]["script"])
    (job,) = recipe["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all processes of this run of the tests."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def wheel(shared: Path) -> Path:
    """A wheel of this source, built once."""
    folder = shared / "wheel"
    with FileLock(shared / "wheel.lock"):
        if not folder.exists():
            options = [
                "--quiet",
                "--no-deps",
                "--no-build-isolation",
                "--no-index",
                "--wheel-dir",
                str(folder),
            ]
            subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="session")
def packages(shared: Path) -> Path:
    """Links to what is installed here but kehoach itself: the place of a package index."""
    folder = shared / "packages"
    with FileLock(shared / "packages.lock"):
        if not folder.exists():
            folder.mkdir()
            for path in Path(get_path("purelib")).iterdir():
                if not NOT_LINKED.match(path.name):
                    (folder / path.name).symlink_to(path)
    return folder


@pytest.fixture
def machine(
    run: Any, surroundings: dict[str, str], tmp_path: Path, wheel: Path, packages: Path
) -> Callable[[str], Machine]:
    """Make the machine of a service, with a new repository on it."""

    def machine(service: str) -> Machine:
        folder, programs = tmp_path / "repository", tmp_path / "bin"
        (folder / ".git").mkdir(parents=True)
        programs.mkdir()
        assert run("init", "--year", "2027", "--ci", service, cwd=folder).code == 0
        if SERVICES[service].has_python:
            venv.create(tmp_path / "python", symlinks=True)
        else:
            (programs / "apt-get").write_text(APT)
            (programs / "apt-get").chmod(0o755)
            (programs / "python3").symlink_to(Path(sys.base_prefix, "bin", "python3"))
        return Machine(
            folder,
            surroundings
            | SERVICES[service].surroundings
            | {
                "PATH": f"{tmp_path / 'python' / 'bin'}:{programs}:/usr/bin:/bin",
                "PYTHONPATH": str(packages),
                "PIP_NO_INDEX": "1",
                "PIP_NO_COMPILE": "1",
                "PIP_DISABLE_PIP_VERSION_CHECK": "1",
                "PIP_ROOT_USER_ACTION": "ignore",
                "KEHOACH": str(wheel),
            },
        )

    return machine


def reports_of(folder: Path, recipe: Mapping[str, Any]) -> list[list[Any]]:
    """Give what the reports hold that a recipe hands to its service."""
    if "jobs" in recipe:
        return []
    reports = recipe["kehoach"]["artifacts"]["reports"]
    suites = ET.parse(folder / reports["junit"])  # noqa: S314 - our own
    issues = json.loads((folder / reports["codequality"]).read_text("utf-8"))
    assert all(
        one.keys() >= {"description", "check_name", "fingerprint", "severity", "location"} for one in issues
    )
    return [issues, suites.findall("testsuite/testcase/failure")]


@pytest.mark.parametrize("service", SERVICES)
def test_a_new_repository_passes_its_own_ci_and_a_wrong_unit_fails_it(machine, service):
    one = machine(service)
    recipe = read(one.folder / SERVICES[service].path)
    ran = one.run(*commands_of(recipe))
    assert (ran.code, ran.err) == (0, "")
    assert "không có lỗi nào" in ran.out
    assert not any(reports_of(one.folder, recipe))
    one.spoil()
    ran = one.run(commands_of(recipe)[-1])
    assert ran.code == 1
    assert "lỗi[unknown-unit]" in ran.out
    assert ran.err.startswith("::error file=plans/2027.yaml,line=") is (service == "github")
    assert all(len(report) == 1 for report in reports_of(one.folder, recipe))
