"""One slip of the hand in a plan is one problem, at its line, wherever it happens."""

import re
from collections.abc import Callable

import pytest

from growth import takes_linear_time
from kehoach.document.node import Mapping, Scalar
from kehoach.document.parse import parse
from kehoach.text.source import Source

PLAN = """\
plan:
  id: mau
  title: Kế hoạch
sections:
  - number: I
    when: Quý IV
    tasks:
      - number: 1
        title: Rà soát
        support:
          - Sở A
          - Sở B
        roles: {thẩm định: Sở Tư pháp}
        note: >-
          ghi chú
          dài
      - number: 2
        title: Công bố
duties:
  - number: 1
    title: Hết
"""
LINES = PLAN.splitlines()

PAIR = re.compile(r"( *(?:- )?[a-z]+): ([^>{].*)")
ITEM = re.compile(r"( *)- (.*)")


def in_value(change: Callable[[str], str]) -> Callable[[str], str | None]:
    return lambda line: f"{m[1]}: {change(m[2])}" if (m := PAIR.fullmatch(line)) else None


SLIPS: dict[str, Callable[[str], str | None]] = {
    "starts-with-percent": in_value(lambda value: f"% {value}"),
    "starts-with-greater": in_value(lambda value: f">= {value}"),
    "starts-with-dash": in_value(lambda value: f"- {value}"),
    "starts-with-star-or-ampersand": in_value(lambda value: f"* {value}"),
    "starts-with-at": in_value(lambda value: f"@{value}"),
    "text-after-quote": in_value(lambda value: f'"{value}" và'),
    "text-after-bracket": in_value(lambda value: f"[{value}] và"),
    "unclosed-quote": in_value(lambda value: f'"{value}'),
    "colon-in-text": in_value(lambda value: f"{value}: và"),
    "nbsp-after-colon": lambda line: f"{m[1]}:\u00a0{m[2]}" if (m := PAIR.fullmatch(line)) else None,
    "missing-space-after-colon": lambda line: f"{m[1]}:{m[2]}" if (m := PAIR.fullmatch(line)) else None,
    "missing-space-after-dash": lambda line: f"{m[1]}-{m[2]}" if (m := ITEM.fullmatch(line)) else None,
    "line-without-colon": lambda line: line.replace(":", "") if re.search(r"[a-z]:( \w| *$)", line) else None,
    "nbsp-indentation": lambda line: (
        line.replace(" ", "\u00a0", 1) if line.startswith(" ") and re.search(r": |:$|- ", line) else None
    ),
    "unclosed-bracket": lambda line: line.removesuffix("}") if line.endswith("}") else None,
    "bad-indentation": lambda line: f" {line}" if PAIR.fullmatch(line) and "- " not in line else None,
}
PLACES = [
    pytest.param(cause, number, slip(line), id=f"{cause}-{number}")
    for cause, slip in SLIPS.items()
    for number, line in enumerate(LINES, 1)
    # The first line below a key only moves its neighbours when it moves.
    if slip(line) and not (cause == "bad-indentation" and LINES[number - 2].endswith(":"))
]


def found(lines: list[str]) -> list[tuple[int, object]]:
    source = Source("plan.yaml", "\n".join(lines) + "\n")
    _, problems = parse(source)
    return [(source.place(problem.span.start).line, problem.facts.get("cause")) for problem in problems]


@pytest.mark.parametrize(("cause", "number", "line"), PLACES)
def test_one_slip_is_one_problem(cause: str, number: int, line: str) -> None:
    assert found([*LINES[: number - 1], line, *LINES[number:]]) == [(number, cause)]


@pytest.mark.parametrize(("cause", "number", "line"), PLACES)
def test_a_slip_hides_no_certain_error_behind_it(cause: str, number: int, line: str) -> None:
    lines = [*LINES[: number - 1], line, *LINES[number:], "note: % cuối"]
    assert found(lines) == [(number, cause), (len(lines), "starts-with-percent")]


@pytest.mark.parametrize("number", [n for n, line in enumerate(LINES, 1) if line.startswith("  ")])
def test_a_tab_in_the_indentation_is_one_problem(number: int) -> None:
    lines = [*LINES[: number - 1], LINES[number - 1].replace("  ", "\t", 1), *LINES[number:]]
    source = Source("plan.yaml", "\n".join(lines))
    assert [problem.rule for problem in parse(source)[1]] == ["tab-indentation"]


def test_what_was_mended_is_found_by_its_key_as_it_stands() -> None:
    document, _ = parse(Source("a.yaml", 'plan:\n  title: "A" b\n'))
    plan = document.root.values["plan"] if document.root else None
    assert isinstance(plan, Mapping)
    assert [plan.values["title"], plan.nodes[1]] == [Scalar('"A" b', 15, 20, "")] * 2


@pytest.mark.parametrize("bullet", "–—•")
def test_a_bullet_of_word_is_one_problem_that_names_it(bullet: str) -> None:
    _, problems = parse(Source("a.yaml", f"plan:\n  basis:\n    - A\n    {bullet} B\n    {bullet} C\n"))
    assert {problem.facts["cause"] for problem in problems} == {"bullet-from-word"}
    assert problems[0].facts["character"] == bullet


def test_marks_of_git_are_one_problem_and_the_first_version_is_read() -> None:
    text = "plan:\n<<<<<<< HEAD\n  title: A\n=======\n  title: B\n>>>>>>> b\n  id: c\n"
    document, [problem] = parse(Source("a.yaml", text))
    assert problem.facts["cause"] == "merge-conflict"
    plan = document.root.values["plan"] if document.root else None
    assert isinstance(plan, Mapping)
    assert {key: text[value.start : value.end] for key, value in plan.values.items()} == {
        "title": "A",
        "id": "c",
    }


@pytest.mark.parametrize("line", ["<<<<<<< a\n", "<<<<<<< a\n=======\n", "=======\n"])
def test_many_marks_of_git_take_linear_time(line: str) -> None:
    assert takes_linear_time(lambda size: parse(Source("a.yaml", "a:\n" + line * size)), 800)
