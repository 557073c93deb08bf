import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "ascii", "utf-8", "utf-16"])
@pytest.mark.parametrize("arguments", [["--help"], ["when", "--help"], ["wen"]])
def test_a_demanded_encoding_is_kept_and_nothing_crashes(
    run_process: Run, encoding: str, arguments: list[str]
) -> None:
    ran = run_process(*arguments, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}, encoding=encoding)
    assert ran.code == (2 if arguments == ["wen"] else 0)
    assert "?" not in ran.out + ran.err


def test_ascii_keeps_the_letters_without_their_marks(run_process: Run) -> None:
    ran = run_process("--help", env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert ran.out.startswith("Cach dung: kehoach [TUY_CHON] LENH ...\n")


def test_redirected_output_is_utf_8_whatever_the_locale(run_process: Run) -> None:
    ran = run_process("--help", env={"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"})
    assert ran.out.startswith("Cách dùng: kehoach [TÙY_CHỌN] LỆNH …\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_console_in_ascii_gets_ascii() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    env = {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "NO_COLOR": "1",
    }
    command = [sys.executable, "-m", "kehoach", "--version", "--help"]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        shown = os.read(ours, 100_000)
    os.close(ours)
    assert process.returncode == 0
    assert shown.decode("ascii").startswith("Cach dung: ")
