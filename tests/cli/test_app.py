import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kehoach.cli import app
from kehoach.cli.tree import Entry
from kehoach.output.terminal import Terminal
from kehoach.words import Words

Run = Callable[..., Any]
Snapshot = Callable[..., None]


HEAVY = ("pydantic", "rich", "jinja2", "ruamel", "yaml", "hypothesis")


def command(monkeypatch: pytest.MonkeyPatch, action: Callable[[Terminal], int]) -> None:
    """Put a command `try` into the table; it calls the action with its words."""

    def run(terminal: Terminal) -> int:
        return action(terminal)

    module = type(sys)("kehoach.cli.invented")
    module.run = run
    monkeypatch.setitem(sys.modules, "kehoach.cli.invented", module)
    monkeypatch.setattr(app, "COMMANDS", (Entry("try", "kehoach.cli.invented", Words("thử", "try")),))


def raising(error: BaseException) -> Callable[[Terminal], int]:
    def action(_terminal: Terminal) -> int:
        raise error

    return action


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_starts_lean(argument: str) -> None:
    code = (
        f"import sys; from kehoach.cli.app import main; code = main([{argument!r}]);"
        f"print([name for name in {HEAVY} if name in sys.modules], code, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().split() == ["[]", "0"]


def test_a_command_reads_its_options_without_pydantic() -> None:
    code = """if True:
        import sys
        from types import ModuleType
        from kehoach.cli import app
        from kehoach.cli.options import AsOf, Format, FormatOption, Paths
        from kehoach.cli.tree import Entry
        from kehoach.words import Words

        def run(terminal, paths: Paths = None, as_of: AsOf = None, form: FormatOption = Format.TEXT) -> int:
            print(paths, as_of, form, "pydantic" in sys.modules)

        sys.modules["tried"] = ModuleType("tried")
        sys.modules["tried"].run = run
        app.COMMANDS = (Entry("try", "tried", Words("thử", "try")),)
        app.main(["try", "a/b", "c", "--as-of", "15/7/2024", "--format", "JSON"])
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().split(" 2024-07-15 ")[1].split() == ["json", "False"]


def test_says_its_version(run: Run) -> None:
    assert run("--version") == (0, "kehoach 0.1.0\n", "")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("command", ["", *(entry.name for entry in app.COMMANDS)])
def test_help(run: Run, snapshot: Snapshot, command: str, language: str) -> None:
    ran = run(*command.split(), "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


def test_without_a_command_shows_help_and_could_not_run(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Cách dùng: kehoach [TÙY_CHỌN] LỆNH …")


def test_help_is_narrow_on_a_narrow_terminal(run: Run, snapshot: Snapshot) -> None:
    ran = run("when", "--help", env={"COLUMNS": "60"})
    before_examples = ran.out.partition("Ví dụ:")[0]
    assert max(map(len, before_examples.splitlines())) <= 60
    snapshot(ran.out)


def test_the_exit_code_of_a_command_is_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, lambda _: 1)
    assert run("try").code == 1


def test_an_interrupted_command_says_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, raising(KeyboardInterrupt()))
    assert run("try") == (130, "", "")


def test_a_refused_file_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, raising(PermissionError(13, "Permission denied", "plans/2024.yaml")))
    ran = run("try", "--lang", "en")
    assert ran.code == 2
    assert ran.err.startswith("error: `plans/2024.yaml` can't be read (Permission denied)\n")


def test_a_full_disk_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, raising(OSError(28, "No space left on device")))
    assert run("try").err == "lỗi: không ghi được kết quả (No space left on device)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes that close early")
def test_a_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "kehoach", "--help"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 141


def test_words_of_the_command_line_steer_no_terminal(run: Run) -> None:
    ran = run("w\x1b[2Jhen\u202e")
    assert r"`w\x1b[2Jhen<U+202E>`" in ran.err


def test_bytes_that_are_no_text_are_shown(run_process: Run) -> None:
    if sys.platform == "win32":
        pytest.skip("command lines are text there")
    ran = run_process(os.fsdecode(b"ab\xff"))
    assert ran.code == 2
    assert r"`ab\xff`" in ran.err


def test_runs_elsewhere(run: Run, tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).code == 0
