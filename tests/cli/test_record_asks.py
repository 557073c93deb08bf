"""`kehoach record` at a terminal: it asks for what is missing, with the choices there are."""

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

import pty

ROOT = Path(__file__).parents[2]
Q3 = "plans/2024/Q3/so-tu-phap.yaml"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".git").mkdir()
    shutil.copytree(ROOT / "plans/2024", tmp_path / "plans/2024")
    for name in ("2024.yaml", "units.yaml"):
        shutil.copy(ROOT / "plans" / name, tmp_path / "plans" / name)
    return tmp_path


class Session:
    """A command on a pseudo-terminal: what it has shown, and what is typed."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.end, other = pty.openpty()
        command = [sys.executable, "-m", "kehoach", "record", *arguments]
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("KEHOACH_", "FORCE_"))
        }
        environment = kept | {"TERM": "dumb", "COLUMNS": "100", "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=other, stdout=other, stderr=other, env=environment
        )
        os.close(other)
        self.shown = ""

    def until(self, words: str) -> str:
        """Read until words are there; give what was new."""
        before, limit = len(self.shown), time.monotonic() + 20
        while words not in self.shown[before:]:
            assert time.monotonic() < limit, self.shown
            if select.select([self.end], [], [], 0.2)[0]:
                self.shown += os.read(self.end, 4096).decode(errors="replace")
        return self.shown[before:]

    def type(self, answer: str) -> None:
        os.write(self.end, f"{answer}\n".encode())

    def ended(self) -> int:
        """Wait for the end of the command."""
        try:
            while part := os.read(self.end, 4096):
                self.shown += part.decode(errors="replace")
        except OSError:  # the other side has gone
            pass
        os.close(self.end)
        return self.process.wait(timeout=20)


def test_everything_is_asked_for(folder):
    session = Session(folder)
    assert "nhiệm vụ" in session.until("Ghi phần nào (số thứ tự hoặc chữ): ")
    session.type("1")
    session.until("Đơn vị báo cáo: ")
    session.type("")
    session.until("Đơn vị báo cáo: ")
    session.type("stp")
    session.until("Kỳ báo cáo [")
    session.type("2024-Q3")
    tasks = session.until("Nhiệm vụ (số thứ tự hoặc chữ): ")
    assert "II.9  Hướng dẫn đánh giá tác động thủ tục hành chính" in tasks
    assert "IV.3" not in tasks
    session.type("II.9")
    states = session.until("Trạng thái (số thứ tự hoặc chữ): ")
    assert "3  hoàn thành" in states
    session.type("3")
    session.until("Ngày hoàn thành [")
    session.type("20/6/2024")
    assert session.ended() == 0
    assert "đã ghi" in session.shown
    assert "  - task: II.9\n    state: hoàn thành\n    date: 20/6/2024\n" in (folder / Q3).read_text("utf-8")


def test_only_what_is_missing_is_asked_for(folder):
    session = Session(
        folder, "figure", "--unit", "stp", "--period", "2024-Q3", "--count", "5", "--lang", "en"
    )
    assert "so-hoa  Tỷ lệ kết quả" in session.until("The target (number or words): ")
    session.type("so-hoa")
    session.until("Out of how many: ")
    session.type("8")
    assert session.ended() == 0
    assert "  - target: so-hoa\n    count: 5\n    of: 8\n" in (folder / Q3).read_text("utf-8")


@pytest.mark.parametrize(
    "answer", ["2", "cong khai", "cong khai  Tỷ lệ thủ tục hành chính được niêm yết, công khai"]
)
def test_a_choice_whose_name_has_a_blank_is_taken_whole(folder, answer):
    plan = folder / "plans/2024.yaml"
    plan.write_text(plan.read_text("utf-8").replace("- id: cong-khai", "- id: cong khai"), "utf-8")
    session = Session(
        folder, "figure", "--unit", "vpubnd", "--period", "2024-Q3", "--count", "5", "--of", "8"
    )
    session.until("Chỉ tiêu (số thứ tự hoặc chữ): ")
    session.type(answer)
    assert session.ended() == 0, session.shown
    assert "  - target: cong khai\n" in (folder / "plans/2024/Q3/van-phong-ubnd-tinh.yaml").read_text("utf-8")


def test_which_of_several_plans_is_asked_for(folder):
    shutil.copytree(folder / "plans", folder / "khac")
    (folder / "khac").rename(folder / "plans/khac")
    session = Session(
        folder,
        "extension",
        "II.8",
        "--unit",
        "stp",
        "--period",
        "2024-Q3",
        "--due",
        "30/9/2024",
        "--reason",
        "chờ",
    )
    session.until("Kế hoạch (số thứ tự hoặc chữ): ")
    session.type("2")
    session.until("Văn bản cho gia hạn")
    session.type("")
    assert session.ended() == 0
    assert (folder / "plans/khac/2024/Q3/so-tu-phap.yaml").is_file()


def test_ending_the_input_writes_nothing(folder):
    session = Session(folder, "task", "II.9", "--unit", "stp", "--period", "2024-Q3")
    session.until("Trạng thái (số thứ tự hoặc chữ): ")
    os.write(session.end, b"\x04")
    assert session.ended() == 2
    assert "thiếu câu trả lời" in session.shown
    assert not (folder / Q3).exists()


def test_nothing_is_asked_when_nothing_is_missing(folder):
    session = Session(
        folder, "task", "II.9", "--unit", "stp", "--period", "2024-Q3", "--state", "đang thực hiện"
    )
    assert session.ended() == 0
    assert "?" not in session.shown


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_in_a_pipe_nothing_is_asked(folder, closed):
    end, other = pty.openpty()
    streams = {"stdin": other, "stdout": other, "stderr": subprocess.PIPE, closed: subprocess.PIPE}
    command = [sys.executable, "-m", "kehoach", "record", "task", "II.9"]
    with subprocess.Popen(command, cwd=folder, **streams) as process:
        _, said = process.communicate(timeout=20)
    os.close(end)
    os.close(other)
    assert process.returncode == 2
    assert "--unit: chưa nêu" in said.decode()
