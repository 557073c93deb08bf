"""An ignore comment may end: `until=` after the bracket."""

from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024
sections:
  - number: I
    tasks:
      - number: 1  # kehoach: ignore[{rules}] {rest}
        title: Rà soát danh mục
        outputs: Báo cáo
        when: Quý I năm 2024
"""


@pytest.fixture
def told(run, repository: Callable[..., Path]) -> Callable[..., str]:
    def told(rest: str, day: str, rules: str = "missing-lead", language: str = "vi") -> str:
        folder = repository({"plans/2024.yaml": PLAN.format(rest=rest, rules=rules)})
        ran = run("check", "--as-of", day, "--lang", language, cwd=folder)
        return ran.out

    return told


def test_the_last_day_is_in_time(told):
    out = told("until=2024-03-31 chờ phân công", "2024-03-31")
    assert "lapsed-ignore" not in out
    assert "missing-lead" not in out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_from_the_next_day_on_finding_and_comment_are_reported(told, snapshot, language):
    snapshot(told("until=2024-03-31 chờ phân công", "2024-04-01", language=language))


def test_a_comment_for_several_rules_is_said_once(told):
    out = told("until=2024-03-31 chờ", "2024-04-01", "missing-lead, missing-deadline")
    assert out.count("lapsed-ignore") == 1
    assert "unused-ignore" not in out


def test_the_day_is_no_reason(told):
    out = told("until=2024-03-31", "2024-03-01")
    assert "reasonless-ignore" in out


@pytest.mark.parametrize(
    "until", ["until=2024-02-30", "until=31/3/2024", "until=", "until=2024-3-1", "until=nay"]
)
def test_a_day_that_is_none_makes_the_comment_malformed(told, until):
    out = told(f"{until} chờ", "2024-01-01")
    assert "ignore-malformed" in out
    assert "missing-lead" in out
