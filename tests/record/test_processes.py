"""Several processes at once, and processes that are killed."""

import os
import subprocess
import sys
import time
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from kehoach.document.parse import parse
from kehoach.document.route import plain
from kehoach.record.entry import Entry, Part
from kehoach.record.progress import Order, record
from kehoach.repository.shelf import Shelf, take
from kehoach.text.source import Source

ROUNDS, AT_ONCE = 20, 10
HEAD = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}\n"
Q1 = "plans/2024/Q1/so-tu-phap.yaml"
MANY = """\
import sys
from pathlib import Path
from kehoach.cli.app import main

name, rounds, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
file = Path(f"{name}.csv")
for round_ in range(rounds):
    numbers = range(round_ * at_once, (round_ + 1) * at_once)
    lines = [f"task,I.1,đang thực hiện,{name}-{number}" for number in numbers]
    file.write_text("\\n".join(["part,task,state,note", *lines]), "utf-8")
    code = main(["record", "--from", str(file), "--unit", "Sở Tư pháp", "--period", "2024-Q1"])
    assert code == 0, code
"""


def refused(recorded):
    return bool(recorded.slips or recorded.errors)


def started(folder: Path, name: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", MANY, name, str(ROUNDS), str(AT_ONCE)]
    return subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def items(text: str, key: str) -> list[dict[str, str]]:
    document, problems = parse(Source("x.yaml", text))
    assert not problems
    assert document.complete
    said = plain(document.root)
    return said.get(key, [])


def test_two_processes_record_200_entries_each_and_400_are_there(plans):
    folder = plans()
    both = [started(folder, name) for name in "ab"]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    seen = [item["note"] for item in items((folder / Q1).read_text("utf-8"), "tasks")]
    assert len(seen) == 400
    for name in "ab":
        assert [one for one in seen if one.startswith(name)] == [f"{name}-{number}" for number in range(200)]
    assert [path.name for path in (folder / "plans/2024/Q1").iterdir()] == ["so-tu-phap.yaml"]


NOTE = "chữ " * 500 + "hết"


def entry(note: str = NOTE) -> Entry:
    return Entry(
        Part.TASKS, "Sở Tư pháp", "2024-Q1", {"task": "I.1", "state": "đang thực hiện", "note": note}
    )


def record_for_ever(folder: Path) -> None:
    while True:
        shelf = Shelf(folder)
        record(shelf, Order(take(shelf, folder / "plans/2024.yaml"), (entry(),), date(2024, 3, 20)))


@pytest.mark.skipif(os.name == "nt", reason="no kill -9 there")
def test_a_process_that_is_killed_leaves_the_old_or_the_new_file(plans):
    folder, count = plans({Q1: HEAD}), 0
    for round_ in range(10):
        before = (folder / Q1).stat().st_mtime_ns
        process = get_context("fork").Process(target=record_for_ever, args=(folder,))
        process.start()
        while (folder / Q1).stat().st_mtime_ns == before:
            assert process.is_alive()
            time.sleep(0.001)
        time.sleep(0.0057 * round_)
        process.kill()
        process.join()
        there = items((folder / Q1).read_text("utf-8"), "tasks")
        assert all(item["note"] == NOTE for item in there)
        assert len(there) > count
        count = len(there)


@pytest.mark.skipif(os.name == "nt", reason="no kill -9 there")
def test_after_a_killed_process_the_next_one_records_and_sweeps(plans, do_record):
    folder = plans({Q1: HEAD, "plans/2024/Q1/.so-tu-phap.yaml.abc.draft": "nửa"})
    assert not refused(do_record(folder, entry()))
    assert [path.name for path in (folder / "plans/2024/Q1").iterdir()] == ["so-tu-phap.yaml"]
