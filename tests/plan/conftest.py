"""Reading what stands in a test as a file."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from kehoach.document.parse import parse
from kehoach.finding.problem import Problem
from kehoach.plan.model import Plan
from kehoach.plan.read_plan import read_plan
from kehoach.text.source import Source

HARD = Path(__file__).parent / "hard"
HEAD = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024
"""


@pytest.fixture
def plan_of() -> Callable[[str], tuple[Plan, tuple[Problem, ...]]]:
    """Read a plan; a text without a head is put below a complete one."""

    def read(text: str) -> tuple[Plan, tuple[Problem, ...]]:
        text = dedent(text)
        source = Source("plans/2024.yaml", text if text.startswith("plan:") else HEAD + text)
        document, met = parse(source)
        plan, problems = read_plan(document)
        assert plan is not None
        return plan, (*met, *problems)

    return read


@pytest.fixture
def hard() -> Callable[[str], Plan]:
    """Read one of the fixtures with the hardest rows of a real document."""

    def read(name: str) -> Plan:
        document, met = parse(Source(f"plans/{name}.yaml", (HARD / f"{name}.yaml").read_text("utf-8")))
        plan, problems = read_plan(document)
        assert plan is not None
        assert not met
        assert not problems
        return plan

    return read
