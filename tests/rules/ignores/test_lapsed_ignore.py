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
    "until",
    ["until=31/3/2024", "until=31/03/2024,", "until = 31-3-2024", "until=31.3.2024;", "until=2024-03-31, "],
)
def test_the_last_day_is_read_as_days_are_everywhere_the_day_first(told, until):
    assert "lỗi[" not in told(f"{until} chờ phân công", "2024-03-31")
    after = told(f"{until} chờ phân công", "2024-04-01")
    assert "ghi chú bỏ qua này chỉ có hiệu lực đến hết ngày 31/03/2024" in after
    assert "missing-lead" in after


@pytest.mark.parametrize(
    "until",
    ["until=2024-02-30", "until=31/11/2024", "until=", "until=2024-3-1", "until=nay", "chờ until=nay"],
)
def test_a_day_that_is_none_makes_the_comment_malformed_and_is_the_one_finding(told, until):
    out = told(f"{until} chờ", "2024-01-01")
    assert "1 lỗi trong" in out
    assert "ghi chú bỏ qua không đúng mẫu: sau `until=` phải là một ngày" in out


@pytest.mark.parametrize(
    "rest",
    [
        "sẽ sửa until=2024-01-01",
        "until 2024-12-31 sẽ sửa",
        "chờ, until: 31/12/2024",
        "chờ (until 31/12/2024)",
    ],
)
def test_a_last_day_elsewhere_in_the_comment_is_told(told, rest):
    out = told(rest, "2024-02-01")
    assert "ngày cuối có hiệu lực phải ghi ngay sau ngoặc vuông" in out
    assert "1 lỗi trong" in out


@pytest.mark.parametrize(
    "rest", ["until the unit is named", "chờ đến 31/12/2024", "until=2024-12-31 chờ until 31/12/2024"]
)
def test_other_words_in_a_reason_are_free(told, rest):
    assert "ignore-malformed" not in told(rest, "2024-02-01")


@pytest.mark.parametrize(
    ("rest", "mended"),
    [
        ("sẽ sửa until=2024-06-01", "until=2024-06-01 sẽ sửa"),
        ("until 31/12/2024 sẽ sửa", "until=31/12/2024 sẽ sửa"),
        ("chờ, until: 31/12/2024, sẽ sửa", "until=31/12/2024 chờ sẽ sửa"),
        ("until=2024-6-1 chờ", "until=1/6/2024 chờ"),
    ],
)
def test_the_last_day_is_put_in_its_place(run, repository, rest, mended):
    folder = repository({"plans/2024.yaml": PLAN.format(rest=rest, rules="missing-lead")})
    run("check", "--fix", "--unsafe-fixes", "--as-of", "2024-02-01", cwd=folder)
    text = (folder / "plans/2024.yaml").read_text("utf-8")
    assert f"# kehoach: ignore[missing-lead] {mended}\n" in text
    assert "ignore-malformed" not in run("check", "--as-of", "2024-02-01", cwd=folder).out
