"""The command with the real reader, in processes and in this one."""

import json
from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_a_quarter_of_the_year_before_each_year_of_the_plan(run: Run) -> None:
    words = "Quý IV của năm trước liền kề năm kế hoạch"
    ran = run("when", words, "--plan-period", "2016-2020", "--issued", "2015-12-14", "--format", "json")
    [deadline] = json.loads(ran.out)["deadlines"]
    assert (ran.code, ran.err) == (0, "")
    assert {name: deadline[name] for name in ("kind", "start", "due", "last", "every")} == {
        "kind": "recurring",
        "start": "2015-10-01",
        "due": "2015-12-31",
        "last": "2019-12-31",
        "every": "yearly",
    }


def test_words_that_cannot_be_read_have_a_frame(run: Run) -> None:
    ran = run("when", "Quý V năm 2024", "--plan-period", "2024")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("lỗi[deadline-not-understood]: ")
    assert "1 | Quý V năm 2024\n  | ^" in ran.err


def test_works_in_a_pipe_of_another_encoding(run_process: Run) -> None:
    env = {"PYTHONIOENCODING": "cp1258", "PYTHONUTF8": "0"}
    ran = run_process("when", "Quý IV/2024", "--plan-period", "2024", env=env, encoding="cp1258")
    assert ran.code == 0
    assert "31/12/2024" in ran.out
