"""A plan of an invented province with the rules of its office."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from kehoach.check.many import outcomes
from kehoach.finding.finding import Finding

HEAD = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  place: Mẫu
  issued: 28/12/2023
  signer: (mẫu, không có người ký)
  period: 2024
  money: triệu đồng
  recipients: Như trên
"""
BODY = """\
sections:
  - number: I
    title: Rà soát
    budget: 200
    tasks:
      - number: 1
        title: Rà soát danh mục
        lead: Sở Nội vụ; Sở Tư pháp
        outputs: Quyết định công bố; Tờ trình
        when: Quý I năm 2024
        budget: 150
  - number: II
    title: Cải cách
    tasks:
      - number: 1
        title: Cải cách thủ tục
        lead: Các sở, ban, ngành
        outputs: Báo cáo
        when: Trước ngày 15/11/2024
        rows:
          - {title: Bước một, budget: 40}
          - {title: Bước hai, note: bước cuối}
duties:
  - number: 1
    title: Báo cáo định kỳ
    lead: Văn phòng UBND tỉnh
    outputs: Báo cáo
    report: năm
    to: Sở Nội vụ
    when: ngày 20 tháng 12 đối với báo cáo năm
targets:
  - {id: so-hoa, measure: Tỷ lệ số hóa, goal: tối thiểu 80%}
  - {id: hai-long, task: II.1, measure: Mức độ hài lòng, goal: tối thiểu 95%}
"""


@pytest.fixture
def declare(repository: Callable[..., Path]) -> Callable[..., Path]:
    """Write a repository with one rule `a`, or as `rules` say."""

    def declare(
        select: str = "", require: str = "", *, body: str = BODY, rules: str = "", **more: str
    ) -> Path:
        one = f"- name: a\n  select: {select}\n  require: {require}\n  message: Không đúng quy định\n"
        settings = f"settings:\n  rules:\n{indent(dedent(rules) or one, '    ')}"
        return repository({"plans/2024.yaml": HEAD + body, "kehoach.yaml": settings, **more})

    return declare


@pytest.fixture
def findings(declare: Callable[..., Path]) -> Callable[..., tuple[Finding, ...]]:
    """Check and give the findings of the plan."""

    def findings(*arguments: str, **more: str) -> tuple[Finding, ...]:
        folder = declare(*arguments, **more)
        checked = list(outcomes([folder / "plans", folder / "kehoach.yaml"], folder)[1])
        return tuple(one for outcome in checked for one in outcome.findings)

    return findings


@pytest.fixture
def places(findings: Callable[..., tuple[Finding, ...]]) -> Callable[..., list[str]]:
    """Check and give line and words of each finding of the rule; nothing else may be found in the settings."""

    def places(*arguments: str, **more: str) -> list[str]:
        told = findings(*arguments, **more)
        assert not [one.rule.name for one in told if one.source.path == "kehoach.yaml"]
        mine = (one for one in told if one.rule.name == "a")
        return [f"{one.start.line}: {one.source.part(one.problem.span)}" for one in mine]

    return places
