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

ROUNDS = 200
HEAD = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}\n"
Q1 = "plans/2024/Q1/so-tu-phap.yaml"
MANY = """\
import sys
from kehoach.cli.app import main

name, rounds = sys.argv[1], int(sys.argv[2])
for number in range(rounds):
    code = main(["record", "event", "I.1", "--unit", "Sở Tư pháp", "--period", "2024-Q1", "--date", "04/3/2024",
                 "--event", f"việc {number}", "--id", f"{name}-{number}"])
    assert code == 0, code
"""


def started(folder, name: str, rounds: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", MANY, name, str(rounds)]
    return subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def items(text: str, key: str) -> list[dict[str, str]]:
    document, problems = parse(Source("x.yaml", text))
    assert not problems
    assert document.complete
    said = plain(document.root)
    return said.get(key, [])


def test_two_processes_record_200_entries_each_and_400_are_there(plans):
    folder = plans()
    both = [started(folder, name, ROUNDS) for name in "ab"]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    seen = [item["id"] for item in items((folder / Q1).read_text("utf-8"), "events")]
    assert len(seen) == 2 * ROUNDS
    for name in "ab":
        assert [one for one in seen if one.startswith(name)] == [
            f"{name}-{number}" for number in range(ROUNDS)
        ]
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
    for round_ in range(20):
        process = get_context("fork").Process(target=record_for_ever, args=(folder,))
        process.start()
        time.sleep(0.04 + 0.0037 * round_)
        process.kill()
        process.join()
        there = items((folder / Q1).read_text("utf-8"), "tasks")
        assert all(item["note"] == NOTE for item in there)
        assert len(there) >= count
        count = len(there)
    assert count


@pytest.mark.skipif(os.name == "nt", reason="no kill -9 there")
def test_after_a_killed_process_the_next_one_records_and_sweeps(plans, do_record):
    folder = plans({Q1: HEAD, "plans/2024/Q1/.so-tu-phap.yaml.abc.draft": "nửa"})
    assert not do_record(folder, entry()).is_refused
    assert [path.name for path in (folder / "plans/2024/Q1").iterdir()] == ["so-tu-phap.yaml"]
