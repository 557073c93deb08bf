"""How tests run the command line and compare whole outputs."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from hypothesis import settings

from kehoach.cli.app import main

# Examples are counted, not timed: other work on the machine makes no law false.
settings.register_profile("kehoach", deadline=None)
settings.load_profile("kehoach")

TESTS = Path(__file__).parent
SNAPSHOTS = TESTS / "snapshots"
SCRUBBED = re.compile(
    r"KEHOACH_.*|(?:NO|FORCE)_COLOR|COLORTERM|TERM|COLUMNS|LINES|PYTHON(?:IOENCODING|UTF8)|TTY_.*|\w+_ACTIONS"
)

UNITS = """\
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: Sở Xây dựng, kind: sở, level: tỉnh, valid_to: 28/02/2025, successor: Sở Nội vụ}
  - {name: Ban Dân tộc, kind: ban, level: tỉnh, valid_to: 28/02/2025}
groups:
  - {name: "Các sở, ban, ngành", kind: sở, level: tỉnh}
  - {name: UBND cấp xã, kind: ubnd, level: xã}
vague: … có liên quan
"""


class Ran(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str


def scrubbed_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not SCRUBBED.fullmatch(name)}
    return kept | {"COLUMNS": "100"}


@pytest.fixture
def surroundings() -> dict[str, str]:
    """The environment without what changes an output."""
    return scrubbed_environment()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run `kehoach ARGUMENT…` in this process: `run("check", "plans", cwd=folder, env={…}, stdin="…")`."""
    for name in [name for name in os.environ if SCRUBBED.fullmatch(name)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str, cwd: Path | None = None, env: Mapping[str, str] = {}, stdin: str = "") -> Ran:
        with monkeypatch.context() as patch, redirect_stdout(_pipe()) as out, redirect_stderr(_pipe()) as err:
            for name, value in env.items():
                patch.setenv(name, value)
            if cwd:
                patch.chdir(cwd)
            given = io.BytesIO(stdin.encode("utf-8", "surrogateescape"))
            patch.setattr(sys, "stdin", io.TextIOWrapper(given, encoding="utf-8"))
            code = main(list(arguments))
            return Ran(code, _written(out), _written(err))

    return run


@pytest.fixture
def run_process() -> Callable[..., Ran]:
    """Run `kehoach ARGUMENT…` in a process of its own; its output must be in `encoding`."""

    def run(
        *arguments: str, cwd: Path | None = None, env: Mapping[str, str] = {}, encoding: str = "utf-8"
    ) -> Ran:
        command = [sys.executable, "-m", "kehoach", *arguments]
        surroundings = scrubbed_environment() | dict(env)
        done = subprocess.run(command, capture_output=True, check=False, cwd=cwd, env=surroundings)
        out, err = (part.decode(encoding).replace("\r\n", "\n") for part in (done.stdout, done.stderr))
        return Ran(done.returncode, out, err)

    return run


@pytest.fixture
def repository(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Write files by their paths, with the roster of a small invented province unless one is given."""

    def write(files: Mapping[str, str]) -> Path:
        (tmp_path / ".git").mkdir(exist_ok=True)
        for name, text in ({"plans/units.yaml": UNITS} | dict(files)).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), "utf-8", newline="")
        return tmp_path

    return write


def _pipe() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _written(pipe: io.TextIOWrapper) -> str:
    pipe.flush()
    buffer = pipe.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(pipe.encoding)


class Snapshots:
    """Which snapshots a run has used, and what it may do to the files."""

    def __init__(self, *, update: bool) -> None:
        self.update = update
        self.used: set[Path] = set()
        self.folders: set[Path] = set()
        self.partial = False

    def compare(self, path: Path, text: str) -> None:
        self.used.add(path)
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.exists(), f"no snapshot {path.relative_to(TESTS)}; write it with --write-snapshots"
        assert text == path.read_text("utf-8")

    def unused(self) -> list[Path]:
        """Give files that no test of this run asked for; a test file that was not run keeps its own."""
        there = (path for path in sorted(SNAPSHOTS.rglob("*.*")) if path.is_file() and path not in self.used)
        return [path for path in there if path.parent in self.folders or not _test_file(path.parent).exists()]


def _folder(test_file: Path) -> Path:
    return SNAPSHOTS / test_file.relative_to(TESTS).with_suffix("")


def _test_file(folder: Path) -> Path:
    return (TESTS / folder.relative_to(SNAPSHOTS)).with_suffix(".py")


SEEN = pytest.StashKey[Snapshots]()


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Compare a whole output with `snapshots/<test file>/<test name>.txt`, then with `<test name>-2.txt`."""
    seen = request.config.stash[SEEN]
    folder = _folder(request.node.path)
    name = re.sub(r"[^\w.\-]+", "-", request.node.name).strip("-")
    count = 0

    def compare(text: str, suffix: str = "txt") -> None:
        nonlocal count
        count += 1
        seen.compare(folder / f"{name}{f'-{count}' if count > 1 else ''}.{suffix}", text)

    return compare


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Callable[[Path, str | bytes], None]:
    """Compare what is generated with a file of the project; `--write-snapshots` writes it anew."""

    def kept(path: Path, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        if request.config.getoption("--write-snapshots"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        assert path.exists() and path.read_bytes() == data, _stale(path, request)

    return kept


@pytest.fixture
def only_kept(request: pytest.FixtureRequest) -> Callable[[Path, set[Path]], None]:
    """Hold a folder to the files that are generated into it; `--write-snapshots` deletes the others."""

    def only_kept(folder: Path, expected: set[Path]) -> None:
        files = {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
        others = files - expected
        if request.config.getoption("--write-snapshots"):
            for path in others:
                path.unlink()
            others = set()
        assert not others, _stale(folder, request)

    return only_kept


def _stale(path: Path, request: pytest.FixtureRequest) -> str:
    test = request.node.path.relative_to(TESTS.parent)
    return f"{path.relative_to(TESTS.parent)} is not fresh: `pytest {test} --write-snapshots` writes it anew"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-snapshots", action="store_true", help="write the snapshots, delete the unused ones"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SEEN] = Snapshots(update=config.getoption("--write-snapshots"))
    config.stash[SEEN].partial = any("::" in argument for argument in config.args) or hasattr(
        config, "workerinput"
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[SEEN].folders = {_folder(item.path) for item in session.items}


def pytest_deselected(items: list[pytest.Item]) -> None:
    if items:
        items[0].config.stash[SEEN].partial = True


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    seen = session.config.stash[SEEN]
    if exitstatus != pytest.ExitCode.OK or seen.partial:
        return
    for path in seen.unused():
        if seen.update:
            path.unlink()
        else:
            sys.stderr.write(f"\nunused snapshot: {path.relative_to(TESTS)}; --write-snapshots deletes it\n")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
