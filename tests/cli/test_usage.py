from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
Snapshot = Callable[..., None]


WRONG = {
    "an option that is nearly one": ["when", "x", "--fromat", "json"],
    "an option that is none": ["when", "x", "--zyx"],
    "an option before the command": ["--versio"],
    "an option without its value": ["when", "x", "--format"],
    "a switch with a value": ["--version=3"],
    "a missing argument": ["when"],
    "an argument too many": ["rule", "a", "b"],
    "a value near a choice": ["when", "x", "--format", "jsn"],
    "a value that is no choice": ["when", "x", "--format", "?"],
    "a period that is none": ["when", "x", "--plan-period", "2020-2016"],
    "a date that is none": ["when", "x", "--issued", "30/2/2024"],
    "a command that is nearly one": ["wen"],
    "a command that is none": ["zyx"],
    "a language that is none": ["--lang", "fr", "when"],
    "no language": ["when", "--lang"],
}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_mistake_on_the_command_line(run: Run, snapshot: Snapshot, language: str) -> None:
    told = []
    for mistake, arguments in WRONG.items():
        ran = run(*arguments, env={"KEHOACH_LANG": language})
        assert (ran.code, ran.out) == (2, ""), mistake
        told.append(f"# {mistake}: kehoach {' '.join(arguments)}\n{ran.err}\n")
    snapshot("".join(told))
