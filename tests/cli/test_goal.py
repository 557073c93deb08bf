import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
Snapshot = Callable[..., None]

PHRASES = (
    "phấn đấu đạt tối thiểu 60%",
    "Từ 50% - dưới 70% số cơ quan, đơn vị",
    "tối đa 20 phút/01 lần đến giao dịch",
    "mỗi năm tăng thêm 20% cho đến khi đạt 100%",
    "giảm từ 30 phút xuống còn 20 phút vào năm 2025",
    "tăng không quá 5%",
    "giảm 1,5 - 2% số hồ sơ",
    "khoảng 03 lớp",
    "100% (25/25 xã)",
    "trong nhóm đầu cả nước",
)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_shows_what_phrases_mean(run: Run, snapshot: Snapshot, language: str) -> None:
    ran = run("goal", *PHRASES, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


def test_folds_for_a_narrow_terminal(run: Run, snapshot: Snapshot) -> None:
    ran = run("goal", *PHRASES, env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "50"})
    assert max(map(len, ran.out.splitlines())) <= 50
    snapshot(ran.out)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_phrase_that_cannot_be_read_is_an_error(run: Run, snapshot: Snapshot, language: str) -> None:
    ran = run("goal", "100%", "95.5%", "từ 50% đến 30%", "20 phút", "90%; 80%", "--lang", language)
    assert ran.code == 1
    snapshot(f"{ran.out}--- stderr\n{ran.err}")


def test_for_machines_positions_keep(run: Run, snapshot: Snapshot) -> None:
    ran = run("goal", "95.5%", *PHRASES, "--format", "json", "--lang", "en")
    assert ran.code == 1
    whole = json.loads(ran.out)
    assert (whole["version"], len(whole["goals"])) == (1, 1 + len(PHRASES))
    snapshot(ran.out, "json")


def test_entries_have_the_same_fields_whatever_was_read(run: Run) -> None:
    unread, first, *_ = json.loads(run("goal", "95.5%", *PHRASES, "--format", "json").out)["goals"]
    assert unread.keys() - first.keys() == {"error"}
    assert first.keys() <= unread.keys()


def test_for_spreadsheets_a_phrase_is_a_row(run: Run) -> None:
    ran = run("goal", "từ 50% - dưới 70%", "tăng 20,5%", "x 5", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert [row["op"] for row in rows] == ["between", "increase", ""]
    assert [rows[0][name] for name in ("low", "high", "low_closed", "high_closed", "unit")] == [
        "50",
        "70",
        "true",
        "false",
        "%",
    ]
    assert (rows[1]["value"], rows[1]["stated"]) == ("20.5", "false")
    assert rows[2]["error"].startswith("không hiểu mức phải đạt `x 5`")


def test_words_of_the_user_steer_no_terminal(run: Run) -> None:
    ran = run("goal", "\x1b[2J\u202e5")
    assert "\x1b" not in ran.err
    assert r"\x1b[2J<U+202E>5" in ran.err


def test_works_in_a_pipe_of_another_encoding(run_process: Run) -> None:
    env = {"PYTHONIOENCODING": "cp1258", "PYTHONUTF8": "0"}
    ran = run_process("goal", "khoảng 03 lớp", env=env, encoding="cp1258")
    assert ran.code == 0
    assert "3" in ran.out


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_no_words_at_all_are_an_error_of_use(run: Run, words: str) -> None:
    ran = run("goal", words)
    assert (ran.code, ran.out) == (2, "")
    assert "viết một cụm từ như" in ran.err
